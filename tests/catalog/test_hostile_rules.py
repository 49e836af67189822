"""Hostile catalogs of rules are refused with file, line and reason, soon, and in little memory."""

import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.catalog.catalog_file import read
from partner_planner.catalog.file_bytes import LARGEST, content_of
from partner_planner.catalog.rules.rule_file import faults_of, rulebook_of
from partner_planner.catalog.screening import DEEPEST, MOST_PARTS, screened
from partner_planner.domain.errors import InputRefused
from partner_planner.services.wording.errors import error_sentence
from tests.catalog.level_texts import HEAD, requirement
from tests.catalog.rule_texts import NAME, SMALL_RULES, small_credentials

CREDENTIALS = small_credentials()
WRONG, SYNTAX = "value-wrong", "syntax"
LONGEST_SECONDS = 20
"""Far above what any of them takes, and far below what a text without bounds would."""
MOST_BYTES = 250_000_000


def with_text(old: str, new: str) -> bytes:
    """The small catalog with one text in the place of another."""
    assert old in SMALL_RULES
    return SMALL_RULES.replace(old, new, 1).encode()


def circle(*names: str) -> bytes:
    """Requirements of which each asks for the next, and the last for the first."""
    pairs = zip(names, (*names[1:], names[0]), strict=True)
    return (
        HEAD + "".join(requirement(a, f'status = {{ requirement = "{b}" }}') for a, b in pairs)
    ).encode()


def full(part: str) -> bytes:
    """As much of a text as a catalog may have."""
    return (part * (LARGEST // len(part))).encode()


HOSTILE: dict[str, tuple[bytes, str, str]] = {
    "a cycle of references": (circle("a", "b", "c"), "circle", ""),
    "a rule that needs itself": (circle("a"), "circle", ""),
    "an unknown key": (with_text("floor = true", "floors = true"), "key-unknown", "floors"),
    "a negative cap": (with_text("maximum = 20", "maximum = -20"), WRONG, "maximum"),
    "a cap of zero": (with_text("maximum = 20", "maximum = 0"), WRONG, "maximum"),
    "an endless cap": (with_text("maximum = 20", "maximum = inf"), WRONG, "maximum"),
    "a cap with a rounded number": (
        with_text("maximum = 20", "maximum = 20.1"), WRONG, "maximum",
    ),
    "reversed dates": (
        with_text("from = 2020-01-01\nto = \"not printed\"", "from = 2020-01-01\nto = 2019-01-01"),
        WRONG, "to = 2019",
    ),
    "reversed dates of an entry": (
        with_text("to = 2027-03-31", "to = 2025-12-31"), WRONG, "2025-12-31",
    ),
    "a day that does not exist": (
        with_text("2020-01-01", "2026-02-30"), "date", "2026-02-30",
    ),
    "a doubled id": (with_text('id = "gadgets"', 'id = "widgets"'), "id-doubled", 'id = "widgets"'),
    "a doubled key": (with_text("floor = true", "floor = true\nfloor = 1"), SYNTAX, "floor"),
    "ten megabytes": (b"#" * 10_000_000, "too-large", ""),
    "another encoding": (SMALL_RULES.encode("utf-16"), "not-text", ""),
    "a byte that is no text": (with_text("Ten points", "T\0en points"), SYNTAX, ""),
    "no TOML": (b"<html>\n<body>", SYNTAX, ""),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not-text", ""),
    "nested lists": (b"kind = " + b"[" * 400_000, SYNTAX, ""),
    "nested tables": (b"kind = " + b"{ a = " * 150_000, SYNTAX, ""),
    "a key of a million parts": (b"a" + b".a" * 450_000 + b" = 1", SYNTAX, ""),
    "a table of a million parts": (b"x = 1\n[" + b"a." * 450_000 + b"a]", SYNTAX, ""),
    "a quoted key of many parts": (b"a" + b'."a"' * 200_000 + b" = 1", SYNTAX, ""),
    "a text that does not end": (b'kind = """' + b'"\\\n' * 300_000, SYNTAX, ""),
    "a number of a million digits": (b"kind = " + b"9" * 900_000, SYNTAX, ""),
    "as large a list as fits": (
        with_text('["widget-basics"]', "[" + '"a",' * 200_000 + "]"), "word-unknown", "",
    ),
    "as many entries as fit": (
        SMALL_RULES.encode() + b"[[remark]]\n" * 80_000, "key-missing", "",
    ),
    "as many areas as fit": (
        with_text("[[area]]", '[[area]]\nid = "x"\n' * 40_000 + "[[area]]"),
        "key-missing", "",
    ),
    "as many tables as fit": (full("[t]\n[u.t]\n"), SYNTAX, ""),
    "one line of a million spaces": (b" " * 900_000 + b"x", SYNTAX, ""),
    "very many areas to a rule": (
        with_text('areas = ["widgets"]\ntracks', "areas = [" + '"w",' * 200_000 + "]\ntracks"),
        WRONG, "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_file_line_and_reason(name: str) -> None:
    content, reason, words = HOSTILE[name]
    begun = time.perf_counter()
    with pytest.raises(InputRefused) as refused:
        rulebook_of(NAME, content, CREDENTIALS)
    assert time.perf_counter() - begun < LONGEST_SECONDS
    facts = refused.value.facts
    assert (refused.value.key, facts["file"]) == (f"catalog-{reason}", NAME)
    number = int(str(facts["line"]))
    lines = content.decode("utf-8", "replace").split("\n")
    assert words in lines[number - 1]
    sentence = error_sentence(refused.value)
    assert NAME in sentence
    assert "{" not in sentence or "{" in str(facts)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_check_of_the_whole_file_ends_too(name: str) -> None:
    content, reason, _words = HOSTILE[name]
    begun = time.perf_counter()
    found = faults_of(NAME, content, CREDENTIALS)
    assert time.perf_counter() - begun < 3 * LONGEST_SECONDS
    assert f"catalog-{reason}" in {each.key for each in found}
    assert len(found) <= 50


@pytest.mark.parametrize("name", ["as large a list as fits", "a key of a million parts"])
def test_it_takes_little_memory(name: str) -> None:
    tracemalloc.start()
    with pytest.raises(InputRefused):
        rulebook_of(NAME, HOSTILE[name][0], CREDENTIALS)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_BYTES


def test_no_more_of_a_file_is_read_than_a_catalog_may_have(tmp_path: Path) -> None:
    with (tmp_path / "endless.toml").open("wb") as opened:
        opened.truncate(1 << 40)  # a terabyte of nothing
    content = content_of(tmp_path / "endless.toml")
    assert len(content) == LARGEST + 1
    with pytest.raises(InputRefused):
        read("endless.toml", content)


SOUND = [
    SMALL_RULES,
    "a = \"\"\"x\"\"\"\"\"\nb = '''y'''''\n",
    'a = "quotes \\" [[[ " # [[[[ \' "\nb = \'[ " \'',
    'a = """\n' + "[" * 1000 + ' " \\""" \n"""',
    "a = " + "[" * DEEPEST + "]" * DEEPEST,
    ".".join(["a"] * (MOST_PARTS + 1)) + " = 1",
    'a = "' + "1." * 1000 + '"',
    "a = [" + "1.5, " * 1000 + "]",
]


@pytest.mark.parametrize("text", SOUND)
def test_what_is_sound_is_let_through(text: str) -> None:
    assert screened(text) is None
    read(NAME, text.encode())


@given(st.text(st.sampled_from("a.\"'[]{}=,#\n\\ 1"), max_size=60))
def test_whatever_the_parser_takes_is_let_through(text: str) -> None:
    import tomllib

    try:
        tomllib.loads(text)
    except ValueError:
        return
    assert screened(text) is None
