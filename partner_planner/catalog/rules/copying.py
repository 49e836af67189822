"""A quick copy of the tables of rule catalogs that were read, checked and computed before.

The copy is for speed only. It carries the very texts that it was made from, and what the rules
need to know of the credentials; where anything differs it is not used.
"""

import marshal
import sys
import zlib
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.packing import Texts

_FORMAT = (2, sys.version)
_CHECKSUM_BYTES = 4

COMPUTED = "example"
"""What is not needed again: the examples came out as they must."""

NOTHING: Mapping[str, Any] = MappingProxyType({"catalogs": [], "left_out": []})
"""Where the user has no catalogs."""

Tables = tuple[dict[str, Any], ...]
"""The tables of several files."""


def pack(
    texts: Texts, tables: Tables, credentials: Credentials, own: Mapping[str, Any] = NOTHING
) -> bytes:
    """The bytes for tables that were read from these texts and found sound.

    There is one for each text, empty where it holds no rules or none that apply. `own` is what is
    the user's in them, as tables.
    """
    needed = [{key: table[key] for key in table if key != COMPUTED} for table in tables]
    plain = _plain([needed, dict(own)])
    body = marshal.dumps((_FORMAT, texts, _known(credentials), plain))
    return zlib.crc32(body).to_bytes(_CHECKSUM_BYTES, "big") + body


def unpack(
    packed: bytes, texts: Texts, credentials: Credentials
) -> tuple[Tables, dict[str, Any]] | None:
    """The tables in the bytes and what is the user's; None where they are not of these texts."""
    checksum, body = packed[:_CHECKSUM_BYTES], packed[_CHECKSUM_BYTES:]
    if not body or zlib.crc32(body).to_bytes(_CHECKSUM_BYTES, "big") != checksum:
        return None
    packed_format, packed_texts, known, plain = marshal.loads(body)
    if (packed_format, packed_texts, known) != (_FORMAT, texts, _known(credentials)):
        return None
    tables, own = _dated(plain)
    return tuple(tables), own


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
