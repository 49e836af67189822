"""The section of the year plan on what is coming, in every form."""

import json
from collections.abc import Iterable
from datetime import date

from partner_planner import resources
from partner_planner.catalog import load_programs
from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.plot import Plot
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.year_plan import Paragraph, Table, YearPlan
from partner_planner.exporters.ics import year_plan_to_ics
from partner_planner.exporters.pdf import year_plan_to_pdf
from partner_planner.exporters.year_plan_json import year_plan_to_json
from partner_planner.services.exporting import build_year_plan
from tests.services.scored_firm import (
    OPERATIONS,
    TODAY,
    credentials,
    enrolled,
    figures,
    held,
    rules,
    team,
)
from tests.services.year_of_a_firm import section, tables

RECORDS = (*team(), *figures(), enrolled())


def built(records: Iterable[Record] = RECORDS, sections: Iterable[str] | None = None) -> YearPlan:
    """The plan of 2027."""
    programs = load_programs(resources.path("catalogs"))
    return build_year_plan(
        Snapshot.of(records), credentials(), programs, 2027, TODAY, sections, rules()
    )


def test_every_wanted_area_has_its_plot_a_sentence_and_what_changes() -> None:
    blocks = section(built(), "outlook").blocks
    plots = [each for each in blocks if isinstance(each, Plot)]
    assert [each.caption for each in plots] == [
        "Security, month by month",
        "Modern Work, month by month",
    ]
    at = blocks.index(plots[0])
    said, table = blocks[at + 1 : at + 3]
    assert isinstance(said, Paragraph)
    assert said.text.startswith("Security is below 70 points at the end of January 2027.")
    assert isinstance(table, Table)
    assert table.caption == "Security: what changes"
    assert "January 2027" in [row[0].text for row in table.rows]


def test_it_begins_with_what_is_taken_for_granted() -> None:
    first = section(built(), "outlook").blocks[0]
    assert isinstance(first, Paragraph)
    assert first.text.startswith("Certifications end on their day and nobody renews")


def test_milestones_that_are_not_reckoned_with_are_told_but_not_all_of_many() -> None:
    by = date(2027, 5, 1)
    lost = [Milestone(f"m{n}", f"nobody-{n}", OPERATIONS, by) for n in range(9)]
    told = section(built((*RECORDS, *lost)), "outlook").blocks[1]
    assert isinstance(told, Paragraph)
    assert told.text.count("has nobody who is to pass it.") == 6
    assert told.text.endswith("3 more milestones are left out.")


def test_a_program_of_levels_has_its_ladders_told() -> None:
    more = Wanted("aws", "aws-services-path", "")
    blocks = section(built((*RECORDS, more)), "outlook").blocks
    told = [each.text for each in blocks if isinstance(each, Paragraph)]
    assert any(
        each.startswith("AWS Partner Network, Services Path is not likely to reach a level up to")
        for each in told
    )
    assert "Security, month by month" in [each.caption for each in blocks if isinstance(each, Plot)]


def test_a_ladder_of_which_nothing_is_known_has_a_sentence_alone() -> None:
    blocks = section(built((*RECORDS, Wanted("g", "google-cloud-partner-network", ""))), "outlook")
    told = [each.text for each in blocks.blocks if isinstance(each, Paragraph)]
    assert any(each.endswith("is not known: figures or facts are missing.") for each in told)
    captions = [each.caption for each in blocks.blocks if isinstance(each, Plot)]
    assert not any("Google" in each for each in captions)


def test_what_the_vendor_ends_is_told_with_whom_it_concerns() -> None:
    expert = "enterprise-administrator-expert"
    may = held("expert", "cem", expert, date(2027, 5, 1))
    found = tables(section(built((*RECORDS, may)), "outlook").blocks)["What the vendor ends"]
    (row,) = (each for each in found if "MS-102" in each[0])
    assert row[1:] == ["30 Nov 2026", "30 Nov 2027", "Modern Work", "Cem Aydın"]
    ended = (
        each.text for each in section(built(), "outlook").blocks if isinstance(each, Paragraph)
    )
    assert any(each.startswith("Sit MS-102 by 30 November 2026") for each in ended)


def test_it_stands_behind_where_the_firm_stands() -> None:
    assert [each.id for each in built().sections][:3] == ["summary", "standing", "outlook"]


def test_every_form_has_it_and_calendars_pass_over_the_drawing() -> None:
    plan = built()
    read = json.loads(year_plan_to_json(plan))
    (outlook,) = (each for each in read["sections"] if each["id"] == "outlook")
    plot = next(each for each in outlook["blocks"] if each["kind"] == "plot")
    assert len(plot["months"]) == len(plot["series"][0]["values"]) == 24
    assert year_plan_to_pdf(plan).startswith(b"%PDF")
    assert b"month by month" not in year_plan_to_ics(plan)


def test_it_is_left_out_where_no_program_is_named_unless_it_is_asked_for_alone() -> None:
    records = [each for each in RECORDS if not isinstance(each, Wanted | Enrolment)]
    assert "outlook" not in [each.id for each in built(records).sections]
    (only,) = built(records, ["outlook"]).sections
    (said,) = only.blocks
    assert isinstance(said, Paragraph)
    assert said.text.startswith("No program whose rules are known")
