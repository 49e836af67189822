"""Year plans made by hand, for tests of the exporters."""

from collections.abc import Iterable
from datetime import date

from partner_planner.domain.year_plan import (
    Axis,
    AxisBand,
    Bar,
    Bars,
    Block,
    Cell,
    Column,
    Entry,
    Lane,
    Mark,
    Paragraph,
    Section,
    Table,
    Timeline,
    Tone,
    YearPlan,
)
from tests.domain.plots import PLOT

MADE_ON = date(2026, 11, 22)

PARAGRAPH = Paragraph("Three of them end in 2027.")

TABLE = Table(
    caption="Ana Ruiz",
    columns=(Column("Certification", weight=3), Column("Hours", numeric=True)),
    rows=tuple((Cell(f"Widget {tone}", tone), Cell("1,200")) for tone in Tone),
    footer=("Sum", "7,200"),
)

TIMELINE = Timeline(
    caption="People in 2027",
    description="Two people and three marks.",
    start=date(2027, 1, 1),
    end=date(2027, 12, 31),
    axes=(
        Axis(
            "Widgets Inc.",
            (
                AxisBand(date(2027, 1, 1), date(2027, 6, 30), "FY27"),
                AxisBand(date(2027, 7, 1), date(2027, 12, 31), "FY28"),
            ),
        ),
    ),
    lanes=(
        Lane(
            "Ana Ruiz",
            (
                Mark(date(2027, 1, 1), date(2027, 6, 30), "renew WE-102", Tone.NOTICE),
                Mark(date(2027, 12, 31), None, "WC-1 ends", Tone.WARNING),
                Mark(date(2026, 5, 1), date(2028, 1, 1), "longer than the year", Tone.PLAIN),
            ),
        ),
        Lane("Ben Odo", ()),
    ),
)

BARS = Bars(
    caption="Hours by quarter",
    description="Q1: 10, Q2: 40.",
    bars=(Bar("Q1", 10.0, "10"), Bar("Q2", 40.0, "40", Tone.WARNING)),
    maximum=50.0,
    threshold=30.0,
)


def plan(
    *blocks: Block,
    firm: str = "Odo & Ruiz",
    entries: Iterable[Entry] = (),
    made_on: date = MADE_ON,
    paper: str = "a4",
) -> YearPlan:
    """A plan with these blocks in one section, else with one block of each kind."""
    shown = blocks or (PARAGRAPH, TABLE, TIMELINE, BARS, PLOT)
    return YearPlan(
        year=2027,
        firm=firm,
        title="Year plan 2027",
        subtitle="As of 22 November 2026",
        made_on=made_on,
        language="en",
        contents_heading="Contents",
        page_words="Page {page} of {pages}",
        sections=(Section("summary", "Summary", shown),),
        entries=tuple(entries),
        paper=paper,
    )


HOSTILE = {
    "markup": '#[]*_$\\"@<>` #import "x" = - + / ~ \' // /* */ #eval("1") <label> @ref',
    "heading": "= Not a heading",
    "arabic": "محمد عبد الرحمن",
    "hebrew": "דנה לוי",
    "emoji": "😀🎉 👩‍💻",
    "long word": "x" * 300,
    "long text": "word " * 60,
    "newlines": "line\nbreak\r\n\ttab\x00\x07\u2028end",
    "override": "safe\u202etxt.exe",
    "japanese": "田中 太郎",
    "stacked": "Z̷̡a̴l̵g̶o" + "\u0301" * 50,
    "lone surrogate": "\ud800 alone",
    "private": "\ue000\uffff",
    "blank": " ",
    "nothing": "",
}
"""Names that somebody, or some file, may bring."""
