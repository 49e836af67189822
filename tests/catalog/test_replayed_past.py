"""Looking back gives what was seen then: from what was dated by a day, and nothing else."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Figure
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules import Ledger
from partner_planner.domain.rules.history import Stretch, history
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.rule_firms import BOOK, CREDENTIALS, DAY, days_before, firms, standing

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

FIRST = DAY - timedelta(500)


def known_by(records: Iterable[Record], day: date) -> Iterator[Record]:
    """The records as they stood in the plan on a day, where each is entered when it happens."""
    for each in records:
        if isinstance(each, Person):
            gone = each.left_on is not None and each.left_on <= day
            yield each if gone else replace(each, left_on=None)
        elif isinstance(each, Certification):
            if each.earned_on <= day:
                yield each if each.linked_at(day) else replace(each, linked=False, linked_on=None)
        elif isinstance(each, Figure):
            if each.as_of <= day:
                yield each
        else:
            yield each


def past(records: Iterable[Record], place: int) -> tuple[Stretch, ...]:
    """How an area stood from the first day on."""
    ledger = Ledger.of(Snapshot.of(records), CREDENTIALS.get)
    return history(ledger, BOOK, BOOK.areas[place], FIRST, DAY)


def on(stretches: Iterable[Stretch], day: date) -> tuple[object, ...]:
    """What is told of a day."""
    (found,) = (each for each in stretches if each.first <= day <= each.last)
    return found.track, found.points, found.standing


def seen(records: Iterable[Record], day: date, place: int) -> tuple[object, ...]:
    """What the program told on a day, of the plan as it was then."""
    area = standing(tuple(known_by(records, day)), day).areas[place]
    return area.counted_track, area.points, area.standing


areas = st.integers(0, len(BOOK.areas) - 1)


@few
@given(firms(), days_before, areas)
def test_replaying_a_recorded_past_gives_the_past(
    firm: tuple[Record, ...], day: date, place: int
) -> None:
    assert on(past(firm, place), day) == seen(firm, day, place)


@few
@given(firms(), days_before, areas, st.integers(-20, 20))
def test_a_corrected_figure_corrects_the_past_from_its_month_on(
    firm: tuple[Record, ...], day: date, place: int, by: int
) -> None:
    figures = [each for each in firm if isinstance(each, Figure)]
    if not figures:
        return
    wrong = figures[0]
    right = replace(wrong, value=wrong.value + Decimal(by))
    corrected = [right if each is wrong else each for each in firm]
    now = past(corrected, place)
    assert on(now, day) == seen(corrected, day, place)
    if day < wrong.as_of:
        assert on(now, day) == on(past(firm, place), day)


@few
@given(firms(), areas)
def test_the_past_ends_where_the_present_is(firm: tuple[Record, ...], place: int) -> None:
    area = standing(firm).areas[place]
    assert on(past(firm, place), DAY) == (area.counted_track, area.points, area.standing)
