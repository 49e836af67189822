"""The plan as the program holds it: read through snapshots, changed through edits."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from partner_planner.domain.change import Change, Edit, Label
from partner_planner.domain.clock import Clock
from partner_planner.domain.identity import key_maker
from partner_planner.domain.kinds import PERSONAL_KINDS, Record
from partner_planner.domain.snapshot import Snapshot
from partner_planner.store.store import Store
from partner_planner.store.tables import table_named
from partner_planner.workspace.choices import Choices
from partner_planner.workspace.editing import Editing
from partner_planner.workspace.history import REDO, UNDO, HistoryEntry, Step, UndoStacks
from partner_planner.workspace.listeners import Listener, Listeners
from partner_planner.workspace.memory import Memory

UNDO_STEPS = 500
"""How many edits can be taken back after a restart."""


class Workspace:
    """An open plan: the one door for changes.

    Every change is an edit with a label: one transaction, one undo, one piece of news to the
    listeners. Errors of the file are `StoreUnavailable`. `path` is the plan's file, `last` the last
    edit that was finished here, None before the first.
    """

    def __init__(self, store: Store, clock: Clock, new_id: Callable[[], str]) -> None:
        self.path = store.path
        self.clock = clock
        self.new_id = new_id
        self.last: Edit | None = None
        self._store = store
        self._memory = Memory(store.records, store.data_version())
        self._stacks: UndoStacks | None = None
        self._listeners = Listeners()
        self.choices = Choices(store, self.snapshot, self.put)

    @classmethod
    def open(cls, plan: Path, clock: Clock) -> "Workspace":
        """Open the plan at a path, making it where there is none."""
        new_key = key_maker()
        store = Store.open(plan, plan.parent / "backups", new_key, clock.now)
        return cls(store, clock, lambda: new_key(clock.now()))

    def erased(self) -> frozenset[tuple[type[Record], str]]:
        """The kind and id of each record that was erased for good."""
        rows = ((table_named(name), row_id) for name, row_id in self._store.purged())
        return frozenset((table.record, row_id) for table, row_id in rows if table is not None)

    def close(self) -> None:
        """Close the plan's file; everything acknowledged is on the disk already."""
        self._store.close()

    def snapshot(self) -> Snapshot:
        """The plan as it is now; later edits do not change a kind once it is loaded."""
        return self._memory.snapshot()

    @contextmanager
    def edit(self, label: Label) -> Iterator[Editing]:
        """Collect changes in the block and write them as one edit when it ends well."""
        editing = Editing()
        yield editing
        done = self._store.commit(label, editing.puts, editing.removed, self._memory)
        editing.finished = self._finish(done)

    def put(self, record: Record, label: Label, was: Record | None = None) -> Edit:
        """Write one record as an edit of its own; `was` is what the change started from."""
        return self._finish(self._store.commit(label, [(record, was)], [], self._memory))

    def remove(self, record: Record, label: Label) -> Edit:
        """Remove one record as an edit of its own."""
        return self._finish(self._store.commit(label, [], [record], self._memory))

    def apply(self, changes: Iterable[Change], label: Label) -> Edit:
        """Write the after-side of changes, such as an accepted proposal, as one edit."""
        with self.edit(label) as editing:
            for change in changes:
                if change.after is not None:
                    editing.put(change.after, change.before)
                elif change.before is not None:
                    editing.remove(change.before)
        return editing.finished

    def undo(self) -> Edit | None:
        """Take back the last edit that is not undone yet; None where there is none."""
        return self._take_back(UNDO, self._history().next_undo)

    def redo(self) -> Edit | None:
        """Bring back the edit that was undone last; None where there is none."""
        return self._take_back(REDO, self._history().next_redo)

    def undo_label(self) -> Label | None:
        """The label of the edit that `undo` would take back."""
        step = self._history().next_undo()
        return step.label if step else None

    def redo_label(self) -> Label | None:
        """The label of the edit that `redo` would bring back."""
        step = self._history().next_redo()
        return step.label if step else None

    def history(self, record_id: str | None = None, limit: int = 1000) -> tuple[HistoryEntry, ...]:
        """What happened to one record, or to all, newest first."""
        return tuple(
            HistoryEntry(
                at,
                op.group_id,
                op.label,
                op.entity,
                op.row_id,
                tuple((name, before, after) for name, (before, after) in op.cells.items()),
            )
            for at, op in self._store.log(record_id, limit)
        )

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell every finished edit to a listener; call the answer to stop."""
        return self._listeners.add(listener)

    def notice_others(self) -> Edit | None:
        """Look whether another process changed the plan; if so read anew and tell the listeners."""
        version = self._store.data_version()
        if version == self._memory.version:
            return None
        self._stacks = None
        edit = Edit("", Label.of("elsewhere"), self._memory.read_anew(version))
        self._listeners.tell(edit)
        return edit

    def _history(self) -> UndoStacks:
        if self._stacks is None:
            self._stacks = UndoStacks(self._store.groups(UNDO_STEPS))
        return self._stacks

    def _take_back(self, key: str, next_step: Callable[[], Step | None]) -> Edit | None:
        """Take back the next step of which something is left; None where there is none.

        Nothing is left of a step when another process has changed the same fields since.
        """
        while (step := next_step()) is not None:
            label = step.taken_back(key)
            edit = self._finish(self._store.take_back(label, step.group, self._memory))
            if edit.id:
                return edit
            self._history().drop(step)
        return None

    def _finish(self, edit: Edit) -> Edit:
        """Bring what is held in memory up to date and tell the listeners."""
        self.last = edit
        self._memory.take(edit.changes)
        personal = edit.changes and all(change.kind in PERSONAL_KINDS for change in edit.changes)
        if self._stacks is not None and edit.id and not personal:
            self._stacks.note(edit.id, edit.label)
        if edit.changes:
            self._listeners.tell(edit)
        return edit
