"""A choice of many things that is searched by typing any part of their words."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

_SHOWN = 12
_LETTERS = 12


class SearchBox(QComboBox):
    """A list that opens at the words typed so far.

    `value` is the id of what is chosen; words that name nothing in the list are their own value
    where `free` is true, else they are ''. `empty` are the words shown while it is empty.
    """

    changed = Signal()

    def __init__(
        self, items: Iterable[tuple[str, str]], empty: str = "", free: bool = False
    ) -> None:
        super().__init__()
        self._free = free
        self.line = QLineEdit()
        self.line.setPlaceholderText(empty)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_SHOWN)
        # Else the longest line of the list is the least width of every dialog that has it.
        self.setMinimumContentsLength(_LETTERS)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for id, words in items:
            self.addItem(words, id)
        self.setCurrentIndex(-1)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        self.setCompleter(completer)
        self.currentTextChanged.connect(lambda _text: self.changed.emit())

    @property
    def value(self) -> str:
        """The id of what is chosen, or free words."""
        words = self.currentText().strip()
        place = self.findText(words, Qt.MatchFlag.MatchFixedString)
        if place >= 0:
            return str(self.itemData(place))
        return words if self._free else ""

    def choose(self, id: str) -> None:
        """Choose by id; an id that is not in the list is shown as it is where that is free."""
        place = self.findData(id)
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText(id if self._free else "")
