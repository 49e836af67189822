"""Worked examples inside a catalog: a small team, and the points that the rules must give it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.fields import Expected, Fields, Keys
from partner_planner.catalog.rules.values import exact
from partner_planner.domain.certification import Certification
from partner_planner.domain.evidence import UNKNOWN
from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import judge_tracks, total
from partner_planner.domain.snapshot import Snapshot

EXAMPLE = Keys.of("area track points text sources", "metric standing people figures day")
_FIGURE = Keys.of("metric value", "stream kind")

_TEAM = re.compile(r"([1-9]\d?) (.+)")
_PEOPLE = 'such as "2 AZ-104": how many people, and what each of them holds'


@dataclass(frozen=True, slots=True)
class Example:
    """A team and its figures on a day, and what they come to: of a metric, else of the track.

    `points` are None where they must be unknown. `standing`, if given, is that of the track by
    the first threshold, or of the metric.
    """

    entry: Fields
    area: str
    track: str
    metric: str
    day: date
    records: tuple[Record, ...]
    points: Fraction | None
    standing: str


def example_of(entry: Fields, rulebook: Rulebook, credentials: Credentials) -> Example:
    """The example of an entry."""
    area_id = entry.word("area", [area.id for area in rulebook.areas])
    area = rulebook.area(area_id)
    tracks = area.tracks if area is not None else ()
    track = entry.word("track", tracks)
    day = entry.day("day") if "day" in entry else rulebook.checked_on
    unknown = entry.table["points"] == UNKNOWN.value
    return Example(
        entry,
        area_id,
        track,
        entry.word("metric", _metrics(area)) if "metric" in entry else "",
        day,
        (
            *_people(entry, credentials, day),
            *_figures(entry, rulebook.program, area, track, day),
        ),
        None if unknown else exact(entry, "points", zero=True),
        entry.word("standing", Standing) if "standing" in entry else "",
    )


def compute(example: Example, rulebook: Rulebook, credentials: Credentials) -> None:
    """Compute an example; raises InputRefused `catalog-example` where it comes out otherwise."""
    area = rulebook.area(example.area)
    if area is None:
        return
    ledger = Ledger.of(Snapshot.of(example.records), credentials.get)
    judged = judge_tracks(area, Scene(ledger, example.day, JUDGES))[example.track]
    if example.metric:
        verdict = judged.get(example.metric)
        points = verdict.points if verdict is not None else None
        standing = verdict.standing if verdict is not None else Standing.UNKNOWN
    else:
        found = total(judged.values())
        points = None if found.unknown else found.points
        standing = found.standing(rulebook.thresholds[0])
    _compare(example, "points", _text(points), _text(example.points))
    if example.standing:
        _compare(example, "standing", str(standing), example.standing)


def _compare(example: Example, key: str, computed: str, expected: str) -> None:
    if computed != expected:
        entry = example.entry
        place = (*entry.place, key)
        entry.file.refuse("catalog-example", place, value=expected, computed=computed)


def _text(points: Fraction | None) -> str:
    return UNKNOWN.value if points is None else str(points)


def _metrics(area: AreaRules | None) -> list[str]:
    return [] if area is None else list(dict.fromkeys(each.id for each in area.metrics))


def _people(entry: Fields, credentials: Credentials, day: date) -> Iterator[Record]:
    """The people of "2 AZ-104 AZ-305": two, each of whom holds both."""
    number = 0
    for group in entry.texts("people"):
        found = _TEAM.fullmatch(group)
        if found is None:
            place = (*entry.place, "people")
            entry.file.refuse("catalog-value-wrong", place, expected=_PEOPLE, value=group)
        for _ in range(int(found.group(1))):
            number += 1
            person = f"person-{number}"
            yield Person(person)
            for name in found.group(2).split():
                credential = credentials.named(name)
                if credential is None:
                    known = [
                        code for each in credentials.all() for way in each.exams for code in way
                    ]
                    entry.refuse_word("people", name, known)
                yield Certification(f"{person}/{credential.id}", person, credential.id, day)


def _figures(
    entry: Fields, program: str, area: AreaRules | None, track: str, day: date
) -> Iterator[Record]:
    for number, each in enumerate(entry.entries("figures", _FIGURE)):
        value = each.table["value"]
        if type(value) is not int and not isinstance(value, str):
            each.wrong("value", Expected.NUMBER)
        try:
            amount = Decimal(value)
        except ArithmeticError:
            each.wrong("value", Expected.NUMBER)
        yield Figure(
            f"figure-{number}",
            program,
            area.id if area is not None else "",
            track,
            each.word("metric", _metrics(area)),
            each.text("stream"),
            day.replace(day=1),
            amount,
            FigureKind(each.word("kind", FigureKind)) if "kind" in each else FigureKind.NET,
        )
