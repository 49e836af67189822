"""What may be shown without being translated, declared in one place: data, and a few signs."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.figure import Fact
from partner_planner.domain.firm import Firm
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.node import Node
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.services.facts import asked_facts
from partner_planner.ui.first_start import places
from tests.ui.everywhere.made_up import spoken

SIGNS = (
    r"\(?(?:(?:Ctrl|Shift|Alt)\+)+[A-Z0-9,]\)?",  # keys, as Qt writes them after a tooltip
    r"\bF1\b",
    r"\bUTC\b",
    r"\bv?\d+\.\d+\.\d+\b",  # a version
    r"^(?:Show|Hide) Details\.\.\.$",  # Qt's own, which its own catalogs translate
    r"https?://\S+",
    r"(?<!\w)~?/[\w./@:+-]+",  # a place in the file system
    r"\*?[\w-]*\.(?:csv|tsv|txt|json|pdf|ics|db)\b",  # a file, or how its name ends
)
"""What reads the same in every language."""

_LETTER = re.compile(r"[^\W\d_]")


def of_texts(value: object) -> Iterator[str]:
    """Every text of a catalog as its file has it, as the form shows it that writes it."""
    if isinstance(value, dict):
        for each in value.values():
            yield from of_texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from of_texts(each)
    elif isinstance(value, str):
        yield value


def of_plan(snapshot: Snapshot) -> Iterator[str]:
    """What people typed or imported."""
    for firm in snapshot.all(Firm).values():
        yield from (firm.name, firm.country, firm.currency, firm.zone)
    for person in snapshot.all(Person).values():
        yield from (person.name, person.role, person.note)
    for mark in snapshot.all(Identifier).values():
        yield mark.value
    for held in snapshot.all(Certification).values():
        yield from (held.title, held.note)
    for passed in snapshot.all(ExamPass).values():
        yield passed.exam
    for milestone in snapshot.all(Milestone).values():
        yield from (milestone.exam, milestone.currency, milestone.note)
    for fact in snapshot.all(Fact).values():
        yield from (fact.customer, fact.currency, fact.note, *_named(fact.name))
    for mapping in snapshot.all(TitleMapping).values():
        yield mapping.title
    for waiting in snapshot.all(WaitingRow).values():
        yield from (waiting.user_id, waiting.title, waiting.training)


def of_catalogs(credentials: Credentials, programs: Programs) -> Iterator[str]:
    """What vendors call their things, and what witnesses are called."""
    for credential in credentials.all():
        yield from (credential.title, credential.note, *credential.aliases)
        yield from (exam for way in credential.exams for exam in way)
        yield credential.successor or ""
        yield credential.evidence.source
        yield from (evidence.source for _fact, evidence in credential.facts)
    for vendor in programs.vendors():
        yield vendor.name
    for program in programs.all():
        yield from (program.name, program.note)
        for area in program.areas:
            yield from (area.name, area.badge)


def of_export(file: Path) -> Iterator[str]:
    """What a vendor's file says."""
    with file.open(newline="", encoding="utf-8-sig") as lines:
        for row in csv.reader(lines):
            yield from row


def of_rules(rules: ProgramRules) -> Iterator[str]:
    """What rule catalogs say of their programs: rules, notes, remarks and witnesses."""
    for book in rules.all():
        yield book.version
        yield from _said(book)
        for asked in asked_facts(book):
            yield from (asked.currency, *_named(asked.name))


def _named(name: str) -> Iterator[str]:
    """What a rule calls a fact, as words and as the beginning of a line."""
    for part in name.split("/"):
        words = part.replace("-", " ")
        yield from (words, words[:1].upper() + words[1:])


def _said(part: object) -> Iterator[str]:
    """Every text of a part of a rulebook and of the parts it is made of."""
    if isinstance(part, str):
        yield from (part, part.rstrip("."))  # in a table a sentence stands without its full stop
    elif isinstance(part, tuple):
        for each in part:
            yield from _said(each)
    elif is_dataclass(part) and not isinstance(part, Node | type):
        for each in fields(part):
            yield from _said(getattr(part, each.name))
    elif isinstance(part, Metric):
        yield from (part.text, part.condition, part.associations, part.period, part.note)
        yield part.evidence.source


def of_the_world() -> Iterator[str]:
    """Countries, currencies and time zones."""
    yield from (name for name, _code in places.countries())
    yield from places.currencies()
    yield from (zone.replace("_", " ") for zone in places.zones())


class Untranslated:
    """Finds the words of a text that are neither translated nor data; `signs` are patterns."""

    def __init__(self, data: Iterable[str], signs: Iterable[str] = ()) -> None:
        names = sorted({text.strip() for text in data if text.strip()}, key=len, reverse=True)
        known = (rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)
        self._read = dict[str, list[str]]()
        self._known = re.compile("|".join((*known, *SIGNS, *signs)))

    def words(self, text: str) -> list[str]:
        """The pieces of a text in which something is left over."""
        if text not in self._read:
            plain = text.replace("&&", "&")  # as buttons want it
            pieces = (self._known.sub(" ", piece).strip() for piece in spoken(plain))
            self._read[text] = [piece for piece in pieces if _LETTER.search(piece)]
        return self._read[text]
