"""A card says everything in any width, in both directions, and nothing lies over another."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from partner_planner.domain.tone import Tone
from partner_planner.ui.widgets.score_bar import Score, Tick
from partner_planner.ui.widgets.score_card import CardFace, ScoreCard

FULL = CardFace(
    name="Digital & App Innovation",
    under="Solutions Partner for Digital & App Innovation (Azure)",
    mark="not reached",
    tone=Tone.WARNING,
    points="34.4 of 70 points",
    beside="small and medium",
    score=Score(34.4, 60, 100),
    ticks=(Tick(25), Tick(70)),
    bar_tone=Tone.NOTICE,
    next="Next: one more person with AZ-204 or AZ-400, which adds 6.7 points.",
    warning="Falls from 34.4 to 27.8 on 11 January 2027 when Ana Ruiz's AZ-204 ends.",
)
SHORT = FULL._replace(under="", points="", beside="", score=None, next="", warning="")


@pytest.mark.parametrize("face", [FULL, SHORT], ids=["full", "short"])
@pytest.mark.parametrize("width", [200, 252, 296, 640])
def test_every_line_has_its_own_room(qtbot: QtBot, face: CardFace, width: int) -> None:
    card = ScoreCard(face)
    qtbot.addWidget(card)
    plan = card.plan(width)
    card_place = QRect(0, 0, width, card.heightForWidth(width))
    columns = [line for line in plan.lines if not line.right]
    for line in columns:
        assert card_place.contains(line.place)
        flags = int(Qt.TextFlag.TextWordWrap.value)
        needed = QFontMetrics(line.font).boundingRect(line.place, flags, line.words)
        assert needed.height() <= line.place.height()
    for above, below in pairwise(columns):
        assert above.place.bottom() < below.place.top()
    assert not plan.places["mark"].intersects(plan.lines[0].place)


def test_it_says_all_of_its_face(qtbot: QtBot) -> None:
    card = ScoreCard(FULL)
    qtbot.addWidget(card)
    said = [each for each in FULL if isinstance(each, str) and not isinstance(each, Tone)]
    assert set(said) == set(card.words)


def test_from_the_right_it_is_the_other_way_round(qtbot: QtBot) -> None:
    pictures = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        card = ScoreCard(SHORT._replace(name="", mark="M", warning="W"))
        qtbot.addWidget(card)
        card.setLayoutDirection(direction)
        card.resize(296, card.heightForWidth(296))
        card.show()
        QApplication.processEvents()
        pictures.append(card.grab().toImage())
    left, right = (_ink(picture) for picture in pictures)
    assert left.center().x() > 148 > right.center().x()


def _ink(picture: QImage) -> QRect:
    """Where the mark is: the one thing on the first line, by its colour against the card's."""
    ground = picture.pixelColor(picture.width() // 2, 20)
    found = [x for x in range(4, picture.width() - 4) if picture.pixelColor(x, 20) != ground]
    return QRect(min(found), 0, max(found) - min(found), 1)
