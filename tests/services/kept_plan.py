"""A small plan that is kept safe, and ways to spoil its files."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.firm import Firm
from partner_planner.domain.person import Person
from partner_planner.workspace import Workspace
from tests.services.small_firm import SINGLE

DANA = Person("a", "Dana Example", note="Mondays")
ELI = Person("b", "Eli Example")
HELD = Certification("c", "a", SINGLE.id, date(2026, 1, 1))
EDIT = Label.of("edit-person", person="Dana Example")


def fill(workspace: Workspace) -> Path:
    """Fill a plan with two people and a certification; answer its path."""
    for record in (Firm("f", "Harbour Example"), DANA, ELI, HELD):
        workspace.put(record, EDIT)
    return workspace.path


def at(clock: StoppedClock, **later: int) -> StoppedClock:
    """A clock some time later."""
    return StoppedClock(clock.instant + timedelta(**later))


def spoil(file: Path) -> None:
    """Make a file unreadable."""
    file.write_bytes(b"\xff" * 5000)


def spoil_table(path: Path, table: str) -> None:
    """Make one table of a file unreadable."""
    with closing(sqlite3.connect(path)) as file:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        page = file.execute(query, (table,)).fetchone()[0]
        size = file.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(content)
