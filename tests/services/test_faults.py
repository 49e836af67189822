"""What is wrong with a plan is found and told in a sentence."""

import inspect
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.figure import Fact, FactKind, Figure, FigureKind
from partner_planner.domain.firm import Firm
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.safekeeping import (
    Fault,
    check,
    record_faults,
)
from partner_planner.services.wording.safekeeping import (
    backup_reason_text,
    fault_text,
    kind_text,
)
from partner_planner.store import checking
from partner_planner.store.tables import TABLES, RecordTable, TableKind
from partner_planner.workspace import Workspace
from tests.services.kept_plan import DANA, EDIT, ELI, HELD, fill, spoil_table
from tests.services.small_firm import SINGLE, catalog

KNOWN = catalog()
GROWTH = Figure(
    "g",
    "microsoft-ai-cloud",
    "security",
    "enterprise",
    "usage-growth",
    "azure",
    date(2026, 10, 1),
    Decimal(1200),
    FigureKind.LEVEL,
)


@pytest.fixture
def plan(workspace: Workspace) -> Path:
    """The path of an open plan with two people and a certification."""
    return fill(workspace)


class TestFaults:
    """What is found to be wrong."""

    def test_a_sound_plan_has_none(self, plan: Path, clock: StoppedClock) -> None:
        assert check(plan, clock, KNOWN) == ()

    def test_a_damaged_file_is_told_alone(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        workspace.close()
        spoil_table(plan, "person")
        found = check(plan, clock, KNOWN)
        assert {fault.key for fault in found} == {"file-damaged"}
        assert "Restore a backup" in fault_text(found[0])

    @pytest.mark.parametrize(
        ("records", "sentence"),
        [
            ([Firm("g", "Second")], "There are 2 firms: Harbour, Second. Keep one."),
            (
                [Certification("x", "nobody", SINGLE.id, date(2026, 1, 1))],
                "Among the certifications, 1 belongs to nobody in the plan: x.",
            ),
            (
                [
                    ExamPass("x", "no", "A-1", date(2026, 1, 1)),
                    ExamPass("y", "no", "A-2", date(2026, 1, 1)),
                ],
                "Among the passed exams, 2 belong to nobody in the plan: x, y.",
            ),
            (
                [Identifier("x", "no", "email", "x@y.example")],
                "Among the addresses and numbers, 1 belongs",
            ),
            (
                [Milestone("m", "a", "wizard", date(2026, 1, 1))],
                "The catalogs do not know the credential wizard.",
            ),
            (
                [Milestone("m", "a", SINGLE.id, date(2026, 1, 1), certification="gone")],
                "The passed milestone Gadget Administrator of Dana Example names a",
            ),
            ([Person("z", "dana example")], "2 people are called Dana Example."),
            (
                [Identifier("x", "a", "mcpid", "77"), Identifier("y", "b", "mcpid", "77")],
                "77 belongs to several people: Dana Example, Eli Example.",
            ),
            (
                [replace(HELD, id="x")],
                "Gadget Administrator of Dana Example, earned on 1 January 2026, is there 2 times.",
            ),
            (
                [ExamPass(key, "", "A-1", date(2026, 1, 1)) for key in "xy"] + [Person("")],
                "Exam A-1 of Somebody without a name, passed on 1 January 2026, is there 2",
            ),
            (
                [replace(DANA, joined_on=date(2026, 2, 1), left_on=date(2026, 1, 1))],
                "Dana Example left before joining.",
            ),
            (
                [replace(HELD, expires_on=date(2025, 12, 31))],
                "Gadget Administrator of Dana Example ends before it was earned.",
            ),
            (
                [Fact("x", FactKind.TRAINING, "p", "workshop", date(2026, 1, 1), person="nobody")],
                "Among the facts, 1 belongs to nobody in the plan: x.",
            ),
            (
                [Fact("x", FactKind.FEE, "p", "yearly", date(2026, 2, 1), date(2026, 1, 31))],
                "yearly ends before it begins. Correct one of the days.",
            ),
            (
                [replace(GROWTH, id=key, value=Decimal(number)) for number, key in enumerate("xy")],
                "usage growth of security for October 2026 (enterprise, Azure, level now) was"
                " entered 2 times. The last one counts",
            ),
            (
                [Figure(key, "q", "", "", "rev", "", GROWTH.as_of, Decimal(1)) for key in "xy"],
                "rev of q for October 2026 (change against a year before) was entered 2 times.",
            ),
            (
                [replace(HELD, credential="", title="Wizardry", expires_on=date(2025, 12, 31))],
                "Wizardry of Dana Example ends before it was earned.",
            ),
        ],
    )
    def test_records_that_cannot_all_be_true_are_told(
        self, records: list[Record], sentence: str
    ) -> None:
        sound: list[Record] = [Firm("f", "Harbour"), DANA, ELI, HELD]
        held = {(type(record), record.id): record for record in (*sound, *records)}
        found = record_faults(Snapshot.of(held.values()), KNOWN)
        assert any(sentence in fault_text(fault) for fault in found), found
        assert len(found) == 1

    def test_what_differs_in_anything_is_not_doubled(self) -> None:
        others = (
            GROWTH,
            replace(GROWTH, id="x", kind=FigureKind.BASE),
            replace(GROWTH, id="y", track=""),
            replace(GROWTH, id="z", as_of=date(2026, 9, 1)),
        )
        fee = Fact("k", FactKind.FEE, "p", "yearly", date(2026, 2, 1), date(2026, 2, 1))
        assert record_faults(Snapshot.of([*others, fee]), KNOWN) == ()

    def test_a_kind_that_nobody_knows_is_told_alone(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        workspace.put(GROWTH, EDIT)
        workspace.put(replace(GROWTH, id="h"), EDIT)
        workspace.remove(replace(GROWTH, id="h"), EDIT)
        workspace.close()
        with closing(sqlite3.connect(plan)) as file, file:
            file.execute("UPDATE figure SET kind = 'guess'")
            file.execute("""UPDATE op SET cells = replace(cells, '"level"', '"guess"')""")
        (found,) = check(plan, clock, KNOWN)
        assert fault_text(found) == (
            "Among the figures, kind of g is nothing that this program knows. Restore a backup."
        )

    def test_people_may_share_an_address(self) -> None:
        marks = [Identifier(key, key, "email", "team@harbour.example") for key in "ab"]
        assert record_faults(Snapshot.of([DANA, ELI, *marks]), KNOWN) == ()


def test_reasons_have_words() -> None:
    assert backup_reason_text("before-import") == "before an import"
    assert backup_reason_text("before-flood") == "before-flood"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_shared_kind_has_a_name(table: RecordTable) -> None:
    if table.kind is TableKind.SHARED:
        assert kind_text(table.name) != table.name or table.name == "firm"


def test_every_fault_of_the_file_has_a_sentence() -> None:
    told: dict[str, dict[str, object]] = {
        "table-unknown": {"table": "persn"},
        "log-gap": {"after": 3, "next": 5},
        "log-time": {"number": 4, "at": "2026"},
        "row-missing": {"kind": "person", "id": "x"},
        "row-unlogged": {"kind": "person", "id": "x"},
        "row-differs": {"kind": "person", "id": "x", "field": "note"},
    }
    source = inspect.getsource(checking)
    assert set(re.findall(r'Fault\.of\("([a-z-]+)"', source)) == set(told)
    for key, facts in told.items():
        assert "{" not in fault_text(Fault.of(key, **facts))
    with pytest.raises(KeyError):
        fault_text(Fault.of("nonsense"))
