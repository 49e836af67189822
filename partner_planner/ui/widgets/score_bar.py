"""A score as a bar against its maximum, with ticks at the doors that points open."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from partner_planner.domain.tone import Tone
from partner_planner.ui.theme import colours_of, tone_colours

_TICK = 4
"""How far a tick stands out above and below the bar, in pixels."""

_WORDS = 16
"""The height of the words under the ticks, in pixels."""


class Tick(NamedTuple):
    """A door at so many points, and the number to write under it, '' for none."""

    at: float
    words: str = ""


class Score(NamedTuple):
    """What a bar shows: sure points, the most they can be, and what the bar's end stands for."""

    points: float
    most: float
    maximum: float


class ScoreBar(QWidget):
    """The sure points are filled; what is open up to the most possible is hatched.

    `thick` is the height of the bar itself, in pixels.
    """

    def __init__(self, thick: int = 8, ticks: Sequence[Tick] = ()) -> None:
        super().__init__()
        self._thick, self._ticks = thick, tuple(ticks)
        self._score, self._tone = Score(0, 0, 1), Tone.NOTICE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def score(self) -> Score:
        """What is shown."""
        return self._score

    def show_score(self, score: Score, tone: Tone, words: str) -> None:
        """Show a score; `words` say the same to those who cannot see it."""
        self._score, self._tone = score, tone
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the bar, its ticks and their words."""
        edge = 2 * _TICK if self._ticks else 0
        words = _WORDS if any(tick.words for tick in self._ticks) else 0
        return QSize(120, self._thick + edge + words)

    def minimumSizeHint(self) -> QSize:
        """A short bar can still be read."""
        return QSize(48, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, then its ticks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = _TICK if self._ticks else 0
        bar = QRectF(0, top, self.width(), self._thick)
        self._draw_bar(painter, bar)
        for tick in self._ticks:
            self._draw_tick(painter, bar, tick)
        painter.end()

    def _draw_bar(self, painter: QPainter, bar: QRectF) -> None:
        colours = colours_of(self.palette())
        round_by = self._thick / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.dim_soft))
        painter.drawRoundedRect(bar, round_by, round_by)
        if self._score.most > self._score.points:
            self._draw_open(painter, bar)
        filled = self._part(bar, self._score.points)
        if filled > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone_colours(self._tone, colours)[0])
            place = QRectF(bar.left(), bar.top(), max(filled, self._thick), self._thick)
            painter.drawRoundedRect(place, round_by, round_by)

    def _draw_open(self, painter: QPainter, bar: QRectF) -> None:
        """Fine slanted lines over what is not known."""
        first, last = self._part(bar, self._score.points), self._part(bar, self._score.most)
        painter.save()
        painter.setClipRect(QRectF(first, bar.top(), last - first, bar.height()))
        painter.setPen(QPen(QColor(colours_of(self.palette()).line_strong), 1))
        at = first - bar.height()
        while at < last:
            painter.drawLine(QLineF(at, bar.bottom(), at + bar.height(), bar.top()))
            at += 4
        painter.restore()

    def _draw_tick(self, painter: QPainter, bar: QRectF, tick: Tick) -> None:
        colours = colours_of(self.palette())
        at = self._part(bar, tick.at)
        painter.setPen(QPen(QColor(colours.text_dim), 1))
        painter.drawLine(QPointF(at, bar.top() - _TICK), QPointF(at, bar.bottom() + _TICK))
        if tick.words:
            font = self.font()
            font.setPixelSize(11)
            painter.setFont(font)
            width = painter.fontMetrics().horizontalAdvance(tick.words) + 2
            left = min(max(at - width / 2, 0), self.width() - width)
            place = QRectF(left, bar.bottom() + _TICK, width, _WORDS)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, tick.words)

    def _part(self, bar: QRectF, points: float) -> float:
        maximum = self._score.maximum or 1
        return bar.width() * min(max(points / maximum, 0), 1)
