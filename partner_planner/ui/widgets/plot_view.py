"""A plot that can be shown as a table of the same, and how to read it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from partner_planner.domain.plot import Plot
from partner_planner.domain.plot_layout import present
from partner_planner.domain.plot_table import plot_table
from partner_planner.domain.year_plan import Column
from partner_planner.i18n import gettext as _
from partner_planner.ui.widgets.buttons import quiet
from partner_planner.ui.widgets.plot import PlotDrawing
from partner_planner.ui.widgets.texts import dim


class PlotView(QWidget):
    """The drawing, a sentence on how to read it, and a button that shows the table instead.

    The table begins with the present month, what was is above. Both take the same room, so that
    nothing below moves. Of a plot without months its description is shown in the empty drawing,
    until there is one to show.
    """

    def __init__(self, plot: Plot) -> None:
        super().__init__()
        self.drawing = PlotDrawing(plot)
        self.table: QTableWidget | None = None
        self.button = quiet(_("Show as table"), self.turn)
        self.button.setEnabled(bool(plot.months))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._pile = QStackedLayout()
        column.addLayout(self._pile)
        self._pile.addWidget(self.drawing)  # last: a pile shows it, by itself if it has no parent
        self._note = dim(plot.note)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._note, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    @property
    def as_table(self) -> bool:
        """Whether the table is shown."""
        return self._pile.currentIndex() == 1

    def show_plot(self, plot: Plot) -> None:
        """Show something else, the way it is shown now."""
        self.drawing.show_plot(plot)
        self._note.setText(plot.note)
        self.button.setEnabled(bool(plot.months))
        if self.table is not None:
            fill(self.table, plot)

    def turn(self) -> None:
        """Show the table instead of the drawing, or the other way round."""
        if self.table is None:
            self.table = _table(self.drawing.plot)
            self._pile.addWidget(self.table)
        self._pile.setCurrentIndex(0 if self.as_table else 1)
        if self.as_table and (here := self.table.item(present(self.drawing.plot), 0)) is not None:
            self.table.scrollToItem(here, QAbstractItemView.ScrollHint.PositionAtTop)
        self.button.setText(_("Show as drawing") if self.as_table else _("Show as table"))


def _table(plot: Plot) -> QTableWidget:
    table = QTableWidget()
    table.setObjectName("plotTable")
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.verticalHeader().setMinimumSectionSize(30)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    fill(table, plot)
    return table


def fill(table: QTableWidget, plot: Plot) -> None:
    """Put the months of a plot into a table, one a row."""
    content = plot_table(plot)
    table.setAccessibleName(plot.caption)
    table.setColumnCount(len(content.columns))
    table.setRowCount(len(content.rows))
    for x, column in enumerate(content.columns):
        heading = QTableWidgetItem(column.heading)
        heading.setTextAlignment(_side(column))
        table.setHorizontalHeaderItem(x, heading)
    for y, row in enumerate(content.rows):
        for x, cell in enumerate(row):
            item = QTableWidgetItem(cell.text)
            item.setTextAlignment(_side(content.columns[x]))
            if x == len(row) - 1:
                item.setToolTip(cell.text)
            table.setItem(y, x, item)
    head = table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(len(content.columns) - 1, QHeaderView.ResizeMode.Stretch)
    head.setHighlightSections(False)


def _side(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
