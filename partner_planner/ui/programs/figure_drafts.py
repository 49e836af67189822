"""What was typed into the grid of figures and is not saved yet, and what is wrong with it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from partner_planner.domain.figure import MOST_POINTS, Figure, FigureKind
from partner_planner.i18n import gettext as _
from partner_planner.ui.widgets.amount_text import read_amount
from partner_planner.ui.widgets.day_text import read_day

_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_MINUS = "-\u2212\u2013"


@dataclass(frozen=True, slots=True)
class FigureKey:
    """What a cell of the grid is about."""

    program: str
    area: str
    track: str
    metric: str
    stream: str
    month: date
    kind: FigureKind


class Drafts:
    """Typed texts by key; a text that says what is saved already is no draft."""

    def __init__(self, figures: Iterator[Figure]) -> None:
        self._saved: dict[FigureKey, Figure] = {}
        for figure in figures:
            self._saved[key_of(figure)] = figure  # of doubled ones the last counts
        self._typed: dict[FigureKey, str] = {}

    def text(self, key: FigureKey) -> str:
        """What the cell says."""
        if key in self._typed:
            return self._typed[key]
        figure = self._saved.get(key)
        return number_text(figure.value) if figure is not None else ""

    def type(self, key: FigureKey, text: str) -> None:
        """Take a text for a cell; an empty one clears it."""
        self._typed.pop(key, None)
        if text.strip() != self.text(key):
            self._typed[key] = text.strip()

    def is_new(self, key: FigureKey) -> bool:
        """Whether a cell differs from what is saved."""
        return key in self._typed

    def problem(self, key: FigureKey) -> str:
        """What is wrong with a cell, '' where nothing is."""
        text = self._typed.get(key, "")
        try:
            value = read_figure(text)
        except ValueError:
            return _("“{text}” is not a number.").format(text=text)
        if key.kind is FigureKind.POINTS and value is not None and not 0 <= value <= MOST_POINTS:
            return _("Points lie between 0 and {most}.").format(most=MOST_POINTS)
        return ""

    def first_problem(self) -> FigureKey | None:
        """The first cell that is wrong, None where all are sound."""
        return next((key for key in self._typed if self.problem(key)), None)

    def kept(self, new_id: Callable[[], str]) -> list[Figure]:
        """The figures to write."""
        found = []
        for key, text in self._typed.items():
            value, was = read_figure(text), self._saved.get(key)
            if value is not None:
                id = was.id if was is not None else new_id()
                found.append(_figure(id, key, value))
        return found

    def cleared(self) -> list[Figure]:
        """The figures to remove: an empty cell is unknown, not zero."""
        return [
            self._saved[key] for key, text in self._typed.items() if not text and key in self._saved
        ]


def key_of(figure: Figure) -> FigureKey:
    """What a figure is about."""
    return FigureKey(
        figure.program,
        figure.area,
        figure.track,
        figure.metric,
        figure.stream,
        figure.as_of.replace(day=1),
        figure.kind,
    )


def read_figure(text: str) -> Decimal | None:
    """The number that a text means, also one below zero; None where it is empty.

    Raises ValueError where it means none.
    """
    bare = text.strip().removesuffix("%").strip()
    if bare[:1] and bare[0] in _MINUS:
        value = read_amount(bare[1:])
        if value is None:
            raise ValueError(text)
        return -value
    return read_amount(bare.removeprefix("+"))


def read_month(text: str) -> date | None:
    """The first day of the month that a text means, such as "2026-10" or "Oct 2026"."""
    found = _MONTH.fullmatch(text.strip())
    if found:
        year, month = int(found[1]), int(found[2])
        return date(year, month, 1) if 1 <= month <= 12 else None
    day = read_day(f"1 {text}") or read_day(text)
    return day.replace(day=1) if day else None


def number_text(value: Decimal) -> str:
    """A value as it is typed, without zeros at its end."""
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _figure(id: str, key: FigureKey, value: Decimal) -> Figure:
    return Figure(
        id, key.program, key.area, key.track, key.metric, key.stream, key.month, value, key.kind
    )
