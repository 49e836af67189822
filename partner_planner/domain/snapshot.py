"""The plan at one moment, for calculations: records by kind, loaded when asked for."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from partner_planner.domain.firm import Firm
from partner_planner.domain.kinds import R, Record

Loader = Callable[[type[Record]], Mapping[str, Record]]


class Snapshot:
    """Records by kind and id, in the order in which they were made. It never changes.

    A kind is loaded when it is first asked for; `whole` loads kinds at once, for work that leaves
    the thread of the store.
    """

    def __init__(self, load: Loader, loaded: Mapping[type[Any], Mapping[str, Any]] = {}) -> None:
        self._load = load
        self._loaded: dict[type[Any], Mapping[str, Any]] = dict(loaded)

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Snapshot":
        """A snapshot that holds just these records, for calculations without a store."""
        kinds: dict[type[Any], dict[str, Any]] = {}
        for record in records:
            kinds.setdefault(type(record), {})[record.id] = record
        return cls(lambda kind: {}, kinds)

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """All records of a kind by id, oldest first."""
        if kind not in self._loaded:
            self._loaded[kind] = self._load(kind)
        return cast(Mapping[str, R], self._loaded[kind])

    def get(self, kind: type[R], id: str) -> R | None:
        """One record, or None where there is none."""
        return self.all(kind).get(id)

    @property
    def firm(self) -> Firm | None:
        """The firm, or None before the first start is done."""
        return next(iter(self.all(Firm).values()), None)

    def whole(self, *kinds: type[Record]) -> "Snapshot":
        """The same with these kinds loaded; it needs no store any more."""
        return Snapshot(lambda kind: {}, {kind: self.all(kind) for kind in kinds})
