"""The log's time sorts as text, never runs back, and stays near the machine's clock."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.store.columns import Unreadable
from partner_planner.store.hybrid_clock import instant_of, text_of, tick

INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@given(st.lists(INSTANTS, min_size=1, max_size=60))
def test_times_only_grow_and_sort_as_text(instants: list[datetime]) -> None:
    last, times = "", list[str]()
    for instant in instants:
        last = tick(last, text_of(instant))
        times.append(last)
        assert instant_of(last) >= instant - timedelta(milliseconds=1)
    assert times == sorted(set(times))


def test_while_the_clock_lags_a_counter_goes_on() -> None:
    now = datetime(2026, 11, 22, 10, tzinfo=UTC)
    first = tick("", text_of(now))
    assert first == "2026-11-22T10:00:00.000Z-0000"
    second = tick(first, text_of(now - timedelta(days=400)))
    assert second == "2026-11-22T10:00:00.000Z-0001"
    assert instant_of(second) == now


def test_a_full_counter_moves_the_time_on() -> None:
    full = "2026-12-31T23:59:59.999Z-ffff"
    after = tick(full, "2026-01-01T00:00:00.000Z")
    assert after == "2027-01-01T00:00:00.000Z-0000"
    assert after > full


def test_an_instant_is_written_in_utc() -> None:
    auckland = timezone(timedelta(hours=13))
    assert text_of(datetime(2026, 11, 23, 0, 30, 1, 234567, auckland)) == "2026-11-22T11:30:01.234Z"


@pytest.mark.parametrize("damaged", ["2026", "yesterday-0000", "2026-11-22T10:00:00.000Z-", b"x"])
def test_a_time_that_nobody_wrote_is_damage(damaged: str) -> None:
    with pytest.raises(Unreadable):
        instant_of(tick(damaged, "0"))
