"""The year plan as JSON says all that the plan says."""

import json
from dataclasses import fields

from partner_planner.domain.plot import Plot
from partner_planner.domain.year_plan import Bars, Paragraph, Table, Timeline, YearPlan
from partner_planner.exporters.year_plan_json import year_plan_to_json
from tests.domain.plots import CAUSE, PLOT
from tests.exporters.plans import BARS, HOSTILE, PARAGRAPH, TABLE, TIMELINE, plan


def test_it_names_its_format_and_version_and_holds_every_field() -> None:
    data = json.loads(year_plan_to_json(plan()))
    assert (data["format"], data["version"]) == ("partner-planner/year-plan", 1)
    assert set(data) == {"format", "version", *(field.name for field in fields(YearPlan))}
    assert data["made_on"] == "2026-11-22"


def test_every_block_says_its_kind_and_holds_every_field() -> None:
    blocks = json.loads(year_plan_to_json(plan()))["sections"][0]["blocks"]
    kinds = {
        "paragraph": Paragraph,
        "table": Table,
        "timeline": Timeline,
        "bars": Bars,
        "plot": Plot,
    }
    assert [it["kind"] for it in blocks] == list(kinds)
    for it in blocks:
        assert set(it) == {"kind", *(field.name for field in fields(kinds[it["kind"]]))}
    paragraph, table, timeline, bars, plot = blocks
    assert paragraph["text"] == PARAGRAPH.text
    assert table["rows"][0] == [
        {"text": "Widget plain", "tone": "plain"},
        {"text": "1,200", "tone": "plain"},
    ]
    assert timeline["lanes"][0]["marks"][1]["start"] == TIMELINE.lanes[0].marks[1].start.isoformat()
    assert timeline["lanes"][0]["marks"][1]["end"] is None
    assert (bars["maximum"], bars["threshold"]) == (BARS.maximum, BARS.threshold)
    assert table["footer"] == list(TABLE.footer)
    assert plot["series"][0]["values"] == list(PLOT.series[0].values)
    assert plot["months"][2] == {
        "first": "2027-01-01",
        "name": "Jan",
        "text": "Jan. 2027",
        "cause": CAUSE,
        "tone": "warning",
    }
    assert plot["today"] == "2026-11-23"


def test_names_come_out_as_they_are() -> None:
    for kind, name in HOSTILE.items():
        read = json.loads(year_plan_to_json(plan(firm=name)))["firm"]
        assert read == (name if kind != "lone surrogate" else "? alone")


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert year_plan_to_json(plan()) == year_plan_to_json(plan())
    assert year_plan_to_json(plan()).endswith(b"}\n")
