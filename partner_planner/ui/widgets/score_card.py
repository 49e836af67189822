"""A card to press that says how far something is."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from partner_planner.domain.tone import Tone
from partner_planner.ui.icons import icon
from partner_planner.ui.theme import Colours, tone_colours
from partner_planner.ui.widgets.drawn import DrawnButton, Ground, Plan
from partner_planner.ui.widgets.mark import HEIGHT, PAD, draw_mark
from partner_planner.ui.widgets.score_bar import Score, Tick, bar_height, draw_score
from partner_planner.ui.widgets.word_setting import WordColumn, strong, wide

_SIDE, _EDGE, _GAP, _APART = 16, 12, 4, 8
_SIGN = 14
_THICK = 8
_HEADING = 15


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


class ScoreCard(DrawnButton):
    """Stays pressed while what it stands for is shown."""

    ground = Ground(8, "surface", "line", over_edge="line_strong", pressed_edge="accent")

    def __init__(self, face: CardFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that it says, from top to bottom."""
        return (*(line.words for line in self.plan(self.narrow).lines), self.face.mark)

    def planned(self, width: int) -> Plan:
        """Set the face in a width."""
        return _planned(self.face, width, self.font())

    def draw(self, painter: QPainter, plan: Plan, look: Colours) -> None:
        """Draw the mark, the bar and the sign of a warning."""
        face, places = self.face, plan.places
        mark = QRectF(self.there(places["mark"]))
        draw_mark(painter, mark, face.mark, tone_colours(face.tone, look))
        if face.score is not None:
            bar = QRectF(places["bar"])
            draw_score(painter, bar, face.score, face.bar_tone, face.ticks, _THICK)
        if face.warning:
            icon("triangle-alert", "warning").paint(painter, self.there(places["sign"]))


def _planned(face: CardFace, width: int, base: QFont) -> Plan:
    card = WordColumn(_SIDE, _EDGE, width - 2 * _SIDE)
    marked = min(wide(face.mark, base) + 2 * PAD, card.width // 2)
    places = {"mark": QRect(width - _SIDE - marked, _EDGE, marked, HEIGHT)}
    name = card.add(face.name, strong(base, _HEADING), less=marked + _APART)
    card.skip(max(HEIGHT - name.height(), 0) + _GAP)
    if face.under:
        card.add(face.under, base, dim=True)
        card.skip(_GAP)
    if face.points or face.beside:
        card.skip(_GAP)
        beside = wide(face.beside, base) + _APART
        if wide(face.points, strong(base)) + beside <= card.width:
            card.add_beside(face.beside, base, card.add(face.points, strong(base), less=beside))
        else:  # one below the other rather than broken
            card.add(face.points, strong(base))
            card.add(face.beside, base, dim=True)
        card.skip(_GAP)
    if face.score is not None:
        places["bar"] = card.room(bar_height(_THICK, face.ticks))
        card.skip(_GAP)
    if face.next:
        card.add(face.next, base, dim=True)
        card.skip(_GAP)
    if face.warning:
        places["sign"] = QRect(_SIDE, card.top + 1, _SIGN, _SIGN)
        card.add(face.warning, base, dim=True, shift=_SIGN + _APART)
        card.skip(_GAP)
    return Plan(tuple(card.lines), card.top - _GAP + _EDGE, places)
