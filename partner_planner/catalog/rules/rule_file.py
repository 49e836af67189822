"""A rule catalog as text becomes a checked rulebook, or the list of what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from partner_planner.catalog.catalog_file import CatalogFile, read
from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.fields import Fields, Keys, table_of
from partner_planner.catalog.rules import areas
from partner_planner.catalog.rules.asking import Asking
from partner_planner.catalog.rules.faults import Faults
from partner_planner.catalog.rules.head import Head, entries
from partner_planner.catalog.rules.lists import LIST, credential_list
from partner_planner.catalog.rules.metrics import RULE
from partner_planner.catalog.rules.requirements import LEVEL, REQUIREMENT
from partner_planner.catalog.rules.sections import Sections
from partner_planner.catalog.rules.values import force
from partner_planner.catalog.witnesses import Witnesses
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.rulebook import Rulebook

KIND = "rules"
"""The word under `kind` that makes a file a rule catalog."""

_REFERRED = ("area", "list", "threshold", "requirement", "level")
"""Sections whose entries others refer to by id."""

MOST = 50
"""So many faults of one file are told at once."""

ROOT = Keys.of(
    "kind program name version checked_on from to evidence sources",
    "terms area list rule threshold classification requirement level remark example vendor",
)
"""What stands above all tables of a file, and its sections."""


def rulebook_of(name: str, content: bytes, credentials: Credentials) -> Rulebook:
    """The rules of a file, its examples computed.

    Raises InputRefused for the first thing that is not sound, with file, line and key.
    """
    return _computed(read(name, content), credentials, Faults())


def rulebook_of_tables(file: CatalogFile, credentials: Credentials) -> Rulebook:
    """The rules of a file whose examples have been computed before.

    Raises InputRefused for the first thing that is not sound.
    """
    return _rulebook(file, credentials, Faults())


def faults_of(name: str, content: bytes, credentials: Credentials) -> tuple[InputRefused, ...]:
    """What is wrong with a file, in the order of its lines; empty for a sound one.

    Of an entry only the first fault is told, and of a file the first MOST. An entry that refers
    to one with a fault is not blamed for it.
    """
    try:
        file = read(name, content)
    except InputRefused as refused:
        return (refused,)
    return faults_in(file, credentials)


def faults_in(file: CatalogFile, credentials: Credentials) -> tuple[InputRefused, ...]:
    """The same of a file that was read."""
    faults = Faults(MOST)
    declared = {str(each.get("id")) for key in _REFERRED for each in _tables(file, key)}
    try:
        _computed(file, credentials, faults)
    except InputRefused as refused:
        faults.note(refused)
    return tuple(each for each in faults.by_line() if not _blamed(each, declared))


def _tables(file: CatalogFile, key: str) -> Iterable[Mapping[str, Any]]:
    """The tables of a list as they stand."""
    value = file.tables.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else ()


def _blamed(fault: InputRefused, declared: set[str]) -> bool:
    """Whether a word is refused only because what it names has a fault of its own."""
    return fault.key == "catalog-word-unknown" and fault.facts.get("value") in declared


def _computed(file: CatalogFile, credentials: Credentials, faults: Faults) -> Rulebook:
    """The rules; examples are computed once nothing else is wrong."""
    book = _rulebook(file, credentials, faults)
    if not faults.found:
        from partner_planner.catalog.rules.examples import EXAMPLE, compute, example_of

        root = table_of(file, (), file.tables, None)
        for entry in entries(root, "example", EXAMPLE, faults):
            with faults.noted():
                compute(example_of(entry, book, credentials), book, credentials)
    return book


def _rulebook(file: CatalogFile, credentials: Credentials, faults: Faults) -> Rulebook:
    """All sections of a catalog.

    Raises InputRefused where the head is not sound; what is wrong with single entries is noted,
    and the rulebook then lacks them.
    """
    root = table_of(file, (), file.tables, ROOT)
    root.word("kind", [KIND])
    witnesses = Witnesses.read(root)
    head = Head(root, credentials, faults, witnesses, root.id("program"), force(root))
    tracks = head.by_id("area", areas.AREA, areas.tracks_of)
    head = replace(head, tracks=tracks, lists=head.by_id("list", LIST, credential_list))
    asking = Asking(head)
    metrics = _metrics(asking.head, asking)
    ways = asking.head.each(
        "classification", areas.CLASSIFICATION, lambda entry, _: asking.classifications(_at(entry))
    )
    pairs = [pair for made in ways for pair in made]
    found = head.by_id("area", areas.AREA, areas.area_of)
    thresholds = head.by_id("threshold", areas.THRESHOLD, areas.threshold)
    requirements = head.by_id(
        "requirement", REQUIREMENT, lambda entry, _: asking.requirement(entry.id("id"))
    )
    levels = head.by_id("level", LEVEL, lambda entry, _: asking.level(entry.id("id")))
    with faults.noted():
        _refuse_empty(root)
    return Rulebook(
        head.program,
        root.text("name"),
        root.text("version"),
        root.day("checked_on"),
        tuple(areas.complete(area, metrics, pairs) for area in found.values()),
        tuple(head.lists.values()),
        tuple(thresholds.values()),
        tuple(requirements.values()),
        areas.terms(root.inner("terms", areas.TERMS), head) if "terms" in root else None,
        head.each("remark", areas.REMARK, areas.remark),
        witnesses.of(root, "evidence"),
        tuple(levels.values()),
    )


def _refuse_empty(root: Fields) -> None:
    """Refuse a program with nothing to reach, or an area without a threshold."""
    sections = Sections(root)
    if not any(sections.ids(each) for each in ("area", "requirement", "level")):
        root.file.refuse("catalog-key-missing", ("level",))
    own = [table.get("area") for _, table in sections.tables("threshold")]
    for number, table in sections.tables("area"):
        if None not in own and table.get("id") not in own:
            place = ("area", number) if own else ()
            root.file.refuse("catalog-key-missing", (*place, "threshold"))


def _at(entry: Fields) -> int:
    """Which entry of its section it is."""
    return int(entry.place[1])


def _metrics(head: Head, asking: Asking) -> list[Metric]:
    """The metrics of all rules; on no day may two rules give the same one."""
    metrics: dict[str, list[Metric]] = {}
    for entry in entries(head.root, "rule", RULE, head.faults):
        with head.faults.noted():
            for metric in asking.metrics(_at(entry)):
                name = f"{metric.area}/{metric.track}/{metric.id}"
                others = metrics.setdefault(name, [])
                if any(_overlap(metric.force, other.force) for other in others):
                    place = (*entry.place, "metric")
                    entry.file.refuse("catalog-id-doubled", place, value=name, other=name)
                others.append(metric)
    return [metric for versions in metrics.values() for metric in versions]


def _overlap(one: Force, other: Force) -> bool:
    """Whether two rules are in force on the same day."""
    begins = max((each.begins for each in (one, other) if each.begins), default=None)
    if begins is None:
        return True
    return one.on(begins) and other.on(begins)
