"""Worked examples inside a catalog: a small firm, and what the rules must say of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.fields import Fields, Keys
from partner_planner.catalog.rules.example_firms import facts_of, figures_of, people_of
from partner_planner.catalog.rules.values import exact
from partner_planner.domain.evidence import UNKNOWN
from partner_planner.domain.kinds import Record
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import judge_tracks, total
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.snapshot import Snapshot

EXAMPLE = Keys.of(
    "text sources",
    "area track metric points requirement standing gap people figures facts day earned",
)

ABOUT_AN_AREA = ("area", "track", "points")
ABOUT_A_REQUIREMENT = ("requirement", "standing")


@dataclass(frozen=True, slots=True)
class Example:
    """A firm on a day, and what it comes to.

    It is about the metric of an area, about the track as a whole, or about a `requirement`.
    `points` are None where they must be unknown. `standing`, if given, is that of the track by
    the first threshold, of the metric, or of the requirement; `gap`, if given, what it lacks.
    """

    entry: Fields
    area: str
    track: str
    metric: str
    requirement: str
    day: date
    records: tuple[Record, ...]
    points: Fraction | None
    standing: str
    gap: Fraction | None


def example_of(entry: Fields, rulebook: Rulebook, credentials: Credentials) -> Example:
    """The example of an entry."""
    whole = "requirement" in entry
    for key in ABOUT_A_REQUIREMENT if whole else ABOUT_AN_AREA:
        if key not in entry:
            entry.file.refuse("catalog-key-missing", (*entry.place, key))
    for key in (*ABOUT_AN_AREA, "metric") if whole else ("gap",):
        if key in entry:
            entry.file.refuse("catalog-key-unknown", (*entry.place, key), nearest="")
    area = _area(entry, rulebook)
    track = entry.word("track", area.tracks) if area is not None else ""
    day = entry.day("day") if "day" in entry else rulebook.checked_on
    earned = entry.day("earned") if "earned" in entry else day
    metrics = list(_program_metrics(rulebook) if area is None else _metrics(area))
    unknown = entry.table.get("points", UNKNOWN.value) == UNKNOWN.value
    return Example(
        entry,
        area.id if area is not None else "",
        track,
        entry.word("metric", metrics) if "metric" in entry else "",
        entry.word("requirement", [each.id for each in rulebook.requirements]) if whole else "",
        day,
        (
            *people_of(entry, credentials, earned),
            *figures_of(
                entry, rulebook.program, area.id if area is not None else "", track, metrics, day
            ),
            *facts_of(entry, rulebook.program),
        ),
        None if unknown else exact(entry, "points", zero=True),
        entry.word("standing", Standing) if "standing" in entry else "",
        exact(entry, "gap") if "gap" in entry else None,
    )


def compute(example: Example, rulebook: Rulebook, credentials: Credentials) -> None:
    """Compute an example; raises InputRefused `catalog-example` where it comes out otherwise."""
    ledger = Ledger.of(Snapshot.of(example.records), credentials.get)
    if example.requirement:
        _compare_requirement(example, rulebook, ledger)
        return
    area = rulebook.area(example.area)
    if area is None:
        return
    judged = judge_tracks(area, Scene(ledger, example.day, JUDGES))[example.track]
    if example.metric:
        verdict = judged.get(example.metric)
        points = verdict.points if verdict is not None else None
        standing = verdict.standing if verdict is not None else Standing.UNKNOWN
    else:
        found = total(judged.values())
        points = None if found.unknown else found.points
        standing = found.standing(rulebook.thresholds_of(area.id)[0])
    _compare(example, "points", _text(points), _text(example.points))
    if example.standing:
        _compare(example, "standing", str(standing), example.standing)


def _compare_requirement(example: Example, rulebook: Rulebook, ledger: Ledger) -> None:
    verdict = _verdict(example, rulebook, ledger)
    standing = verdict.standing if verdict is not None else Standing.UNKNOWN
    _compare(example, "standing", str(standing), example.standing)
    if example.gap is not None:
        gap = verdict.gap if verdict is not None else None
        _compare(example, "gap", _text(gap.amount if gap else None), _text(example.gap))


def _verdict(example: Example, rulebook: Rulebook, ledger: Ledger) -> Verdict | None:
    """What is true of the requirement; None where it is not in force on the day."""
    return next(
        (
            each.verdict
            for each in evaluate(ledger, rulebook, example.day).requirements
            if each.requirement.id == example.requirement
        ),
        None,
    )


def _compare(example: Example, key: str, computed: str, expected: str) -> None:
    if computed != expected:
        entry = example.entry
        place = (*entry.place, key)
        entry.file.refuse("catalog-example", place, value=expected, computed=computed)


def _text(number: Fraction | None) -> str:
    return UNKNOWN.value if number is None else str(number)


def _area(entry: Fields, rulebook: Rulebook) -> AreaRules | None:
    """The area that an example is about, None where it is about the program as a whole."""
    if "requirement" in entry:
        return None
    return rulebook.area(entry.word("area", [area.id for area in rulebook.areas]))


def _metrics(area: AreaRules) -> Iterator[str]:
    yield from dict.fromkeys(each.id for each in area.metrics)


def _program_metrics(rulebook: Rulebook) -> Iterator[str]:
    """The metrics of the program as a whole that its requirements read."""
    for requirement in rulebook.requirements:
        for each in inputs_of(requirement.requirement):
            if isinstance(each, Measure) and not each.area:
                yield each.metric
