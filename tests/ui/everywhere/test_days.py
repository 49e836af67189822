"""A day that the program writes into a field is read again from it, in any language."""

from datetime import date
from pathlib import Path

import pytest

from partner_planner.services.wording.dates import short_day_text
from partner_planner.ui.widgets.day_text import read_day
from tests.ui.everywhere.conftest import speaking

DAYS = tuple(date(2027, month, month + 2) for month in range(1, 13))


@pytest.mark.parametrize("longer", [0, 0.4])
def test_a_day_is_read_as_it_was_written(tmp_path: Path, longer: float) -> None:
    with speaking(tmp_path, longer):
        written = [short_day_text(day) for day in DAYS]
        assert "«" in written[0]
        assert [read_day(text) for text in written] == list(DAYS)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 de mar de 2027", date(2027, 3, 12)),
        ("Fri, 12 March 2027", date(2027, 3, 12)),
        ("12 soon 2027", None),
        ("12 Mar Apr 2027", None),
        ("Mar 2027", None),
    ],
)
def test_words_around_a_month_do_no_harm(text: str, day: date | None) -> None:
    assert read_day(text) == day
