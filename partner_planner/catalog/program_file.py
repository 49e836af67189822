"""The catalog of programs as a text becomes checked vendors and programs."""

from collections.abc import Container

from partner_planner.catalog.catalog_file import read
from partner_planner.catalog.fields import Fields, Keys, table_of
from partner_planner.catalog.programs import Programs
from partner_planner.catalog.witnesses import Witnesses
from partner_planner.domain.program import Area, Program, Vendor

_ROOT = Keys.of("kind sources vendor program")
_VENDOR = Keys.of("id name fiscal_year_start sources")
_PROGRAM = Keys.of("id vendor name historical areas sources", "evidence note")
_EVIDENCE = Keys.of("", "areas badges")
_AREA = Keys.of("id name", "badge")


def programs_of(name: str, content: bytes) -> Programs:
    """The vendors and programs of a file.

    Raises InputRefused for the first thing that is not sound, with file, line and key.
    """
    file = read(name, content)
    root = table_of(file, (), file.tables, _ROOT)
    root.word("kind", ["programs"])
    witnesses = Witnesses.read(root)
    vendors: dict[str, Vendor] = {}
    for entry in root.entries("vendor", _VENDOR):
        vendor = _vendor(entry, witnesses)
        _refuse_doubled(entry, vendor.id, vendors)
        vendors[vendor.id] = vendor
    programs: dict[str, Program] = {}
    for entry in root.entries("program", _PROGRAM):
        program = _program(entry, vendors, witnesses)
        _refuse_doubled(entry, program.id, programs)
        programs[program.id] = program
    return Programs(vendors.values(), programs.values())


def _vendor(entry: Fields, witnesses: Witnesses) -> Vendor:
    return Vendor(
        entry.id("id"),
        entry.text("name"),
        entry.number_or_unknown("fiscal_year_start", 1, 12),
        witnesses.of(entry, "sources"),
    )


def _program(entry: Fields, vendors: dict[str, Vendor], witnesses: Witnesses) -> Program:
    evidence = witnesses.of(entry, "sources")
    own = entry.inner("evidence", _EVIDENCE)
    areas: dict[str, Area] = {}
    for area in entry.entries("areas", _AREA):
        _refuse_doubled(area, area.id("id"), areas)
        areas[area.id("id")] = Area(area.id("id"), area.text("name"), area.text("badge"))
    return Program(
        id=entry.id("id"),
        vendor=entry.word("vendor", vendors),
        name=entry.text("name"),
        historical=entry.switch("historical"),
        areas=tuple(areas.values()),
        evidence=evidence,
        areas_evidence=witnesses.of(own, "areas") if "areas" in own else evidence,
        badges_evidence=witnesses.of(own, "badges") if "badges" in own else evidence,
        note=entry.text("note"),
    )


def _refuse_doubled(entry: Fields, id: str, known: Container[str]) -> None:
    if id in known:
        entry.file.refuse("catalog-id-doubled", (*entry.place, "id"), value=id, other=id)
