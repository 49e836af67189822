"""A score as a bar against its maximum, with ticks at the doors that points open."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from partner_planner.domain.tone import Tone
from partner_planner.ui.theme import colours_of, tone_colours

_TICK = 4
"""How far a tick stands out above and below the bar, in pixels."""

_APART = 4
"""From one slanted line to the next, in pixels."""

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
        return QSize(120, bar_height(self._thick, self._ticks))

    def minimumSizeHint(self) -> QSize:
        """A short bar can still be read."""
        return QSize(48, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, then its ticks."""
        painter = QPainter(self)
        place = QRectF(self.rect())
        draw_score(painter, place, self._score, self._tone, self._ticks, self._thick)
        painter.end()


def bar_height(thick: int, ticks: Sequence[Tick]) -> int:
    """How much room a bar of that thickness needs with its ticks and their words, in pixels."""
    edge = 2 * _TICK if ticks else 0
    words = _WORDS if any(tick.words for tick in ticks) else 0
    return thick + edge + words


def draw_score(
    painter: QPainter,
    place: QRectF,
    score: Score,
    tone: Tone,
    ticks: Sequence[Tick],
    thick: int,
) -> None:
    """Draw a score into a place of the painter's widget, which has `bar_height` or more."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = place.top() + (_TICK if ticks else 0)
    drawing = _Drawing(painter, QRectF(place.left(), top, place.width(), thick), score)
    drawing.bar(tone)
    for tick in ticks:
        drawing.tick(tick)
    painter.restore()


class _Drawing:
    """One score as it is drawn: `bar` is the place of the bar without its ticks."""

    def __init__(self, painter: QPainter, bar: QRectF, score: Score) -> None:
        self._painter, self._bar, self._score = painter, bar, score
        self._colours = colours_of(QApplication.palette())

    def bar(self, tone: Tone) -> None:
        """The ground, what is open, what is sure."""
        painter, bar, score = self._painter, self._bar, self._score
        round_by = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.dim_soft))
        painter.drawRoundedRect(bar, round_by, round_by)
        if score.most > score.points:
            self._open()
        filled = self._part(score.points)
        if filled > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone_colours(tone, self._colours)[0])
            place = QRectF(bar.left(), bar.top(), max(filled, bar.height()), bar.height())
            painter.drawRoundedRect(place, round_by, round_by)

    def tick(self, tick: Tick) -> None:
        """A door, and its number below."""
        painter, bar = self._painter, self._bar
        at = bar.left() + self._part(tick.at)
        painter.setPen(QPen(QColor(self._colours.text_dim), 1))
        painter.drawLine(QPointF(at, bar.top() - _TICK), QPointF(at, bar.bottom() + _TICK))
        if tick.words:
            font = painter.font()
            font.setPixelSize(11)
            painter.setFont(font)
            width = painter.fontMetrics().horizontalAdvance(tick.words) + 2
            left = min(max(at - width / 2, bar.left()), bar.right() - width)
            place = QRectF(left, bar.bottom() + _TICK, width, _WORDS)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, tick.words)

    def _open(self) -> None:
        """Fine slanted lines over what is not known."""
        painter, bar = self._painter, self._bar
        first, last = self._part(self._score.points), self._part(self._score.most)
        painter.save()
        painter.setClipRect(QRectF(bar.left() + first, bar.top(), last - first, bar.height()))
        painter.setPen(QPen(QColor(self._colours.line_strong), 1))
        begin, slant = bar.left() + first - bar.height(), bar.height()
        lefts = [begin + _APART * n for n in range(int((last - first + slant) / _APART) + 1)]
        painter.drawLines([QLineF(x, bar.bottom(), x + slant, bar.top()) for x in lefts])
        painter.restore()

    def _part(self, points: float) -> float:
        maximum = self._score.maximum or 1
        return self._bar.width() * min(max(points / maximum, 0), 1)
