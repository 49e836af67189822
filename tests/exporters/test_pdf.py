"""The printed year plan: pages, tags, outline, the same bytes, and names that try to break it."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from partner_planner.domain.year_plan import (
    Bar,
    Bars,
    Cell,
    Column,
    Lane,
    Mark,
    Paragraph,
    Table,
    Timeline,
    Tone,
)
from partner_planner.exporters.pdf import year_plan_to_pages, year_plan_to_pdf
from tests.domain.plots import PLOT
from tests.exporters.plans import HOSTILE, TIMELINE, plan

PNG = b"\x89PNG\r\n\x1a\n"


def read(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def texts(content: bytes) -> list[str]:
    return [page.extract_text() for page in read(content).pages]


def root(content: bytes) -> DictionaryObject:
    found = read(content).trailer["/Root"].get_object()
    assert isinstance(found, DictionaryObject)
    return found


def alternatives(element: object) -> list[str]:
    """The descriptions of all drawings in a tree of tags."""
    if not isinstance(element, DictionaryObject):
        return []
    own = [str(element["/Alt"])] if "/Alt" in element else []
    below = element.get("/K", [])
    children = below if isinstance(below, list) else [below]
    return own + [text for child in children for text in alternatives(child.get_object())]


def test_every_word_of_the_plan_is_on_its_pages() -> None:
    cover, body = texts(year_plan_to_pdf(plan()))
    for words in ("Year plan 2027", "Odo & Ruiz", "As of 22 November 2026", "Contents"):
        assert words in cover
    for words in ("Summary", "Three of them end", "Ana Ruiz", "Widget warning", "1,200", "7,200"):
        assert words in body
    for words in ("Needed: 70", "Today", "Nov", "2026", PLOT.note):
        assert words in body
    for words in ("FY27", "FY28", "renew WE-102", "WC-1 ends", "Ben Odo", "Q2", "40"):
        assert words in body


def test_pages_are_numbered_in_the_words_of_the_plan() -> None:
    cover, body = texts(year_plan_to_pdf(plan()))
    assert "Page 1 of 2" in cover
    assert "Page 2 of 2" in body


def test_the_running_head_stands_on_every_page_but_the_cover() -> None:
    cover, body = texts(year_plan_to_pdf(plan()))
    assert body.startswith("Odo & Ruiz")
    assert cover.count("Odo & Ruiz") == 1


def test_the_file_is_tagged_and_names_title_language_and_firm() -> None:
    content = year_plan_to_pdf(plan())
    assert repr(root(content)["/MarkInfo"]) == "{'/Marked': True, '/Suspects': False}"
    assert str(root(content)["/Lang"]) == "en"
    metadata = read(content).metadata
    assert metadata is not None
    assert (metadata.title, metadata.author) == ("Year plan 2027", "Odo & Ruiz")


def test_drawings_are_described_for_readers() -> None:
    tree = root(year_plan_to_pdf(plan()))["/StructTreeRoot"].get_object()
    assert set(alternatives(tree)) == {
        "Two people and three marks.",
        "Q1: 10, Q2: 40.",
        PLOT.description,
    }


def test_sections_and_captions_are_in_the_outline() -> None:
    heading, captions = read(year_plan_to_pdf(plan())).outline
    assert not isinstance(heading, list)
    assert heading.title == "Summary"
    assert isinstance(captions, list)
    titles = [it.title for it in captions if not isinstance(it, list)]
    assert titles == ["Ana Ruiz", "People in 2027", "Hours by quarter", "Security"]


def test_the_same_plan_gives_the_same_bytes_and_only_its_day_is_in_the_file() -> None:
    first = year_plan_to_pdf(plan())
    assert year_plan_to_pdf(plan()) == first
    metadata = read(first).metadata
    assert metadata is not None
    assert str(metadata["/CreationDate"]).startswith("D:20261122")
    assert year_plan_to_pdf(plan(made_on=date(2026, 11, 23))) != first


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("us-letter", 612)])
def test_the_paper_is_the_one_that_the_plan_names(paper: str, width: int) -> None:
    page = read(year_plan_to_pdf(plan(paper=paper))).pages[0]
    assert round(float(page.mediabox.width)) == width


def test_a_long_table_repeats_its_heading_and_loses_no_row() -> None:
    columns = (Column("Certification", weight=3), Column("Hours", numeric=True))
    rows = tuple((Cell(f"Widget number {n}."), Cell(str(n))) for n in range(200))
    pages = texts(year_plan_to_pdf(plan(Table("Many", columns, rows))))
    assert len(pages) > 4
    assert all("Certification" in page for page in pages[1:])
    whole = "\n".join(pages)
    assert all(f"Widget number {n}." in whole for n in range(200))


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    columns = (Column("Name"), Column("Hours", numeric=True))
    rows = tuple((Cell("Widget"), Cell("1")) for _ in range(9))
    blocks = [Table(f"Caption {n}.", columns, rows) for n in range(20)]
    for page in texts(year_plan_to_pdf(plan(*blocks)))[1:]:
        for n in range(20):
            if f"Caption {n}." in page:
                assert "Widget" in page.partition(f"Caption {n}.")[2]


def test_a_timeline_goes_on_over_pages_with_its_axes() -> None:
    marks = TIMELINE.lanes[0].marks
    lanes = tuple(Lane(f"Person {n}.", marks) for n in range(60))
    pages = texts(year_plan_to_pdf(plan(replace(TIMELINE, lanes=lanes))))
    assert len(pages) > 3
    assert all("FY27" in page for page in pages[1:])
    assert all(f"Person {n}." in "".join(pages) for n in range(60))


def test_a_crowded_lane_loses_no_mark() -> None:
    marks = tuple(
        Mark(date(2027, 12, 1), date(2027, 12, 31) if n % 2 else None, f"mark {n}.", Tone.BAD)
        for n in range(100)
    )
    pages = texts(year_plan_to_pdf(plan(replace(TIMELINE, lanes=(Lane("Ana", marks),)))))
    assert all(f"mark {n}." in "".join(pages) for n in range(100))


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_name_breaks_the_document(name: str) -> None:
    columns = (Column(name or "-", weight=1), Column("Hours", numeric=True, weight=9))
    mark = Mark(date(2027, 6, 1), None, name, Tone.PLAIN)
    content = year_plan_to_pdf(
        plan(
            Paragraph(name),
            Table(name, columns, tuple((Cell(name), Cell(name)) for _ in range(12)), (name, name)),
            replace(TIMELINE, caption=name, description=name, lanes=(Lane(name, (mark,) * 5),)),
            Bars(name, name or "-", (Bar(name, 1.0, name),), 0.0),
            replace(
                PLOT,
                caption=name,
                description=name,
                note=name,
                months=tuple(replace(it, name=name, text=name, cause=name) for it in PLOT.months),
                series=(replace(PLOT.series[0], label=name, beside=name),) * 3,
                today_text=name,
            ),
            Paragraph("The end."),
            firm=name,
        )
    )
    assert "The end." in texts(content)[-1]


@pytest.mark.parametrize("kind", ["markup", "heading"])
def test_markup_in_a_name_is_shown_and_never_obeyed(kind: str) -> None:
    body = texts(year_plan_to_pdf(plan(Paragraph(HOSTILE[kind]))))[1]
    assert " ".join(HOSTILE[kind].split()) in " ".join(body.replace("\u200b", "").split())


def test_letters_without_a_font_are_shown_as_such_and_the_rest_stays() -> None:
    body = texts(year_plan_to_pdf(plan(Paragraph("before \U0001fbff after"))))[1]
    assert "before" in body
    assert "after" in body


def test_pictures_show_the_same_pages() -> None:
    pictures = year_plan_to_pages(plan(), 40)
    assert len(pictures) == len(texts(year_plan_to_pdf(plan()))) == 2
    assert all(picture.startswith(PNG) for picture in pictures)
    assert year_plan_to_pages(plan(), 40) == pictures


def test_pictures_show_foreign_letters_as_the_document_does() -> None:
    pictures = year_plan_to_pages(plan(Paragraph(HOSTILE["japanese"] + HOSTILE["emoji"])), 40)
    assert all(picture.startswith(PNG) for picture in pictures)


def test_a_year_of_plots_keeps_each_on_one_page_with_its_note() -> None:
    plots = [replace(PLOT, caption=f"Area {n}.", note=f"Note {n}.") for n in range(12)]
    pages = texts(year_plan_to_pdf(plan(*plots)))
    for n in range(12):
        assert any(f"Area {n}." in page and f"Note {n}." in page for page in pages)


def test_an_empty_table_timeline_chart_and_plot_can_be_set() -> None:
    nothing = (
        Table("None", (Column("Name"),), ()),
        Timeline("None", "Nothing.", date(2027, 1, 1), date(2027, 1, 1), (), ()),
        Bars("None", "Nothing.", (), 0.0),
        replace(PLOT, note="", months=(), series=(), thresholds=(), band=None),
    )
    assert "None" in texts(year_plan_to_pdf(plan(*nothing)))[1]
