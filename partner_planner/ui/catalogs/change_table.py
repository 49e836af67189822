"""A table of what would differ: what it is about, how it is now, how it would be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from partner_planner.domain.tone import Tone
from partner_planner.services.wording.rule_changes import ChangeRow
from partner_planner.ui.widgets.texts import dim, labelled, plain

_TONES = {Tone.GOOD: "strong", Tone.BAD: "problem"}
"""The names under which the style sheet knows words that are won or lost."""


class ChangeTable(QWidget):
    """Three columns of words, the last one coloured where something is won or lost."""

    def __init__(self, headings: Sequence[str], rows: Sequence[ChangeRow]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        for column, part in enumerate((4, 3, 3)):
            self._grid.setColumnStretch(column, part)
        for column, words in enumerate(headings):
            self._put(dim(words), 0, column)
        for row in rows:
            self._add(row)

    def _add(self, row: ChangeRow) -> None:
        line = self._grid.rowCount()
        if not row.within:
            self._grid.setRowMinimumHeight(line, 4)
            line += 1
        title = plain(row.title) if row.within else labelled(row.title, "strong")
        title.setIndent(12 if row.within else 0)
        self._put(title, line, 0)
        self._put(plain(row.before), line, 1)
        after = labelled(row.after, _TONES.get(row.tone, "plain"))
        after.setAccessibleDescription(f"{row.title}: {row.before} → {row.after}")
        self._put(after, line, 2)
        if row.below:
            below = dim(row.below)
            below.setIndent(12 if row.within else 0)
            self._grid.addWidget(below, line + 1, 0, 1, 3)

    def _put(self, label: QLabel, row: int, column: int) -> None:
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
