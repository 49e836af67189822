"""Checked credentials as bytes and back, many times quicker than reading the catalogs again.

The bytes are a copy for speed only. They carry the very texts that they were made from; where
anything differs (a text, a record's fields, Python's own format) they are not used.
"""

import marshal
import sys
import zlib
from datetime import date
from decimal import Decimal
from typing import Any

from partner_planner.catalog.credentials import Credentials
from partner_planner.domain.credential import Credential, Fact, Renewal, RenewalKind
from partner_planner.domain.evidence import UNKNOWN, Confidence, Evidence, Unknown
from partner_planner.domain.money import Money

Texts = tuple[tuple[str, bytes], ...]
"""Names and contents of the catalog files."""

_FORMAT = (1, sys.version, Credential.__slots__, Renewal.__slots__, Evidence.__slots__)
_CHECKSUM_BYTES = 4


def pack(texts: Texts, credentials: Credentials) -> bytes:
    """The bytes for credentials that were read from these texts."""
    witnesses: dict[Evidence, int] = {}
    rows = [_row(credential, witnesses) for credential in credentials.all()]
    seen = [(each.source, each.checked_on.toordinal(), each.confidence.value) for each in witnesses]
    body = marshal.dumps((_FORMAT, texts, credentials.prefixes, seen, rows))
    return zlib.crc32(body).to_bytes(_CHECKSUM_BYTES, "big") + body


def unpack(packed: bytes, texts: Texts) -> Credentials | None:
    """The credentials in the bytes, or None where they are not those of these texts."""
    checksum, body = packed[:_CHECKSUM_BYTES], packed[_CHECKSUM_BYTES:]
    if not body or zlib.crc32(body).to_bytes(_CHECKSUM_BYTES, "big") != checksum:
        return None
    packed_format, packed_texts, prefixes, seen, rows = marshal.loads(body)
    if packed_format != _FORMAT or packed_texts != texts:
        return None
    confidences = {each.value: each for each in Confidence}
    witnesses = [
        Evidence(source, date.fromordinal(day), confidences[confidence])
        for source, day, confidence in seen
    ]
    return Credentials((_credential(row, witnesses) for row in rows), prefixes)


def _row(credential: Credential, witnesses: dict[Evidence, int]) -> tuple[Any, ...]:
    """A credential in marshal's few types; witnesses are numbered as they come."""
    fee = credential.fee
    return (
        credential.id,
        credential.vendor,
        credential.title,
        credential.level,
        credential.exams,
        _plain(credential.validity_months),
        _renewal_row(credential.renewal),
        _plain_day(credential.last_sitting),
        _plain_day(credential.last_counting),
        credential.successor,
        None if isinstance(fee, Unknown) else (fee.currency, str(fee.amount)),
        credential.hours,
        credential.aliases,
        witnesses.setdefault(credential.evidence, len(witnesses)),
        credential.note,
        tuple((code, day.toordinal()) for code, day in credential.exam_ends),
        tuple(
            (fact.value, witnesses.setdefault(witness, len(witnesses)))
            for fact, witness in credential.facts
        ),
        credential.renewed_by,
    )


def _credential(row: tuple[Any, ...], witnesses: list[Evidence]) -> Credential:
    """The credential of such a row."""
    id, vendor, title, level, exams, validity, renewal, sitting, counting = row[:9]
    successor, fee, hours, aliases, evidence, note, exam_ends, facts, renewed_by = row[9:]
    return Credential(
        id,
        vendor,
        title,
        level,
        exams,
        UNKNOWN if validity == "unknown" else validity,
        Renewal(_RENEWALS[renewal[0]], *renewal[1:]),
        _day(sitting),
        _day(counting),
        successor,
        UNKNOWN if fee is None else Money(fee[0], Decimal(fee[1])),
        hours,
        aliases,
        witnesses[evidence],
        note,
        tuple([(code, date.fromordinal(day)) for code, day in exam_ends]),
        tuple([(_FACTS[fact], witnesses[number]) for fact, number in facts]),
        renewed_by,
    )


def _renewal_row(renewal: Renewal) -> tuple[str | int | None, ...]:
    return (
        renewal.kind.value,
        renewal.window_days,
        renewal.grace_days,
        renewal.extends_months,
        renewal.maintain_months,
    )


_RENEWALS = {each.value: each for each in RenewalKind}
_FACTS = {each.value: each for each in Fact}


def _plain(value: int | Unknown | None) -> int | str | None:
    return value.value if isinstance(value, Unknown) else value


def _plain_day(day: date | Unknown | None) -> int | str | None:
    return day.toordinal() if isinstance(day, date) else _plain(day)


def _day(plain: int | str | None) -> date | Unknown | None:
    if isinstance(plain, int):
        return date.fromordinal(plain)
    return None if plain is None else UNKNOWN
