"""Which rows of a table are shown: by words, by person, and by one chip of several."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import chip
from partner_planner.ui.widgets.flow import FlowLayout
from partner_planner.ui.widgets.place import show_or_hide

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class ChipSpec(Generic[Row]):
    """A chip: its id, its words, and which rows it lets through."""

    id: str
    text: str
    passes: Callable[[Row], bool]


class FilterBar(QWidget, Generic[Row]):
    """Search field, choice of a person, and chips with counts. `changed` tells a new choice.

    The first chip lets everything through and is always there, others only where they would show
    something. `person_of` is the id of a row's person, `words_of` all that is searched in.
    """

    changed = Signal()

    def __init__(
        self,
        chips: Sequence[ChipSpec[Row]],
        person_of: Callable[[Row], str],
        words_of: Callable[[Row], str],
        search: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._specs = tuple(chips)
        self._person_of, self._words_of = person_of, words_of
        self._chosen = self._specs[0].id
        self.words = QLineEdit(self)
        self.person = QComboBox(self)
        self.chips: dict[str, QPushButton] = {}
        self._dress(search)
        flow = FlowLayout()
        for spec in self._specs:
            self.chips[spec.id] = chip(spec.text, partial(self.choose, spec.id), self)
            flow.addWidget(self.chips[spec.id])
        self._first = QHBoxLayout()
        self._first.setSpacing(8)
        self._first.addWidget(self.words)
        self._first.addWidget(self.person)
        self._first.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._first)
        column.addLayout(flow)
        self.words.textChanged.connect(self.changed)
        self.person.activated.connect(self.changed)

    @property
    def chosen(self) -> str:
        """The id of the chip that is on."""
        return self._chosen

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end of the first line."""
        self._first.addWidget(widget)

    def choose(self, id: str) -> None:
        """Turn one chip on and the others off."""
        self._chosen = id
        for each, button in self.chips.items():
            button.setChecked(each == id)
        self.changed.emit()

    def clear(self) -> None:
        """Let everything through."""
        self.words.clear()
        self.person.setCurrentIndex(0)
        self.choose(self._specs[0].id)

    def count(self, rows: Sequence[Row], names: Mapping[str, str]) -> None:
        """Show how many rows each chip lets through, and whom one can choose, by id."""
        first = self._specs[0].id
        for spec in self._specs:
            number = sum(map(spec.passes, rows))
            button = self.chips[spec.id]
            button.setText(f"{spec.text}  {number}")
            show_or_hide(button, number > 0 or spec.id == first)
            if spec.id == self._chosen and number == 0:
                self._chosen = first
        for id, button in self.chips.items():
            button.setChecked(id == self._chosen)
        self._offer(names)

    def passing(self, rows: Sequence[Row]) -> list[Row]:
        """The rows that are to be shown."""
        through = next(spec.passes for spec in self._specs if spec.id == self._chosen)
        person = self.person.currentData() or ""
        words = self.words.text().casefold().split()
        return [
            row
            for row in rows
            if through(row) and person in ("", self._person_of(row)) and self._has(row, words)
        ]

    def _has(self, row: Row, words: Sequence[str]) -> bool:
        if not words:
            return True
        text = self._words_of(row).casefold()
        return all(word in text for word in words)

    def _offer(self, names: Mapping[str, str]) -> None:
        """The people in the choice, by name; the chosen one stays chosen."""
        people = sorted(names.items(), key=lambda pair: (not pair[1], pair[1].casefold()))
        wanted = [(_("Everybody"), ""), *((name, id) for id, name in people)]
        box = self.person
        if wanted == [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
            return
        kept = box.currentData() or ""
        box.clear()
        for name, id in wanted:
            box.addItem(name, id)
        box.setCurrentIndex(max(0, box.findData(kept)))

    def _dress(self, search: str) -> None:
        self.words.setPlaceholderText(search)
        self.words.setAccessibleName(search)
        self.words.setClearButtonEnabled(True)
        self.words.setFixedWidth(264)
        looking = QAction(icon("search", "text_faint"), "", self.words)
        self.words.addAction(looking, QLineEdit.ActionPosition.LeadingPosition)
        self.person.setAccessibleName(_("Show one person"))
        self.person.setMinimumWidth(168)
