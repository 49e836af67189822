"""Months ahead of an invented firm, in few words."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.rules.forecast import AreaMonth, area_forecast, month_ends
from partner_planner.domain.rules.forecast_causes import Cause
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.rulebook import Rulebook
from tests.domain.rules.small_program import DAY, figure, ledger, told


def planned(
    person: str,
    credential: str,
    by: date,
    chance: str | None = "0.5",
    state: MilestoneState = MilestoneState.PLANNED,
    exam: str = "",
    booked_on: date | None = None,
) -> Milestone:
    """A milestone; its id is "person/credential/by", the exam after the credential."""
    return Milestone(
        f"{person}/{credential}{exam}/{by}",
        person,
        credential,
        by,
        state,
        exam,
        booked_on,
        pass_chance=None if chance is None else Decimal(chance),
    )


def future(*records: Record, day: date = DAY, months: int = 18) -> Future:
    """What a plan expects."""
    milestones = [each for each in records if isinstance(each, Milestone)]
    return Future.of(ledger(*records), day, month_ends(day, months)[-1], milestones)


def ahead(
    book: Rulebook, *records: Record, day: date = DAY, months: int = 18
) -> tuple[AreaMonth, ...]:
    """The months of the only area."""
    return area_forecast(future(*records, day=day, months=months), book, book.areas[0], months)


def course(found: Sequence[AreaMonth]) -> list[str]:
    """The points of the months, and the band where it is one."""
    return [
        told(each.points)
        if each.low == each.high
        else told(each.points, f"{told(each.low)}..{told(each.high)}")
        for each in found
    ]


def reasons_told(causes: Sequence[Cause]) -> list[str]:
    """Causes as words."""
    return [
        told(
            each.kind, each.day, *each.records, *([each.chance] if each.chance is not None else [])
        )
        for each in causes
    ]


def levels(
    values: Sequence[float | str],
    last: date = date(2026, 11, 1),
    kind: FigureKind = FigureKind.LEVEL,
    metric: str = "sales",
    stream: str = "",
) -> tuple[Figure, ...]:
    """A figure for each of several months, the last of them in the month of a day."""
    number = last.year * 12 + last.month - 1
    return tuple(
        figure(str(value), date(month // 12, month % 12 + 1, 1), metric, stream, kind)
        for month, value in enumerate(values, number + 1 - len(values))
    )
