"""What is certain ahead is what the program will tell when the day comes."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules import Ledger
from partner_planner.domain.rules.forecast import AreaMonth, forecast, month_ends
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.planned import plans_of
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.rule_firms import (
    BOOK,
    CREDENTIALS,
    DAY,
    LISTED,
    MOST_PEOPLE,
    certifications,
    figures,
    people,
    standing,
)

few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MONTHS = 14


@st.composite
def firms(draw: st.DrawFn) -> tuple[Record, ...]:
    """A firm whose figures are differences, so that they stay as they are."""
    known = draw(st.lists(figures(months=(-18, 0)), max_size=20))
    return (
        *draw(people()),
        *draw(st.lists(certifications(), max_size=30)),
        *(each for each in known if each.kind in (FigureKind.NET, FigureKind.POINTS)),
    )


@st.composite
def milestones(draw: st.DrawFn) -> tuple[Milestone, ...]:
    """Credentials that are to be passed, and surely are."""
    chosen = st.tuples(st.integers(1, MOST_PEOPLE), st.sampled_from(LISTED))
    return tuple(
        Milestone(
            f"m{number}",
            f"person-{person}",
            credential,
            DAY + timedelta(draw(st.integers(0, 400))),
            pass_chance=Decimal(1),
        )
        for number, (person, credential) in enumerate(
            draw(st.lists(chosen, max_size=8, unique=True))
        )
    )


def ahead(records: Sequence[Record], planned: Sequence[Milestone]) -> tuple[AreaMonth, ...]:
    """All areas in the months ahead."""
    ledger = Ledger.of(Snapshot.of(records), CREDENTIALS.get)
    future = Future.of(ledger, DAY, month_ends(DAY, MONTHS)[-1], planned)
    return forecast(future, BOOK, MONTHS)


def passed(records: Sequence[Record], planned: Sequence[Milestone]) -> list[Certification]:
    """What the milestones bring, as the plan will have it."""
    ledger = Ledger.of(Snapshot.of(records), CREDENTIALS.get)
    return [
        Certification(
            way.milestone, each.person, each.credential, way.day, linked=way.held.first < date.max
        )
        for each in plans_of(ledger, planned, DAY).planned
        for way in each.ways
    ]


@few
@given(firms(), milestones(), st.integers(0, MONTHS - 1))
def test_what_is_certain_is_what_will_be_told(
    firm: tuple[Record, ...], planned: tuple[Milestone, ...], place: int
) -> None:
    found = ahead(firm, planned)
    day = month_ends(DAY, MONTHS)[place]
    later = standing((*firm, *passed(firm, planned)), day)
    for area in later.areas:
        (month,) = (it for it in found if (it.area, it.day) == (area.rules.id, day))
        assert (month.track, month.points) == (area.counted_track, area.points)
        assert month.standing is area.standing
        assert month.low <= month.points <= month.high


@few
@given(st.lists(figures(months=(-30, 0)), max_size=25), people(), st.integers(0, 400))
def test_bands_enclose_points_whatever_is_entered(
    known: list[Figure], team: tuple[Record, ...], days: int
) -> None:
    planned = Milestone("m", "person-1", LISTED[days % len(LISTED)], DAY + timedelta(days))
    for month in ahead((*team, *known), [planned]):
        assert month.low <= month.points <= month.high
        assert month.low >= 0
        assert month.high <= 100
