"""Every known failure of the file is named by its key; what was written before is kept."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from random import Random

import pytest

from partner_planner.domain.change import Label
from partner_planner.domain.errors import StoreUnavailable
from partner_planner.domain.kinds import SHARED_KINDS
from partner_planner.domain.person import Person
from partner_planner.store import connection
from partner_planner.store.failures import told_plainly
from partner_planner.workspace import Workspace
from tests.store.old_files import FOLDER
from tests.store.plans import MovedClock
from tests.store.trouble import open_folder, ordinary_user, small_disk

ADD = Label.of("add-person")


@contextmanager
def plan(path: Path) -> Iterator[Workspace]:
    """An open workspace."""
    with closing(Workspace.open(path, MovedClock())) as workspace:
        yield workspace


def key_of(action: Callable[[], object]) -> str:
    """The key of the failure to do something, '' where it can be done."""
    try:
        action()
    except StoreUnavailable as error:
        return error.key
    return ""


def key_of_opening(path: Path) -> str:
    """The key of the failure to open and read a plan, '' where it can be done."""

    def open_and_read() -> None:
        with plan(path) as workspace:
            read_all(workspace)

    return key_of(open_and_read)


def add(workspace: Workspace, people: Iterable[Person]) -> None:
    """Add people as one edit."""
    with workspace.edit(ADD) as edit:
        for person in people:
            edit.put(person)


def read_all(workspace: Workspace) -> None:
    """Read every record and the whole history."""
    snapshot = workspace.snapshot()
    for kind in SHARED_KINDS:
        snapshot.all(kind)
    workspace.history()
    workspace.undo_label()


def filled(path: Path, people: int = 60) -> Path:
    """A plan with people in it."""
    with plan(path) as workspace:
        names = (f"Person {number}" for number in range(people))
        add(workspace, [Person(workspace.new_id(), name, note="n" * 200) for name in names])
    return path


def test_an_empty_file_is_a_fresh_plan(tmp_path: Path) -> None:
    (tmp_path / "plan.db").touch()
    assert key_of_opening(tmp_path / "plan.db") == ""


@pytest.mark.parametrize("content", [b"%PDF-1.7\n" * 900, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_damaged(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan.db").write_bytes(content)
    assert key_of_opening(tmp_path / "plan.db") == "store-damaged"
    assert (tmp_path / "plan.db").read_bytes() == content


def test_the_database_of_another_program_is_no_plan(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    assert key_of_opening(path) == "store-not-a-plan"
    assert path.read_bytes() == before


def test_a_truncated_file_is_damaged(tmp_path: Path) -> None:
    path = filled(tmp_path / "plan.db")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert key_of_opening(path) == "store-damaged"


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "plan.db").mkdir()
    assert key_of_opening(tmp_path / "plan.db") == "store-is-folder"


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    assert key_of_opening(tmp_path / "home" / "plan.db") == "store-cannot-open"


@pytest.mark.parametrize("seed", range(120))
def test_random_bytes_in_the_middle_are_either_harmless_or_told(seed: int, tmp_path: Path) -> None:
    """Where they are noticed the failure says damaged; nothing else is ever raised."""
    path, random = tmp_path / "plan.db", Random(seed)
    shutil.copyfile(FOLDER / "v1.db", path)
    content = bytearray(path.read_bytes())
    start = random.randrange(100, len(content))
    stop = min(len(content), start + random.choice((1, 8, 300, 5000)))
    content[start:stop] = random.randbytes(stop - start)
    path.write_bytes(content)
    assert key_of_opening(path) in ("", "store-damaged", "store-not-a-plan")

    def open_and_write() -> None:
        with plan(path) as workspace:
            workspace.undo()
            workspace.put(Person("z", "Zed"), ADD)

    assert key_of(open_and_write) in ("", "store-damaged", "store-not-a-plan")


def test_cells_that_nobody_wrote_are_damage(tmp_path: Path) -> None:
    for number, damage in enumerate(
        (
            "UPDATE person SET name = NULL",
            "UPDATE person SET name = CAST(x'ff41' AS TEXT)",
            "UPDATE person SET hourly_cost = 'x'",
            "UPDATE op SET cells = '{'",
            "UPDATE op SET cells = '[1]'",
            "UPDATE op SET label = '7'",
            "DROP TABLE milestone",
            "ALTER TABLE person RENAME note TO remark",
        )
    ):
        path = filled(tmp_path / f"{number}.db", 2)
        with closing(sqlite3.connect(path)) as file, file:
            file.execute(damage)
        assert key_of_opening(path) == "store-damaged", damage


def test_a_plan_that_another_program_holds_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    path = filled(tmp_path / "plan.db", 1)
    with plan(path) as workspace, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable) as locked:
            workspace.put(Person("z", "Zed"), ADD)
        assert locked.value.key == "store-locked"
        assert len(workspace.snapshot().all(Person)) == 1  # reading goes on
        other.execute("ROLLBACK")
        workspace.put(Person("z", "Zed"), ADD)
        assert len(workspace.snapshot().all(Person)) == 2


def test_a_plan_that_another_program_holds_alone_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    path = filled(tmp_path / "plan.db", 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert key_of_opening(path) == "store-locked"


def test_a_file_that_may_only_be_read_can_be_read_but_not_written() -> None:
    with open_folder() as folder:
        path = filled(folder / "plan.db", 1)
        path.chmod(0o444)
        folder.chmod(0o777)
        with ordinary_user(), plan(path) as workspace:
            assert len(workspace.snapshot().all(Person)) == 1
            with pytest.raises(StoreUnavailable) as refused:
                workspace.put(Person("z", "Zed"), ADD)
            assert refused.value.key == "store-read-only"


def test_a_folder_that_may_only_be_read_is_told() -> None:
    with open_folder() as folder:
        path = filled(folder / "plan.db", 1)
        path.chmod(0o444)
        folder.chmod(0o555)
        with ordinary_user():
            assert key_of_opening(path) == "store-read-only"
            assert key_of_opening(folder / "none.db") == "store-read-only"
            assert key_of_opening(folder / "home" / "plan.db") == "store-read-only"


def test_a_full_disk_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    acknowledged = 0
    with small_disk(folder, 800):
        with plan(folder / "plan.db") as workspace:
            key = ""
            while not key:
                person = Person(f"p{acknowledged:06}", "n" * 1000)
                key = key_of(partial(workspace.put, person, ADD))
                acknowledged += not key
            assert key in ("disk-full", "disk-error")  # a quota is an error of the disk
            assert acknowledged > 10
            assert len(workspace.snapshot().all(Person)) == acknowledged
        shutil.copytree(folder, tmp_path / "larger")
    with plan(tmp_path / "larger" / "plan.db") as workspace:
        assert len(workspace.snapshot().all(Person)) == acknowledged
        workspace.put(Person("z", "Zed"), ADD)
        read_all(workspace)


def test_a_file_that_may_not_grow_is_a_full_disk(tmp_path: Path) -> None:
    path = filled(tmp_path / "plan.db")
    with plan(path) as workspace:
        limited = workspace.choices._store.connection
        pages = limited.execute("PRAGMA page_count").fetchone()[0]
        limited.execute(f"PRAGMA max_page_count = {pages + 1}")
        many = [Person(f"z{number}", "n" * 1000) for number in range(100)]
        assert key_of(partial(add, workspace, many)) == "disk-full"
        assert len(workspace.snapshot().all(Person)) == 60
        limited.execute("PRAGMA max_page_count = 1000000")
        workspace.put(Person("z", "Zed"), ADD)
        assert len(workspace.snapshot().all(Person)) == 61


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EROFS, "store-read-only"),
        (errno.EIO, "disk-error"),
        (errno.ENAMETOOLONG, "store-cannot-open"),
    ],
)
def test_errors_of_the_disk_have_keys(number: int, key: str) -> None:
    with pytest.raises(StoreUnavailable) as told, told_plainly(Path("plan.db")):
        raise OSError(number, os.strerror(number))
    assert told.value.key == key
    assert told.value.facts == {"path": "plan.db"}


def test_a_bug_stays_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), told_plainly(tmp_path):
        _ = 1 / 0
    with closing(sqlite3.connect(":memory:")) as memory:
        with pytest.raises(sqlite3.OperationalError, match="syntax"), told_plainly(tmp_path):
            memory.execute("SELEKT 1")
        with pytest.raises(sqlite3.ProgrammingError), told_plainly(tmp_path):
            memory.execute("SELECT ?")


def test_a_file_in_a_deleted_folder_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as told, told_plainly(tmp_path / "none" / "plan.db"):
        sqlite3.connect(tmp_path / "none" / "plan.db").execute("SELECT 1")
    assert told.value.key == "store-read-only"
