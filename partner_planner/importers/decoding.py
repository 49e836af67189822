"""From bytes to text: which encoding a file is written in, or what else it is."""

import codecs
from dataclasses import dataclass

from partner_planner.domain.errors import InputRefused
from partner_planner.importers.reasons import Refusal, Remark, Remarked

_SIGNATURES: tuple[tuple[bytes, Refusal], ...] = (
    (b"\xd0\xcf\x11\xe0", Refusal.SPREADSHEET),
    (b"\x1f\x8b", Refusal.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Refusal.ARCHIVE),
    (b"Rar!", Refusal.ARCHIVE),
    (b"\x89PNG", Refusal.BINARY),
    (b"\xff\xd8\xff", Refusal.BINARY),
    (b"%PDF", Refusal.BINARY),
    (b"SQLite format 3\0", Refusal.BINARY),
)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT = 4096
_LOST = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and what had to be guessed to read it."""

    text: str
    remarks: tuple[Remarked, ...] = ()


def decode(content: bytes) -> Decoded:
    """The text of a file, without its byte-order mark.

    Raises `InputRefused` where the file is empty or is no text.
    """
    _refuse_other_files(content)
    decoded = _decoded(content)
    if not decoded.text.strip(" \t\r\n\0\ufeff"):
        raise InputRefused(Refusal.EMPTY)
    return decoded


def _refuse_other_files(content: bytes) -> None:
    if content.startswith(b"PK\x03\x04"):
        sheet = b"xl/" in content or b"opendocument.spreadsheet" in content[:_LOOKED_AT]
        raise InputRefused(Refusal.SPREADSHEET if sheet else Refusal.ARCHIVE)
    for signature, refusal in _SIGNATURES:
        if content.startswith(signature):
            raise InputRefused(refusal)


def _decoded(content: bytes) -> Decoded:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _with_losses(content[len(mark) :].decode(encoding, errors="replace"))
    head = content[:_LOOKED_AT]
    wide = _wide_encoding(head)
    if wide:
        return _with_losses(content.decode(wide, errors="replace"))
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\0" for byte in head)
    if controls * 20 > len(head) or head.count(0) * 4 > len(head):
        raise InputRefused(Refusal.BINARY)
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _not_quite_utf8(content)


def _wide_encoding(head: bytes) -> str:
    """UTF-16 without a mark: every second byte of plain letters is zero."""
    half = max(len(head) // 2, 1)
    if head[1::2].count(0) * 5 > half * 3:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) * 5 > half * 3 else ""


def _not_quite_utf8(content: bytes) -> Decoded:
    """Damaged UTF-8 where most letters beyond ASCII are whole, else Windows-1252."""
    text = content.decode("utf-8", errors="replace")
    lost = text.count(_LOST)
    if lost < sum(not letter.isascii() for letter in text) - lost:
        return _with_losses(text)
    decoded = _with_losses(content.decode("cp1252", errors="replace"))
    return Decoded(decoded.text, ((Remark.WINDOWS_1252, ()), *decoded.remarks))


def _with_losses(text: str) -> Decoded:
    return Decoded(text, ((Remark.CHARACTERS_LOST, ()),) if _LOST in text else ())
