"""The year plan as a document that every format is made from.

Sentences and numbers are already words here: `services/exporting` writes them, an exporter only
lays them out. Blocks are few and general, so that a new section needs no new exporter.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from partner_planner.domain.tone import Tone as Tone

if TYPE_CHECKING:
    from partner_planner.domain.plot import Plot  # not needed where no plan is made


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; numbers stand right. `weight` is its share of the width."""

    heading: str
    numeric: bool = False
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; `footer` is a row of sums or empty."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    footer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A dated mark on a timeline, or a bar where `end` is given."""

    start: date
    end: date | None
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of a timeline, usually a person."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class AxisBand:
    """A labelled stretch of a timeline's axis, such as a fiscal quarter."""

    start: date
    end: date
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """One row of labels over a timeline, such as the vendor's fiscal year."""

    name: str
    bands: tuple[AxisBand, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawn stretch of time with lanes of marks; `description` is its text for readers."""

    caption: str
    description: str
    start: date
    end: date
    axes: tuple[Axis, ...]
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a bar chart; `shown` is the value as words."""

    label: str
    value: float
    shown: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars of one unit, with the largest value and an optional threshold line."""

    caption: str
    description: str
    bars: tuple[Bar, ...]
    maximum: float
    threshold: float | None = None


Block: TypeAlias = "Paragraph | Table | Timeline | Bars | Plot"


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of the plan. `id` is what `--sections` names."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated thing of the plan for calendars. `uid` stays the same from export to export."""

    uid: str
    kind: str
    start: date
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class YearPlan:
    """The plan of one year, ready to be laid out.

    `page_words` is "Page {page} of {pages}" in the plan's language; `paper` is `a4` or
    `us-letter`.
    """

    year: int
    firm: str
    title: str
    subtitle: str
    made_on: date
    language: str
    contents_heading: str
    page_words: str
    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    paper: str = "a4"
