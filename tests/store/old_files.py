"""Files of older schemas, kept so that every later program is shown to open them.

`tests/data/stores/vN.db` was written by the program whose schema had version N and is never
written again. To keep the file of a new version, run `python -m tests.store.old_files` once, before
the next migration is added.
"""

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.figure import Fact, FactKind, Figure, FigureKind
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import Preference, TitleMapping, WaitingRow
from partner_planner.store.schema import VERSION
from partner_planner.workspace import Workspace
from tests.store.plans import MovedClock

FOLDER = Path(__file__).parents[1] / "data" / "stores"

RECORDS: tuple[Record, ...] = (
    Firm("f", "Harbour Example Ltd", "NZ", "NZD", "Pacific/Auckland", 4),
    Wanted("w", "microsoft-ai-cloud", "security"),
    Enrolment("e", "microsoft-ai-cloud", "security", "", "smb", date(2026, 2, 1), None, None),
    Person("p", "Mere Example", "Engineer", Decimal("12.5"), Decimal("48"), None, None, "Mondays"),
    Identifier("i", "p", "email", "mere@harbour.example"),
    Certification(
        "c", "p", "azure-administrator-associate", date(2026, 1, 31), None, False, note="ünï“code”"
    ),
    ExamPass("x", "p", "AZ-800", date(2025, 12, 24)),
    Milestone(
        "m",
        "p",
        "security-operations-analyst-associate",
        date(2027, 3, 31),
        MilestoneState.BOOKED,
        booked_on=date(2027, 3, 12),
        hours=Decimal("40"),
        fee=Decimal("165.00"),
        currency="USD",
        attempts=1,
        pass_chance=Decimal("0.7"),
    ),
    TitleMapping("t", "Azure Wizardry", "azure-administrator-associate"),
    WaitingRow("r", "0f3c", "AZ-104", "exam", date(2026, 5, 5)),
    Preference("theme", '"dark"'),
    Figure(
        "g",
        "microsoft-ai-cloud",
        "security",
        "smb",
        "usage-growth",
        "azure",
        date(2026, 10, 1),
        Decimal("-1250.50"),
        FigureKind.LEVEL,
    ),
    Fact(
        "k",
        FactKind.TRAINING,
        "microsoft-ai-cloud",
        "workshop",
        date(2026, 4, 1),
        date(2027, 3, 31),
        "p",
        "Orchard Example",
        Decimal("900.00"),
        "NZD",
        Decimal("1.5"),
        "two “days”",
    ),
)
"""What a kept file holds, one record of each kind that there was."""

SINCE: dict[type[Record], int] = {Figure: 2, Fact: 2}
"""The version from which on there was a kind; the others were there from the first."""

REMOVED = Person("q", "Tama Example")
"""A person who is removed in every kept file, by an edit that was undone and redone."""


def records_of(version: int) -> list[Record]:
    """What the kept file of a version holds."""
    return [record for record in RECORDS if SINCE.get(type(record), 1) <= version]


def write(path: Path) -> None:
    """Write a file of today's schema with the records above."""
    workspace = Workspace.open(path, MovedClock())
    with workspace.edit(Label.of("import-trainings", file="trainings.csv", count="13")) as edit:
        for record in (*RECORDS, REMOVED):
            edit.put(record)
    workspace.remove(REMOVED, Label.of("remove-person", person=REMOVED.name))
    workspace.undo()
    workspace.redo()
    workspace.close()


def keep(write_file: Callable[[Path], None] = write, folder: Path = FOLDER) -> Path:
    """Keep the file of today's version; one that is kept already is never replaced."""
    target = folder / f"v{VERSION}.db"
    if target.exists():
        raise FileExistsError(target)
    with TemporaryDirectory() as made:
        write_file(Path(made, "plan.db"))
        shutil.copyfile(Path(made, "plan.db"), target)
    return target


if __name__ == "__main__":
    keep()
