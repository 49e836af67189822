"""The year plan as it is built from a firm, and as it is written to a file."""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from partner_planner.domain.certification import Certification
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.domain.firm import Firm
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.year_plan import Bars, Paragraph, Timeline, Tone
from partner_planner.exporters.ics import year_plan_to_ics
from partner_planner.exporters.pdf import year_plan_to_pdf
from partner_planner.exporters.year_plan_json import year_plan_to_json
from partner_planner.services.exporting import SECTIONS, export_year_plan
from tests.exporters.test_pdf import texts
from tests.golden.comparing import same_as_golden
from tests.services.small_firm import SINGLE, TODAY
from tests.services.year_of_a_firm import (
    FIRM,
    built,
    certifications,
    day,
    many,
    records,
    section,
    tables,
)


def said(*paragraphs: object) -> str:
    return "\n".join(it.text for it in paragraphs if isinstance(it, Paragraph))


def test_the_plan_is_the_one_that_was_found_right() -> None:
    same_as_golden("year-plan.json", year_plan_to_json(built()))
    same_as_golden("year-plan.ics", year_plan_to_ics(built()))


def test_every_section_and_every_person_is_on_paper() -> None:
    whole = " ".join(" ".join(texts(year_plan_to_pdf(built()))).split())
    for part in built().sections:
        assert part.heading in whole
    for name in ("Ana Ruiz, engineer", "ben@example.com", "Cem Aydın", "Badge of Somebody"):
        assert name in whole
    assert "Eve Gone" not in whole


def test_the_same_records_give_the_same_bytes_in_any_order() -> None:
    firm, *rest = records()
    assert year_plan_to_pdf(built()) == year_plan_to_pdf(built((firm, *rest)))
    assert built((firm, *reversed(rest))).entries == built().entries


def test_the_summary_says_what_lapses_what_is_set_and_what_it_costs() -> None:
    summary = said(*section(built(), "summary").blocks)
    assert "4 people are in the plan, with 8 certifications on record." in summary
    assert "One of them ends before 2027 begins." in summary
    assert "the first is GA-1 of Ana Ruiz on 1 February 2027." in summary
    assert "One of these can only be kept by sitting the paid exam again." in summary
    assert "5 milestones are set for 2027. By state: 3 planned, 1 booked, 1 failed." in summary
    assert "One more was dropped" in summary
    assert "One milestone is overdue: Ana Ruiz (WX-9)." in summary
    assert "EUR 90 + USD 495" in summary
    assert "The fee of one milestone is not known" in summary
    assert "Wanted: Acme Partners (Tools), gone-program." in summary


def test_a_person_has_a_row_for_each_certification_and_exam() -> None:
    by_person = tables(section(built(), "people").blocks)
    assert by_person["Ana Ruiz, engineer"] == [
        ["Gadget Administrator (GA-1)", "1 Feb 2026", "1 Feb 2027", "5 Aug 2026", "yes",
         "can be renewed"],
        ["Widget Copilot (WC-1)", "15 Aug 2025", "15 Aug 2027", "paid exam", "no", "valid"],
        ["Widget Engineer Associate (WE-102)", "1 Sep 2026", "1 Sep 2027", "5 Mar 2027", "yes",
         "valid"],
        ["Widget Fundamentals (WF-1)", "1 Jan 2020", "never", "not needed", "yes", "valid"],
    ]  # fmt: skip
    assert ["Widget Mystery", "1 Jan 2026", "unknown", "unknown", "yes", "end unknown"] in (
        by_person["ben@example.com, consultant"]
    )
    (exam,) = by_person["Cem Aydın"]
    assert exam[0] == "Widget Engineer Associate (WE-100)"
    assert by_person["ben@example.com, consultant"][1][3:] == ["closed", "yes", "expired"]
    assert exam[2:5] == ["–", "–", "–"]
    assert "Dot Lee has no certification on record." in said(*section(built(), "people").blocks)


def test_each_quarter_tells_what_happens_in_order() -> None:
    by_quarter = tables(section(built(), "quarters").blocks)
    assert by_quarter["January to March 2027"] == [
        ["1 Feb 2027", "Ana Ruiz", "Gadget Administrator (GA-1)", "ends", "renew from 5 Aug 2026"],
        ["28 Feb 2027", "Cem Aydın", "Widget Engineer Associate (WE-101)", "milestone due",
         "book the exam"],
        ["31 Mar 2027", "Cem Aydın", "Widget Engineer Associate (WE-100 / WE-101)",
         "last day to sit it", "sit it before"],
    ]  # fmt: skip
    assert ["12 Jun 2027", "Dot Lee", "Gadget Administrator (GA-1)", "exam booked", ""] in (
        by_quarter["April to June 2027"]
    )
    assert ["Ana Ruiz", "WE-102 on 5 Mar 2027"] in by_quarter[""]


def test_a_quarter_without_anything_is_a_sentence() -> None:
    plan = built((FIRM, Person("ana", "Ana"), Certification("c", "ana", SINGLE.id, day(1, 1))))
    quarters = section(plan, "quarters").blocks
    assert "April to June 2027: nothing ends, opens or is due." in said(*quarters)


def test_the_timeline_has_the_fiscal_years_of_vendor_and_firm() -> None:
    _key, drawing = section(built(), "timeline").blocks
    assert isinstance(drawing, Timeline)
    axes = {axis.name: [band.text for band in axis.bands] for axis in drawing.axes}
    assert axes["Calendar"] == ["Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"]
    assert axes["Acme"] == ["FY27 Q3", "FY27 Q4", "FY28 Q1", "FY28 Q2"]
    assert axes["Own fiscal year"] == ["FY27 Q4", "FY28 Q1", "FY28 Q2", "FY28 Q3"]
    for axis in drawing.axes:
        days = [(band.start, band.end) for band in axis.bands]
        assert (days[0][0], days[-1][1]) == (day(1, 1), day(12, 31))
        assert all(a[1] + timedelta(days=1) == b[0] for a, b in pairwise(days))


@pytest.mark.parametrize("starts_in", range(1, 13))
def test_fiscal_quarters_fill_the_year_whenever_they_begin(starts_in: int) -> None:
    firm = replace(FIRM, fiscal_year_start=starts_in)
    _key, drawing = section(built((firm, *records()[1:])), "timeline").blocks
    assert isinstance(drawing, Timeline)
    bands = drawing.axes[-1].bands
    assert (bands[0].start, bands[-1].end) == (day(1, 1), day(12, 31))
    assert len(bands) == (4 if starts_in % 3 == 1 else 5)


def test_the_timeline_marks_windows_ends_and_milestones() -> None:
    _key, drawing = section(built(), "timeline").blocks
    assert isinstance(drawing, Timeline)
    lanes = {lane.name: lane.marks for lane in drawing.lanes}
    ana = {mark.text: (mark.start, mark.end, mark.tone) for mark in lanes["Ana Ruiz"]}
    assert ana["renew GA-1"] == (day(1, 1), day(2, 1), Tone.WARNING)
    assert ana["renew WE-102"] == (day(3, 5), day(9, 1), Tone.NOTICE)
    assert ana["WC-1 ends"] == (day(8, 15), None, Tone.WARNING)
    assert [mark.text for mark in lanes["Dot Lee"]] == ["GA-1 booked", "Widget Mystery planned"]


def test_costs_are_told_by_quarter_and_currency_and_unknown_ones_apart() -> None:
    blocks = section(built(), "cost").blocks
    assert tables(blocks)["By quarter"] == [
        ["Q1 2027", "1", "30", "0", "165", "0"],
        ["Q2 2027", "2", "120", "0", "330", "0"],
        ["Q3 2027", "1", "7.5", "90", "0", "0"],
        ["Q4 2027", "1", "0", "0", "0", "1"],
    ]
    remarks = said(*blocks)
    assert "expect EUR 90 + USD 660 in fees instead of EUR 90 + USD 495." in remarks
    assert "EUR 450 of working time. For 3 milestones the hourly cost is not known." in remarks
    assert "One certification that ends can only be kept by a paid exam" in remarks
    hours, euros, dollars = (it for it in blocks if isinstance(it, Bars))
    assert [bar.value for bar in hours.bars] == [30.0, 120.0, 7.5, 0.0]
    assert (euros.maximum, dollars.maximum) == (90.0, 330.0)


def test_the_notes_name_sources_and_what_is_not_known() -> None:
    blocks = section(built(), "notes").blocks
    assert tables(blocks)["Sources"] == [
        [
            "https://example.com",
            "names, exams, validity and renewal, retirement, successors, fees, hours",
            "1 Nov 2026",
            "official",
        ]
    ]
    assert "How long it is valid is not known for: Widget Mystery." in said(*blocks)
    assert "The exam fee is not known for: WC-1, Widget Mystery." in said(*blocks)
    assert "Badge of Somebody; Forklift licence" in said(*blocks)


def test_an_empty_plan_says_so_and_shows_no_table() -> None:
    for plan in (built(()), built((FIRM, Person("ana", "Ana")))):
        (only,) = plan.sections
        assert "nothing to plan for 2027" in said(*only.blocks)
        assert tables(only.blocks) == {}
        assert len(texts(year_plan_to_pdf(plan))) == 2


def test_a_year_without_milestones_or_ends_says_so() -> None:
    plan = built((FIRM, *records()[3:5], *certifications()[3:4]))
    assert "None of them ends in 2027." in said(*section(plan, "summary").blocks)
    assert "No milestones are set for 2027." in said(*section(plan, "summary").blocks)
    assert "no costs to show" in said(*section(plan, "cost").blocks)
    assert "nothing to draw" in said(*section(plan, "timeline").blocks)


def test_where_all_has_expired_it_is_one_sentence() -> None:
    plan = built((FIRM, *records()[3:6], certifications()[5]))
    assert "All of them have expired." in said(*section(plan, "summary").blocks)


def test_a_past_year_is_told_as_it_stands() -> None:
    ended = [it for it in built(year=2026).entries if it.uid.startswith("ends-expired")]
    assert [(it.start, it.kind) for it in ended] == [(date(2026, 10, 1), "ends")]
    rows = tables(section(built(year=2026), "quarters").blocks)["October to December 2026"]
    assert ["1 Oct 2026", "ben@example.com", "Gadget Administrator (GA-1)", "ended",
            "sit the exam again if it is needed"] in rows  # fmt: skip


def test_entries_keep_their_uid_when_their_day_moves() -> None:
    moved = [
        replace(it, by=day(12, 1)) if isinstance(it, Milestone) and it.id == "failed" else it
        for it in records()
    ]
    before, after = built(), built(moved)
    assert {it.uid for it in before.entries} == {it.uid for it in after.entries}
    assert len({it.uid for it in before.entries}) == len(before.entries)


def test_sections_are_chosen_by_name_and_keep_their_order() -> None:
    plan = built(sections=["notes", "summary"])
    assert [it.id for it in plan.sections] == ["summary", "notes"]
    assert plan.entries == built().entries
    with pytest.raises(WrongUse, match="section-unknown") as refused:
        built(sections=["summary", "sumary"])
    assert refused.value.facts["known"] == ", ".join(SECTIONS)


@pytest.mark.parametrize("year", [0, 1899, 9999])
def test_a_year_that_cannot_be_planned_is_refused(year: int) -> None:
    with pytest.raises(WrongUse, match="year-unknown"):
        built(year=year)


@pytest.mark.parametrize(
    ("country", "paper"), [("us", "us-letter"), ("CA", "us-letter"), ("DE", "a4"), ("", "a4")]
)
def test_the_paper_follows_the_country(country: str, paper: str) -> None:
    assert built((replace(FIRM, country=country),)).paper == paper


def test_amounts_too_large_or_too_fine_do_not_break_the_plan() -> None:
    wild = Milestone("m", "ana", "x", day(1, 1), fee=Decimal("1E+40"), hours=Decimal("1E-9"))
    assert texts(year_plan_to_pdf(built((FIRM, Person("ana", "Ana"), wild))))


def test_a_large_firm_fits_on_its_pages() -> None:
    whole = "".join(texts(year_plan_to_pdf(built(many(25, 12)))))
    assert all(f"Person {number:02}" in whole for number in range(25))


@pytest.mark.parametrize(
    ("ending", "begins"), [("pdf", b"%PDF-"), ("ICS", b"BEGIN:"), ("json", b"{")]
)
def test_the_ending_chooses_the_form(tmp_path: Path, ending: str, begins: bytes) -> None:
    out = tmp_path / f"plan.{ending}"
    out.write_bytes(b"older")
    export_year_plan(built(), out)
    assert out.read_bytes().startswith(begins)
    assert list(tmp_path.iterdir()) == [out]


def test_json_is_written_whole(tmp_path: Path) -> None:
    export_year_plan(built(), tmp_path / "plan.json")
    assert json.loads((tmp_path / "plan.json").read_text())["firm"] == FIRM.name


@pytest.mark.parametrize("name", ["plan.xls", "plan", ".pdf"])
def test_an_unknown_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputRefused, match="export-ending") as refused:
        export_year_plan(built(), tmp_path / name)
    assert refused.value.facts["known"] == ".pdf, .ics, .json"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="export-folder"):
        export_year_plan(built(), tmp_path / "nowhere" / "plan.json")


def test_a_place_that_cannot_be_written_keeps_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "plan.json").mkdir()
    (tmp_path / "plan.json" / "kept").write_text("kept")
    with pytest.raises(InputRefused, match="export-unwritable"):
        export_year_plan(built(), tmp_path / "plan.json")
    assert [it.name for it in tmp_path.iterdir()] == ["plan.json"]
    assert (tmp_path / "plan.json" / "kept").read_text() == "kept"


def test_a_firm_without_a_name_has_a_plan() -> None:
    assert texts(year_plan_to_pdf(built((Firm("f", ""), *records()[1:]))))
    assert built(()).firm == ""


def test_today_may_lie_after_the_year() -> None:
    plan = built(today=date(2029, 1, 1))
    assert "All of them" not in said(*section(plan, "summary").blocks)
    assert texts(year_plan_to_pdf(plan))
    assert TODAY.year == 2026
