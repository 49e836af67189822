"""Every word of the command line and of the printed year plan is translated."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from partner_planner import resources
from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.cli.commands import entries
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.year_plan import YearPlan
from partner_planner.exporters.ics import year_plan_to_ics
from partner_planner.exporters.pdf import year_plan_to_pdf
from partner_planner.i18n import PLACE
from partner_planner.paths import Home
from partner_planner.services.exporting import build_year_plan
from partner_planner.workspace import Workspace
from tests.ui.everywhere import made_up
from tests.ui.everywhere.conftest import CLOCK, speaking
from tests.ui.everywhere.moments import TYPED, export
from tests.ui.everywhere.plan_data import Untranslated, of_catalogs, of_plan, of_rules
from tests.ui.everywhere.plans import fill_everything

ROOT = Path(__file__).resolve().parents[3]

CATALOG = str(ROOT / "resources" / "catalogs" / "programs.toml")

CALLS: tuple[tuple[str, ...], ...] = (
    ("--help",),
    *((entry.name, "--help") for entry in entries()),
    ("sample",),
    ("sample",),
    ("import", "{export}", "--dry-run"),
    ("import", "{export}"),
    ("import", "{export}"),
    ("import", "/no/such/file.csv"),
    ("status",),
    ("agenda",),
    ("agenda", "--from", "2030-01-01", "--days", "3"),
    ("forecast", "--months", "18"),
    ("check",),
    ("backup",),
    ("backups",),
    ("undo",),
    ("undo", "--all"),
    ("redo",),
    ("history",),
    ("restore", "nothing"),
    ("purge", "nobody@harbor.example"),
    ("export", "year-plan", "--year", "2027", "--out", "{folder}/plan.pdf"),
    ("export", "plan", "--out", "{folder}/plan.json"),
    ("export", "plan", "--out", "/no/such/folder/plan.json"),
    ("catalog", "list"),
    ("catalog", "check", CATALOG),
    ("catalog", "diff", CATALOG, CATALOG),
    ("--today", "yesterday", "status"),
)

OF_CLICK = (
    "Show this message and exit.",
    "Usage:",
    "Options:",
    "Commands:",
    "Arguments:",
    "[OPTIONS]",
    "COMMAND",
    "[ARGS]...",
    "[required]",
    "No such option",
    "Invalid value for",
    "[x>=1]",
    "x>=1",
    "[default: 200;",
)
"""What the library of the command line says by itself."""

OF_SYSTEM = ("No such file or directory",)
"""What the operating system says."""

ASKED = ("nothing", "nobody@harbor.example", "yesterday", "N")
"""What these calls ask for."""

OF_COMMANDS = (
    r"\bpartner-planner\b",
    r"(?<!\w)--?[a-z][\w-]*",
    r"\bPARTNER_PLANNER_HOME\b",
    r"[A-Z_|\[\].…]{2,}",  # what an option takes
    r"\b[0-9a-f]{4,}(?:-[0-9a-f]{4,})*\b",  # an id
    r"\d{8}T\d{6}Z-[a-z-]+",  # a backup
    r"\b(?:certification|exam|milestone)-\S+",
)
"""How commands, options and ids are written."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this file's things lie."""
    return tmp_path_factory.mktemp("answers")


@pytest.fixture(scope="module")
def answers(folder: Path, outside: Mapping[str, str]) -> list[str]:
    """What every call says."""
    words = made_up.write(folder / "words")
    home, file = str(folder / "called"), export()
    calls = [
        [*(part.format(export=file, folder=folder) for part in call), "--home", home]
        for call in CALLS
    ]
    today = ["--today", "2026-11-22"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.everywhere.calls"],
        input=json.dumps([call if "--today" in call else [*call, *today] for call in calls]),
        env={**outside, PLACE: str(words), "LANGUAGE": made_up.CODE, "COLUMNS": "400"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    said: list[str] = json.loads(done.stdout)
    return said


@pytest.fixture(scope="module")
def snapshot(folder: Path) -> Iterator[Snapshot]:
    """A plan with something of everything."""
    workspace = Workspace.open(Home.of(folder / "home").plan, CLOCK)
    fill_everything(workspace)
    yield workspace.snapshot()
    workspace.close()


@pytest.fixture(scope="module")
def untranslated(snapshot: Snapshot, credentials: Credentials, programs: Programs) -> Untranslated:
    """Knows what is data."""
    data = (
        *of_plan(snapshot),
        *of_catalogs(credentials, programs),
        *of_rules(load_program_rules(resources.path("catalogs"), credentials)),
        *TYPED,
        *OF_CLICK,
        *OF_SYSTEM,
        *ASKED,
    )
    ids = (
        *(each.id for each in credentials.all()),
        *(each.id for each in programs.all()),
        *(each.id for each in programs.vendors()),
    )
    names = (entry.name for entry in entries())
    return Untranslated((*data, *ids, *names, "year-plan", "plan", "list", "diff"), OF_COMMANDS)


@pytest.mark.parametrize("call", range(len(CALLS)), ids=[" ".join(call)[:40] for call in CALLS])
def test_every_word_of_an_answer_is_translated(
    answers: list[str], untranslated: Untranslated, call: int
) -> None:
    assert "«" in answers[call]
    assert not untranslated.words(answers[call])


@pytest.fixture(scope="module")
def plan(
    folder: Path, snapshot: Snapshot, credentials: Credentials, programs: Programs
) -> Iterator[YearPlan]:
    """The year plan in the made-up language."""
    with speaking(folder / "spoken"):
        yield build_year_plan(snapshot, credentials, programs, 2027, date(2026, 11, 22))


def strings(value: object) -> Iterator[str]:
    """Every text of a year plan."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in {"id", "uid", "kind", "language", "paper", "tone"}:
                yield from strings(getattr(value, field.name))


def test_every_word_of_the_year_plan_is_translated(
    plan: YearPlan, untranslated: Untranslated
) -> None:
    texts = (text.replace("{page}", "1").replace("{pages}", "9") for text in strings(plan))
    assert not [(text, found) for text in texts if (found := untranslated.words(text))]


def tokens(text: str) -> set[str]:
    """The words of a text."""
    return set(re.findall(r"[^\W\d_]{2,}", text))


def test_the_printed_plan_has_no_words_of_its_own(plan: YearPlan) -> None:
    pages = PdfReader(BytesIO(year_plan_to_pdf(plan))).pages
    printed = tokens("\n".join(page.extract_text() for page in pages))
    known = {word for text in strings(plan) for word in tokens(text)}
    assert len(printed) > 100
    assert not {word for word in printed - known if not _begins(word, known)}


def test_the_calendar_has_no_words_of_its_own(plan: YearPlan) -> None:
    known = {word for text in strings(plan) for word in tokens(text)}
    calendar = Calendar.from_ical(year_plan_to_ics(plan))
    for event in calendar.walk("VEVENT"):
        said = " ".join(str(event.get(name, "")) for name in ("summary", "description"))
        assert tokens(said)
        assert tokens(said) <= known
    assert tokens(str(calendar.get("x-wr-calname", ""))) <= known


def _begins(word: str, known: set[str]) -> bool:
    """Whether it is a word that was cut where there was no room for it."""
    return any(other.startswith(word) for other in known)
