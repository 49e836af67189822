"""One line of the Start tab: a dot for urgency, the sentence, and one button."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from partner_planner.domain.tone import Tone
from partner_planner.ui.first_view import StepView
from partner_planner.ui.theme import colours_of, tone_colours
from partner_planner.ui.widgets.buttons import secondary
from partner_planner.ui.widgets.texts import plain

TONES = {"now": Tone.BAD, "soon": Tone.WARNING, "later": Tone.NOTICE, "info": Tone.DIM}
"""The tone of each urgency."""


class Dot(QWidget):
    """A small disc in the colour of a tone."""

    def __init__(self, tone: Tone) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(QSize(8, 8))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(tone_colours(self._tone, colours_of(self.palette()))[0])
        painter.drawEllipse(QPointF(4, 4), 4, 4)


class StepRow(QFrame):
    """A next step with the button that answers it."""

    def __init__(self, step: StepView, answer: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        self.setObjectName("stepRow")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(14)
        words = plain(step.sentence)
        self.button = secondary(step.button, answer)
        self.button.setAccessibleDescription(words.text())
        row.addWidget(Dot(TONES[step.severity]))
        row.addWidget(words, 1)
        row.addWidget(self.button)
