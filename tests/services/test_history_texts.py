"""The history can be told in words: every field has a name, every value is readable."""

import pytest

from partner_planner.services.wording.history import Cell, cell_text, field_text, kind_text
from partner_planner.store.operations import DELETED
from partner_planner.store.tables import TABLES, RecordTable, TableKind

SHARED = [table for table in TABLES if table.kind is TableKind.SHARED]
SAME = {"name", "country", "currency", "program", "area", "level", "track", "anniversary", "role"}
SAME |= {"note", "person", "value", "credential", "title", "linked", "source", "exam", "state"}
SAME |= {"fee", "attempts", "certification", "milestone", "firm", "enrolment"}
SAME |= {"metric", "stream", "kind", "until", "customer", "amount", "figure", "fact"}


@pytest.mark.parametrize("table", SHARED, ids=lambda table: table.name)
def test_every_field_and_kind_has_a_name(table: RecordTable) -> None:
    for name in (*table.names, DELETED):
        assert field_text(name) != name or name in SAME, name
    assert kind_text(table.name) != table.name or table.name in SAME


@pytest.mark.parametrize(
    ("field", "cell", "text"),
    [
        ("earned_on", "2026-03-12", "12 Mar 2026"),
        ("by", "2027-03-31", "31 Mar 2027"),
        ("by", "someday", "someday"),
        ("linked", 1, "yes"),
        ("deleted", 0, "no"),
        ("state", "booked", "booked"),
        ("state", "gone", "gone"),
        ("attempts", 2, "2"),
        ("note", "", ""),
        ("note", None, ""),
        ("name", "Dana", "Dana"),
        ("as_of", "2026-10-01", "October 2026"),
        ("as_of", "lately", "lately"),
        ("on", "2026-01-15", "15 Jan 2026"),
        ("metric", "usage-growth", "usage growth"),
        ("track", "smb", "small and medium business"),
        ("stream", "m365", "Microsoft 365"),
        ("kind", "base", "level a year before"),
        ("kind", "fee", "fee"),
        ("kind", "rumour", "rumour"),
    ],
)
def test_values_are_readable(field: str, cell: Cell, text: str) -> None:
    assert cell_text(field, cell) == text


def test_what_a_newer_program_added_is_shown_as_it_is() -> None:
    assert (kind_text("office"), field_text("shoe")) == ("office", "shoe")
