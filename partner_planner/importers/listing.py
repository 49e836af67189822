"""The rows of a training export as cells by column, cleaned, or why a row cannot be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from partner_planner.importers.columns import Column
from partner_planner.importers.marks import Marks
from partner_planner.importers.reasons import Facts, Reason, facts
from partner_planner.importers.recognise import Recognition
from partner_planner.importers.sheet import SheetRow, read_rows

LONGEST_CELL = 1_000
"""In characters; anything longer is no name, title or date."""

_BLANK = frozenset({"null", "n/a", "-", "--"})
_NO_NUMBER = frozenset({"0", "none", "na", "unknown"})
_UNREADABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Listed:
    """One row of the file: the line it begins on and its cells, blank ones left out.

    `problem` says why it is rejected.
    """

    line: int
    cells: dict[Column, str]
    problem: Reason | None = None
    facts: Facts = ()

    def __getitem__(self, column: Column) -> str:
        return self.cells.get(column, "")

    def marks(self) -> Marks:
        """Who it is about."""
        emails = (self._mark(Column.EMAIL), self._mark(Column.CORP_EMAIL))
        name = f"{self[Column.FIRST_NAME]} {self[Column.LAST_NAME]}"
        return Marks(
            self._mark(Column.MCPID),
            self._mark(Column.USER_ID),
            tuple(dict.fromkeys(address for address in emails if address)),
            name.strip(),
        )

    def _mark(self, column: Column) -> str:
        value = self[column]
        return "" if value.casefold() in _NO_NUMBER else value


def listed_rows(found: Recognition) -> Iterator[Listed]:
    """All rows below the heading."""
    for row in read_rows(found.text, found.delimiter):
        if row.problem is not None:
            yield Listed(row.line, {}, row.problem, row.facts)
        elif row.line > found.heading_line:
            yield _listed(row, found)


def _listed(row: SheetRow, found: Recognition) -> Listed:
    have = len(row.cells)
    told = facts(have=have, need=found.width)
    if have < found.width:
        problem = Reason.TOO_FEW_FIELDS if row.ended else Reason.CUT_OFF
        return Listed(row.line, _readable(row, found), problem, told)
    if any(cell.strip() for cell in row.cells[found.width :]):
        return Listed(row.line, {}, Reason.TOO_MANY_FIELDS, told)
    for column, place in found.columns.items():
        cell = row.cells[place]
        if len(cell) > LONGEST_CELL:
            return Listed(row.line, {}, Reason.FIELD_TOO_LONG, facts(limit=LONGEST_CELL))
        if _UNREADABLE.search(" ".join(cell.split())):
            return Listed(row.line, {}, Reason.BAD_CHARACTERS, facts(column=column.value))
    return Listed(row.line, _readable(row, found))


def _readable(row: SheetRow, found: Recognition) -> dict[Column, str]:
    cells = {}
    for column, place in found.columns.items():
        text = " ".join(row.cells[place].split()) if place < len(row.cells) else ""
        if text and text.casefold() not in _BLANK:
            cells[column] = text
    return cells
