"""The headings of a table's columns."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHeaderView, QWidget

from partner_planner.i18n import gettext as _

HEIGHT = 35
"""The height of the headings with the line below them, in pixels; as in the style sheet."""

INDENT = 12
"""The room left and right of the words of a heading and of a cell, in pixels."""


class TableHeading(QHeaderView):
    """Headings that can be moved and pressed; they are always equally high.

    Qt would measure every heading each time that the table is laid out.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setSortIndicatorClearable(False)
        strong = self.font()
        strong.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(strong)

    def sizeHint(self) -> QSize:
        """As high as a heading is."""
        return QSize(0, HEIGHT)

    def width_for(self, heading: str, least: int) -> int:
        """The width of a column, in pixels, so that its translated heading can be read."""
        return max(least, self._metrics.horizontalAdvance(_(heading)) + 2 * INDENT)
