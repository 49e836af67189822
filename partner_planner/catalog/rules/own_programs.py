"""Programs of the user's own beside the shipped ones, so that they can be wanted like any other."""

from partner_planner.catalog.fields import is_id
from partner_planner.catalog.programs import Programs
from partner_planner.catalog.rules.own import OwnCatalog, OwnKind
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.evidence import UNKNOWN
from partner_planner.domain.program import Area, Program, Vendor
from partner_planner.domain.rules.rulebook import Rulebook


def with_own(programs: Programs, rules: ProgramRules) -> Programs:
    """The programs with those that only the user's catalogs know.

    Their vendor is one of the known, by id or name, or a new one of that name; without a vendor
    the program stands for itself.
    """
    vendors = {each.id: each for each in programs.vendors()}
    found = list(programs.all())
    for own in rules.own.catalogs:
        book = rules.get(own.program)
        if own.kind is OwnKind.WHOLE and book is not None and programs.get(own.program) is None:
            vendor = _vendor(own, book, vendors)
            vendors.setdefault(vendor.id, vendor)
            found.append(_program(vendor, book))
    return Programs(vendors.values(), found)


def _vendor(own: OwnCatalog, book: Rulebook, known: dict[str, Vendor]) -> Vendor:
    name = own.vendor or book.name
    same = (each for each in known.values() if name in (each.id, each.name))
    return next(same, None) or Vendor(_id(name), name, UNKNOWN, book.evidence)


def _program(vendor: Vendor, book: Rulebook) -> Program:
    areas = tuple(Area(each.id, each.name, each.badge) for each in book.areas)
    evidence = book.evidence
    return Program(book.program, vendor.id, book.name, False, areas, evidence, evidence, evidence)


def _id(name: str) -> str:
    """An id for a vendor's name; the name itself where its letters make none."""
    plain = "".join(each if each.isascii() and each.isalnum() else " " for each in name.lower())
    id = "-".join(plain.split())
    return id if id and is_id(id) else name
