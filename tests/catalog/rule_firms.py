"""Random firms for the properties of the shipped rules, and all that can be told of a standing."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules import Ledger
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.rules.program_standing import AreaStanding, ProgramStanding
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.rule_texts import shipped_credentials, shipped_rules

CREDENTIALS = shipped_credentials()
BOOK = shipped_rules()
DAY = date(2026, 11, 22)
LISTED = sorted({id for each in BOOK.lists for id in each.credentials})
MOST_PEOPLE = 6

days_before = st.integers(0, 500).map(lambda days: DAY - timedelta(days))
days_after = st.integers(1, 500).map(lambda days: DAY + timedelta(days))
days = st.one_of(days_before, days_after)
maybe = st.none() | days


@st.composite
def certifications(draw: st.DrawFn, earned: st.SearchStrategy[date] = days) -> Certification:
    """Something that somebody holds, held or will hold."""
    earned_on = draw(earned)
    lasts = draw(st.none() | st.integers(0, 700))
    return Certification(
        str(draw(st.uuids())),
        f"person-{draw(st.integers(1, MOST_PEOPLE))}",
        draw(st.sampled_from(LISTED)),
        earned_on,
        None if lasts is None else earned_on + timedelta(lasts),
        draw(st.booleans() | st.just(True)),
        draw(maybe),
    )


@st.composite
def figures(draw: st.DrawFn, months: tuple[int, int] = (-18, 6)) -> Figure:
    """A number of some metric, one for each of a few months."""
    area = draw(st.sampled_from(BOOK.areas))
    metric = draw(st.sampled_from([each for each in area.metrics if each.category != "skilling"]))
    offset = draw(st.integers(*months)) + DAY.year * 12 + DAY.month - 1
    return Figure(
        str(draw(st.uuids())),
        BOOK.program,
        area.id,
        metric.track,
        metric.id,
        draw(st.sampled_from(["", "azure", "m365", "cpor", "csp", "dpor", "percent"])),
        date(offset // 12, offset % 12 + 1, 1),
        Decimal(draw(st.integers(-50, 60_000))) / draw(st.sampled_from([1, 100, 10_000])),
        draw(st.sampled_from(FigureKind)),
    )


@st.composite
def people(draw: st.DrawFn) -> tuple[Person, ...]:
    """Everybody, some of whom come or go."""
    return tuple(
        Person(f"person-{number}", joined_on=draw(maybe), left_on=draw(maybe))
        for number in range(1, MOST_PEOPLE + 1)
    )


@st.composite
def firms(draw: st.DrawFn) -> tuple[Record, ...]:
    """A firm: its people, what they hold, and its figures."""
    return (
        *draw(people()),
        *draw(st.lists(certifications(), max_size=40)),
        *draw(st.lists(figures(), max_size=25)),
    )


def standing(records: tuple[Record, ...], day: date = DAY) -> ProgramStanding:
    """Where a firm stands on a day."""
    return evaluate(Ledger.of(Snapshot.of(records), CREDENTIALS.get), BOOK, day)


def told(area: AreaStanding) -> tuple[object, ...]:
    """All that is said of an area but for the records."""
    return (
        area.counted_track,
        area.track_source,
        area.points,
        area.reasons,
        [(each.standing, each.gap, each.met_until) for each in area.thresholds],
        area.next_fall and (area.next_fall.day, area.next_fall.after, area.next_fall.metrics),
        [
            (
                track.points,
                track.standing,
                [
                    (
                        each.metric.id,
                        each.verdict.points,
                        each.verdict.standing,
                        each.verdict.have,
                        each.verdict.gap,
                        each.verdict.reasons,
                        each.met_until,
                    )
                    for each in track.metrics
                ],
            )
            for track in area.tracks
        ],
    )


def records_told(area: AreaStanding) -> list[tuple[object, ...]]:
    """The records that count and those that do not."""
    return [
        (each.verdict.counted, each.verdict.left_out)
        for track in area.tracks
        for each in track.metrics
    ]
