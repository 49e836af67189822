"""A store over an empty plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from partner_planner.store.store import Store
from tests.store.plans import opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open store over a fresh file."""
    with opened(tmp_path / "plan.db") as fresh:
        yield fresh
