"""The small firm of a worked example: its people, its figures, its enrolment, facts about it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.fields import Expected, Fields, Keys
from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, FactKind, Figure, FigureKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person

_FIGURE = Keys.of("metric value", "stream kind area")
_FACT = Keys.of("kind name on", "until person customer amount currency count note")

_TEAM = re.compile(r"([1-9]\d{0,2}) (.+)")
_PEOPLE = 'such as "2 AZ-104": how many people, and what each of them holds'


def people_of(entry: Fields, credentials: Credentials, day: date) -> Iterator[Record]:
    """The people of "2 AZ-104 AZ-305": two, each of whom holds both, earned on a day."""
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


def figures_of(
    entry: Fields, program: str, track: str, metrics: Mapping[str, Iterable[str]], day: date
) -> Iterator[Record]:
    """The figures of a month, by the metrics that each area has, '' for the program as a whole.

    A figure is of the example's `area`, unless it names one itself.
    """
    for number, each in enumerate(entry.entries("figures", _FIGURE)):
        of = each if "area" in each else entry
        area = of.word("area", metrics) if "area" in of else ""
        yield Figure(
            f"figure-{number}",
            program,
            area,
            track,
            each.word("metric", metrics[area]),
            each.text("stream"),
            day.replace(day=1),
            _decimal(each, "value"),
            FigureKind(each.word("kind", FigureKind)) if "kind" in each else FigureKind.NET,
        )


def facts_of(entry: Fields, program: str) -> Iterator[Record]:
    """The dated facts about the firm."""
    for number, each in enumerate(entry.entries("facts", _FACT)):
        yield Fact(
            f"fact-{number}",
            FactKind(each.word("kind", FactKind)),
            program,
            each.text("name"),
            each.day("on"),
            each.day("until") if "until" in each else None,
            each.text("person"),
            each.text("customer"),
            _decimal(each, "amount") if "amount" in each else None,
            each.text("currency"),
            _decimal(each, "count") if "count" in each else None,
            each.text("note"),
        )


def enrolments_of(entry: Fields, program: str) -> Iterator[Record]:
    """The enrolment of a firm that joined on the day of `enrolled`; none where it is missing."""
    if "enrolled" in entry:
        yield Enrolment("enrolment", program, enrolled_on=entry.day("enrolled"))


def _decimal(entry: Fields, key: str) -> Decimal:
    """A whole number, or a decimal as text, of either sign."""
    value = entry.table[key]
    if type(value) is not int and not isinstance(value, str):
        entry.wrong(key, Expected.NUMBER)
    try:
        return Decimal(value)
    except ArithmeticError:
        entry.wrong(key, Expected.NUMBER)
