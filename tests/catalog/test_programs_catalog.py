"""The shipped programs are those that their sources name."""

from pathlib import Path

import pytest

from partner_planner.catalog import load_programs
from partner_planner.catalog.programs import Programs
from partner_planner.domain.evidence import UNKNOWN, Confidence

AREAS = {
    "data-ai": ("Data & AI", "Cloud & AI Platforms"),
    "digital-app-innovation": ("Digital & App Innovation", "Cloud & AI Platforms"),
    "infrastructure": ("Infrastructure", "Cloud & AI Platforms"),
    "security": ("Security", "Security"),
    "modern-work": ("Modern Work", "AI Business Solutions"),
    "business-applications": ("Business Applications", "AI Business Solutions"),
}


def test_programs_and_their_vendors(programs: Programs) -> None:
    assert {program.id: program.vendor for program in programs.all()} == {
        "microsoft-ai-cloud": "microsoft",
        "aws-services-path": "aws",
        "google-cloud-partner-network": "google",
        "cisco-360": "cisco",
        "microsoft-partner-program-2004": "microsoft",
    }
    assert [vendor.id for vendor in programs.vendors()] == ["microsoft", "aws", "google", "cisco"]
    assert [program.id for program in programs.of_vendor("aws")] == ["aws-services-path"]


def test_the_ended_program_is_not_offered(programs: Programs) -> None:
    ended = {program.id for program in programs.all()} - {each.id for each in programs.offered()}
    assert ended == {"microsoft-partner-program-2004"}


def test_areas_have_a_name_and_a_badge(programs: Programs) -> None:
    microsoft = programs.get("microsoft-ai-cloud")
    assert microsoft is not None
    assert {area.id: (area.name, area.badge) for area in microsoft.areas} == AREAS


def test_fiscal_years_are_known_or_said_to_be_unknown(programs: Programs) -> None:
    starts = {vendor.id: vendor.fiscal_year_start for vendor in programs.vendors()}
    assert starts == {"microsoft": 7, "aws": UNKNOWN, "google": UNKNOWN, "cisco": UNKNOWN}
    microsoft = programs.vendor("microsoft")
    assert microsoft is not None
    assert microsoft.evidence.confidence is Confidence.RELAYED
    assert programs.vendor("acme") is None


def test_every_entry_has_a_witness(programs: Programs) -> None:
    witnesses = [vendor.evidence for vendor in programs.vendors()]
    for program in programs.all():
        witnesses += [program.evidence, program.areas_evidence, program.badges_evidence]
    assert all(witness.source and witness.checked_on.year == 2026 for witness in witnesses)


@pytest.mark.parametrize(
    ("text", "program", "area"),
    [
        ("microsoft-ai-cloud/security", "microsoft-ai-cloud", "security"),
        (" cisco-360 ", "cisco-360", None),
        ("cisco-360/security", "cisco-360", "security"),
    ],
)
def test_a_program_or_an_area_is_named(
    programs: Programs, text: str, program: str, area: str | None
) -> None:
    named = programs.named(text)
    assert named is not None
    assert named[0].id == program
    assert (named[1] and named[1].id) == area


@pytest.mark.parametrize("text", ["", "nothing", "cisco-360/", "cisco-360/data-ai", "/security"])
def test_what_is_not_known_is_not_named(programs: Programs, text: str) -> None:
    assert programs.named(text) is None


def test_a_small_catalog_is_read(small_programs: str, tmp_path: Path) -> None:
    (tmp_path / "programs.toml").write_text(small_programs, encoding="utf-8")
    program = load_programs(tmp_path).get("acme-partners")
    assert program is not None
    assert [(area.id, area.badge) for area in program.areas] == [
        ("widgets", "All of Acme"),
        ("gadgets", ""),
    ]
    assert program.areas_evidence == program.evidence
