"""Draws the rows of a table: words, states as coloured marks, and what is chosen."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QTableView

from partner_planner.domain.tone import Tone
from partner_planner.ui.record_table import RowsModel, TableColumn
from partner_planner.ui.table_heading import INDENT
from partner_planner.ui.theme import Colours, colours_of, tone_colours
from partner_planner.ui.widgets.mark import HEIGHT, PAD, draw_mark

_REACH = 8
"""How far a mark may reach over the room of its cell, in pixels."""

_ELIDED = Qt.TextElideMode.ElideRight

_SLACK = 4
"""How much wider words may be than their letters one by one, in pixels."""


@dataclass(frozen=True, slots=True)
class _Inks:
    """The colours of a look that rows are drawn in."""

    look: Colours
    text: QColor
    faint: QColor
    line: QColor
    chosen: QColor
    accent: QColor
    marks: dict[Tone, tuple[QColor, QColor]]

    @classmethod
    def of(cls, look: Colours) -> "_Inks":
        """The colours of a look."""
        return cls(
            look=look,
            text=QColor(look.text),
            faint=QColor(look.text_faint),
            line=QColor(look.line),
            chosen=QColor(look.accent_soft),
            accent=QColor(look.accent),
            marks={tone: tone_colours(tone, look) for tone in Tone},
        )


@dataclass(frozen=True, slots=True)
class _Strip:
    """A column that can be seen: where it stands in the viewport, in pixels."""

    column: TableColumn[Any]
    place: int
    left: int
    width: int
    align: int


@dataclass(frozen=True, slots=True)
class _Band:
    """A row that can be seen: where it stands in the viewport without its line, in pixels."""

    place: int
    top: int
    height: int


class RowPainter:
    """Draws the rows of a view that can be seen.

    Qt's own way asks the model, the delegate and the style sheet for many things in every cell,
    which takes several times as long as drawing the words.
    """

    def __init__(self, view: QTableView, model: RowsModel[Any]) -> None:
        self._view, self._model = view, model
        self._inks = _Inks.of(colours_of(view.palette()))
        self._letters: dict[str, int] = {}

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Draw what lies in an area of the viewport."""
        view, count = self._view, len(self._model.rows)
        strips = self._strips(area)
        if not count or not strips:
            return
        look = colours_of(view.palette())
        if look is not self._inks.look:
            self._inks = _Inks.of(look)
        metrics, chosen = painter.fontMetrics(), self._chosen()
        first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
        for place in range(first, last + 1 if last >= 0 else count):
            band = _Band(place, view.rowViewportPosition(place), view.rowHeight(place) - 1)
            self._draw_ground(painter, strips, band, place in chosen)
            self._draw_cells(painter, metrics, strips, band, place in chosen)

    def _strips(self, area: QRect) -> list[_Strip]:
        """The columns that reach into an area."""
        view, model = self._view, self._model
        found = list[_Strip]()
        for place, column in enumerate(model.columns):
            left, width = view.columnViewportPosition(place), view.columnWidth(place)
            if left <= area.right() and left + width > area.left():
                align = model.alignment(column).value
                found.append(_Strip(column, place, left, width, align))
        return found

    def _chosen(self) -> set[int]:
        """The rows that are chosen, by their places."""
        selection = self._view.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.count())]
        return {place for part in parts for place in range(part.top(), part.bottom() + 1)}

    def _draw_ground(
        self, painter: QPainter, strips: list[_Strip], band: _Band, chosen: bool
    ) -> None:
        """The ground of a row, the line under it, and the frame of the current cell."""
        view, inks = self._view, self._inks
        left = min(strip.left for strip in strips)
        width = max(strip.left + strip.width for strip in strips) - left
        if chosen:
            painter.fillRect(left, band.top, width, band.height, inks.chosen)
        painter.fillRect(left, band.top + band.height, width, 1, inks.line)
        here = view.currentIndex()
        if here.row() != band.place or not view.hasFocus():
            return
        for strip in strips:
            if strip.place == here.column():
                painter.setPen(inks.accent)
                painter.drawRect(strip.left, band.top, strip.width - 1, band.height - 1)

    def _draw_cells(
        self,
        painter: QPainter,
        metrics: QFontMetrics,
        strips: list[_Strip],
        band: _Band,
        chosen: bool,
    ) -> None:
        inks, row = self._inks, self._model.rows[band.place]
        ink = inks.faint if self._model.is_dim(row) else inks.text
        for strip in strips:
            column, left, room = strip.column, strip.left + INDENT, strip.width - 2 * INDENT
            words = column.text(row)
            tone = column.tone(row) if column.tone else Tone.PLAIN
            if words and tone is not Tone.PLAIN:
                width = metrics.horizontalAdvance(words) + 2 * PAD
                if width > room + _REACH:
                    width = room + _REACH
                    words = metrics.elidedText(words, _ELIDED, width - PAD)
                mark = QRectF(left, band.top + (band.height - HEIGHT) / 2, width, HEIGHT)
                draw_mark(painter, mark, words, inks.marks[tone], chosen)
            elif words:
                painter.setPen(ink)
                shown = self._fitting(words, room, metrics)
                painter.drawText(left, band.top, room, band.height, strip.align, shown)

    def _fitting(self, words: str, room: int, metrics: QFontMetrics) -> str:
        """The words, ended early where they are wider than the room.

        Words are measured as a whole only where their letters one by one come near the room.
        """
        letters = self._letters
        width = _SLACK
        for letter in words:
            if letter not in letters:
                letters[letter] = metrics.horizontalAdvance(letter)
            width += letters[letter]
        if width <= room:
            return words
        return metrics.elidedText(words, _ELIDED, room)
