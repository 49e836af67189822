"""The grid of figures: a row per month, a column per kind of value; whole blocks can be pasted."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from partner_planner.domain.figure import FigureKind
from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import month_text
from partner_planner.services.wording.figures import figure_kind_text
from partner_planner.ui.programs.figure_drafts import Drafts, FigureKey, read_month
from partner_planner.ui.programs.figure_subjects import Subject
from partner_planner.ui.programs.words import begun
from partner_planner.ui.theme import colours_of, tone_colours

Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROW = 32


class FigureModel(QAbstractTableModel):
    """The cells of one metric, track and stream."""

    def __init__(self, months: Sequence[date], drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self.months, self._drafts = tuple(months), drafts
        self._subject: Subject | None = None
        self._track = self._stream = ""

    def show(self, subject: Subject, track: str, stream: str) -> None:
        """Show other cells; what was typed before is kept."""
        self.beginResetModel()
        self._subject, self._track, self._stream = subject, track, stream
        self.endResetModel()

    @property
    def kinds(self) -> tuple[FigureKind, ...]:
        """The kinds of value, by column."""
        return self._subject.kinds if self._subject is not None else ()

    def key(self, index: Index) -> FigureKey:
        """What a cell is about."""
        subject = self._subject
        assert subject is not None  # without one there are no cells
        month, kind = self.months[index.row()], subject.kinds[index.column()]
        return FigureKey(
            subject.program, subject.area, self._track, subject.metric, self._stream, month, kind
        )

    def problem(self, index: Index) -> str:
        """What is wrong with a cell, '' where nothing is or there is no cell."""
        return self._drafts.problem(self.key(index)) if index.isValid() else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """A row for each month."""
        return 0 if parent.isValid() or self._subject is None else len(self.months)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """A column for each kind."""
        return 0 if parent.isValid() else len(self.kinds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell; what is wrong with it as its tip."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._drafts.text(self.key(index))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.problem(index) or None
        if role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole):
            return self._colour(index, role)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed, sound or not."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self._drafts.type(self.key(index), str(value))
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Months at the left, kinds above."""
        across = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.kinds)
        if role == Qt.ItemDataRole.ToolTipRole and across:
            return begun(figure_kind_text(self.kinds[section]))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return month_text(self.months[section])
        return _heading(self.kinds[section]) if across else None

    def _colour(self, index: Index, role: int) -> Any:
        """A wrong cell is red; one that is new has a soft ground."""
        key = self.key(index)
        if self._drafts.problem(key):
            tone = Tone.BAD
        elif self._drafts.is_new(key):
            tone = Tone.NOTICE
        else:
            return None
        ink, ground = tone_colours(tone, colours_of(QGuiApplication.palette()))
        return ground if role == Qt.ItemDataRole.BackgroundRole else ink


class FigureGrid(QTableView):
    """The view of the grid; typing begins at once, blocks are pasted, Delete clears."""

    def __init__(self, model: FigureModel) -> None:
        super().__init__()
        self.cells = model
        self.setObjectName("figureGrid")
        self.setModel(model)
        self.setAccessibleName(_("Figures by month"))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW)
        rows.setHighlightSections(False)
        rows.setMinimumWidth(136)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste and clear whole blocks."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self._as_text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for index in self.selectedIndexes():
                self.cells.setData(index, "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() is not QAbstractItemView.State.EditingState:  # the editor's own key
                self._go_down()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on with the month below once a value is typed."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_down()

    def _go_down(self) -> None:
        here = self.currentIndex()
        below = self.cells.index(here.row() + 1, here.column())
        if below.isValid():
            self.setCurrentIndex(below)

    def paste(self, text: str) -> None:
        """Put a block of a spreadsheet in, from the current cell on.

        Where the block's first column holds months, each of its rows goes to its month.
        """
        here = self.currentIndex()
        lines = [line.split("\t") for line in text.splitlines() if line.strip()]
        first = here.column() if here.isValid() else 0
        top = here.row() if here.isValid() else 0
        months = [read_month(line[0]) for line in lines]
        by_month = all(months) and all(len(line) > 1 for line in lines)
        for number, line in enumerate(lines):
            if by_month:
                month = months[number]
                row = self.cells.months.index(month) if month in self.cells.months else -1
            else:
                row = top + number
            for place, cell in enumerate(line[1:] if by_month else line):
                index = self.cells.index(row, first + place)
                if index.isValid():
                    self.cells.setData(index, cell)

    def _as_text(self) -> str:
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda at: (at.row(), at.column())):
            rows.setdefault(index.row(), []).append(str(index.data() or ""))
        return "\n".join("\t".join(row) for row in rows.values())


def _heading(kind: FigureKind) -> str:
    """The short heading of a column; its tip says it in full. Points are marked as attested."""
    return {
        FigureKind.NET: _("Change in a year"),
        FigureKind.LEVEL: _("Level now"),
        FigureKind.BASE: _("Level a year before"),
        FigureKind.POINTS: _("Points (attested)"),
    }[kind]
