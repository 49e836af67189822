"""A table written as text: its rows, each with the line of the file on which it begins."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from partner_planner.importers.reasons import Facts, Reason, facts

DELIMITERS = (",", "\t", ";", "|")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: the line on which it begins, its cells, or why it cannot be read.

    `ended` is False where the file stops before the row's line is finished.
    """

    line: int
    cells: tuple[str, ...]
    ended: bool = True
    problem: Reason | None = None
    facts: Facts = ()


class _Lines:
    """The lines of a text, which can be wound back after a quotation mark that never closes."""

    def __init__(self, text: str) -> None:
        self._lines = list(StringIO(text, newline=""))
        self.position = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.finished:
            raise StopIteration
        self.position += 1
        return self._lines[self.position - 1]

    @property
    def finished(self) -> bool:
        return self.position >= len(self._lines)

    @property
    def ended(self) -> bool:
        return not self._lines or self._lines[self.position - 1].endswith(("\n", "\r"))


def read_rows(text: str, delimiter: str) -> Iterator[SheetRow]:
    """All rows that are not blank, in order.

    After a row that cannot be read, reading goes on with the next line.
    """
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        first = lines.position + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _broken(first, lines, str(error))
            lines.position = first
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
        else:
            if any(cell and not cell.isspace() for cell in cells):
                yield SheetRow(first, tuple(cells), lines.ended)


def _broken(first: int, lines: _Lines, told: str) -> SheetRow:
    """Why the reader gave up; its errors differ only in what they say."""
    if "limit" in told:
        limit = facts(limit=csv.field_size_limit())
        return SheetRow(first, (), problem=Reason.FIELD_TOO_LONG, facts=limit)
    cut = lines.finished and lines.position == first
    return SheetRow(first, (), problem=Reason.CUT_OFF if cut else Reason.QUOTES)
