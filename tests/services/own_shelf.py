"""A shelf with the small invented catalog as the shipped one and an empty folder for the user."""

from datetime import date
from pathlib import Path

import pytest

from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.services.catalogs.shelf import Shelf
from tests.catalog.rule_texts import NAME, SMALL_RULES, small_credentials

PROGRAM = "acme-partners"
DAY = date(2026, 11, 22)
AT_LEAST = ("threshold", "partner", "at_least")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """The shelf of the test."""
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    ship(shipped)
    return Shelf(shipped, tmp_path / "home" / "catalogs", small_credentials())


def ship(folder: Path, *changes: tuple[str, str]) -> None:
    """Let the shipped catalog be the small one with some texts replaced."""
    text = SMALL_RULES
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / NAME).write_text(text, encoding="utf-8")


def rules(shelf: Shelf) -> ProgramRules:
    """The rules as a start of the program would load them."""
    return load_program_rules(shelf.shipped, shelf.credentials, None, shelf.own)


def points(shelf: Shelf) -> int:
    """The points that the first threshold asks for."""
    (book, *_others) = rules(shelf).all()
    return int(book.thresholds[0].at_least)


def own_files(shelf: Shelf) -> list[str]:
    """The names of the user's files."""
    return sorted(path.name for path in shelf.own.glob("*.toml"))
