"""How answers are laid out for people, and what JSON they are."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from partner_planner.cli.answers import Answer, Table, lines, narrowed, places
from partner_planner.domain.evidence import Confidence


def test_columns_are_aligned_and_numbers_stand_right() -> None:
    table = Table(("Name", "Count"), [("Ana", "7"), ("Benedikt", "120")], frozenset({1}))
    assert lines(table) == [
        "Name      Count",
        "Ana           7",
        "Benedikt    120",
    ]


def test_wide_and_combining_characters_take_their_places() -> None:
    assert (places("日本"), places("e\u0301"), places("\u200f")) == (4, 1, 0)
    table = Table(("Name", "X"), [("日本", "1"), ("e\u0301te\u0301", "2")])
    assert lines(table) == ["Name  X", "日本  1", "e\u0301te\u0301   2"]


def test_control_characters_do_not_break_a_line() -> None:
    assert lines(Table(("A",), [("x\ny\x1b[31m",)])) == ["A", "x y [31m"]


def test_a_table_is_cut_to_the_screen_at_its_widest_column() -> None:
    table = Table(("Name", "Long"), [("Ana", "a very long text indeed"), ("Ben", "short")])
    assert lines(table, 20) == ["Name  Long", "Ana   a very long t…", "Ben   short"]
    assert narrowed([40, 9, 3], 5) == [8, 8, 3]


def test_blocks_stand_apart_and_empty_tables_are_left_out() -> None:
    answer = Answer({}, ["One", Table(("A",), []), Table(("B",), [("b",)]), "Two"])
    assert answer.as_text() == "One\n\nB\nb\n\nTwo"


def test_facts_become_json_with_days_and_exact_numbers_as_text() -> None:
    answer = Answer(
        {
            "day": date(2026, 11, 22),
            "at": datetime(2026, 11, 22, 10, tzinfo=UTC),
            "fee": Decimal("1.50"),
            "word": Confidence.RELAYED,
            "name": "Tomás",
            "none": None,
        }
    )
    assert json.loads(answer.as_json()) == {
        "day": "2026-11-22",
        "at": "2026-11-22T10:00:00+00:00",
        "fee": "1.50",
        "word": "relayed",
        "name": "Tomás",
        "none": None,
    }
    assert "Tomás" in answer.as_json()


def test_what_has_no_form_is_a_fault() -> None:
    with pytest.raises(TypeError):
        Answer({"odd": object()}).as_json()
