"""The section of the year plan on where the firm stands, in every form."""

import json
from collections.abc import Iterable

from partner_planner import resources
from partner_planner.catalog import load_programs
from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.year_plan import Bars, Paragraph, Table, Tone, YearPlan
from partner_planner.exporters.ics import year_plan_to_ics
from partner_planner.exporters.pdf import year_plan_to_pdf
from partner_planner.exporters.year_plan_json import year_plan_to_json
from partner_planner.services.exporting import build_year_plan
from tests.services.scored_firm import (
    TODAY,
    credentials,
    enrolled,
    figures,
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


def test_it_stands_behind_the_summary() -> None:
    assert [each.id for each in built().sections][:2] == ["summary", "standing"]


def test_bars_show_the_points_against_the_threshold() -> None:
    (bars,) = (each for each in section(built(), "standing").blocks if isinstance(each, Bars))
    assert (bars.maximum, bars.threshold) == (100, 70)
    assert [(bar.label, bar.shown, bar.tone) for bar in bars.bars] == [
        ("Security", "73", Tone.GOOD),
        ("Modern Work", "34.4", Tone.WARNING),
    ]
    assert bars.description == "Security 73; Modern Work 34.4"


def test_each_area_has_its_metrics_and_gates() -> None:
    found = tables(section(built(), "standing").blocks)
    assert found["Security, track: small and medium business"] == [
        ["net customer adds", "20 of 20", "", ""],
        [
            "intermediate skilling",
            "24 of 40",
            "10 Jan 2027",
            "one more person with SC-401, SC-300 or SC-100 (+8)",
        ],
        ["gate: SC-500 or AZ-500", "1 of 1 person", "10 Jan 2027", ""],
        ["gate: SC-200", "1 of 1 person", "1 Aug 2027", ""],
        ["deployments", "10 of 20", "", "one more deployment (+3.3)"],
        ["usage growth", "19 of 20", "", "750 USD more (+1)"],
    ]
    assert "Modern Work, track: small and medium business" in found


def test_falls_and_the_window_are_told() -> None:
    texts = [
        each.text
        for each in section(built(), "standing").blocks
        if isinstance(each, Paragraph) and each.text.startswith("Security: ")
    ]
    assert len(texts) == 1
    assert "falls from 73 to 49 on 11 January 2027 when Ana Ruiz's AZ-500 ends." in texts[0]
    assert "Renewal opens on 3 February 2027 and closes on 5 March 2027." in texts[0]


def test_falls_and_renewals_are_dated_entries_in_order() -> None:
    plan = built()
    found = [(it.start.isoformat(), it.kind, it.title) for it in plan.entries]
    assert ("2027-01-11", "area-falls", "Security falls") in found
    assert ("2027-02-03", "renewal-opens", "Renewal of Security opens") in found
    assert ("2027-03-05", "renewal-closes", "Last day to renew Security") in found
    assert found == sorted(found, key=lambda it: it[0])
    uids = [it.uid for it in plan.entries]
    assert len(uids) == len(set(uids))


def test_every_form_has_it() -> None:
    plan = built()
    calendar = year_plan_to_ics(plan).decode()
    assert "SUMMARY:Security falls" in calendar
    assert "SUMMARY:Last day to renew Security" in calendar
    read = json.loads(year_plan_to_json(plan))
    (standing,) = (each for each in read["sections"] if each["id"] == "standing")
    kinds = [each["kind"] for each in standing["blocks"]]
    assert kinds == ["paragraph", "table", "bars", *["paragraph", "table"] * 2]
    assert year_plan_to_pdf(plan).startswith(b"%PDF")


def test_it_is_left_out_where_no_program_is_named() -> None:
    records = [each for each in RECORDS if not isinstance(each, Wanted | Enrolment)]
    assert "standing" not in [each.id for each in built(records).sections]
    (only,) = built(records, ["standing"]).sections
    (said,) = only.blocks
    assert isinstance(said, Paragraph)
    assert said.text.startswith("No program whose rules are known")


def test_asked_for_alone_it_is_all_there_is() -> None:
    (only,) = built(sections=["standing"]).sections
    assert only.id == "standing"
    assert any(isinstance(each, Table) for each in only.blocks)
