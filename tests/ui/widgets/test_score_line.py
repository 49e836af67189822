"""A line says its name, points and gates in any width, each in a place of its own."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from partner_planner.domain.tone import Tone
from partner_planner.ui.widgets.score_bar import Score
from partner_planner.ui.widgets.score_gate import GateState
from partner_planner.ui.widgets.score_line import GateFace, LineFace, ScoreLine

FACE = LineFace(
    name="People with an intermediate certification",
    score=Score(13.3, 13.3, 40),
    tone=Tone.NOTICE,
    points="at least 13.3 of 40",
    known=False,
    note="attested",
    gates=(
        GateFace(GateState.CLOSED, "1 of 2 people with AZ-104 or AZ-800", "Gate 1, closed"),
        GateFace(GateState.OPEN, "3 people with AZ-305, 2 needed", "Gate 2, open"),
        GateFace(GateState.UNKNOWN, "unknown of 1 person with MS-102", "Gate 3, unknown"),
    ),
)


@pytest.mark.parametrize("face", [FACE, FACE._replace(gates=(), note="", known=True)])
@pytest.mark.parametrize("width", [360, 480, 700, 1200])
def test_nothing_lies_over_another(qtbot: QtBot, face: LineFace, width: int) -> None:
    line = ScoreLine(face)
    qtbot.addWidget(line)
    plan = line.plan(width)
    places = [each.place for each in plan.lines] + list(plan.places.values())
    whole = QRect(0, 0, width, line.heightForWidth(width))
    assert all(whole.contains(place) for place in places)
    assert not [pair for pair in combinations(places, 2) if pair[0].intersects(pair[1])]
    for each in plan.lines:
        flags = 0 if each.right else 0x1000  # words that may wrap
        needed = QFontMetrics(each.font).boundingRect(each.place, flags, each.words)
        assert needed.height() <= each.place.height()
    assert {each.words for each in plan.lines} == {
        face.name,
        face.points,
        *([face.note] if face.note else []),
        *(gate.asked for gate in face.gates),
    }
