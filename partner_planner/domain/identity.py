"""Keys of records: text UUIDs of version 7, made on the device, sortable by time (RFC 9562)."""

import os
from collections.abc import Callable
from datetime import datetime

_COUNTER_BITS = 12
_FIELD = (1 << 60) - 1


def uuid7(at: datetime, random: bytes) -> str:
    """A version 7 UUID from an instant and ten random bytes."""
    counter = int.from_bytes(random[:2], "big") & ((1 << _COUNTER_BITS) - 1)
    return _text(_ticks(at) | counter, random[2:10])


def key_maker() -> Callable[[datetime], str]:
    """A maker of fresh keys from the present instant.

    The keys of one maker sort in the order in which they were made, even within a millisecond and
    when the clock jumps back: what stands below the millisecond is a counter (RFC 9562, 6.2).
    """
    last = 0

    def fresh(now: datetime) -> str:
        nonlocal last
        last = max(last + 1, _ticks(now))
        return _text(last, os.urandom(8))

    return fresh


def id_maker(now: Callable[[], datetime]) -> Callable[[], str]:
    """The same, reading the instant from the given clock."""
    fresh = key_maker()
    return lambda: fresh(now())


def _ticks(at: datetime) -> int:
    return int(at.timestamp() * 1000) << _COUNTER_BITS


def _text(ticks: int, random: bytes) -> str:
    head = f"{ticks & _FIELD:015x}"
    tail = f"{0x8 << 60 | int.from_bytes(random, 'big') & ((1 << 62) - 1):016x}"
    return f"{head[:8]}-{head[8:12]}-7{head[12:]}-{tail[:4]}-{tail[4:]}"
