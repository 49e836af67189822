"""The tables of the vendor's pages, reckoned in another way for every small team, agree.

Here a step is decided by trying every group of people; nothing of the rule tree is used.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from partner_planner.domain.certification import Certification
from partner_planner.domain.person import Person
from partner_planner.domain.rules import Ledger
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.rule_texts import shipped_credentials, shipped_rules

CREDENTIALS, BOOK = shipped_credentials(), shipped_rules()
DAY = date(2026, 11, 22)

Team = Sequence[frozenset[str]]
"""The exams that each person has passed."""


@dataclass(frozen=True)
class Table:
    """A row of the tables: the exams of its gates, those of its last step, and what that gives.

    A gate needs two people on the enterprise track and gives nothing; on the SMB track it needs
    one and gives 4 points once.
    """

    area: str
    metric: str
    gates: tuple[str, ...]
    exams: str
    maximum: int
    enterprise: str
    smb: str


DATA_AI = "DP-300 AI-102 DP-100 PL-300 DP-420 DP-600 DP-700 DP-800 AI-103 AI-300 DP-750"
DIGITAL, DEVOPS = "AZ-204 AB-400 AI-200 GH-600", "AZ-400 PL-600 GH-200 GH-100 GH-500 GH-300"
NETWORK, DESKTOP = "AZ-700 AZ-802", "AZ-140 AZ-120"
SECURITY = "SC-100 SC-300 SC-400 SC-401"
WORK = "MS-900 MS-700 SC-300 MS-721 MD-102 AB-900"
DYNAMICS = "MB-310 MB-500 MB-330 MB-230 MB-240 MB-800 MB-280"
BUSINESS = f"{DYNAMICS} AB-400 PL-500 PL-300 AB-210 AB-410 AB-250"
EXPERTS = "MB-335 MB-700 PL-600 MB-820 AB-100"
ADMIN, ARCHITECT = ("AZ-104",), ("AZ-305",)
GATES = ("AZ-500 SC-500", "SC-200")

TABLES = (
    Table("data-ai", "intermediate", (*ADMIN, *ARCHITECT), DATA_AI, 40, "4", "4"),
    Table("digital-app-innovation", "intermediate", ADMIN, DIGITAL, 20, "4", "4"),
    Table("digital-app-innovation", "advanced", ARCHITECT, DEVOPS, 20, "4", "4"),
    Table("infrastructure", "intermediate", ADMIN, NETWORK, 20, "4", "4"),
    Table("infrastructure", "advanced", ARCHITECT, DESKTOP, 20, "4", "4"),
    Table("security", "intermediate", GATES, SECURITY, 40, "40/6", "8"),
    Table("modern-work", "intermediate", (), WORK, 10, "10/4", "10/2"),
    Table("modern-work", "advanced", (), "MS-102", 15, "15/2", "15"),
    Table("business-applications", "intermediate", (), BUSINESS, 20, "1", "4"),
    Table("business-applications", "advanced", (), EXPERTS, 15, "15/7", "15/2"),
)

GATE_EXAMS = sorted({code for table in TABLES for each in table.gates for code in each.split()})
EXAMS = sorted({code for table in TABLES for code in table.exams.split()})


def groups(team: Team, exams: str) -> Iterator[int]:
    """The sizes of all groups of people of whom each has passed one of the exams."""
    wanted = set(exams.split())
    for size in range(len(team) + 1):
        for group in combinations(team, size):
            if all(wanted & person for person in group):
                yield size


def reckon(table: Table, track: str, team: Team) -> Fraction | None:
    """The points of a team, None where no page says them."""
    enterprise = track == "enterprise"
    needed, award = (2, 0) if enterprise else (1, 4)
    points, opened = Fraction(0), True
    for exams in table.gates:
        met = max(groups(team, exams)) >= needed
        if met and award and not opened:
            return None
        opened = opened and met
        points += award if opened else 0
    if opened:
        each = Fraction(table.enterprise if enterprise else table.smb)
        points += max(size * each for size in groups(team, table.exams))
    return min(points, Fraction(table.maximum))


people = st.frozensets(st.sampled_from([*EXAMS, *GATE_EXAMS * 6]), max_size=9)


@given(st.lists(people, max_size=6))
@settings(max_examples=150)
def test_every_small_team_comes_to_the_same(team: list[frozenset[str]]) -> None:
    records = [Person(f"person-{number}") for number, _ in enumerate(team)]
    held = [
        Certification(f"{number}-{code}", f"person-{number}", credential.id, DAY)
        for number, person in enumerate(team)
        for code in person
        if (credential := CREDENTIALS.named(code)) is not None
    ]
    ledger = Ledger.of(Snapshot.of([*records, *held]), CREDENTIALS.get)
    found = evaluate(ledger, BOOK, DAY)
    points = {
        (area.rules.id, track.track, each.metric.id): each.verdict.points
        for area in found.areas
        for track in area.tracks
        for each in track.metrics
    }
    for table in TABLES:
        for track in ("enterprise", "smb"):
            assert points[table.area, track, table.metric] == reckon(table, track, team)


def test_every_exam_of_the_tables_is_known() -> None:
    assert [code for code in (*EXAMS, *GATE_EXAMS) if CREDENTIALS.named(code) is None] == []
