"""The months ahead of an area or of levels on a card."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.plot import Plot
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.errors import error_sentence
from partner_planner.ui.programs.area_card import warning_line
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.place import show_or_hide
from partner_planner.ui.widgets.plot_view import PlotView
from partner_planner.ui.widgets.texts import plain

if TYPE_CHECKING:
    from partner_planner.services.outlooks import Outlook

_LINES = 2
"""How many lines of words the card has room for, so that nothing below it moves."""


class OutlookCard(Card):
    """Shows what is coming, and until that is there the room for it where it is `likely_drawn`.

    Of what is not known, or never changes, there is the sentence alone.
    """

    def __init__(self, heading: str, *, likely_drawn: bool = True) -> None:
        self.sentence = plain(_("The coming months are being reckoned."))
        self.sentence.setMinimumHeight(_LINES * self.sentence.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.view = PlotView(_empty())
        super().__init__(heading, self.sentence, self.view)
        self._ends = list[QWidget]()
        show_or_hide(self.view, likely_drawn)

    def show_outlook(self, outlook: "Outlook") -> None:
        """Show the months and what comes of them."""
        self.sentence.setText(outlook.sentence)
        self.view.show_plot(outlook.plot)
        show_or_hide(self.view, bool(outlook.plot.months))
        for old in self._ends:
            self.column.removeWidget(old)
            old.deleteLater()
        self._ends = [_end(each) for each in outlook.ends]
        for line in self._ends:
            self.column.addWidget(line)

    def fail(self, error: PlannerError) -> None:
        """Say why there is nothing to show."""
        self.sentence.setText(error_sentence(error))
        self.view.show_plot(_empty())


def _end(sentence: str) -> QWidget:
    """What the vendor ends, with the sign of a warning."""
    line = QWidget()
    row = warning_line(sentence)
    row.setContentsMargins(0, 0, 0, 0)
    line.setLayout(row)
    return line


def _empty() -> Plot:
    from partner_planner.services.plotting import empty_plot

    return empty_plot("")
