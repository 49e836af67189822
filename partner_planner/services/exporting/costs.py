"""What the milestones of a year cost, quarter by quarter: money by currency, and hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from partner_planner.domain.calendar import Quarter, quarters
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.money import Money, total
from partner_planner.services.exporting.plan_year import PlannedMilestone


@dataclass(frozen=True, slots=True)
class Cost:
    """What some milestones cost together.

    `fees` are for one sitting of each exam, `expected` take the chance to pass into account,
    `working_time` is the hours at the person's hourly cost. What is not known is counted apart:
    `no_fee`, `no_hours` and, among those whose hours are known, `no_hourly_cost`.
    """

    milestones: int
    hours: Decimal
    fees: tuple[Money, ...]
    expected: tuple[Money, ...]
    working_time: Decimal
    no_fee: int
    no_hours: int
    no_hourly_cost: int

    def fee_in(self, currency: str) -> Decimal:
        """The fees in one currency."""
        return sum((it.amount for it in self.fees if it.currency == currency), Decimal(0))


def cost_of(milestones: Iterable[PlannedMilestone]) -> Cost:
    """Add up what milestones cost."""
    all_of_them = tuple(milestones)
    timed = [(it, it.hours) for it in all_of_them if not isinstance(it.hours, Unknown)]
    rates = [(hours, it.person.hourly_cost if it.person else None) for it, hours in timed]
    return Cost(
        milestones=len(all_of_them),
        hours=sum((hours for _it, hours in timed), Decimal(0)),
        fees=total(it.fee for it in all_of_them if not isinstance(it.fee, Unknown)),
        expected=total(it.expected for it in all_of_them if not isinstance(it.expected, Unknown)),
        working_time=sum((hours * rate for hours, rate in rates if rate is not None), Decimal(0)),
        no_fee=sum(isinstance(it.fee, Unknown) for it in all_of_them),
        no_hours=len(all_of_them) - len(timed),
        no_hourly_cost=sum(rate is None for _hours, rate in rates),
    )


def costs_by_quarter(
    milestones: Iterable[PlannedMilestone], year: int
) -> tuple[tuple[Quarter, Cost], ...]:
    """The cost of each of the four quarters of a year."""
    by_quarter: dict[Quarter, list[PlannedMilestone]] = {it: [] for it in quarters(year)}
    for milestone in milestones:
        by_quarter[Quarter.of(milestone.day)].append(milestone)
    return tuple((quarter, cost_of(group)) for quarter, group in by_quarter.items())


def paid_renewals_unplanned(
    ends: Iterable[tuple[str, str]], milestones: Iterable[PlannedMilestone]
) -> int:
    """How many of the certifications that end, as (person, credential), no milestone is for."""
    planned = {(it.milestone.person, it.milestone.credential) for it in milestones}
    return sum(pair not in planned for pair in ends)
