"""What was done, in order, and what can be undone and redone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from partner_planner.domain.change import Label

UNDO = "undo"
REDO = "redo"

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One row's change as the log tells it: cells by name, before and after, as stored."""

    at: datetime
    edit: str
    label: Label
    entity: str
    id: str
    cells: tuple[tuple[str, Cell, Cell], ...]


class UndoStacks:
    """Which edits can be undone and redone, replayed from the labels of the log's groups.

    An undo or redo is an edit like any other; its label names the group that it takes back. An
    edit after an undo ends what could have been redone.
    """

    def __init__(self, groups: Iterable[tuple[str, Label]] = ()) -> None:
        self._done: list[tuple[str, Label]] = []
        self._undone: list[tuple[str, Label]] = []
        for group, label in groups:
            self.note(group, label)

    def note(self, group: str, label: Label) -> None:
        """Take a finished group into account.

        Taking back an undo takes back the group which the undo wrote, so each stack keeps the
        group to take back next beside the label that the user knows.
        """
        if label.key == UNDO and self._done:
            self._undone.append((group, self._done.pop()[1]))
        elif label.key == REDO and self._undone:
            self._done.append((group, self._undone.pop()[1]))
        elif label.key not in (UNDO, REDO):
            self._done.append((group, label))
            self._undone.clear()

    @property
    def to_undo(self) -> tuple[str, Label] | None:
        """The group whose inverse is the next undo, and the label of the edit it undoes."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> tuple[str, Label] | None:
        """The group whose inverse is the next redo, and the label of the edit it brings back."""
        return self._undone[-1] if self._undone else None
