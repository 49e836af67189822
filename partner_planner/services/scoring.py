"""Where the firm stands in the programs that it wants or is enrolled in, by the programs' rules."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import TypeVar, cast

from partner_planner.catalog import Credentials
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.rules.gated import Gate, Gated
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.milestone_effect import MilestoneEffect, what_milestones_add
from partner_planner.domain.rules.people import EARNED
from partner_planner.domain.rules.program_standing import (
    AreaStanding,
    MetricStanding,
    ProgramStanding,
    TrackStanding,
)
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.tracks import TrackSource
from partner_planner.domain.rules.verdict import Gap, Verdict
from partner_planner.domain.rules.window import Window, window
from partner_planner.domain.snapshot import Snapshot

T = TypeVar("T")


class Windows(Mapping[str, Window]):
    """The windows of a program's areas by area id, each computed when it is first asked for."""

    def __init__(self, ledger: Ledger, rulebook: Rulebook, day: date) -> None:
        self._ledger = ledger
        self._rulebook = rulebook
        self._day = day
        self._found: dict[str, Window] = {}

    def __getitem__(self, area: str) -> Window:
        """The window of an area. Raises KeyError where the program has no such area."""
        if area not in self._found:
            rules = self._rulebook.area(area)
            if rules is None:
                raise KeyError(area)
            self._found[area] = window(self._ledger, self._rulebook, rules, self._day)
        return self._found[area]

    def __iter__(self) -> Iterator[str]:
        return (area.id for area in self._rulebook.areas)

    def __len__(self) -> int:
        return len(self._rulebook.areas)


@dataclass(frozen=True, slots=True)
class ProgramReading:
    """A program on a day.

    `wanted` are the ids of the areas that the firm wants or is enrolled in; all of them where it
    names the program alone.
    """

    rulebook: Rulebook
    standing: ProgramStanding
    wanted: frozenset[str]
    windows: Windows
    _made: dict[Hashable, object] = field(default_factory=dict, compare=False, repr=False)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What follows from this reading alone, such as words; it is made when first asked for."""
        if key not in self._made:
            self._made[key] = make()
        return cast(T, self._made[key])

    @property
    def wanted_areas(self) -> tuple[AreaStanding, ...]:
        """The wanted areas in the order of the rules."""
        return tuple(each for each in self.standing.areas if each.rules.id in self.wanted)


def program_readings(
    snapshot: Snapshot,
    credentials: Credentials,
    rules: ProgramRules,
    day: date,
    *,
    wanted_only: bool = False,
) -> tuple[ProgramReading, ...]:
    """Every wanted or enrolled program that has rules, in the order in which it was named.

    With `wanted_only` its standing has the wanted areas alone, which is quicker to compute.
    """
    books = [book for id in programs_named(snapshot) if (book := rules.get(id)) is not None]
    if not books:
        return ()
    ledger = Ledger.of(snapshot, credentials.get, rules.get)
    found = []
    for book in books:
        wanted = wanted_in(snapshot, book)
        read = _with_areas(book, wanted) if wanted_only else book
        standing = evaluate(ledger, read, day)
        found.append(ProgramReading(book, standing, wanted, Windows(ledger, book, day)))
    return tuple(found)


def _with_areas(rulebook: Rulebook, areas: frozenset[str]) -> Rulebook:
    """The rules of some areas."""
    return replace(rulebook, areas=tuple(each for each in rulebook.areas if each.id in areas))


def programs_named(snapshot: Snapshot) -> tuple[str, ...]:
    """The ids of the programs that the firm is enrolled in or wants, each once."""
    ids = [each.program for each in snapshot.all(Enrolment).values()]
    ids += [each.program for each in snapshot.all(Wanted).values()]
    return tuple(dict.fromkeys(ids))


def wanted_in(snapshot: Snapshot, rulebook: Rulebook) -> frozenset[str]:
    """The areas of a program that the firm wants or is enrolled in; all where it names none."""
    known = {area.id for area in rulebook.areas}
    wanted = [
        each.area for each in snapshot.all(Wanted).values() if each.program == rulebook.program
    ]
    enrolled = [
        each.area for each in snapshot.all(Enrolment).values() if each.program == rulebook.program
    ]
    return frozenset(known if "" in wanted else known & {*wanted, *enrolled} or known)


def shown_track(area: AreaStanding) -> TrackStanding:
    """The track that counts; of tracks with equal points, the one that can still be highest."""
    counted = area.track(area.counted_track)
    if counted is not None and area.track_source is not TrackSource.BEST_OF:
        return counted
    return max(area.tracks, key=_promise)


def _promise(track: TrackStanding) -> tuple[Fraction, Fraction]:
    """The points of a track, and the most that they may turn out to be."""
    return track.points, sum((each.verdict.most for each in track.metrics), Fraction(0))


def next_metric(area: AreaStanding) -> MetricStanding | None:
    """The metric whose gap is the next step of an area, None where none has one.

    A metric at zero comes first, because every metric must be above it; then what people can
    learn before what customers decide; then what adds most for the least.
    """
    track = shown_track(area)
    return min((each for each in track.metrics if _gap(each)), key=_rank, default=None)


def gates_of(metric: MetricStanding) -> tuple[Verdict, ...]:
    """The gates of a metric in their order; empty where it has none."""
    return tuple(
        gate
        for part in metric.verdict.parts
        if isinstance(part.node, Gated)
        for gate in part.parts
        if isinstance(gate.node, Gate)
    )


def nearest_area(readings: Iterable[ProgramReading]) -> tuple[AreaStanding, Gap] | None:
    """The wanted area that lacks the fewest points, with the gap that is its next step.

    None where every wanted area is reached, or where no gap of one is known.
    """
    found = [
        (area, metric.verdict.gap)
        for reading in readings
        for area in reading.wanted_areas
        if area.standing is not Standing.MET and (metric := next_metric(area)) is not None
    ]
    known = [(area, gap) for area, gap in found if gap is not None]
    return min(known, key=lambda pair: _missing(pair[0]), default=None)


def effects(
    snapshot: Snapshot,
    credentials: Credentials,
    rules: ProgramRules,
    milestones: Iterable[Milestone],
    day: date,
) -> tuple[MilestoneEffect, ...]:
    """What each milestone would add to each named program, if it were passed on the day."""
    milestones = tuple(milestones)
    books = [book for id in programs_named(snapshot) if (book := rules.get(id)) is not None]
    if not books or not milestones:
        return ()
    ledger = Ledger.of(snapshot, credentials.get, rules.get)
    return tuple(
        effect for book in books for effect in what_milestones_add(ledger, book, milestones, day)
    )


def _missing(area: AreaStanding) -> Fraction:
    """The share of its points that an area lacks; none where only a zero is in the way."""
    gap = area.thresholds[0].gap
    return gap.amount / area.rules.maximum if gap is not None else Fraction(0)


def _gap(metric: MetricStanding) -> bool:
    """Whether something can be done about a metric."""
    gap = metric.verdict.gap
    return gap is not None and (gap.unit not in EARNED or bool(gap.credentials))


def _rank(metric: MetricStanding) -> tuple[bool, bool, Fraction]:
    """What stands first among the gaps of a track."""
    gap = metric.verdict.gap
    assert gap is not None  # only metrics with a gap are ranked
    adds = gap.adds if gap.adds is not None else Fraction(0)
    return metric.verdict.most > 0, gap.unit not in EARNED, -adds / gap.amount
