"""One line of the Start tab: a dot for urgency, the sentence, and one button."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from partner_planner.domain.year_plan import Tone
from partner_planner.services.next_steps import NextStep, Severity
from partner_planner.services.wording.next_steps import action_text, step_text
from partner_planner.ui.theme import colours_of, tone_colours
from partner_planner.ui.widgets.buttons import secondary
from partner_planner.ui.widgets.texts import plain

TONES = {
    Severity.NOW: Tone.BAD,
    Severity.SOON: Tone.WARNING,
    Severity.LATER: Tone.NOTICE,
    Severity.INFO: Tone.DIM,
}


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
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone_colours(self._tone, colours_of(self.palette()))[0])
        painter.drawEllipse(QPointF(4, 4), 4, 4)


class StepRow(QFrame):
    """A next step with the button that answers it."""

    def __init__(self, step: NextStep, answer: Callable[[], None]) -> None:
        super().__init__()
        self.step = step
        self.setObjectName("stepRow")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(14)
        words = plain(step_text(step))
        self.button = secondary(action_text(step.action), answer)
        self.button.setAccessibleDescription(words.text())
        row.addWidget(Dot(TONES[step.severity]), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
