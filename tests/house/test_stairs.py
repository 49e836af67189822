"""The contracts of the stairs break when somebody goes up them."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.source import PACKAGE, ROOT

PLANTED = {
    "The stairs only go down": ("domain/planted.py", f"import {PACKAGE}.store"),
    "Tabs stand beside each other and above the widgets": (
        "ui/widgets/planted.py",
        f"import {PACKAGE}.ui.first_start",
    ),
    "Only the window speaks Qt": ("services/planted.py", "from PySide6.QtCore import QObject"),
    "Only the store speaks SQL": ("workspace/planted.py", "import sqlite3"),
    "The store has two doors": ("cli/planted.py", f"from {PACKAGE} import store"),
}


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the contracts say of a copy of the program with one fault planted for each."""
    place = tmp_path_factory.mktemp("stairs")
    shutil.copytree(ROOT / PACKAGE, place / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", place)
    for path, line in PLANTED.values():
        (place / PACKAGE / path).write_text(line + "\n", encoding="utf-8")
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [str(linter), "--no-cache", "--no-logo"],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(place), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    return done.stdout


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_fault_breaks_its_contract(contract: str, verdicts: str) -> None:
    assert f"{contract} BROKEN" in verdicts


def test_every_contract_is_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert {contract["name"] for contract in project["tool"]["importlinter"]["contracts"]} == set(
        PLANTED
    )
