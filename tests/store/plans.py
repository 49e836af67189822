"""Plans for the tests of the store: stores over a file, and random edits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.clock import Clock
from partner_planner.domain.identity import key_maker
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.store.store import Store
from partner_planner.store.tables import TABLES
from partner_planner.workspace import Workspace

START = datetime(2026, 11, 22, 10, tzinfo=UTC)

Row = dict[str, object]


@dataclass
class MovedClock:
    """A clock that shows what it is set to."""

    instant: datetime = START

    def today(self) -> date:
        """The day of the instant."""
        return self.instant.date()

    def now(self) -> datetime:
        """The instant."""
        return self.instant


@contextmanager
def opened(path: Path, clock: Clock | None = None) -> Iterator[Store]:
    """An open store."""
    store = Store.open(path, path.parent / "backups", key_maker(), (clock or MovedClock()).now)
    try:
        yield store
    finally:
        store.close()


def rows(store: Store) -> dict[str, list[Row]]:
    """Every projected row of a file, removed ones as well, by table."""
    found = {}
    for table in TABLES:
        cursor = store.connection.execute(f'SELECT * FROM "{table.name}" ORDER BY id')
        names = [column[0] for column in cursor.description]
        found[table.name] = [dict(zip(names, row, strict=True)) for row in cursor]
    return found


class RandomEdits:
    """Makes random edits of a workspace, the same ones for the same seed."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self._workspace = workspace
        self._random = Random(seed)

    def step(self) -> None:
        """One edit, undo or redo."""
        choices: list[Callable[[], object]] = [
            *[self._add] * 4,
            *[self._change] * 4,
            *[self._several] * 2,
            self._remove,
            self._workspace.undo,
            self._workspace.undo,
            self._workspace.redo,
        ]
        self._random.choice(choices)()

    def _add(self) -> None:
        self._workspace.put(self._fresh(), Label.of("add", who="Zoë “Z” O'Neil"))

    def _change(self) -> None:
        found = self._any()
        if found is not None:
            self._workspace.put(self._other(found), Label.of("change"), was=found)

    def _remove(self) -> None:
        found = self._any()
        if found is not None:
            self._workspace.remove(found, Label.of("remove"))

    def _several(self) -> None:
        with self._workspace.edit(Label.of("several")) as edit:
            for _ in range(self._random.randint(1, 5)):
                record = self._fresh()
                edit.put(record)
                if self._random.random() < 0.3:
                    edit.put(self._other(record), record)
            found = self._any()
            if found is not None:
                edit.remove(found)

    def _any(self) -> Record | None:
        kinds = (Person, Identifier, Certification, ExamPass, Milestone)
        snapshot = self._workspace.snapshot()
        found = [record for kind in kinds for record in snapshot.all(kind).values()]
        return self._random.choice(found) if found else None

    def _fresh(self) -> Record:
        key, random = self._workspace.new_id(), self._random
        number = random.randint(0, 99)
        day = START.date() + timedelta(days=random.randint(-900, 900))
        fresh: list[Record] = [
            Person(key, f"Person {number}", hours_per_month=Decimal(number) / 4),
            Identifier(key, f"person-{number}", "email", f"p{number}@firm.example"),
            Certification(key, f"person-{number}", "azure-developer-associate", day),
            ExamPass(key, f"person-{number}", "AZ-104", day),
            Milestone(key, f"person-{number}", "azure-developer-associate", day),
        ]
        return random.choice(fresh)

    def _other(self, record: Record) -> Record:
        random = self._random
        text = "".join(random.choice("aä\n\"\\'€🙂 ") for _ in range(random.randint(0, 8)))
        if isinstance(record, Person):
            return replace(record, name=text, hourly_cost=Decimal(random.randint(1, 900)) / 10)
        if isinstance(record, Identifier):
            return replace(record, value=text)
        if isinstance(record, Certification):
            return replace(record, note=text, linked=not record.linked)
        if isinstance(record, Milestone):
            states = tuple(MilestoneState)
            return replace(record, state=random.choice(states), attempts=random.randint(0, 5))
        assert isinstance(record, ExamPass)
        return replace(record, exam=text)
