"""Keys sort by time, are of version 7 and never repeat."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.identity import id_maker, uuid7

INSTANTS = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
RANDOM = st.binary(min_size=10, max_size=10)


@given(INSTANTS, RANDOM)
def test_a_key_has_the_version_the_variant_and_the_time(at: datetime, random: bytes) -> None:
    key = uuid.UUID(uuid7(at, random))
    assert str(key) == uuid7(at, random)
    assert key.version == 7
    assert key.variant == uuid.RFC_4122
    assert key.int >> 80 == int(at.timestamp() * 1000)


@given(INSTANTS, INSTANTS, RANDOM, RANDOM)
def test_keys_sort_by_their_milliseconds(
    one: datetime, other: datetime, first: bytes, second: bytes
) -> None:
    milliseconds = int(one.timestamp() * 1000), int(other.timestamp() * 1000)
    if milliseconds[0] < milliseconds[1]:
        assert uuid7(one, first) < uuid7(other, second)


@given(INSTANTS, RANDOM, RANDOM)
def test_other_random_bytes_give_another_key(at: datetime, first: bytes, second: bytes) -> None:
    kept = [
        int.from_bytes(random, "big") & ~(0xF << 76) & ~(0x3 << 62) for random in (first, second)
    ]
    assert (kept[0] == kept[1]) == (uuid7(at, first) == uuid7(at, second))


@given(st.lists(INSTANTS, min_size=1, max_size=50))
def test_a_makers_keys_sort_as_they_were_made_whatever_the_clock(instants: list[datetime]) -> None:
    clock: Iterator[datetime] = iter(instants)
    fresh = id_maker(lambda: next(clock))
    made = [fresh() for _ in instants]
    assert made == sorted(set(made))
    assert {uuid.UUID(key).version for key in made} == {7}


def test_a_maker_reads_its_clock() -> None:
    now = datetime(2026, 11, 22, 10, tzinfo=UTC)
    fresh = id_maker(lambda: now)
    keys = [fresh() for _ in range(5000)]
    assert keys == sorted(set(keys))
    times = {uuid.UUID(key).int >> 80 for key in keys}
    assert min(times) == int(now.timestamp() * 1000)
    assert max(times) <= int((now + timedelta(milliseconds=2)).timestamp() * 1000)
