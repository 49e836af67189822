"""The small table under the timeline: each quarter's milestones, hours, fees and ends."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.services.exporting.costs import costs_by_quarter
from partner_planner.services.exporting.plan_year import PlanYear
from partner_planner.services.wording.year_plan_tables import quarter_text
from partner_planner.services.wording.year_view import NONE, fees_text, hours_sum_text, lapse_text
from partner_planner.ui.widgets.texts import dim
from partner_planner.ui.widgets.timeline_layout import NAMES, RIGHT

_DAYS = (90, 91, 92, 92)
"""How wide the columns are to each other, as on the timeline."""

_LEFT = 16


class QuarterTable(QFrame):
    """Four columns that stand under the quarters of the timeline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._cells = list[list[QLabel]]()
        grid = QGridLayout(self)
        grid.setContentsMargins(_LEFT, 10, RIGHT, 10)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, NAMES - _LEFT)
        heads = (
            _("Quarter"),
            _("Milestones"),
            _("Learning hours"),
            _("Exam fees"),
            _("Certifications"),
        )
        for row, head in enumerate(heads):
            words = dim(head)
            words.setWordWrap(False)
            grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
            self._cells.append([])
            for column in range(1, len(_DAYS) + 1):
                cell = QLabel("", self)
                cell.setTextFormat(Qt.TextFormat.PlainText)
                cell.setWordWrap(True)
                cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                cell.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                cell.setContentsMargins(8, 0, 0, 0)
                cell.setObjectName("strong" if row == 0 else "")
                grid.addWidget(cell, row, column)
                grid.setColumnStretch(column, _DAYS[column - 1])
                self._cells[-1].append(cell)

    def show_year(self, facts: PlanYear) -> None:
        """Count the year anew."""
        for place, column in enumerate(_columns(facts)):
            for row, text in enumerate(column):
                self._cells[row][place].setText(text)

    def texts(self) -> list[list[str]]:
        """The cells as they are shown, row by row."""
        return [[cell.text() for cell in row] for row in self._cells]


def _columns(facts: PlanYear) -> Sequence[tuple[str, ...]]:
    held = facts.certifications
    ends = _by_quarter(facts.year, (row.ends_on for row in held))
    windows = _by_quarter(facts.year, (row.term.window_opens for row in held if row.term))
    return [
        (
            quarter_text(quarter),
            str(cost.milestones or NONE),
            hours_sum_text(cost.hours, cost.no_hours),
            fees_text(cost.fees, cost.no_fee),
            lapse_text(ends[quarter.number], windows[quarter.number]),
        )
        for quarter, cost in costs_by_quarter(facts.milestones, facts.year)
    ]


def _by_quarter(year: int, days: Iterable[date | None]) -> Counter[int]:
    """How many of the days lie in each quarter of a year."""
    return Counter((day.month + 2) // 3 for day in days if day and day.year == year)
