"""What was done, in order, and what can be undone and redone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from partner_planner.domain.change import Label

UNDO = "undo"
REDO = "redo"
PURGE = "purge"
"""The label of an erasure, which cannot be undone."""

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


@dataclass(frozen=True, slots=True)
class Step:
    """What an undo or redo would take back: a group of the log, and the label the user knows."""

    group: str
    label: Label

    def taken_back(self, key: str) -> Label:
        """The label of the edit that takes this back; it names the step and keeps its facts."""
        return Label.of(
            key, **{**dict(self.label.facts), "label": self.label.key, "of": self.group}
        )

    @classmethod
    def of(cls, group: str, label: Label) -> "Step":
        """The step that a group made by an undo or a redo is in its turn."""
        facts = dict(label.facts)
        inner = facts.pop("label", "")
        facts.pop("of", None)
        return cls(group, Label.of(inner, **facts))


class UndoStacks:
    """Which edits can be undone and redone, replayed from the labels of the log's groups.

    An undo or redo is an edit like any other; its label names the group that it takes back. An
    edit after an undo ends what could have been redone.
    """

    def __init__(self, groups: Iterable[tuple[str, Label]] = ()) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        for group, label in groups:
            self.note(group, label)

    def note(self, group: str, label: Label) -> None:
        """Take a finished group into account.

        Redoing takes back the group which the undo wrote, and the other way round, so a step
        that moves from one stack to the other gets the group that moved it.
        """
        if label.key == UNDO:
            self._move(group, label, self._done, self._undone)
        elif label.key == REDO:
            self._move(group, label, self._undone, self._done)
        elif label.key != PURGE:
            self._done.append(Step(group, label))
            self._undone.clear()

    def drop(self, step: Step) -> None:
        """Forget a step of which nothing is left to take back."""
        for stack in (self._done, self._undone):
            stack[:] = [other for other in stack if other != step]

    def next_undo(self) -> Step | None:
        """The step that would be undone next."""
        return self._done[-1] if self._done else None

    def next_redo(self) -> Step | None:
        """The step that would be redone next."""
        return self._undone[-1] if self._undone else None

    def _move(self, group: str, label: Label, source: list[Step], target: list[Step]) -> None:
        moved = dict(label.facts).get("of")
        source[:] = [step for step in source if step.group != moved]
        target.append(Step.of(group, label))
