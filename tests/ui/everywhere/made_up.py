"""A language that nobody speaks: every message stands in «», every value in it in ‹›.

What is shown without the first is never translated; a word without them inside the second is.
"""

import importlib.util
import math
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from partner_planner.i18n import DOMAIN

ROOT = Path(__file__).resolve().parents[3]

CODE = "xx"

_VALUE = re.compile(r"(\{[^{}]*\})")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SIGNS = re.compile(r"[«»‹›]")


@cache
def _words() -> ModuleType:
    """The script that collects the words of the program."""
    spec = importlib.util.spec_from_file_location("words", ROOT / "packaging" / "words.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def template() -> Catalog:
    """The messages of the program, as translators get them."""
    collected: Catalog = _words().template()
    return collected


def said(message: str, longer: float = 0) -> str:
    """A message in the language; `longer` by a part of each word, 0.4 for 40 %."""
    parts = _VALUE.split(message)
    plain = [_stretched(part, longer) for part in parts[::2]]
    values = [f"‹{part}›" for part in parts[1::2]]
    mixed = [part for pair in zip(plain, [*values, ""], strict=True) for part in pair]
    return f"«{''.join(mixed)}»"


def write(folder: Path, longer: float = 0) -> Path:
    """Translate every message and compile the catalog into a folder of translations."""
    made = Catalog(locale=None, domain=DOMAIN)
    made.mime_headers = [("Language", CODE), ("Plural-Forms", "nplurals=2; plural=(n != 1);")]
    for message in template():
        if not message.id:
            continue
        if isinstance(message.id, str):
            made.add(message.id, said(message.id, longer), context=message.context)
        else:
            made.add(message.id, tuple(said(form, longer) for form in message.id))
    place = folder / CODE / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / f"{DOMAIN}.mo").open("wb") as file:
        write_mo(file, made)
    return folder


def spoken(text: str) -> Iterator[str]:
    """What of a text is not translated: what stands outside of messages, and their values."""
    depth = [False]
    piece = ""
    for sign in text:
        if not _SIGNS.match(sign):
            piece += "" if depth[-1] else sign
            continue
        if piece.strip():
            yield piece.strip()
        piece = ""
        if sign in "«‹":
            depth.append(sign == "«")
        elif len(depth) > 1:
            depth.pop()
    if piece.strip():
        yield piece.strip()


def _stretched(text: str, longer: float) -> str:
    return _WORD.sub(lambda word: word[0] + "o" * math.ceil(len(word[0]) * longer), text)
