"""One durable edit beside the same rows written with the driver alone.

Both write one row of the log and change one field of a certification, in one immediate
transaction, synchronous=FULL, each in its own copy of one file with the same rows and indexes.
They take turns, so that neither has the warmer machine.
"""

import os
import shutil
import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

from partner_planner.clock import SystemClock
from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.identity import uuid7
from partner_planner.domain.person import Person
from partner_planner.workspace import Workspace
from tests.bench.row import Row

PEOPLE, CERTIFICATIONS = 25, 300
BLOCKS, ROUNDS = 8, 250
_OP = (
    "INSERT INTO op (id, group_id, device_id, device_seq, at, entity, row_id, cells, label,"
    " schema_v) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_ROW = 'UPDATE "certification" SET "note" = ? WHERE id = ?'


def measure() -> list[Row]:
    """The benchmarks of the store."""
    with tempfile.TemporaryDirectory(dir=_disk()) as folder:
        ours, floor = Path(folder, "ours", "plan.db"), Path(folder, "floor.db")
        with closing(Workspace.open(ours, SystemClock())) as workspace:
            _fill(workspace)
        shutil.copyfile(ours, floor)
        with (
            closing(Workspace.open(ours, SystemClock())) as workspace,
            closing(sqlite3.connect(floor, isolation_level=None)) as connection,
        ):
            connection.execute("PRAGMA synchronous = FULL")
            seconds, bare = _in_turns(_edit(workspace), _bare(connection))
    return [Row("One durable edit", seconds, bare, "the same rows by sqlite3 alone", 1.5)]


def _disk() -> Path:
    """A folder on the disk of the checkout: a folder for temporary files may be memory."""
    folder = Path(__file__).parents[2] / "build"
    folder.mkdir(exist_ok=True)
    return folder


def _fill(workspace: Workspace) -> None:
    with workspace.edit(Label.of("import-trainings", file="trainings.csv")) as edit:
        for person in range(PEOPLE):
            edit.put(Person(workspace.new_id(), f"Person {person}"))
        people = [record.id for record, _ in edit.puts]
        for number in range(CERTIFICATIONS):
            earned = date(2026, 1, 1) + timedelta(days=number)
            owner = people[number % PEOPLE]
            edit.put(Certification(workspace.new_id(), owner, "azure-administrator", earned))


def _edit(workspace: Workspace) -> Callable[[str], float]:
    held = workspace.snapshot().all(Certification)
    current = list(held.values())[CERTIFICATIONS // 2]
    label = Label.of("edit-certification", person="Dana Example", credential="AZ-104")

    def edit(text: str) -> float:
        nonlocal current
        changed = replace(current, note=text)
        start = perf_counter()
        workspace.put(changed, label, was=current)
        taken = perf_counter() - start
        current = changed
        return taken

    return edit


def _bare(connection: sqlite3.Connection) -> Callable[[str], float]:
    query = "SELECT id FROM certification ORDER BY id LIMIT 1 OFFSET ?"
    row = connection.execute(query, (CERTIFICATIONS // 2,)).fetchone()[0]
    device, number = connection.execute("SELECT device_id, max(device_seq) FROM op").fetchone()
    label = '["edit-certification",{"person":"Dana Example","credential":"AZ-104"}]'

    def edit(text: str) -> float:
        nonlocal number
        number += 1
        now = datetime.now(UTC)
        key, group = uuid7(now, os.urandom(10)), uuid7(now, os.urandom(10))
        at = f"{now.isoformat(timespec='milliseconds')[:-6]}Z-0000"
        cells = f'{{"note":["{text}","{text}"]}}'
        start = perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        values = (key, group, device, number, at, "certification", row, cells, label, 1)
        connection.execute(_OP, values)
        connection.execute(_ROW, (text, row))
        connection.execute("COMMIT")
        return perf_counter() - start

    return edit


def _in_turns(ours: Callable[[str], float], bare: Callable[[str], float]) -> tuple[float, float]:
    """The medians of both in the quietest of several blocks, the one with the quickest floor."""
    blocks = list[tuple[float, float]]()
    for block in range(BLOCKS):
        times = [_turn(ours, bare, f"Voucher {block}/{number}") for number in range(ROUNDS)]
        mine, floor = zip(*times, strict=True)
        blocks.append((statistics.median(mine), statistics.median(floor)))
    return min(blocks, key=lambda medians: medians[1])


def _turn(
    ours: Callable[[str], float], bare: Callable[[str], float], text: str
) -> tuple[float, float]:
    return ours(text), bare(text)
