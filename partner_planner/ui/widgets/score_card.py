"""A card to press that says how far something is: drawn whole, as tables draw their rows.

A list has many cards; each made of labels and layouts would take several times as long.
"""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from partner_planner.domain.tone import Tone
from partner_planner.ui.icons import icon
from partner_planner.ui.theme import colours_of, tone_colours
from partner_planner.ui.widgets.card_setting import WRAP, Line, Setting, strong, widths
from partner_planner.ui.widgets.mark import HEIGHT, PAD, draw_mark
from partner_planner.ui.widgets.score_bar import Score, Tick, bar_height, draw_score

_SIDE, _EDGE, _GAP, _APART = 16, 12, 4, 8
_SIGN = 14
_THICK = 8
_NARROW = 200
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class CardFace(NamedTuple):
    """What a card says. Empty words leave their line out, as no score leaves out its bar."""

    name: str
    under: str
    mark: str
    tone: Tone
    points: str
    beside: str
    score: Score | None
    ticks: tuple[Tick, ...]
    bar_tone: Tone
    next: str
    warning: str


class Plan(NamedTuple):
    """Where everything stands in a width, and how high the card is, in pixels."""

    lines: tuple[Line, ...]
    mark: QRect
    bar: QRect
    sign: QRect
    height: int


class ScoreCard(QPushButton):
    """Stays pressed while what it stands for is shown; the style sheet draws its ground."""

    def __init__(self, face: CardFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self._plans: dict[int, Plan] = {}
        self.setObjectName("areaCard")
        self.setCheckable(True)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that it says, from top to bottom."""
        return (*(line.words for line in self.plan(_NARROW).lines), self.face.mark)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that its words need in a width."""
        return self.plan(width).height

    def sizeHint(self) -> QSize:
        """As it looks in a narrow list."""
        return QSize(_NARROW, self.heightForWidth(_NARROW))

    def minimumSizeHint(self) -> QSize:
        """No words are left out, however narrow the list."""
        return QSize(_NARROW, self.heightForWidth(max(self.width(), _NARROW)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground as the style sheet has it, then what stands on it."""
        super().paintEvent(event)
        plan, face, look = self.plan(self.width()), self.face, colours_of(self.palette())
        painter = QPainter(self)
        for line in plan.lines:
            painter.setFont(line.font)
            painter.setPen(QColor(look.text_dim if line.dim else look.text))
            painter.drawText(self._there(line.place), self._flags(line), line.words)
        painter.setFont(self.font())
        mark = QRectF(self._there(plan.mark))
        draw_mark(painter, mark, face.mark, tone_colours(face.tone, look))
        if face.score is not None:
            draw_score(painter, QRectF(plan.bar), face.score, face.bar_tone, face.ticks, _THICK)
        if face.warning:
            icon("triangle-alert", "warning").paint(painter, self._there(plan.sign))
        painter.end()

    def _there(self, place: QRect) -> QRect:
        """A place as it is in a language that is read from the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _flags(self, line: Line) -> int:
        side = QStyle.visualAlignment(self.layoutDirection(), _RIGHT if line.right else _LEFT)
        return side.value | (0 if line.right else WRAP)

    def plan(self, width: int) -> Plan:
        """Where everything stands in a width; the same width is set once."""
        if width not in self._plans:
            self._plans[width] = _planned(self.face, width, self.font())
        return self._plans[width]


def _planned(face: CardFace, width: int, base: QFont) -> Plan:
    """Set a face in a width."""
    cards = Setting(_SIDE, _EDGE, width - 2 * _SIDE)
    marked = min(widths(face.mark, base) + 2 * PAD, cards.width // 2)
    mark = QRect(width - _SIDE - marked, _EDGE, marked, HEIGHT)
    name = cards.add(face.name, strong(base, 15), less=marked + _APART)
    cards.skip(max(HEIGHT - name.height(), 0) + _GAP)
    if face.under:
        cards.add(face.under, base, dim=True)
        cards.skip(_GAP)
    if face.points or face.beside:
        cards.skip(_GAP)
        line = cards.add(face.points, strong(base), less=widths(face.beside, base) + _APART)
        cards.add_beside(face.beside, base, line)
        cards.skip(_GAP)
    bar = QRect()
    if face.score is not None:
        bar = cards.room(bar_height(_THICK, face.ticks))
        cards.skip(_GAP)
    if face.next:
        cards.add(face.next, base, dim=True)
        cards.skip(_GAP)
    sign = QRect(_SIDE, cards.top + 1, _SIGN, _SIGN)
    if face.warning:
        told = Setting(_SIDE + _SIGN + _APART, cards.top, cards.width - _SIGN - _APART)
        told.add(face.warning, base, dim=True)
        cards.lines += told.lines
        cards.top = told.top + _GAP
    return Plan(tuple(cards.lines), mark, bar, sign, cards.top - _GAP + _EDGE)
