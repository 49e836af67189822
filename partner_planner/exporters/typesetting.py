"""A year plan as the values that the printed template lays out.

Days become shares of a width, and texts become safe to set: one line, without control characters,
with places where an endless word may break. Nothing here is markup.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any

from partner_planner.domain.plot import Plot
from partner_planner.domain.year_plan import (
    Axis,
    Bars,
    Block,
    Lane,
    Mark,
    Paragraph,
    Section,
    Table,
    Timeline,
    YearPlan,
)
from partner_planner.exporters.plot_geometry import plot_geometry

LONG_WORD = 20
"""From how many characters on a word may be broken anywhere."""

STRETCH = 6
"""After how many characters it may be broken again."""

HEAD_LENGTH = 70
NAME_LENGTH = 300
CELL_LENGTH = 400
LANE_NAME_LENGTH = 48
MARK_LENGTH = 36
LANE_MARKS = 30
"""How many marks one lane takes; more go on in a further lane of the same name."""

LETTERS_ACROSS = 105
LINES_TOGETHER = 28
"""A table of so few lines stays on one page; about so many letters stand beside each other."""

MARKS_ON_A_LETTER = 4
"""More accents than that on one letter are left out: they would run into other lines."""

_BREAK = "\u200b"
_HYPHEN = "\u00ad"
_LONG = re.compile(rf"\S{{{LONG_WORD + 1},}}")
_PARTS = re.compile(r"[^/.@_?&=-]*[/.@_?&=-]+|[^/.@_?&=-]+")
_UNSAFE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Cn", "Co"})
_JOINERS = frozenset("\u200c\u200d\u00ad")
"""Format characters that belong to the spelling of a word."""


def template_data(plan: YearPlan) -> dict[str, Any]:
    """The plan in the shape that `year_plan.typ` reads."""
    return {
        "title": settable(plan.title),
        "firm": shortened(plan.firm, NAME_LENGTH),
        "running_head": shortened(plan.firm, HEAD_LENGTH),
        "subtitle": settable(plan.subtitle),
        "language": plan.language,
        "contents_heading": settable(plan.contents_heading),
        "page_words": plan.page_words,
        "paper": plan.paper,
        "sections": [_section(section) for section in plan.sections],
    }


def settable(text: str) -> str:
    """The text on one line, without invisible characters, with breaks inside endless words."""
    if text.isascii() and text.isprintable() and len(text) <= LONG_WORD:
        return text
    return _LONG.sub(_breakable, _visible(text))


def shortened(text: str, length: int) -> str:
    """The same, cut to a length with an ellipsis."""
    clean = _visible(text)
    if len(clean) > length:
        clean = clean[: length - 1].rstrip() + "…"
    return _LONG.sub(_breakable, clean)


def _visible(text: str) -> str:
    """The text on one line, without what cannot be seen or would hide its neighbours."""
    kept: list[str] = []
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category == "Mn" else 0
        if character.isspace():
            kept.append(" ")
        elif _is_kept(character, category) and marks <= MARKS_ON_A_LETTER:
            kept.append(character)
    return " ".join("".join(kept).split())


def _is_kept(character: str, category: str) -> bool:
    return character in _JOINERS or category not in _UNSAFE_CATEGORIES


def _breakable(word: re.Match[str]) -> str:
    """Allow breaks after the signs that part addresses, and inside what is endless without them."""
    pieces = _PARTS.findall(word.group())
    return _BREAK.join(_divided(piece) if len(piece) > LONG_WORD else piece for piece in pieces)


def _divided(piece: str) -> str:
    """Allow breaks every few characters, but never before a mark that sits on another letter."""
    latin = piece.isalpha() and piece < "\u0250"
    divided: list[str] = []
    since = 0
    for character in piece:
        if since >= STRETCH and not unicodedata.category(character).startswith("M"):
            divided.append(_HYPHEN if latin else _BREAK)
            since = 0
        divided.append(character)
        since += 1
    return "".join(divided)


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": settable(section.heading),
        "blocks": [_block(block) for block in section.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": settable(block.text)}
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Timeline):
        return _timeline(block)
    if isinstance(block, Plot):
        return _plot(block)
    return _bars(block)


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": shortened(table.caption, NAME_LENGTH),
        "together": _lines(table) <= LINES_TOGETHER,
        "columns": [
            {
                "heading": settable(column.heading),
                "numeric": column.numeric,
                "weight": column.weight,
            }
            for column in table.columns
        ],
        "rows": [
            [{"text": shortened(cell.text, CELL_LENGTH), "tone": cell.tone.value} for cell in row]
            for row in table.rows
        ],
        "footer": [settable(text) for text in table.footer],
    }


def _lines(table: Table) -> int:
    """About how many lines its rows take."""
    across = LETTERS_ACROSS / sum(column.weight for column in table.columns)
    room = [max(1, int(column.weight * across)) for column in table.columns]
    return sum(
        max(-(-len(cell.text) // letters) for cell, letters in zip(row, room, strict=True)) or 1
        for row in table.rows
    )


def _bars(bars: Bars) -> dict[str, Any]:
    longest = bars.maximum if bars.maximum > 0 else 1.0
    threshold = bars.threshold
    return {
        "kind": "bars",
        "caption": settable(bars.caption),
        "description": _description(bars),
        "threshold": None if threshold is None else _within(threshold / longest),
        "bars": [
            {
                "label": settable(bar.label),
                "share": _within(bar.value / longest),
                "shown": settable(bar.shown),
                "tone": bar.tone.value,
            }
            for bar in bars.bars
        ],
    }


def _plot(plot: Plot) -> dict[str, Any]:
    return {
        "kind": "plot",
        "caption": settable(plot.caption),
        "description": _description(plot),
        "note": settable(plot.note),
        **plot_geometry(plot, shortened),
    }


def _description(drawing: Timeline | Bars | Plot) -> str:
    """What is read aloud in place of a drawing; it may not be empty."""
    return settable(drawing.description).strip() or settable(drawing.caption).strip() or "–"


def _timeline(timeline: Timeline) -> dict[str, Any]:
    length = max(1, (timeline.end - timeline.start).days + 1)

    def share(day: date, *, after: bool = False) -> float:
        return _within(((day - timeline.start).days + after) / length)

    def mark(it: Mark) -> dict[str, Any]:
        return {
            "at": share(it.start),
            "to": None if it.end is None else share(it.end, after=True),
            "text": shortened(it.text, MARK_LENGTH),
            "tone": it.tone.value,
        }

    def axis(it: Axis) -> dict[str, Any]:
        bands = [
            {
                "from": share(band.start),
                "to": share(band.end, after=True),
                "text": settable(band.text),
            }
            for band in it.bands
        ]
        return {"name": settable(it.name), "bands": bands}

    axes = [axis(it) for it in timeline.axes]
    return {
        "kind": "timeline",
        "caption": settable(timeline.caption),
        "description": _description(timeline),
        "axes": axes,
        "ticks": sorted({band["from"] for it in axes for band in it["bands"]} - {0.0}),
        "lanes": [
            {
                "name": shortened(lane.name, LANE_NAME_LENGTH),
                "marks": [mark(it) for it in sorted(marks, key=lambda it: it.start)],
            }
            for lane in timeline.lanes
            for marks in _in_parts(lane)
        ],
    }


def _in_parts(lane: Lane) -> Iterable[tuple[Mark, ...]]:
    if not lane.marks:
        return [()]
    starts = range(0, len(lane.marks), LANE_MARKS)
    return [lane.marks[start : start + LANE_MARKS] for start in starts]


def _within(share: float) -> float:
    return round(min(1.0, max(0.0, share)), 5)
