"""Rows know the line they begin on, and one that is broken does not take others with it."""

import csv

import pytest

from partner_planner.importers.reasons import Reason
from partner_planner.importers.sheet import SheetRow, read_rows


def read(text: str) -> list[SheetRow]:
    """The rows of comma-separated text."""
    return list(read_rows(text, ","))


def broken(text: str) -> list[tuple[int, Reason]]:
    """The lines that cannot be read, and why."""
    return [(row.line, row.problem) for row in read(text) if row.problem]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_over_quoted_line_breaks_and_blank_lines(end: str) -> None:
    text = end.join(["a,b", f'1,"two{end}lines"', "", "  ,", "2,x", ""])
    assert [(row.line, row.cells[0]) for row in read(text)] == [(1, "a"), (2, "1"), (6, "2")]


def test_signs_that_are_no_line_breaks_are_none() -> None:
    assert [row.line for row in read("a\u2028b,c\nd\x0be,f\ng,h\n")] == [1, 2, 3]


def test_an_open_quotation_mark_costs_its_own_line_only() -> None:
    text = 'a,b\n1,"open\n2,x\n3,"fine"\n4,y\n'
    rows = read(text)
    assert broken(text) == [(2, Reason.QUOTES)]
    assert [row.cells for row in rows if not row.problem] == [
        ("a", "b"),
        ("2", "x"),
        ("3", "fine"),
        ("4", "y"),
    ]


def test_letters_after_a_closed_quotation_mark_cost_one_line() -> None:
    assert broken('a,b\n"x"y,1\n2,3\n') == [(2, Reason.QUOTES)]


def test_a_file_cut_inside_a_quoted_field_says_so() -> None:
    assert broken('a,b\n1,2\n3,"fo') == [(3, Reason.CUT_OFF)]


def test_only_the_last_line_can_be_unfinished() -> None:
    assert [row.ended for row in read("a,b\n1,2\n3")] == [True, True, False]


def test_a_huge_field_costs_one_line() -> None:
    text = f"a,b\n{'x' * (csv.field_size_limit() + 1)},1\n2,3\n"
    assert broken(text) == [(2, Reason.FIELD_TOO_LONG)]
    assert read(text)[-1].cells == ("2", "3")


def test_a_mark_on_every_line_takes_no_longer_than_the_file_is_long() -> None:
    assert len(broken('"a,b"c\n' * 20_000)) == 20_000


def test_nothing_has_no_rows() -> None:
    assert read("") == []
