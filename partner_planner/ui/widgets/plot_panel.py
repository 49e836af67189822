"""The small panel beside a month of a plot: its values, its range, and why it is so."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from partner_planner.domain.plot import Plot
from partner_planner.domain.plot_table import plot_facts
from partner_planner.i18n import gettext as _
from partner_planner.ui.widgets.texts import dim, labelled, plain

WIDEST = 300
SHARE = 0.6
"""How much of the drawing's width the panel takes at the most."""

WIDE_SHARE = 0.9
"""The same where many words would not fit otherwise."""

AWAY = 8
"""How far it stands from its month, in pixels."""


def month_sentence(plot: Plot, at: int) -> str:
    """What one month holds, in one line."""
    facts = [
        _("{label}: {value}").format(label=label, value=shown)
        for label, shown in plot_facts(plot, at)
        if shown
    ]
    month = plot.months[at]
    return ". ".join(part.rstrip(".") for part in (month.text, *facts, month.cause) if part) + "."


class PlotPanel(QFrame):
    """Says what a month holds; it never takes the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plotPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 10)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._title = labelled("", "strong")
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self._cause = plain("")
        self._cause.setContentsMargins(0, 4, 0, 0)
        self._grid.addWidget(self._cause, 1, 0, 1, 2)
        self._facts = list[tuple[QLabel, QLabel]]()
        self.hide()

    def tell(self, plot: Plot, at: int) -> None:
        """Say what one month holds."""
        month = plot.months[at]
        self._title.setText(month.text)
        facts = [fact for fact in plot_facts(plot, at) if fact[1]]
        while len(self._facts) < len(facts):
            self._add_row()
        for number, row in enumerate(self._facts):
            known = number < len(facts)
            for label, words in zip(row, facts[number] if known else ("", ""), strict=True):
                label.setText(words)
                label.setVisible(known)
        self._cause.setText(month.cause)
        self._cause.setVisible(bool(month.cause))

    def words(self) -> list[str]:
        """What is said, from top to bottom."""
        labels = [self._title, *(label for row in self._facts for label in row), self._cause]
        return [label.text() for label in labels if label.text()]

    def stand(self, slot: QRectF, room: QRect) -> None:
        """Stand right of a month, else left of it, as high as the words need."""
        wide, high = self._size(room)
        left = int(slot.right()) + AWAY
        if left + wide > room.right():
            left = int(slot.left()) - AWAY - wide
        left = max(room.left(), min(left, room.right() - wide))
        top = max(room.top(), min(int(slot.top()), room.bottom() - high))
        self.setGeometry(left, top, wide, high)
        self.show()
        self.raise_()

    def _size(self, room: QRect) -> tuple[int, int]:
        """As narrow as its words are, wider where they would be higher than the room."""
        natural = self._grid.sizeHint().width()
        wide = high = 0
        for most in (min(WIDEST, int(room.width() * SHARE)), int(room.width() * WIDE_SHARE)):
            wide = min(most, natural)
            high = max(self._grid.heightForWidth(wide), self._grid.minimumSize().height())
            if high <= room.height():
                break
        return wide, high

    def _add_row(self) -> None:
        """Make room for one more fact, over the cause."""
        row = dim(""), plain("")
        self._facts.append(row)
        for column, label in enumerate(row):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(label, len(self._facts), column)
        self._grid.addWidget(self._cause, len(self._facts) + 1, 0, 1, 2)
