"""The records that are held in memory, by kind; each edit makes new mappings, old ones stay."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from partner_planner.domain.change import Change
from partner_planner.domain.kinds import R, Record
from partner_planner.domain.snapshot import Snapshot


class Memory:
    """Kinds that have been asked for, as the file has them."""

    def __init__(self, load: Callable[[type[Record]], Mapping[str, Record]]) -> None:
        self._read = load
        self._kinds: dict[type[Any], Mapping[str, Any]] = {}

    def snapshot(self) -> Snapshot:
        """A snapshot of what is held; further kinds are read when it is asked for them."""
        return Snapshot(self._load, self._kinds)

    def take(self, changes: Iterable[Change]) -> None:
        """Bring the held kinds up to date after an edit."""
        fresh: dict[type[Any], dict[str, Any]] = {}
        for change in changes:
            if change.kind not in self._kinds:
                continue
            held = fresh.setdefault(change.kind, dict(self._kinds[change.kind]))
            if change.after is None:
                held.pop(change.id, None)
            else:
                held[change.id] = change.after
        for kind, held in fresh.items():
            keys = list(held)
            in_order = keys == sorted(keys)
            self._kinds[kind] = held if in_order else {key: held[key] for key in sorted(keys)}

    def read_anew(self) -> tuple[Change, ...]:
        """Read every held kind from the file again and tell what has changed."""
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

    def _load(self, kind: type[R]) -> Mapping[str, R]:
        if kind not in self._kinds:
            self._kinds[kind] = self._read(kind)
        return self._kinds[kind]
