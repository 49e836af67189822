"""Programs of the user's own stand beside the shipped ones, each with a vendor."""

import pytest

from partner_planner.catalog.program_file import programs_of
from partner_planner.catalog.rules.own import Own, OwnCatalog, OwnKind
from partner_planner.catalog.rules.own_programs import with_own
from partner_planner.catalog.rules.rulebooks import ProgramRules
from tests.catalog.conftest import SMALL_PROGRAMS
from tests.catalog.rule_texts import SMALL_RULES, read_small

SHIPPED = programs_of("programs.toml", SMALL_PROGRAMS.encode())
OURS = read_small(SMALL_RULES.replace('program = "acme-partners"', 'program = "ours"', 1))


def known(vendor: str) -> tuple[str, str]:
    """The id and the name of the vendor of a program of the user's own."""
    own = Own((OwnCatalog("ours", "ours.toml", OwnKind.WHOLE, "1", vendor),))
    programs = with_own(SHIPPED, ProgramRules([read_small(), OURS], lambda: own))
    program = programs.get("ours")
    assert program is not None
    found = programs.vendor(program.vendor)
    assert found is not None
    return found.id, found.name


@pytest.mark.parametrize(
    ("vendor", "expected"),
    [
        ("acme", ("acme", "Acme")),
        ("Acme", ("acme", "Acme")),
        ("Our Vendor & Sons", ("our-vendor-sons", "Our Vendor & Sons")),
        ("月の会社", ("月の会社", "月の会社")),
        ("", ("acme-partners", "Acme Partners")),
    ],
)
def test_a_program_has_a_vendor(vendor: str, expected: tuple[str, str]) -> None:
    assert known(vendor) == expected


def test_its_areas_can_be_wanted() -> None:
    own = Own((OwnCatalog("ours", "ours.toml", OwnKind.WHOLE, "1"),))
    programs = with_own(SHIPPED, ProgramRules([OURS], lambda: own))
    assert programs.named("ours/widgets") is not None
    assert "ours" in [each.id for each in programs.offered()]


def test_changes_to_a_shipped_program_make_no_second_one() -> None:
    own = Own((OwnCatalog("acme-partners", "mine.toml", OwnKind.CHANGES, "1"),))
    programs = with_own(SHIPPED, ProgramRules([read_small()], lambda: own))
    assert [each.id for each in programs.all()] == ["acme-partners"]
