"""The year plan as JSON: every word and day of it, for other programs."""

import json
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any

from partner_planner.domain.plot import Plot
from partner_planner.domain.year_plan import Bars, Paragraph, Table, Timeline, YearPlan

FORMAT = "partner-planner/year-plan"
VERSION = 1

_BLOCK_KINDS: dict[type, str] = {
    Paragraph: "paragraph",
    Table: "table",
    Timeline: "timeline",
    Bars: "bars",
    Plot: "plot",
}


def as_data(plan: YearPlan) -> dict[str, Any]:
    """The plan as dictionaries, lists and texts; days are `YYYY-MM-DD`, a block says its `kind`."""
    data: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    data.update(_plain(plan))
    return data


def year_plan_to_json(plan: YearPlan) -> bytes:
    """The plan as an indented JSON document in UTF-8 that ends with a line break."""
    text = json.dumps(as_data(plan), ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", errors="replace")


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    kind = _BLOCK_KINDS.get(type(value))
    named = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return {"kind": kind, **named} if kind else named
