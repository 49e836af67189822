"""The small table under the timeline: each quarter's milestones, hours, fees and ends."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.services.exporting.costs import costs_by_quarter
from partner_planner.services.exporting.plan_year import PlanYear
from partner_planner.services.wording.year_plan_tables import quarter_text
from partner_planner.services.wording.year_view import NONE, fees_text, hours_sum_text, lapse_text
from partner_planner.ui.theme import colours_of
from partner_planner.ui.widgets.timeline_layout import NAMES, RIGHT

T = TypeVar("T")

_DAYS = (90, 91, 92, 92)
"""How wide the columns are to each other, as on the timeline."""

_LEFT = 16
_EDGE = 10
_GAP = 2
_INDENT = 8

_TALL = 10_000
_ALIGN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAPPED = _ALIGN.value | Qt.TextFlag.TextWordWrap.value


class QuarterTable(QFrame):
    """Four columns that stand under the quarters of the timeline.

    It draws its words by itself: a label for each would take as long as the rest of the page.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._heads = (
            _("Quarter"),
            _("Milestones"),
            _("Learning hours"),
            _("Exam fees"),
            _("Certifications"),
        )
        self._rows: list[list[str]] = []
        self._heights: dict[int, list[int]] = {}

    def show_year(self, facts: PlanYear) -> None:
        """Count the year anew."""
        columns = _columns(facts)
        self._rows = [list(row) for row in zip(*columns, strict=True)]
        self._heights.clear()
        said = [f"{head}\n{cell}" for column in columns for head, cell in self._named(column)]
        self.setAccessibleDescription("\n".join(said))
        self.updateGeometry()
        self.update()

    def texts(self) -> list[list[str]]:
        """The cells as they are shown, row by row."""
        return [list(row) for row in self._rows]

    def sizeHint(self) -> QSize:
        """As wide as the names need, and as high as its words are at the present width."""
        return QSize(_LEFT + NAMES + RIGHT, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it can be left out."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Its height depends on the width that it gets."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that all rows need in a width, in pixels."""
        frame = 2 * self.frameWidth()
        heights = self._row_heights(width - frame)
        return sum(heights) + _GAP * (len(heights) - 1) + 2 * _EDGE + frame

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words on the card."""
        super().paintEvent(event)
        colours, room = colours_of(self.palette()), self.contentsRect()
        ink, dim = QColor(colours.text), QColor(colours.text_dim)
        painter, top = QPainter(self), room.top() + _EDGE
        places, heights = _places(room.width()), self._row_heights(room.width())
        for at, (head, cells) in enumerate(self._named(self._rows)):
            height = heights[at]
            painter.setFont(self.font())
            painter.setPen(dim)
            painter.drawText(QRect(room.left() + _LEFT, top, NAMES, height), _ALIGN.value, head)
            painter.setFont(self._letters(at))
            painter.setPen(ink)
            for (left, wide), words in zip(places, cells, strict=True):
                place = QRect(room.left() + left, top, wide, height)
                painter.drawText(place, _WRAPPED, words)
            top += height + _GAP
        painter.end()

    def _named(self, cells: Sequence[T]) -> Iterator[tuple[str, T]]:
        """What belongs to each row, with the row's name."""
        return zip(self._heads, cells, strict=True)

    def _letters(self, row: int) -> QFont:
        """The letters of a row; those of the quarters stand out."""
        font = QFont(self.font())
        if row == 0:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _row_heights(self, width: int) -> list[int]:
        """How high each row is in a width inside the frame."""
        if width not in self._heights:
            places = _places(width)
            self._heights[width] = [
                _height(QFontMetrics(self._letters(at)), places, row)
                for at, row in enumerate(self._rows)
            ]
        return self._heights[width]


def _places(width: int) -> list[tuple[int, int]]:
    """Where the words of each column begin, and how wide their room is."""
    free = max(0, width - NAMES - RIGHT)
    edges = [NAMES + round(free * days / sum(_DAYS)) for days in accumulate(_DAYS, initial=0)]
    return [(left + _INDENT, right - left - _INDENT) for left, right in pairwise(edges)]


def _height(metrics: QFontMetrics, places: list[tuple[int, int]], cells: list[str]) -> int:
    """The height of the words of a row that need the most lines."""
    height = metrics.height()
    for (_left, wide), words in zip(places, cells, strict=True):
        room = QRect(0, 0, max(1, wide), _TALL)
        height = max(height, metrics.boundingRect(room, _WRAPPED, words).height())
    return height


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
