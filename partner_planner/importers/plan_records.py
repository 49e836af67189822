"""The records of a plan while a plan file is read: found by id or by natural key."""

from datetime import date

from partner_planner.domain.certification import Certification
from partner_planner.domain.kinds import Record
from partner_planner.domain.plan_file import PlanList
from partner_planner.domain.snapshot import Snapshot
from partner_planner.importers.marks import fold
from partner_planner.importers.plan_values import WrongValue
from partner_planner.importers.reasons import Reason, facts

Key = tuple[str, ...]


def natural_key(each: PlanList, record: Record) -> Key:
    """The fields that name a record of a list; a certification of no credential by its title."""
    key = tuple(_text(getattr(record, name)) for name in each.key)
    if isinstance(record, Certification) and not record.credential:
        return (*key, fold(record.title))
    return key


def _text(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else fold(value)


class PlanRecords:
    """The records of one list, those of the plan and those that the file has named so far."""

    def __init__(self, each: PlanList, snapshot: Snapshot) -> None:
        self._each = each
        self._known = snapshot.all(each.kind)
        self._seen: set[str] = set()
        self._by_key: dict[Key, list[str]] = {}
        for record in self._known.values():
            self._by_key.setdefault(natural_key(each, record), []).append(record.id)

    def with_id(self, id: str) -> Record | None:
        """The plan's record of an id, or None. Raises `WrongValue` where the file repeats it."""
        if id in self._seen:
            raise WrongValue(Reason.ID_TWICE, facts(id=id[:80]))
        return self._known.get(id)

    def like(self, record: Record) -> Record | None:
        """The plan's record with the same natural key, or None.

        Raises `WrongValue` where several have it, or an earlier entry of the file.
        """
        found = self._by_key.get(natural_key(self._each, record), [])
        if self._seen.intersection(found):
            raise WrongValue(Reason.ENTRY_TWICE, ())
        if len(found) > 1:
            raise WrongValue(Reason.AMBIGUOUS_ENTRY, ())
        return self._known[found[0]] if found else None

    def seen(self, id: str) -> bool:
        """Whether an entry of the file was about this record."""
        return id in self._seen

    def note(self, record: Record) -> None:
        """Note that an entry of the file is about this record, new or known."""
        self._seen.add(record.id)
        ids = self._by_key.setdefault(natural_key(self._each, record), [])
        if record.id not in ids:
            ids.append(record.id)
