"""The file's tables are the declared ones; older files open, newer ones are refused."""

import ast
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from partner_planner.domain.change import Label
from partner_planner.domain.errors import StoreUnavailable
from partner_planner.domain.kinds import PERSONAL_KINDS, SHARED_KINDS
from partner_planner.store import migrations, schema
from partner_planner.store.connection import connect
from partner_planner.store.store import Store
from partner_planner.store.tables import PLAIN_TABLES, TABLES, TableKind
from partner_planner.workspace import Workspace
from tests.store.old_files import FOLDER, RECORDS, REMOVED, SINCE, keep, records_of
from tests.store.plans import MovedClock, opened, rows

KEPT = sorted(FOLDER.glob("v*.db"))


def schema_of(connection: sqlite3.Connection) -> dict[str, str]:
    """The statements that would make a file's tables and indexes, the library's own left out."""
    query = (
        "SELECT name, sql FROM sqlite_master"
        " WHERE sql IS NOT NULL AND tbl_name <> '_sqlite_migrations'"
    )
    return dict(connection.execute(query))


def test_a_file_has_the_declared_tables_and_no_others(store: Store) -> None:
    query = "SELECT name FROM sqlite_master WHERE type = 'table'"
    found = {row[0] for row in store.connection.execute(query)}
    assert found == {table.name for table in TABLES} | set(PLAIN_TABLES)


def test_every_kind_has_a_table_of_its_sort() -> None:
    shared = [table.record for table in TABLES if table.kind is TableKind.SHARED]
    personal = [table.record for table in TABLES if table.kind is TableKind.PERSONAL]
    assert shared == list(SHARED_KINDS)
    assert personal == list(PERSONAL_KINDS)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_are_the_fields_of_the_record_and_those_of_the_file(
    table: Any, store: Store
) -> None:
    assert is_dataclass(table.record)
    assert ["id", *table.names] == [field.name for field in fields(table.record)]
    declared = {"id": "TEXT", **{c.name: c.sql for c in table.columns}, "deleted": "INTEGER"}
    stored = store.connection.execute(f'PRAGMA table_info("{table.name}")')
    assert {row[1]: row[2] for row in stored} == declared


def test_no_rule_spans_rows_and_no_row_has_a_hidden_number(store: Store) -> None:
    connection = store.connection
    assert not list(connection.execute("SELECT * FROM sqlite_master WHERE type = 'trigger'"))
    for name in [table.name for table in TABLES] + ["op"]:
        assert not list(connection.execute(f'PRAGMA foreign_key_list("{name}")'))
        indexes = connection.execute(f'PRAGMA index_list("{name}")').fetchall()
        assert {row[3] for row in indexes if row[2]} == {"pk"}, name
        with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
            connection.execute(f'SELECT rowid FROM "{name}"')


def test_a_wrong_type_cannot_be_stored(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        store.connection.execute("INSERT INTO milestone (id, attempts) VALUES ('m', 'twice')")


def test_migrations_import_nothing_of_ours() -> None:
    folder = Path(migrations.__file__ or "").parent
    for file in folder.glob("m*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not (node.module or "").startswith("partner_planner"), file.name
            elif isinstance(node, ast.Import):
                assert not any(n.name.startswith("partner_planner") for n in node.names), file.name


def test_the_file_of_each_version_is_kept() -> None:
    assert [file.stem for file in KEPT] == [f"v{n}" for n in range(1, schema.VERSION + 1)]


@pytest.mark.parametrize("kept", KEPT, ids=lambda file: file.stem)
def test_an_older_file_opens_with_all_that_is_in_it(kept: Path, tmp_path: Path) -> None:
    shutil.copyfile(kept, tmp_path / "plan.db")
    with closing(Workspace.open(tmp_path / "plan.db", MovedClock())) as workspace:
        snapshot = workspace.snapshot()
        held = records_of(int(kept.stem[1:]))
        for record in held:
            assert snapshot.get(type(record), record.id) == record
        for kind in SINCE.keys() - {type(record) for record in held}:
            assert snapshot.all(kind) == {}
        assert snapshot.get(type(REMOVED), REMOVED.id) is None
        assert workspace.undo() is not None
        assert workspace.snapshot().get(type(REMOVED), REMOVED.id) == REMOVED
    with opened(tmp_path / "plan.db") as store:
        before = rows(store)
        store.rebuild()
        assert rows(store) == before
        with closing(connect(tmp_path / "fresh.db")) as connection:
            schema.bring_up_to_date(connection, tmp_path / "fresh.db", Path)
            assert schema_of(store.connection) == schema_of(connection)


@pytest.mark.parametrize("kept", KEPT[:-1], ids=lambda file: file.stem)
def test_an_older_file_is_copied_before_it_is_changed(kept: Path, tmp_path: Path) -> None:
    shutil.copyfile(kept, tmp_path / "plan.db")
    with closing(Workspace.open(tmp_path / "plan.db", MovedClock())) as workspace:
        for record in RECORDS:
            workspace.put(record, Label.of("add"))
            assert workspace.snapshot().get(type(record), record.id) == record
    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name == "20261122T100000Z-before-migration.db"
    with closing(sqlite3.connect(copy)) as before, closing(sqlite3.connect(kept)) as old:
        assert schema.version_of(before) == int(kept.stem[1:])
        assert schema_of(before) == schema_of(old)


def test_the_kept_file_is_what_this_program_writes(tmp_path: Path) -> None:
    """Its migration may not be changed any more: add another one."""
    with (
        closing(sqlite3.connect(keep(folder=tmp_path))) as today,
        closing(sqlite3.connect(KEPT[-1])) as kept,
    ):
        assert schema_of(today) == schema_of(kept)
    with pytest.raises(FileExistsError):
        keep(folder=tmp_path)


def test_a_file_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    with opened(path) as store:
        store.connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable) as refused, opened(path):
        pass
    assert refused.value.key == "store-newer"
    assert refused.value.exit_code == 4
    assert path.read_bytes() == before


NEXT = '''"""A step of the future."""


def apply(db):
    db.execute("ALTER TABLE person ADD COLUMN shoe TEXT NOT NULL DEFAULT ''")
    {then}
'''


@pytest.fixture
def steps(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, ...]:
    """The migrations of a future program: one more than there is, ending in the test's words."""
    name = f"m9999_{request.node.name}"
    (tmp_path / f"{name}.py").write_text(NEXT.format(then=request.param), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return (*schema.STEPS, name)


@pytest.mark.parametrize("steps", ["pass"], ids=["good"], indirect=True)
def test_a_copy_is_made_before_the_first_pending_step(
    steps: tuple[str, ...], tmp_path: Path
) -> None:
    path, copy = tmp_path / "plan.db", tmp_path / "backups" / "before.db"
    shutil.copyfile(KEPT[-1], path)
    with closing(connect(path)) as connection:
        schema.bring_up_to_date(connection, path, lambda: copy, steps)
        assert schema.version_of(connection) == schema.VERSION + 1
        found = connection.execute("SELECT name, shoe FROM person WHERE id = 'p'").fetchone()
        assert found == ("Mere Example", "")
        schema.bring_up_to_date(connection, path, Path, steps)  # nothing is pending any more
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700
    with closing(sqlite3.connect(copy)) as before:
        assert schema.version_of(before) == schema.VERSION
        assert schema_of(before) == schema_of_kept()


@pytest.mark.parametrize("steps", ["raise OSError('no')"], ids=["bad"], indirect=True)
def test_a_step_that_fails_leaves_the_file_as_it_was(
    steps: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "plan.db"
    shutil.copyfile(KEPT[-1], path)
    with closing(connect(path)) as connection:
        with pytest.raises(OSError, match="no"):
            schema.bring_up_to_date(connection, path, lambda: tmp_path / "copy.db", steps)
        assert schema.version_of(connection) == schema.VERSION
        assert schema_of(connection) == schema_of_kept()
    with opened(path):
        pass


def test_several_programs_may_open_a_fresh_plan_at_once(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"

    def device(_: int) -> str:
        with opened(path) as store:
            return store.device

    with ThreadPoolExecutor(8) as pool:
        devices = set(pool.map(device, range(16)))
    assert len(devices) == 1


def schema_of_kept() -> dict[str, str]:
    """The statements of the newest kept file."""
    with closing(sqlite3.connect(KEPT[-1])) as kept:
        return schema_of(kept)
