"""The plan as the program holds it: read through snapshots, changed through edits."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from partner_planner.domain.change import Change, Edit, Label
from partner_planner.domain.clock import Clock
from partner_planner.domain.identity import id_maker
from partner_planner.domain.kinds import SHARED_KINDS, Record
from partner_planner.domain.snapshot import Snapshot
from partner_planner.store.hybrid_clock import instant_of
from partner_planner.store.operations import Operation
from partner_planner.store.store import Store
from partner_planner.workspace.choices import Choices
from partner_planner.workspace.editing import Editing
from partner_planner.workspace.history import REDO, UNDO, HistoryEntry, UndoStacks
from partner_planner.workspace.memory import Memory

Listener = Callable[[Edit], None]


class Workspace:
    """An open plan: the one door for changes.

    Every change is an edit with a label: one transaction, one undo, one piece of news to the
    listeners. Errors of the file are `StoreUnavailable`.
    """

    def __init__(self, store: Store, clock: Clock, new_id: Callable[[], str]) -> None:
        self.clock = clock
        self.new_id = new_id
        self._store = store
        self._memory = Memory(store.records)
        self._stacks: UndoStacks | None = None
        self._listeners: list[Listener] = []
        self._version = store.data_version()
        self.choices = Choices(store, self.snapshot, self.put)

    @classmethod
    def open(cls, plan: Path, clock: Clock) -> "Workspace":
        """Open the plan at a path, making it where there is none."""
        new_id = id_maker(clock.now)
        return cls(Store.open(plan, plan.parent / "backups", new_id, clock.now), clock, new_id)

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
        done = self._store.commit(label, editing.puts, editing.removed)
        editing.finished = self._finish(label, done)

    def put(self, record: Record, label: Label, was: Record | None = None) -> Edit:
        """Write one record as an edit of its own."""
        return self._finish(label, self._store.commit(label, [(record, was)], []))

    def remove(self, record: Record, label: Label) -> Edit:
        """Remove one record as an edit of its own."""
        return self._finish(label, self._store.commit(label, [], [record]))

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
        return self._take_back(UNDO, self._history().to_undo)

    def redo(self) -> Edit | None:
        """Bring back the edit that was undone last; None where there is none."""
        return self._take_back(REDO, self._history().to_redo)

    def undo_label(self) -> Label | None:
        """The label of the edit that `undo` would take back."""
        step = self._history().to_undo
        return step[1] if step else None

    def redo_label(self) -> Label | None:
        """The label of the edit that `redo` would bring back."""
        step = self._history().to_redo
        return step[1] if step else None

    def history(self, record_id: str | None = None, limit: int = 1000) -> tuple[HistoryEntry, ...]:
        """What happened to one record, or to all, newest first."""
        return tuple(
            HistoryEntry(
                instant_of(op.at),
                op.group_id,
                op.label,
                op.entity,
                op.row_id,
                tuple((name, before, after) for name, (before, after) in op.cells.items()),
            )
            for op in self._store.log(record_id, limit)
        )

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell every finished edit to a listener; call the answer to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def notice_others(self) -> Edit | None:
        """Look whether another process changed the plan; if so read anew and tell the listeners."""
        version = self._store.data_version()
        if version == self._version:
            return None
        self._version, self._stacks = version, None
        edit = Edit("", Label("elsewhere"), self._memory.read_anew())
        self._tell(edit)
        return edit

    def _history(self) -> UndoStacks:
        if self._stacks is None:
            self._stacks = UndoStacks(self._store.groups())
        return self._stacks

    def _take_back(self, key: str, step: tuple[str, Label] | None) -> Edit | None:
        if step is None:
            return None
        group, named = step
        label = Label(key, (("label", named.key), *named.facts))
        return self._finish(label, self._store.take_back(label, group))

    def _finish(self, label: Label, done: list[Operation]) -> Edit:
        """Bring what is held in memory up to date and tell the listeners."""
        edit = Edit(done[0].group_id if done else "", label, self._store.changes(done))
        self._memory.take(edit.changes)
        undoable = any(change.kind in SHARED_KINDS for change in edit.changes)
        if self._stacks is not None and undoable:
            self._stacks.note(edit.id, label)
        if edit.changes:
            self._tell(edit)
        return edit

    def _tell(self, edit: Edit) -> None:
        for listener in list(self._listeners):
            listener(edit)
