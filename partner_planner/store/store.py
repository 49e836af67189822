"""The plan's file as the workspace sees it."""

import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from partner_planner.domain.change import Edit, Label
from partner_planner.domain.errors import StoreUnavailable
from partner_planner.domain.kinds import R, Record
from partner_planner.store import backup, checking, erasing, operations, projection, schema
from partner_planner.store.checking import Fault
from partner_planner.store.connection import connect
from partner_planner.store.failures import told_plainly
from partner_planner.store.gateway import Gateway, Wish
from partner_planner.store.hybrid_clock import instant_of
from partner_planner.store.immediate import Immediate
from partner_planner.store.location import refuse_shared_folder
from partner_planner.store.operations import Operation
from partner_planner.store.rows import Held
from partner_planner.store.tables import TableKind, table_named, table_of


class Store:
    """An open plan. Every known failure of it is a `StoreUnavailable`."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        new_key: Callable[[datetime], str],
        now: Callable[[], datetime],
    ) -> None:
        self.path = path
        self._connection = connection
        self.device = self.device_value("device", lambda: new_key(now()))
        self._gateway = Gateway(connection, self.device, new_key, now)

    @classmethod
    def open(
        cls,
        path: Path,
        backups: Path,
        new_key: Callable[[datetime], str],
        now: Callable[[], datetime],
    ) -> "Store":
        """Open the plan, make it where there is none, and bring its schema up to date.

        `backups` is the folder for the copy that is made before an older file is changed.
        """
        with told_plainly(path):
            refuse_shared_folder(path)
            connection = connect(path)
            try:
                schema.bring_up_to_date(
                    connection, path, lambda: backup.place(backups, now(), "before-migration")
                )
                return cls(connection, path, new_key, now)
            except BaseException:
                connection.close()
                raise

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for the other files of this room and for safekeeping."""
        return self._connection

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def records(self, kind: type[R]) -> dict[str, Record]:
        """All living records of a kind by id, oldest first."""
        with told_plainly(self.path):
            return projection.records(self._connection, table_of(kind))

    def commit(
        self,
        label: Label,
        puts: Iterable[tuple[Record, Record | None]],
        removed: Iterable[Record],
        held: Held,
    ) -> Edit:
        """Write records (each with what it was, if known) and remove others in one transaction.

        The edit's id is empty where everything was so already.
        """
        wishes = [Wish(table_of(type(record)), record, was) for record, was in puts]
        wishes += [Wish(table_of(type(record)), record, removed=True) for record in removed]
        with told_plainly(self.path):
            return self._gateway.commit(label, wishes, held)

    def take_back(self, label: Label, group: str, held: Held) -> Edit:
        """Append the inverse of an earlier edit; the id is empty where nothing is left of it."""
        with told_plainly(self.path):
            return self._gateway.take_back(label, group, held)

    def people_called(self, text: str) -> list[str]:
        """The ids of people, removed ones too, whose id, name, address or number this is."""
        with told_plainly(self.path):
            return erasing.find(self._connection, text)

    def purge(self, person: str) -> tuple[Edit, bool]:
        """Erase a person from rows, log and file; also whether no trace is left in the files.

        Another program that is just reading keeps the old pages alive until it closes the plan.
        """
        with told_plainly(self.path):
            self._connection.execute("PRAGMA secure_delete = ON")
            edit = self._gateway.purge(person)
            return edit, erasing.wipe(self._connection)

    def purged(self) -> frozenset[tuple[str, str]]:
        """The rows, by table and id, that erasures have blanked."""
        with told_plainly(self.path):
            return erasing.purged_rows(self._connection)

    def groups(self, limit: int) -> list[tuple[str, Label]]:
        """The newest edits of this device that changed shared rows, oldest first."""
        query = (
            "SELECT group_id, entity, label FROM op WHERE device_id = ? ORDER BY device_seq DESC"
        )
        found = dict[str, str]()
        with told_plainly(self.path):
            for group, entity, label in self._connection.execute(query, (self.device,)):
                if group not in found and len(found) == limit:
                    break
                table = table_named(entity)
                if table is not None and table.kind is TableKind.SHARED:
                    found[group] = label
            return [(group, operations.read_label(found[group])) for group in reversed(found)]

    def log(self, row_id: str | None = None, limit: int = 1000) -> list[tuple[datetime, Operation]]:
        """The newest operations with their instants, of one row or of all, newest first."""
        with told_plainly(self.path):
            found = operations.newest(self._connection, row_id, limit)
            return [(instant_of(op.at), op) for op in found]

    def data_version(self) -> int:
        """A number that differs when another process has written to the file."""
        with told_plainly(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def device_value(self, key: str, default: Callable[[], str]) -> str:
        """A value of this device; where there is none the default is made and kept."""
        query = "SELECT value FROM device_value WHERE key = ?"
        row = self._connection.execute(query, (key,)).fetchone()
        if row is None:
            self._connection.execute(
                "INSERT OR IGNORE INTO device_value VALUES (?, ?)", (key, default())
            )
            row = self._connection.execute(query, (key,)).fetchone()
        return str(row[0])

    def device_values(self) -> dict[str, str]:
        """All values of this device by key."""
        with told_plainly(self.path):
            return dict(self._connection.execute("SELECT key, value FROM device_value"))

    def set_device_value(self, key: str, value: str) -> None:
        """Keep a value of this device; it makes no operation and cannot be undone."""
        with told_plainly(self.path):
            self._connection.execute(
                "INSERT INTO device_value VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

    def faults(self) -> list[Fault]:
        """What is wrong with the file itself; nothing is changed."""
        try:
            with told_plainly(self.path):
                return list(checking.faults(self._connection))
        except StoreUnavailable as error:
            if error.key != "store-damaged":
                raise
            return [Fault.of(checking.DAMAGED, detail=str(error.__cause__))]

    def rebuild(self) -> None:
        """Make all projected rows anew from the log."""
        with told_plainly(self.path), Immediate(self._connection):
            projection.rebuild(self._connection, operations.read(self._connection))
