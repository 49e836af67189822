"""Kinds of records go by their names and are loaded when they are first asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

from partner_planner.domain import kinds
from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.firm import Firm
from partner_planner.domain.kinds import PERSONAL_KINDS, SHARED_KINDS, class_named, name_of

ROOT = Path(__file__).resolve().parents[2]
OPENED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from partner_planner.domain.clock import StoppedClock
from partner_planner.workspace import Workspace

Workspace.open(Path(sys.argv[1], "plan.db"), StoppedClock(datetime(2026, 11, 22, tzinfo=UTC)))
print(*(name for name in sys.modules if name.startswith("partner_planner.domain.")))
"""


@pytest.mark.parametrize("kind", [*SHARED_KINDS, *PERSONAL_KINDS], ids=name_of)
def test_every_kind_is_found_by_its_name(kind: type[kinds.Record]) -> None:
    assert class_named(name_of(kind)) is kind


def test_names_are_modules_and_classes() -> None:
    assert (name_of(Firm), name_of(Figure)) == ("firm.Firm", "figure.Figure")
    assert class_named("figure.FigureKind") is FigureKind


def test_no_other_lists_of_kinds_are_made_up() -> None:
    name = "SECRET_KINDS"
    with pytest.raises(AttributeError, match=name):
        getattr(kinds, name)


def test_opening_a_plan_loads_few_kinds(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENED, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name.rpartition(".")[2] for name in done.stdout.split()}
    assert "firm" in loaded
    assert not loaded & {"certification", "figure", "milestone", "person"}
