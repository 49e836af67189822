"""A line to press with a name, a bar and points; below them the gates on the way to the points."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from partner_planner.domain.tone import Tone
from partner_planner.ui.icons import icon
from partner_planner.ui.theme import Colours
from partner_planner.ui.widgets.drawn import DrawnButton, Ground, Plan
from partner_planner.ui.widgets.score_bar import Score, bar_height, draw_score
from partner_planner.ui.widgets.score_gate import SIZE, GateState, draw_gate
from partner_planner.ui.widgets.word_setting import Line, high, strong, wide

_LEFT, _RIGHT, _EDGE, _GAP, _CLOSE = 8, 12, 8, 8, 4
_ARROW = 16
_BEGIN = _LEFT + _ARROW + _GAP
_THICK = 6
_BAR, _POINTS = 176, 104
_LEAST = 40
"""The least height of a line, so that it can be hit with a finger, in pixels."""


class GateFace(NamedTuple):
    """A gate: its state, what it asks for, and both in words for the tip."""

    state: GateState
    asked: str
    words: str


class LineFace(NamedTuple):
    """What a line says. `known` is False for points that are not; `note` stands under them."""

    name: str
    score: Score
    tone: Tone
    points: str
    known: bool
    note: str
    gates: tuple[GateFace, ...]


class ScoreLine(DrawnButton):
    """Its arrow points down while it is pressed."""

    ground = Ground(6, "surface", "surface", over="hover", over_edge="hover", pressed="hover")
    narrow = 320

    def __init__(self, face: LineFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face

    def planned(self, width: int) -> Plan:
        """Set the face in a width."""
        return _LineSetting(self.face, width, self.font()).plan()

    def draw(self, painter: QPainter, plan: Plan, look: Colours) -> None:
        """Draw the arrow, the bar and the gates."""
        face, places = self.face, plan.places
        arrow = "chevron-down" if self.isChecked() else "chevron-right"
        icon(arrow).paint(painter, self.there(places["arrow"]))
        draw_score(painter, QRectF(self.there(places["bar"])), face.score, face.tone, (), _THICK)
        for number, gate in enumerate(face.gates):
            at = self.there(places[f"gate {number}"]).topLeft()
            draw_gate(painter, QPointF(at), gate.state, look)


class _LineSetting:
    """Sets a face in a width, first the line itself, then its gates below."""

    def __init__(self, face: LineFace, width: int, base: QFont) -> None:
        self._face, self._width, self._base = face, width, base
        self._lines = list[Line]()
        self._places = dict[str, QRect]()
        self._bottom = self._set_line()
        if face.gates:
            self._bottom = self._set_gates(self._bottom + _CLOSE)

    def plan(self) -> Plan:
        """What was set."""
        return Plan(tuple(self._lines), self._bottom + _EDGE, self._places)

    def _set_line(self) -> int:
        """The arrow, the name, the bar and the points; answers where they end."""
        face, base = self._face, self._base
        said = max(wide(face.points, strong(base)), wide(face.note, base), _POINTS)
        right = self._width - _RIGHT - said
        rest = right - 2 * _GAP - _BEGIN
        bar = min(_BAR, rest // 3)
        named, figured = high(face.name, base, rest - bar), high(face.points, base, said)
        noted = high(face.note, base, said) if face.note else 0
        tall = max(named, figured + noted, _ARROW, _LEAST - 2 * _EDGE)
        middle, thick = _EDGE + tall // 2, bar_height(_THICK, ())
        self._places["arrow"] = QRect(_LEFT, middle - _ARROW // 2, _ARROW, _ARROW)
        self._places["bar"] = QRect(right - _GAP - bar, middle - thick // 2, bar, thick)
        name = QRect(_BEGIN, middle - named // 2, rest - bar, named)
        points = QRect(right, middle - (figured + noted) // 2, said, figured)
        note = QRect(right, points.bottom() + 1, said, noted)
        weight = strong(base) if face.known else base
        self._lines.append(Line(name, face.name, base, dim=False))
        self._lines.append(Line(points, face.points, weight, dim=not face.known, right=True))
        if face.note:
            self._lines.append(Line(note, face.note, base, dim=True, right=True))
        return _EDGE + tall

    def _set_gates(self, top: int) -> int:
        """Gates side by side, in rows where there is no room; answers where they end."""
        last = self._width - _RIGHT
        x, tallest = _BEGIN, SIZE
        for number, gate in enumerate(self._face.gates):
            words = min(wide(gate.asked, self._base) + 1, last - _BEGIN - SIZE - _CLOSE)
            whole = SIZE + _CLOSE + words
            if x > _BEGIN and x + whole > last:
                x, top, tallest = _BEGIN, top + tallest + _GAP, SIZE
            told = high(gate.asked, self._base, words)
            tallest = max(tallest, told)
            place = QRect(x + SIZE + _CLOSE, top + max(SIZE - told, 0) // 2, words, told)
            self._places[f"gate {number}"] = QRect(x, top, SIZE, SIZE)
            self._lines.append(Line(place, gate.asked, self._base, dim=True))
            x += whole + 2 * _GAP
        return top + tallest
