"""One line of the Start tab: a dot for urgency, the sentence, and one button."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from partner_planner.ui.first_view import StepView
from partner_planner.ui.widgets.buttons import secondary
from partner_planner.ui.widgets.texts import plain

_DOT = 8


class StepRow(QFrame):
    """A next step with the button that answers it."""

    def __init__(self, step: StepView, parent: QWidget) -> None:
        super().__init__(parent)
        self.step = step
        self.setObjectName("stepRow")
        dot = QFrame(self)
        dot.setObjectName(f"{step.severity}Dot")
        dot.setFixedSize(_DOT, _DOT)
        words = plain(step.sentence)
        self.button = secondary(step.button)
        self.button.setAccessibleDescription(step.sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(14)
        row.addWidget(dot)
        row.addWidget(words, 1)
        row.addWidget(self.button)
