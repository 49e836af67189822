"""The records that are held in memory, by kind."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from partner_planner.domain.change import Change
from partner_planner.domain.kinds import R, Record
from partner_planner.domain.snapshot import Snapshot


class Memory:
    """Kinds that have been asked for, as the file has them.

    A mapping that a snapshot may hold is `lent` and never changed again: an edit makes a new one.
    `version` is the file's `data_version` up to which the writing of others is known.
    """

    def __init__(self, load: Callable[[type[Record]], Mapping[str, Record]], version: int) -> None:
        self.version = version
        self._read = load
        self._kinds: dict[type[Any], dict[str, Any]] = {}
        self._lent: set[type[Any]] = set()

    def snapshot(self) -> Snapshot:
        """A snapshot of what is held; further kinds are read when it is asked for them."""
        self._lent.update(self._kinds)
        return Snapshot(self._load, self._kinds)

    def get(self, kind: type[Record], id: str) -> Record | None:
        """A record, or None where its kind is not held or has none of that id."""
        return self._kinds.get(kind, {}).get(id)

    def take(self, changes: Iterable[Change]) -> None:
        """Bring the held kinds up to date after an edit."""
        disordered = set[type[Any]]()
        for change in changes:
            if change.kind not in self._kinds:
                continue
            held = self._own(change.kind)
            if change.after is None:
                held.pop(change.id, None)
                continue
            if change.id not in held and held and change.id < next(reversed(held)):
                disordered.add(change.kind)
            held[change.id] = change.after
        for kind in disordered:
            self._kinds[kind] = dict(sorted(self._kinds[kind].items()))

    def read_anew(self, version: int) -> tuple[Change, ...]:
        """Read every held kind from the file again and tell what has changed."""
        self.version = version
        before, self._kinds = self._kinds, {}
        changes = list[Change]()
        for kind, old in before.items():
            new = self._load(kind)
            changes += [
                Change(kind, key, old.get(key), new.get(key))
                for key in {**old, **new}
                if old.get(key) != new.get(key)
            ]
        return tuple(changes)

    def _own(self, kind: type[Any]) -> dict[str, Any]:
        """A mapping that no snapshot holds."""
        if kind in self._lent:
            self._kinds[kind] = dict(self._kinds[kind])
            self._lent.remove(kind)
        return self._kinds[kind]

    def _load(self, kind: type[R]) -> Mapping[str, R]:
        if kind not in self._kinds:
            self._kinds[kind] = dict(self._read(kind))
        self._lent.add(kind)
        return self._kinds[kind]
