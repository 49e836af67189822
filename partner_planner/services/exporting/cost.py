"""The section of cost and hours: the milestones, their sums by quarter, and bars of them."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from partner_planner.domain.calendar import Quarter
from partner_planner.domain.credential import RenewalKind
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.money import Money
from partner_planner.domain.year_plan import (
    Bar,
    Bars,
    Block,
    Cell,
    Column,
    Paragraph,
    Table,
    Tone,
)
from partner_planner.services.exporting.costs import (
    Cost,
    cost_of,
    costs_by_quarter,
    paid_renewals_unplanned,
)
from partner_planner.services.exporting.dated import renewal_kind
from partner_planner.services.exporting.plan_year import PlannedMilestone, PlanYear
from partner_planner.services.exporting.timeline import MILESTONE_TONES
from partner_planner.services.wording import costs as cost_words
from partner_planner.services.wording import year_plan_tables as tables
from partner_planner.services.wording.amounts import amount_text, hours_text, money_text
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.milestones import milestone_state_text
from partner_planner.services.wording.states import unknown_text

MILESTONE_WEIGHTS = (7, 12, 5, 4, 4, 4)
Quarters = tuple[tuple[Quarter, Cost], ...]


def cost_blocks(facts: PlanYear) -> tuple[Block, ...]:
    """What the milestones cost, or a sentence that there are none."""
    unplanned = tuple(_unplanned(facts))
    if not facts.milestones:
        return Paragraph(cost_words.no_costs(facts.year)), *unplanned
    whole = cost_of(facts.milestones)
    by_quarter = costs_by_quarter(facts.milestones, facts.year)
    return (
        Paragraph(cost_words.fees_explained()),
        _costs(by_quarter, whole),
        *_remarks(facts, whole),
        *unplanned,
        *_bars(by_quarter, whole),
        _milestones(facts.milestones),
    )


def _milestones(milestones: Iterable[PlannedMilestone]) -> Table:
    numeric = (False, False, False, False, True, True)
    headings = zip(tables.milestone_headings(), numeric, MILESTONE_WEIGHTS, strict=True)
    return Table(
        caption=tables.milestones_caption(),
        columns=tuple(Column(*it) for it in headings),
        rows=tuple(_milestone_row(it) for it in milestones),
    )


def _milestone_row(it: PlannedMilestone) -> tuple[Cell, ...]:
    state = it.milestone.state
    unknown = Cell(unknown_text(), Tone.DIM)
    return (
        Cell(it.name),
        Cell(tables.titled(it.title, it.short)),
        Cell(short_day_text(it.day)),
        Cell(milestone_state_text(state), MILESTONE_TONES[state]),
        unknown if isinstance(it.hours, Unknown) else Cell(hours_text(it.hours)),
        unknown if isinstance(it.fee, Unknown) else Cell(money_text(it.fee)),
    )


def _costs(by_quarter: Quarters, whole: Cost) -> Table:
    """Sums by quarter; a column of fees for each currency, and one for unknown fees if any."""
    currencies = [money.currency for money in whole.fees]
    headings = tables.cost_headings(currencies, bool(whole.no_fee))

    def cells(cost: Cost) -> tuple[str, ...]:
        fees = [amount_text(cost.fee_in(currency)) for currency in currencies]
        last = [str(cost.no_fee)] if whole.no_fee else []
        return (str(cost.milestones), hours_text(cost.hours), *fees, *last)

    return Table(
        caption=tables.costs_caption(),
        columns=tuple(Column(heading, numeric=at > 0) for at, heading in enumerate(headings)),
        rows=tuple(
            (Cell(tables.quarter_text(quarter)), *(Cell(text) for text in cells(cost)))
            for quarter, cost in by_quarter
        ),
        footer=(tables.sum_word(), *cells(whole)),
    )


def _remarks(facts: PlanYear, whole: Cost) -> Iterator[Paragraph]:
    if whole.no_hours:
        yield Paragraph(cost_words.unknown_hours(whole.no_hours))
    if whole.expected != whole.fees:
        yield Paragraph(cost_words.expected_fees(whole.expected, whole.fees))
    if whole.working_time:
        cost = Money(facts.firm.currency, whole.working_time)
        yield Paragraph(cost_words.working_time(cost, whole.no_hourly_cost))


def _unplanned(facts: PlanYear) -> Iterator[Paragraph]:
    ends = [
        (row.person_id, row.credential)
        for row in facts.ending()
        if renewal_kind(facts, row) is RenewalKind.PAID
    ]
    if count := paid_renewals_unplanned(ends, facts.milestones):
        yield Paragraph(cost_words.unplanned_paid_renewals(count))


def _bars(by_quarter: Quarters, whole: Cost) -> Iterator[Bars]:
    if whole.hours:
        yield _chart(
            tables.hours_caption(),
            [(quarter, cost.hours, hours_text(cost.hours)) for quarter, cost in by_quarter],
        )
    for money in whole.fees:
        fees = [(quarter, cost.fee_in(money.currency)) for quarter, cost in by_quarter]
        yield _chart(
            tables.fees_caption(money.currency),
            [(quarter, fee, amount_text(fee)) for quarter, fee in fees],
        )


def _chart(caption: str, values: list[tuple[Quarter, Decimal, str]]) -> Bars:
    bars = tuple(
        Bar(tables.quarter_text(quarter), float(value), shown) for quarter, value, shown in values
    )
    spoken = ", ".join(tables.bar_text(bar.label, bar.shown) for bar in bars)
    return Bars(
        caption=caption,
        description=tables.bar_text(caption, spoken),
        bars=bars,
        maximum=max(bar.value for bar in bars),
    )
