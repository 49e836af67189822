"""The addresses and numbers of a person, edited as a list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from partner_planner.domain.person import Identifier
from partner_planner.i18n import gettext as _
from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import link
from partner_planner.ui.widgets.tab_order import follow_layout
from partner_planner.ui.widgets.texts import plain


def schemes() -> tuple[tuple[str, str], ...]:
    """What kinds of marks there are, with their words."""
    return (
        ("email", _("E-mail")),
        ("mcpid", _("Certification ID")),
        ("aad", _("User ID")),
    )


@dataclass(frozen=True, slots=True)
class MarkChanges:
    """What has to be written: marks with what they were before, and marks that are gone."""

    puts: tuple[tuple[Identifier, Identifier | None], ...]
    removed: tuple[Identifier, ...]

    def __bool__(self) -> bool:
        return bool(self.puts or self.removed)


class _Line(QWidget):
    """One mark."""

    changed = Signal()
    dropped = Signal(QWidget)

    def __init__(self, known: Identifier | None) -> None:
        super().__init__()
        self.known = known
        self.scheme, self.value = QComboBox(), QLineEdit()
        for id, words in schemes():
            self.scheme.addItem(words, id)
        self.scheme.setAccessibleName(_("Kind of address or number"))
        self.value.setAccessibleName(_("Address or number"))
        if known is not None:
            self.scheme.setCurrentIndex(max(0, self.scheme.findData(known.scheme)))
            self.value.setText(known.value)
            self.value.setCursorPosition(0)
        drop = QToolButton()
        drop.setObjectName("close")
        drop.setIcon(icon("x"))
        drop.setIconSize(QSize(16, 16))
        drop.setToolTip(_("Remove this address or number"))
        drop.setAccessibleName(_("Remove this address or number"))
        drop.clicked.connect(lambda: self.dropped.emit(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.scheme)
        row.addWidget(self.value, 1)
        row.addWidget(drop)
        self.scheme.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.value.textChanged.connect(lambda _text: self.changed.emit())

    def said(self) -> tuple[str, str]:
        """Scheme and value as they stand."""
        return str(self.scheme.currentData()), self.value.text().strip()


class MarksEditor(QWidget):
    """A line for each address and number, and a button for one more."""

    changed = Signal()

    def __init__(self, known: Iterable[Identifier]) -> None:
        super().__init__()
        self._known = tuple(known)
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(plain(_("Addresses and numbers")))
        more = link(_("Add address or number"), self.add, icon("plus", "accent"))
        row = QHBoxLayout()
        row.addWidget(more)
        row.addStretch()
        self._column.addLayout(row)
        for mark in self._known:
            self._add(mark)
        follow_layout(self)

    def add(self) -> None:
        """Add an empty line, ready to be typed into."""
        line = self._add(None)
        follow_layout(self.window())
        line.value.setFocus()

    def changes(self, person: str, new_id: Callable[[], str]) -> MarkChanges:
        """What to write for a person; empty lines count as removed."""
        puts: list[tuple[Identifier, Identifier | None]] = []
        kept = set[str]()
        for line in self._lines:
            scheme, value = line.said()
            if not value:
                continue
            if line.known is None:
                puts.append((Identifier(new_id(), person, scheme, value), None))
                continue
            kept.add(line.known.id)
            now = replace(line.known, scheme=scheme, value=value)
            if now != line.known:
                puts.append((now, line.known))
        gone = tuple(mark for mark in self._known if mark.id not in kept)
        return MarkChanges(tuple(puts), gone)

    def _add(self, mark: Identifier | None) -> _Line:
        line = _Line(mark)
        line.changed.connect(self.changed)
        line.dropped.connect(self._drop)
        self._lines.append(line)
        self._column.insertWidget(len(self._lines), line)
        self.changed.emit()
        return line

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.deleteLater()
        self.changed.emit()
