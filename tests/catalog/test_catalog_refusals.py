"""A catalog that is not sound is refused with file, line, key and the nearest right word."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials, load_programs
from partner_planner.catalog.credential_files import credentials_of
from partner_planner.catalog.fields import is_id
from partner_planner.domain.errors import InputRefused

Load = Callable[[str], Credentials]

KEY, MISSING, VALUE, WORD = (
    "catalog-key-unknown",
    "catalog-key-missing",
    "catalog-value-wrong",
    "catalog-word-unknown",
)

EXAMS = 'exams = [["GE-200"]]'
FEE = 'fee = "165.50 USD"'
SUCCESSOR = 'successor = "gadget-engineer-associate"'
HOURS = 'hours = "unknown"'
ALIASES = 'aliases = ["Widget Mechanic"]'
COUNTING = 'last_counting = "unknown"'
SOURCES = 'sources = ["page"]\nnote'
NOTE = 'note = "Has no exam."'
CHECKED = "checked_on = 2026-11-01"
PREFIXES = 'prefixes = ["Acme Certified:"]'
CIRCLE, DOUBLED = "catalog-successor-circle", "catalog-name-doubled"

FAULTS = [
    # what stands there, what stands there instead, the reason, the field, the nearest right word
    ('kind = "credentials"', 'kind = "credential"', WORD, "kind", "credentials"),
    ('kind = "credentials"', "", MISSING, "kind", None),
    ('vendor = "acme"', 'vendor = "Acme Inc"', VALUE, "vendor", None),
    ('vendor = "acme"', "vendor = 5", VALUE, "vendor", None),
    ('vendor = "acme"', 'vendro = "acme"', KEY, "vendro", "vendor"),
    (PREFIXES, 'prefixes = "Acme"', VALUE, "prefixes", None),
    (PREFIXES, "prefixes = [1]", VALUE, "prefixes", None),
    (CHECKED, 'checked_on = "2026-11-01"', VALUE, "checked_on", None),
    (CHECKED, "checked_on = 2026-11-01T10:00:00", VALUE, "checked_on", None),
    (CHECKED, "", MISSING, "checked_on", None),
    (CHECKED, "checked = 2026-11-01", KEY, "checked", "checked_on"),
    ('confidence = "official"', 'confidence = "oficial"', WORD, "confidence", "official"),
    ('address = "https://example.com/certificates"', 'address = ""', VALUE, "address", None),
    ('hours = ["guess"]', 'hours = ["gues"]', WORD, "hours", "guess"),
    ('hours = ["guess"]', "hours = []", MISSING, "hours", None),
    ('hours = ["guess"]', 'hour = ["guess"]', KEY, "hour", "hours"),
    ("validity_months = 12", "validity_months = 0", VALUE, "validity_months", None),
    ("validity_months = 12", "validity_months = true", VALUE, "validity_months", None),
    ("validity_months = 12", 'validity_months = "forever"', VALUE, "validity_months", None),
    ('renewal = "free"', 'renewal = "fre"', WORD, "renewal", "free"),
    ("window_days = 180", "", MISSING, "window_days", None),
    ('renewal = "free"', 'renewal = "none"', KEY, "window_days", ""),
    ("window_days = 180", "window_days = 180\ngrace_days = 0", VALUE, "grace_days", None),
    ("window_days = 180", "window_days = 180\nextends_months = 0", VALUE, "extends_months", None),
    ('renewal = "never"', 'renewal = "never"\ngrace_days = 3', KEY, "grace_days", ""),
    (NOTE, "grace_days = 3", MISSING, "renewal", None),
    (NOTE, 'renewed_by = ["gadget-basics"]', WORD, "renewed_by", "widget-basics"),
    (NOTE, 'renewed_by = ["widget-basics"]', VALUE, "renewed_by", None),
    (NOTE, 'renewed_by = "widget-basics"', VALUE, "renewed_by", None),
    (HOURS, f'{HOURS}\nrenewed_by_levels = ["basics"]', WORD, "renewed_by_levels", "basic"),
    (FEE, "fee = 165", VALUE, "fee", None),
    (FEE, 'fee = "165.50"', VALUE, "fee", None),
    (FEE, 'fee = "165.50 usd"', VALUE, "fee", None),
    (FEE, 'fee = "1.6.5 USD"', VALUE, "fee", None),
    (FEE, 'fee = "165. USD"', VALUE, "fee", None),
    (FEE, 'fee = "-5 USD"', VALUE, "fee", None),
    ("hours = 40", "hours = 40.5", VALUE, "hours", None),
    ('evidence = { fee = ["guess"] }', 'evidence = ["guess"]', VALUE, "evidence", None),
    ('id = "gadget-engineer-associate"', 'id = "Gadget"', VALUE, "id", None),
    ('title = "Gadget Engineer Associate"', 'title = " "', VALUE, "title", None),
    ('level = "basic"', 'level = "basics"', WORD, "level", "basic"),
    (EXAMS, 'exams = ["GE-200"]', VALUE, "exams", None),
    (EXAMS, 'exams = "GE-200"', VALUE, "exams", None),
    (EXAMS, 'exams = [["ge-200"]]', VALUE, "exams", None),
    (EXAMS, "exams = [[200]]", VALUE, "exams", None),
    (EXAMS, "exams = [[]]", VALUE, "exams", None),
    (EXAMS, 'exams = [["GE-200", "GE-200"]]', VALUE, "exams", None),
    (EXAMS, 'exams = [["GE-200", "GE-1"]]', VALUE, "exams", None),
    (EXAMS, 'exams = [["GE-20", "GE-21"], ["GE-21", "GE-20"]]', VALUE, "exams", None),
    ("exam_ends = { WE-100", "exam_ends = { WE-10", WORD, "WE-10", "WE-100"),
    ("exam_ends = { WE-100 = 2026-09-30", 'exam_ends = { WE-100 = "soon"', VALUE, "WE-100", None),
    ('ends = "unknown"', 'ends = "never"', VALUE, "ends", None),
    ('ends = "unknown"', "ends = 2026-11-30", VALUE, "ends", None),
    (COUNTING, 'last_counting = "later"', VALUE, "last_counting", None),
    (COUNTING, "last_counting = 2026-01-31", VALUE, "last_counting", None),
    (COUNTING, 'last_count = "unknown"', KEY, "last_count", "last_counting"),
    (SUCCESSOR, 'successor = "gadget-basics"', WORD, "successor", "widget-basics"),
    (SUCCESSOR, 'successor = "GE-200"', WORD, "successor", ""),
    (SUCCESSOR, 'successor = "widget-engineer-associate"', CIRCLE, "successor", None),
    (SOURCES, 'sources = ["pgae"]\nnote', WORD, "sources", "page"),
    (SOURCES, "sources = []\nnote", MISSING, "sources", None),
    (NOTE, 'nota = "Has no exam."', KEY, "nota", "note"),
    (NOTE, "hours = -1", VALUE, "hours", None),
    (NOTE, 'renewal = "free"', MISSING, "window_days", None),
    ('id = "widget-basics"', 'id = "gadget-engineer-associate"', "catalog-id-doubled", "id", None),
    ('title = "Widget Basics"', 'title = "widget   mechanic"', DOUBLED, "title", None),
    (ALIASES, 'aliases = ["Widget Basics"]', DOUBLED, "title", None),
    (ALIASES, 'aliases = ["widget engineer associate"]', DOUBLED, "aliases", None),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "reason", "field", "nearest"), FAULTS)
def test_a_fault_is_named_with_its_line(
    small: str, load: Load, old: str, new: str, reason: str, field: str, nearest: str | None
) -> None:
    assert old in small
    broken = small.replace(old, new, 1)
    with pytest.raises(InputRefused) as refused:
        load(broken)
    facts = refused.value.facts
    assert (refused.value.key, facts["field"]) == (reason, field)
    assert str(facts["file"]).endswith("acme-credentials.toml")
    number = facts["line"]
    assert isinstance(number, int)
    line = broken.splitlines()[number - 1]
    assert field in line or (reason == MISSING and (line.startswith("[") or number == 1))
    if nearest is not None:
        assert facts["nearest"] == nearest


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("window_days = 180", "window_days = 0", "window_days = 0"),
        ('exams = [["GE-200"]]', 'exams = "GE-200"', 'exams = "GE-200"'),
        ("exam_ends = { WE-100", "exam_ends = { WE-99", "exam_ends = { WE-99"),
        ('ends = "unknown"', 'ends = "never"', 'ends = "never"'),
        ("checked_on = 2026-11-01", "", "[sources.page]"),
    ],
)
def test_the_line_is_that_of_the_fault(
    small: str, load: Load, old: str, new: str, line: str
) -> None:
    broken = small.replace(old, new, 1)
    with pytest.raises(InputRefused) as refused:
        load(broken)
    number = refused.value.facts["line"]
    assert isinstance(number, int)
    assert broken.splitlines()[number - 1].startswith(line)


def test_a_day_that_does_not_exist_is_refused(small: str, load: Load) -> None:
    broken = small.replace("2027-01-31", "2027-02-30")
    with pytest.raises(InputRefused) as refused:
        load(broken)
    assert refused.value.key == "catalog-date"
    number = refused.value.facts["line"]
    assert isinstance(number, int)
    assert "2027-02-30" in broken.splitlines()[number - 1]


@pytest.mark.parametrize(
    "text",
    [
        "kind = ",
        'kind = "credentials',
        'kind = "credentials"\nkind = "credentials"',
        "[sources.page]\n[sources.page]",
        "<html></html>",
        "\x00\x01",
        "a = " + "[" * 100_000,
    ],
)
def test_what_is_not_toml_is_refused(load: Load, text: str) -> None:
    with pytest.raises(InputRefused) as refused:
        load(text)
    assert refused.value.key == "catalog-syntax"
    assert isinstance(refused.value.facts["line"], int)


def test_an_empty_file_lacks_its_first_key(load: Load) -> None:
    with pytest.raises(InputRefused) as refused:
        load("")
    assert refused.value.key == MISSING


def test_bytes_that_are_not_text_are_refused(tmp_path: Path, small: str) -> None:
    broken = small.encode() + b"\n\xff\xfe"
    (tmp_path / "acme-credentials.toml").write_bytes(broken)
    with pytest.raises(InputRefused) as refused:
        load_credentials(tmp_path)
    assert refused.value.key == "catalog-not-text"
    assert refused.value.facts["line"] == len(small.splitlines()) + 2


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "huge-credentials.toml").write_bytes(b"#" * 4_000_001)
    with pytest.raises(InputRefused) as refused:
        load_credentials(tmp_path)
    assert refused.value.key == "catalog-too-large"


def test_a_byte_order_mark_and_other_line_ends_do_no_harm(small: str, load: Load) -> None:
    marked = load("\ufeff" + small.replace("\n", "\r\n"))
    assert marked.all() == load(small).all()


def test_two_files_may_not_share_an_id(tmp_path: Path, small: str) -> None:
    (tmp_path / "a-credentials.toml").write_text(small, encoding="utf-8")
    (tmp_path / "b-credentials.toml").write_text(small, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        load_credentials(tmp_path)
    facts = refused.value.facts
    assert refused.value.key == "catalog-id-doubled"
    assert str(facts["file"]).endswith("b-credentials.toml")
    assert str(facts["other_file"]).endswith("a-credentials.toml")
    assert facts["other"] == facts["value"] == "widget-engineer-associate"
    other_line = facts["other_line"]
    assert isinstance(other_line, int)
    assert small.splitlines()[other_line - 1] == "[[credential]]"


def test_a_longer_circle_of_successors_is_refused(small: str, load: Load) -> None:
    chained = small.replace(
        'exams = [["GE-200"]]', 'exams = [["GE-200"]]\nsuccessor = "widget-engineer-associate"'
    )
    with pytest.raises(InputRefused) as refused:
        load(chained)
    assert refused.value.key == "catalog-successor-circle"


def test_a_circle_further_down_the_chain_is_refused_too(small: str, load: Load) -> None:
    chained = small.replace(
        'exams = [["GE-200"]]', 'exams = [["GE-200"]]\nsuccessor = "widget-basics"'
    ).replace("exams = []", 'exams = []\nsuccessor = "gadget-engineer-associate"')
    with pytest.raises(InputRefused) as refused:
        load(chained)
    assert refused.value.key == "catalog-successor-circle"


PROGRAM_FAULTS = [
    ('kind = "programs"', 'kind = "credentials"', WORD, "kind"),
    ('fiscal_year_start = "unknown"', "fiscal_year_start = 13", VALUE, "fiscal_year_start"),
    ('fiscal_year_start = "unknown"', 'fiscal_year_start = "July"', VALUE, "fiscal_year_start"),
    ('vendor = "acme"', 'vendor = "acne"', WORD, "vendor"),
    ("historical = false", 'historical = "no"', VALUE, "historical"),
    ('id = "gadgets"', 'id = "widgets"', "catalog-id-doubled", "id"),
    ('name = "Gadgets" }', 'nam = "Gadgets" }', KEY, "nam"),
    ('id = "acme-partners"', 'id = "Acme Partners"', VALUE, "id"),
    ("areas = [", "area = [", KEY, "area"),
]


@pytest.mark.parametrize(("old", "new", "reason", "field"), PROGRAM_FAULTS)
def test_a_fault_in_the_programs_is_named(
    small_programs: str, tmp_path: Path, old: str, new: str, reason: str, field: str
) -> None:
    assert old in small_programs
    broken = small_programs.replace(old, new, 1)
    (tmp_path / "programs.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        load_programs(tmp_path)
    assert (refused.value.key, refused.value.facts["field"]) == (reason, field)


@pytest.mark.parametrize("table", ["vendor", "program"])
def test_doubled_vendors_and_programs_are_refused(
    small_programs: str, tmp_path: Path, table: str
) -> None:
    entry = small_programs[small_programs.index(f"[[{table}]]") :]
    doubled = small_programs + "\n" + entry.split("\n\n")[0] + "\n"
    (tmp_path / "programs.toml").write_text(doubled, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        load_programs(tmp_path)
    assert refused.value.key == "catalog-id-doubled"


def test_areas_must_be_tables(small_programs: str, tmp_path: Path) -> None:
    start, end = (
        small_programs.index("areas = ["),
        small_programs.index(']\nsources = ["page"]\n', 400),
    )
    broken = small_programs[:start] + 'areas = ["widgets"' + small_programs[end:]
    (tmp_path / "programs.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        load_programs(tmp_path)
    assert (refused.value.key, refused.value.facts["expected"]) == (VALUE, "tables")


SHIPPED_TEXT = resources.path("catalogs", "microsoft-credentials.toml").read_text(encoding="utf-8")


@given(st.data())
def test_any_line_taken_out_is_accepted_or_refused_but_never_a_crash(data: st.DataObject) -> None:
    lines = SHIPPED_TEXT.splitlines()[100:200]
    gone = data.draw(st.integers(0, len(lines) - 1))
    kept = SHIPPED_TEXT.splitlines()[:100] + lines[:gone] + lines[gone + 1 :]
    try:
        credentials_of((("x", "\n".join(kept).encode()),))
    except InputRefused as refused:
        line = refused.facts["line"]
        assert isinstance(line, int)
        assert 1 <= line <= len(kept)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_but_never_a_crash(content: bytes) -> None:
    with pytest.raises(InputRefused):
        credentials_of((("x", content),))


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("a", True),
        ("a-1", True),
        ("", False),
        ("A", False),
        ("a--b", False),
        ("é", False),
        ("a b", False),
    ],
)
def test_ids_are_small_letters_and_digits(text: str, sound: bool) -> None:
    assert is_id(text) is sound
