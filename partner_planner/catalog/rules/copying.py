"""A quick copy of the tables of rule catalogs that were read, checked and computed before.

The copy is for speed only. It carries the very texts that it was made from, and what the rules
need to know of the credentials; where anything differs it is not used.
"""

import marshal
import sys
import zlib
from datetime import date
from typing import Any

from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.packing import Texts

_FORMAT = (1, sys.version)
_CHECKSUM_BYTES = 4

COMPUTED = "example"
"""What is not needed again: the examples came out as they must."""

Tables = tuple[dict[str, Any], ...]
"""The tables of several files."""


def pack(texts: Texts, tables: Tables, credentials: Credentials) -> bytes:
    """The bytes for tables that were read from these texts and found sound."""
    needed = [{key: table[key] for key in table if key != COMPUTED} for table in tables]
    body = marshal.dumps((_FORMAT, texts, _known(credentials), _plain(needed)))
    return zlib.crc32(body).to_bytes(_CHECKSUM_BYTES, "big") + body


def unpack(packed: bytes, texts: Texts, credentials: Credentials) -> Tables | None:
    """The tables in the bytes, or None where they are not those of these texts."""
    checksum, body = packed[:_CHECKSUM_BYTES], packed[_CHECKSUM_BYTES:]
    if not body or zlib.crc32(body).to_bytes(_CHECKSUM_BYTES, "big") != checksum:
        return None
    packed_format, packed_texts, known, tables = marshal.loads(body)
    if (packed_format, packed_texts, known) != (_FORMAT, texts, _known(credentials)):
        return None
    return tuple(_dated(tables))


def _known(credentials: Credentials) -> tuple[Any, ...]:
    """What examples depend on beside the text: the ids and exams of all credentials."""
    return tuple((each.id, each.exams) for each in credentials.all())


def _plain(value: Any) -> Any:
    """A value with days as tuples of one number, which nothing else in a catalog is."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return (value.toordinal(),) if isinstance(value, date) else value


def _dated(value: Any) -> Any:
    """The value that was made plain."""
    if isinstance(value, dict):
        return {key: _dated(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_dated(each) for each in value]
    return date.fromordinal(value[0]) if isinstance(value, tuple) else value
