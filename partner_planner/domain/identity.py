"""Keys of records: text UUIDs of version 7, made on the device, sortable by time (RFC 9562)."""

import os
from collections.abc import Callable
from datetime import datetime


def uuid7(at: datetime, random: bytes) -> str:
    """A version 7 UUID from an instant and ten random bytes."""
    milliseconds = int(at.timestamp() * 1000)
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= (int.from_bytes(random[:2], "big") & 0xFFF) << 64
    value |= 0b10 << 62
    value |= int.from_bytes(random[2:10], "big") & ((1 << 62) - 1)
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def id_maker(now: Callable[[], datetime]) -> Callable[[], str]:
    """A maker of fresh keys that reads the instant from the given clock."""
    return lambda: uuid7(now(), os.urandom(10))
