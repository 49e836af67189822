"""One `[[credential]]` of a catalog file becomes a record."""

from collections.abc import Mapping
from datetime import date

from partner_planner.catalog.fields import Expected, Fields, Keys
from partner_planner.catalog.terms import RENEWAL, Terms, own_terms
from partner_planner.catalog.titles import exam_code
from partner_planner.catalog.witnesses import Witnesses
from partner_planner.domain.credential import Credential, Fact
from partner_planner.domain.evidence import UNKNOWN, Evidence, Unknown

CREDENTIAL = Keys.of(
    "id title level exams ends sources",
    "aliases successor note exam_ends evidence validity_months renewal fee hours renewed_by "
    + RENEWAL,
)
ENDS = Keys.of("last_sitting last_counting")

Ways = tuple[tuple[str, ...], ...]
Day = date | Unknown | None

_WORDS: dict[str, Unknown | None] = {"none announced": None, UNKNOWN.value: UNKNOWN}
"""What may stand in the place of a last day."""


def credential_of(
    entry: Fields, vendor: str, levels: Mapping[str, Terms], witnesses: Witnesses
) -> Credential:
    """The record of an entry; raises InputRefused where something in it is not sound."""
    level = entry.word("level", levels)
    terms = own_terms(entry, witnesses, levels[level])
    exams = _exams(entry)
    last_sitting, last_counting = _ends(entry)
    evidence = witnesses.of(entry, "sources")
    successor = entry.text("successor") or None
    return Credential(
        id=entry.id("id"),
        vendor=vendor,
        title=entry.text("title"),
        level=level,
        exams=exams,
        validity_months=terms.validity_months,
        renewal=terms.renewal,
        last_sitting=last_sitting,
        last_counting=last_counting,
        successor=successor,
        fee=terms.fee,
        hours=terms.hours,
        aliases=entry.texts("aliases"),
        evidence=evidence,
        note=entry.text("note"),
        exam_ends=_exam_ends(entry, exams),
        facts=_facts(terms, evidence, successor),
        renewed_by=entry.texts("renewed_by"),
    )


def _facts(
    terms: Terms, evidence: Evidence, successor: str | None
) -> tuple[tuple[Fact, Evidence], ...]:
    """A witness for every group of facts; a successor has one only where it is named."""
    return tuple(
        (fact, terms.facts.get(fact, evidence))
        for fact in Fact
        if fact is not Fact.SUCCESSOR or successor is not None
    )


def _exams(entry: Fields) -> Ways:
    """The alternative ways, each a list of exam codes; no way for what has no exam."""
    ways = entry.table["exams"]
    if not isinstance(ways, list):
        entry.wrong("exams", Expected.EXAMS)
    for way in ways:
        if not isinstance(way, list) or not way or not all(_is_code(code) for code in way):
            entry.wrong("exams", Expected.EXAMS)
    sets = [frozenset(way) for way in ways]
    if len(set(sets)) < len(sets) or any(len(set(way)) < len(way) for way in ways):
        entry.wrong("exams", Expected.EXAMS)
    return tuple(tuple(way) for way in ways)


def _is_code(value: object) -> bool:
    return isinstance(value, str) and exam_code(value) == value


def _ends(entry: Fields) -> tuple[Day, Day]:
    """Last sitting and last counting day, for one of the words or a table of both days."""
    value = entry.table["ends"]
    if isinstance(value, str) and value in _WORDS:
        return _WORDS[value], _WORDS[value]
    if not isinstance(value, dict):
        entry.wrong("ends", Expected.ENDS)
    ends = entry.inner("ends", ENDS)
    sitting, counting = _end(ends, "last_sitting"), _end(ends, "last_counting")
    if isinstance(sitting, date) and isinstance(counting, date) and counting < sitting:
        ends.wrong("last_counting", Expected.ORDER)
    return sitting, counting


def _end(ends: Fields, key: str) -> Day:
    value = ends.table[key]
    return _WORDS[value] if isinstance(value, str) and value in _WORDS else ends.day(key)


def _exam_ends(entry: Fields, exams: Ways) -> tuple[tuple[str, date], ...]:
    """Exams of its own that end before it does, with their last sitting day."""
    ends = entry.inner("exam_ends", None)
    codes = {code for way in exams for code in way}
    for code in ends.table:
        if code not in codes:
            ends.file.refuse(
                "catalog-word-unknown",
                (*ends.place, code),
                value=code,
                nearest=min(codes, default=""),
            )
    return tuple((code, ends.day(code)) for code in ends.table)
