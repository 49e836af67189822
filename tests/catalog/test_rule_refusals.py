"""A rule catalog that is not sound is refused with file, line, key and the nearest right word."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.errors import InputRefused
from partner_planner.domain.evidence import Confidence
from partner_planner.domain.rules.force import Force
from tests.catalog.rule_texts import NAME, SMALL_RULES, faults, read_small

KEY, MISSING, VALUE, WORD, DOUBLED, EXAMPLE = (
    "catalog-key-unknown",
    "catalog-key-missing",
    "catalog-value-wrong",
    "catalog-word-unknown",
    "catalog-id-doubled",
    "catalog-example",
)

GATE = 'people = { list = "engineers", at_least = 1 } }, award = 4'
PER_PERSON = 'per_person = { list = "engineers", points = "7.5" }'
GROWTH = "percent_growth = { percent = 30, base_at_least = 100, level_at_least = 10 }"
WHOLE = "whole = { linear = { units = 5 } }"
LIMIT = 'limit = { metric = "revenue", at_least = 5000 }'
DATED = 'credential = "gadget-engineer-associate", from = 2026-01-01, to = 2027-03-31'
TEAM = 'people = ["1 WE-102 widget-basics", "2 widget-basics"]'
FIGURE = '{ metric = "growth", stream = "percent", value = "12.5" }'
TABLES = ("[", "score = {", "require = {")
STARTERS = '"widget-basics"]\nfrom'
LARGE = 'tracks = ["large"]'

FAULTS = [
    # what stands there, what stands there instead, the reason, the field, the nearest right word
    ('kind = "rules"', 'kind = "rule"', WORD, "kind", "rules"),
    ('program = "acme-partners"', 'program = "Acme"', VALUE, "program", None),
    ('program = "acme-partners"', "", MISSING, "program", None),
    ('version = "1"', "version = 1", VALUE, "version", None),
    ('version = "1"', 'versoin = "1"', KEY, "versoin", "version"),
    ("from = 2020-01-01", 'from = "long ago"', VALUE, "from", None),
    ('to = "not printed"', "to = 2019-12-31", VALUE, "to", None),
    ('evidence = ["page"]', 'evidence = ["pgae"]', WORD, "evidence", "page"),
    ('confidence = "official"', 'confidence = "sure"', WORD, "confidence", None),
    ("window_months = 6", "window_months = 0", VALUE, "window_months", None),
    ("renewal_days = 30", "renewal_days = -1", VALUE, "renewal_days", None),
    ("year_days = 365", "", MISSING, "year_days", None),
    ('amount = "99.5"', "amount = 99.5", VALUE, "amount", None),
    ('currency = "EUR"', 'currency = "eur"', VALUE, "currency", None),
    ("at_least = 10", "at_least = 0", VALUE, "at_least", None),
    ("at_least = 10", 'at_least = "10/0"', VALUE, "at_least", None),
    ("floor = true", "floor = 1", VALUE, "floor", None),
    (LIMIT, 'limit = { metric = "revenue" }', MISSING, "at_least", None),
    (LIMIT, 'limits = { metric = "revenue", at_least = 5000 }', WORD, "limits", "limit"),
    (LIMIT, 'limit = { metric = "Revenue", at_least = 5000 }', VALUE, "metric", None),
    (LIMIT, "", VALUE, "require", None),
    ('tracks = ["only"]', "tracks = []", VALUE, "tracks", None),
    ('tracks = ["only"]', 'tracks = ["only", "only"]', VALUE, "tracks", None),
    ('method = "best-of"', 'method = "best_of"', WORD, "method", "best-of"),
    ('id = "gadgets"', 'id = "widgets"', DOUBLED, "id", None),
    ('areas = ["widgets"]\nrequire', 'areas = ["widget"]\nrequire', WORD, "areas", "widgets"),
    ('met = "small"', 'met = "smal"', WORD, "met", "small"),
    ('at_most = 10, unit = "people"', 'at_most = "x", unit = "people"', VALUE, "at_most", None),
    ("require = { all_of = [{", "require = { all_off = [{", WORD, "all_off", "all_of"),
    ('credentials = ["widget-basics"]', "", MISSING, "credentials", None),
    (STARTERS, '"widget-basic"]\nfrom', WORD, "credentials", "widget-basics"),
    (STARTERS, '"widget-basics", "widget-basics"]\nfrom', DOUBLED, "credentials", None),
    (DATED, 'credential = "gadget", from = 2026-01-01', WORD, "credential", None),
    (DATED, DATED.replace("2027", "2025"), VALUE, "to", None),
    (DATED, DATED.replace("to =", "until ="), KEY, "until", None),
    ('sources = ["guess"], note', 'sources = ["gess"], note', WORD, "sources", "guess"),
    ("from = 2025-01-01", "from = 2025-01-01T00:00:00", VALUE, "from", None),
    ('id = "starters"', 'id = "engineers"', DOUBLED, "id", None),
    ('areas = ["gadgets"]', 'areas = ["gadget"]', WORD, "areas", "gadgets"),
    ('areas = ["gadgets"]', "areas = []", VALUE, "areas", None),
    (LARGE, 'tracks = ["larger"]', WORD, "tracks", "large"),
    (LARGE, 'tracks = ["large", "small"]', DOUBLED, "metric", None),
    ('category = "skilling"', 'category = "skills"', WORD, "category", "skilling"),
    ("maximum = 20", "maximum = -20", VALUE, "maximum", None),
    ("maximum = 20", "maximum = 7.5", VALUE, "maximum", None),
    ("maximum = 20", f"maximum = 0x{'f' * 9000}", VALUE, "maximum", None),
    ('unit = "people"\nscore', 'unit = "People"\nscore', VALUE, "unit", None),
    (PER_PERSON, PER_PERSON.replace("engineers", "engineer"), WORD, "list", "engineers"),
    (PER_PERSON, PER_PERSON.replace('"7.5"', '"1e3"'), VALUE, "points", None),
    (PER_PERSON, PER_PERSON.replace('"7.5"', '"' + "9" * 40 + '"'), VALUE, "points", None),
    (PER_PERSON, PER_PERSON.replace(', points = "7.5"', ""), MISSING, "points", None),
    (PER_PERSON, PER_PERSON.replace("person", "persons"), WORD, "per_persons", "per_person"),
    (PER_PERSON, PER_PERSON.replace("per_person", "people"), WORD, "people", None),
    (PER_PERSON, f"{PER_PERSON}, linear = {{ units = 1 }}", VALUE, "score", None),
    (PER_PERSON, "", VALUE, "score", None),
    ("score = { " + PER_PERSON + " }", 'score = "all"', VALUE, "score", None),
    (GATE, GATE.replace("award = 4", "award = -4"), VALUE, "award", None),
    (GATE, GATE.replace("at_least = 1", "at_least = 0"), VALUE, "at_least", None),
    (GATE, GATE.replace("award", "awards"), KEY, "awards", "award"),
    ('behind_closed = "nothing"', 'behind_closed = "none"', WORD, "behind_closed", None),
    ("gated = { gates = [", "gated = { gates = [], x = [", KEY, "x", None),
    (WHOLE, "whole = { linear = { units = 0 } }", VALUE, "units", None),
    (WHOLE, "whole = 5", VALUE, "whole", None),
    ("streams = [{ linear", "streams = [[]], x = [{ linear", KEY, "x", None),
    ("level = true", 'level = "yes"', VALUE, "level", None),
    ('stream = "web"', "stream = 1", VALUE, "stream", None),
    (GROWTH, GROWTH.replace("percent = 30, ", ""), MISSING, "percent", None),
    (GROWTH, GROWTH.replace("base_at", "bases_at"), KEY, "bases_at_least", "base_at_least"),
    ('area = "widgets"\ntext', 'area = "widget"\ntext', WORD, "area", "widgets"),
    (TEAM, 'people = ["WE-102"]', VALUE, "people", None),
    (TEAM, 'people = ["0 WE-102"]', VALUE, "people", None),
    (TEAM, 'people = ["1 WE-100"]', WORD, "people", None),
    ("points = 14", "points = 15", EXAMPLE, "points", None),
    ("points = 14", 'points = "unknown"', EXAMPLE, "points", None),
    ("points = 14", "points = true", VALUE, "points", None),
    ('standing = "met"', 'standing = "not_met"', EXAMPLE, "standing", None),
    ('standing = "met"', 'standing = "mett"', WORD, "standing", "met"),
    ('metric = "skill"\npeople', 'metric = "skil"\npeople', WORD, "metric", "skill"),
    ('track = "only"', 'track = "small"', WORD, "track", None),
    (FIGURE, FIGURE.replace('"12.5"', '"much"'), VALUE, "value", None),
    (FIGURE, FIGURE.replace('"12.5"', "12.5"), VALUE, "value", None),
    (FIGURE, FIGURE.replace('"12.5"', '"13"'), EXAMPLE, "points", None),
    (FIGURE, FIGURE.replace(" stream", ' kind = "nett", stream'), WORD, "kind", "net"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "reason", "field", "nearest"), FAULTS)
def test_a_fault_is_named_with_its_line(
    old: str, new: str, reason: str, field: str, nearest: str | None
) -> None:
    assert old in SMALL_RULES
    broken = SMALL_RULES.replace(old, new, 1)
    with pytest.raises(InputRefused) as refused:
        read_small(broken)
    facts = refused.value.facts
    assert (refused.value.key, facts["field"], facts["file"]) == (reason, field, NAME)
    number = facts["line"]
    assert isinstance(number, int)
    line = broken.splitlines()[number - 1]
    assert field in line or (reason == MISSING and (line.startswith(TABLES) or number == 1))
    if nearest is not None:
        assert facts["nearest"] == nearest
    assert told(refused.value) in [told(each) for each in faults(broken)]


def told(refused: InputRefused) -> tuple[str, object, object]:
    """What is wrong where."""
    return refused.key, refused.facts["line"], refused.facts["field"]


def test_a_sound_catalog_has_no_faults() -> None:
    assert faults(SMALL_RULES) == ()


def test_all_faults_of_a_file_are_told_in_their_order() -> None:
    broken = SMALL_RULES
    for old, new in (
        ("floor = true", "floor = 1"),
        ('id = "starters"', 'id = "Starters"'),
        ("maximum = 30", "maximum = 0"),
        ("window_months = 6", "window_months = 100"),
        ('confidence = "official"', 'confidence = "official" # still sound'),
    ):
        assert old in broken
        broken = broken.replace(old, new, 1)
    found = faults(broken)
    assert [each.facts["field"] for each in found] == [
        "window_months",
        "floor",
        "id",
        "list",
        "maximum",
    ]
    lines = [int(str(each.facts["line"])) for each in found]
    assert lines == sorted(lines)


def test_who_refers_to_something_with_a_fault_is_not_blamed() -> None:
    broken = SMALL_RULES.replace('credentials = ["widget-basics"]', "credentials = 7", 1)
    assert [each.facts["field"] for each in faults(broken)] == ["credentials"]
    broken = SMALL_RULES.replace('text = "One track."', "text = 7", 1)
    assert [each.facts["field"] for each in faults(broken)] == ["text"]


def test_examples_are_computed_once_all_else_is_sound() -> None:
    broken = SMALL_RULES.replace("points = 14", "points = 15", 1)
    (fault,) = faults(broken)
    assert (fault.facts["value"], fault.facts["computed"]) == ("15", "14")
    assert [each.key for each in faults(broken.replace("floor = true", "floor = 1"))] == [VALUE]


def test_no_more_faults_are_told_than_anybody_reads() -> None:
    rules = "".join(f'[[remark]]\ntext = {number}\nsources = ["page"]\n' for number in range(200))
    assert len(faults(SMALL_RULES + rules)) == 50


def test_a_program_without_a_threshold_is_refused() -> None:
    start = SMALL_RULES.index("[[threshold]]")
    end = SMALL_RULES.index("[[requirement]]")
    without = SMALL_RULES[:start] + SMALL_RULES[end:]
    assert [each.facts["field"] for each in faults(without)] == ["threshold"]
    empty = without.replace("evidence =", "threshold = []\nevidence =", 1)
    assert [each.facts["field"] for each in faults(empty)] == ["threshold"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"kind = ",
        b"[[rule]]\n" * 3,
        b'kind = "rules"\nfrom = 2026-02-30',
        b"a = " + b"[" * 5000 + b"]" * 5000,
        b"#" * 10_000_000,
        b"maximum = " + b"9" * 5000,
        b"rule = 5\n" + SMALL_RULES[: SMALL_RULES.index("[[rule]]")].encode(),
    ],
)
def test_what_is_no_catalog_is_refused(content: bytes) -> None:
    from partner_planner.catalog.rules.rule_file import faults_of
    from tests.catalog.rule_texts import small_credentials

    assert faults_of(NAME, content, small_credentials())


def test_shapes_may_not_be_nested_without_end() -> None:
    deep = "{ best_of = [" * 30 + "{ linear = { units = 1 } }" + "] }" * 30
    broken = SMALL_RULES.replace("{ " + PER_PERSON + " }", deep, 1)
    assert [each.key for each in faults(broken)] == [VALUE]


@given(st.data())
def test_no_damaged_catalog_breaks_the_reader(data: st.DataObject) -> None:
    lines = SMALL_RULES.splitlines()
    number = data.draw(st.integers(0, len(lines) - 1))
    change = data.draw(st.sampled_from(["drop", "double", "swap", "cut"]))
    other = data.draw(st.integers(0, len(lines) - 1))
    if change == "drop":
        del lines[number]
    elif change == "double":
        lines.insert(number, lines[number])
    elif change == "swap":
        lines[number], lines[other] = lines[other], lines[number]
    else:
        lines[number] = lines[number][: data.draw(st.integers(0, len(lines[number])))]
    text = "\n".join(lines)
    for fault in faults(text):
        assert str(fault.facts["file"]) == NAME
        assert int(str(fault.facts["line"])) >= 1


def test_a_rulebook_holds_what_the_file_says() -> None:
    book = read_small()
    widgets, gadgets = book.areas
    assert (widgets.name, widgets.badge, gadgets.badge) == ("Widgets", "All of Acme", "")
    assert [(each.track, each.id) for each in widgets.metrics] == [
        ("small", "skill"),
        ("large", "skill"),
        ("small", "sales"),
        ("large", "sales"),
    ]
    large = widgets.metrics[1]
    assert (large.text, large.condition, large.associations) == ("Engineers.", "Linked.", "None.")
    assert (large.period, large.note) == ("Today.", "Large firms.")
    assert large.evidence.confidence is Confidence.OFFICIAL
    assert large.evidence.source == "https://example.com/rules; A guess"
    assert book.terms is not None
    assert book.terms.fee is not None
    assert str(book.terms.fee.money.amount) == "99.5"
    assert book.thresholds[0].at_least == Fraction(10)
    assert [each.text for each in book.remarks] == ["Pages disagree."]
    engineers, starters = book.lists
    assert engineers.credentials == ("widget-engineer-associate", "gadget-engineer-associate")
    assert engineers.listed[1].force == Force(date(2026, 1, 1), date(2027, 3, 31))
    assert engineers.listed[1].evidence.confidence is Confidence.UNVERIFIED
    assert starters.listed[0].force == starters.force == Force(date(2025, 1, 1))
    assert book == read_small()
