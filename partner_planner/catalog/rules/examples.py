"""Worked examples inside a catalog: a small firm, and what the rules must say of it."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.fields import Fields, Keys
from partner_planner.catalog.rules.example_firms import (
    enrolments_of,
    facts_of,
    figures_of,
    people_of,
)
from partner_planner.catalog.rules.values import exact
from partner_planner.domain.evidence import UNKNOWN
from partner_planner.domain.kinds import Record
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.program_standing import ProgramStanding
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import judge_tracks, total
from partner_planner.domain.snapshot import Snapshot

EXAMPLE = Keys.of(
    "text sources",
    "area track metric points requirement level standing gap until"
    " people figures facts enrolled day earned",
)

ABOUT_AN_AREA = ("area", "track", "points")
ABOUT_THE_PROGRAM = ("requirement", "level")
_OF_AN_AREA = (*ABOUT_AN_AREA, "metric")
_OF_THE_PROGRAM = ("gap", "until")


@dataclass(frozen=True, slots=True)
class Example:
    """A firm on a day, and what it comes to.

    It is about the metric of an area, about the track as a whole, about a requirement or about a
    level, the last two with `asked` as their id. `points` are None where they must be unknown.
    `standing`, if given, is that of the track by the first threshold, of the metric, or of what
    is asked; `gap`, if given, what it lacks, and `until` the last day on which it is met.
    """

    entry: Fields
    area: str
    track: str
    metric: str
    asked: str
    day: date
    records: tuple[Record, ...]
    points: Fraction | None
    standing: str
    gap: Fraction | None
    until: date | None


def example_of(entry: Fields, rulebook: Rulebook, credentials: Credentials) -> Example:
    """The example of an entry."""
    whole = _about_the_program(entry)
    area = None if whole else rulebook.area(entry.word("area", [it.id for it in rulebook.areas]))
    track = entry.word("track", area.tracks) if area is not None else ""
    day = entry.day("day") if "day" in entry else rulebook.checked_on
    earned = entry.day("earned") if "earned" in entry else day
    where = area.id if area is not None else ""
    metrics = _metrics(rulebook)
    unknown = entry.table.get("points", UNKNOWN.value) == UNKNOWN.value
    return Example(
        entry,
        where,
        track,
        entry.word("metric", metrics[where]) if "metric" in entry else "",
        entry.word(whole, _ids(rulebook, whole)) if whole else "",
        day,
        (
            *people_of(entry, credentials, earned),
            *figures_of(entry, rulebook.program, track, metrics, day),
            *facts_of(entry, rulebook.program),
            *enrolments_of(entry, rulebook.program),
        ),
        None if unknown else exact(entry, "points", zero=True),
        entry.word("standing", Standing) if "standing" in entry else "",
        exact(entry, "gap") if "gap" in entry else None,
        entry.day("until") if "until" in entry else None,
    )


def _about_the_program(entry: Fields) -> str:
    """Whether an example is about a requirement or a level; '' where it is about an area."""
    whole = next((key for key in ABOUT_THE_PROGRAM if key in entry), "")
    for key in (whole, "standing") if whole else ABOUT_AN_AREA:
        if key not in entry:
            entry.file.refuse("catalog-key-missing", (*entry.place, key))
    others = [key for key in ABOUT_THE_PROGRAM if key != whole]
    for key in (*_OF_AN_AREA, *others) if whole else _OF_THE_PROGRAM:
        if key in entry:
            entry.file.refuse("catalog-key-unknown", (*entry.place, key), nearest="")
    return whole


def _ids(rulebook: Rulebook, key: str) -> list[str]:
    """The ids of the requirements, or of the levels."""
    if key == "requirement":
        return [each.id for each in rulebook.requirements]
    return [each.id for each in rulebook.levels]


def compute(example: Example, rulebook: Rulebook, credentials: Credentials) -> None:
    """Compute an example; raises InputRefused `catalog-example` where it comes out otherwise."""
    ledger = Ledger.of(Snapshot.of(example.records), credentials.get)
    if example.asked:
        _compare_asked(example, evaluate(ledger, rulebook, example.day))
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


def _compare_asked(example: Example, found: ProgramStanding) -> None:
    """Compare the requirement or the level; it is unknown where it is not in use on the day."""
    of_level = "level" in example.entry
    here = found.level(example.asked) if of_level else found.requirement(example.asked)
    standing = here.verdict.standing if here is not None else Standing.UNKNOWN
    _compare(example, "standing", str(standing), example.standing)
    if example.gap is not None:
        gap = here.verdict.gap if here is not None else None
        _compare(example, "gap", _text(gap.amount if gap else None), _text(example.gap))
    if example.until is not None:
        until = here.met_until if here is not None else None
        _compare(example, "until", str(until or UNKNOWN.value), str(example.until))


def _compare(example: Example, key: str, computed: str, expected: str) -> None:
    if computed != expected:
        entry = example.entry
        place = (*entry.place, key)
        entry.file.refuse("catalog-example", place, value=expected, computed=computed)


def _text(number: Fraction | None) -> str:
    return UNKNOWN.value if number is None else str(number)


def _metrics(rulebook: Rulebook) -> dict[str, list[str]]:
    """The metrics whose figures the rules read, by area, '' for the program as a whole."""
    found = {area.id: [each.id for each in area.metrics] for area in rulebook.areas} | {"": []}
    nodes = [each.score for area in rulebook.areas for each in area.metrics]
    nodes += [each.requirement for each in rulebook.requirements]
    nodes += [each.requirement for each in rulebook.levels]
    for node in nodes:
        for each in inputs_of(node):
            if isinstance(each, Measure):
                found[each.area].append(each.metric)
    return {area: list(dict.fromkeys(ids)) for area, ids in found.items()}
