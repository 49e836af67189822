"""The user's own catalogs: whole programs, and changes that outlive an update."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from partner_planner.catalog.rules.changing import ChangeState
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.catalog.rules.own import OwnKind
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.evidence import Confidence
from tests.catalog.rule_texts import NAME, SMALL_RULES, read_small, small_credentials

CREDENTIALS = small_credentials()
HEAD = 'kind = "changes"\nprogram = "acme-partners"\nversion = "1"\n'
THRESHOLD = 'place = "threshold/partner/at_least"\nwas = 10\nnow = 12\n'

Load = Callable[..., ProgramRules]


def change(*entries: str) -> str:
    """A file of changes with these entries."""
    return HEAD + "".join(f"\n[[change]]\n{entry}" for entry in entries)


def whole(program: str = "our-own") -> str:
    """A program of the user's own."""
    return SMALL_RULES.replace('program = "acme-partners"', f'program = "{program}"\nvendor = "us"')


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Loads the small shipped catalog with the user's files, by name and text."""

    def loaded(shipped: str = SMALL_RULES, **own: str) -> ProgramRules:
        for place in ("shipped", "own"):
            (tmp_path / place).mkdir(exist_ok=True)
        (tmp_path / "shipped" / NAME).write_text(shipped, encoding="utf-8")
        for name, text in own.items():
            (tmp_path / "own" / f"{name}.toml").write_text(text, encoding="utf-8")
        folder, cache = tmp_path / "shipped", tmp_path / "copy"
        first = load_program_rules(folder, CREDENTIALS, cache, tmp_path / "own")
        again = load_program_rules(folder, CREDENTIALS, cache, tmp_path / "own")
        assert again.all() == first.all()
        assert (again.own.catalogs, told(again)) == (first.own.catalogs, told(first))
        return again

    return loaded


def told(rules: ProgramRules) -> list[tuple[str, str, str]]:
    """What was left out: reason, file name and line."""
    return [
        (each.key, Path(str(each.facts["file"])).name, str(each.facts.get("line", "")))
        for each in rules.own.left_out
    ]


def test_without_a_folder_of_ones_own_nothing_is_own(load: Load, tmp_path: Path) -> None:
    assert load().own.catalogs == ()
    assert load().all() == (read_small(),)
    rules = load_program_rules(tmp_path / "shipped", CREDENTIALS, None, tmp_path / "nowhere")
    assert rules.all() == (read_small(),)


def test_a_program_of_ones_own_joins_the_shipped_ones(load: Load) -> None:
    rules = load(mine=whole())
    assert [each.program for each in rules.all()] == ["acme-partners", "our-own"]
    own = rules.own.of("our-own")
    assert own is not None
    assert (own.kind, own.version, own.vendor) == (OwnKind.WHOLE, "1", "us")


def test_a_change_applies_and_names_the_user(load: Load) -> None:
    rules = load(mine=change(THRESHOLD))
    (book,) = rules.all()
    (threshold,) = book.thresholds
    assert threshold.at_least == Fraction(12)
    assert threshold.evidence.confidence is Confidence.OWN
    assert threshold.evidence.source == "mine.toml; https://example.com/rules"
    assert book.areas == read_small().areas
    own = rules.own.of("acme-partners")
    assert own is not None
    assert (own.kind, own.version) == (OwnKind.CHANGES, "1")
    (made,) = own.changes
    assert (made.state, made.shipped, made.line) == (ChangeState.HOLDS, 10, 5)


def test_a_change_survives_an_update_of_the_catalog(load: Load) -> None:
    newer = SMALL_RULES.replace('version = "1"', 'version = "2"')
    rules = load(newer, mine=change(THRESHOLD))
    (book,) = rules.all()
    assert (book.version, book.thresholds[0].at_least) == ("2", Fraction(12))


@pytest.mark.parametrize(
    ("old", "new", "state", "shipped", "applies"),
    [
        ("at_least = 10", "at_least = 11", ChangeState.MOVED_ON, 11, 12),
        ("at_least = 10", "at_least = 12", ChangeState.SAME, 12, 12),
        ('id = "partner"', 'id = "member"', ChangeState.GONE, None, 10),
    ],
)
def test_it_is_said_where_the_vendor_has_moved_on(
    load: Load, old: str, new: str, state: ChangeState, shipped: int | None, applies: int
) -> None:
    rules = load(SMALL_RULES.replace(old, new, 1), mine=change(THRESHOLD))
    own = rules.own.of("acme-partners")
    assert own is not None
    assert [(each.state, each.shipped) for each in own.changes] == [(state, shipped)]
    assert rules.all()[0].thresholds[0].at_least == applies


def test_entries_can_be_added_and_taken_away(load: Load) -> None:
    added = (
        'place = "threshold/gold"\n'
        'now = { id = "gold", at_least = 20, floor = false, text = "Ours.", sources = ["page"] }\n'
    )
    taken = 'place = "requirement/revenue"\nwas = { id = "revenue" }\n'
    word = 'place = "list/starters/credentials/gadget-engineer-associate"\n'
    word += 'now = "gadget-engineer-associate"\n'
    (book,) = load(mine=change(added, taken, word)).all()
    assert [each.id for each in book.thresholds] == ["partner", "gold"]
    assert book.thresholds[1].evidence.confidence is Confidence.OWN
    assert book.requirements == ()
    assert book.lists[1].credentials == ("widget-basics", "gadget-engineer-associate")


LEFT_OUT = [
    ("kind = ", "catalog-syntax", "1"),
    ("", "catalog-key-missing", "1"),
    (whole("acme-partners"), "catalog-program-taken", "2"),
    (HEAD.replace("acme-partners", "other"), "catalog-program-unknown", "2"),
    (HEAD + "color = 1\n", "catalog-key-unknown", "4"),
    (change('place = "threshold/partner/at_least"\n'), "catalog-key-missing", "5"),
    (change('place = "a//b"\nnow = 1\n'), "catalog-value-wrong", "6"),
    (change('place = "program"\nnow = "x"\n'), "catalog-value-wrong", "6"),
    (change(THRESHOLD, THRESHOLD), "catalog-change-doubled", "10"),
    (change(THRESHOLD, 'place = "threshold/partner"\nwas = 1\n'), "catalog-change-doubled", "10"),
    (change('place = "threshold"\nwas = 1\n', THRESHOLD), "catalog-change-doubled", "9"),
    (change(THRESHOLD.replace("12", "-12")), "catalog-value-wrong", "5"),
    (change(THRESHOLD.replace("now = 12", 'now = "much"')), "catalog-value-wrong", "5"),
    (change('place = "threshold/partner"\nnow = 12:00:00\n'), "catalog-value-wrong", "7"),
    (change('place = "threshold/partner/color"\nnow = 1\n'), "catalog-key-unknown", "5"),
    (change('place = "threshold/partner/text"\nwas = "Ten points."\n'), "catalog-key-missing", "5"),
]


@pytest.mark.parametrize(("text", "reason", "line"), LEFT_OUT)
def test_a_broken_file_is_left_out_and_the_shipped_rules_apply(
    load: Load, text: str, reason: str, line: str
) -> None:
    rules = load(mine=text, sound=whole())
    assert told(rules) == [(reason, "mine.toml", line)]
    assert rules.all()[0] == read_small()
    assert [each.program for each in rules.own.catalogs] == ["our-own"]


def test_a_second_file_about_a_program_is_left_out(load: Load) -> None:
    rules = load(a=change(THRESHOLD), b=change(THRESHOLD.replace("12", "13")))
    assert told(rules) == [("catalog-program-taken", "b.toml", "2")]
    assert rules.all()[0].thresholds[0].at_least == 12


def test_a_file_that_cannot_be_read_is_left_out(load: Load, tmp_path: Path) -> None:
    load()
    (tmp_path / "own" / "folder.toml").mkdir()
    rules = load()
    assert told(rules) == [("file-unreadable", "folder.toml", "")]


def test_a_file_that_is_too_large_is_left_out(load: Load) -> None:
    assert told(load(mine="#" * 1_000_001)) == [("catalog-too-large", "mine.toml", "1")]


def test_a_changed_file_is_read_again(load: Load) -> None:
    load(mine=change(THRESHOLD))
    rules = load(mine=change(THRESHOLD.replace("12", "13")))
    assert rules.all()[0].thresholds[0].at_least == 13


def test_own_programs_that_ask_for_each_other_are_left_out(load: Load) -> None:
    level = (
        '\n[[level]]\nid = "top"\nname = "Top"\ntext = "The top."\nsources = ["page"]\n'
        'require = {{ status = {{ program = "{other}", level = "top" }} }}\n'
    )
    one, two = (
        whole(program) + level.format(other=other) for program, other in (("a", "b"), ("b", "a"))
    )
    rules = load(one=one, two=two)
    assert told(rules) == [("catalog-circle", "two.toml", "1")]
    assert [each.program for each in rules.all()] == ["acme-partners", "a"]
