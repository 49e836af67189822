"""Differences of catalogs, and what other rules would mean, are told in whole sentences."""

import tomllib
from datetime import date

import pytest

from partner_planner.catalog.rules.changing import ChangeState
from partner_planner.catalog.rules.differing import Difference, DifferenceKind, differences
from partner_planner.catalog.rules.own import Own, OwnCatalog, OwnChange, OwnKind
from partner_planner.catalog.rules.rule_file import rulebook_of
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.rules.rule_change import RuleChange
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.tone import Tone
from partner_planner.services.catalog_preview import preview
from partner_planner.services.wording.catalog_differences import LONGEST, difference_sentence
from partner_planner.services.wording.own_catalogs import change_sentence, own_text
from partner_planner.services.wording.rule_changes import (
    ChangeRow,
    change_rows,
    milestone_lines,
    summary_text,
)
from partner_planner.services.wording.scores_records import RecordNames
from tests.catalog.level_texts import LEVEL_RULES
from tests.catalog.rule_texts import SMALL_RULES, small_credentials
from tests.services.scored_firm import TODAY, credentials, plan
from tests.services.test_catalog_preview import book, changed

ALL = frozenset({"security", "modern-work"})
REMARK = '[[remark]]\narea = "widgets"\ntext = "Pages disagree."\nsources = ["page", "guess"]\n'
AT_LEAST = ("threshold", "designation", "at_least")


def sentences(old: str, new: str) -> list[str]:
    """What the small catalog says differently with one text in the place of another."""
    assert old in SMALL_RULES
    other = tomllib.loads(SMALL_RULES.replace(old, new, 1))
    return [difference_sentence(each) for each in differences(tomllib.loads(SMALL_RULES), other)]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("at_least = 10\n", "at_least = 12\n", "Threshold partner, at least: 10 becomes 12."),
        ("floor = true", "floor = false",
         "Threshold partner, every metric above zero: yes becomes no."),
        ('version = "1"', 'version = "2"', "Version: 1 becomes 2."),
        ("window_months = 6", "window_months = 12", "Terms, window in months: 6 becomes 12."),
        ('["widget-basics"]', '["widget-basics", "x"]', "List starters, credentials, x: new, x."),
        ("from = 2020-01-01", "from = 2021-01-01",
         "First day: 1 January 2020 becomes 1 January 2021."),
        (REMARK, "", "Remark: no longer there; it was “Pages disagree”."),
    ],
)  # fmt: skip
def test_a_difference_is_a_sentence(old: str, new: str, sentence: str) -> None:
    assert sentence in sentences(old, new)


def test_long_values_are_cut() -> None:
    long = Difference(("name",), DifferenceKind.CHANGED, "a" * 900, {"x": ["b" * 900]})
    assert len(difference_sentence(long)) < 2 * LONGEST + 40


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ChangeState.HOLDS, "70 becomes 60."),
        (ChangeState.MOVED_ON, "The vendor's number has changed since: now it is 75."),
        (ChangeState.SAME, "The vendor says the same now."),
        (ChangeState.GONE, "has no such place now. Your change is kept."),
    ],
)
def test_a_change_tells_what_became_of_it(state: ChangeState, words: str) -> None:
    difference = Difference(AT_LEAST, DifferenceKind.CHANGED, 70, 60)
    sentence = change_sentence(OwnChange(difference, state, 75))
    assert sentence.startswith("Threshold designation, at least: ")
    assert words in sentence


def test_whose_a_catalog_is_takes_few_words() -> None:
    change = OwnChange(Difference(AT_LEAST, DifferenceKind.CHANGED, 70, 60), ChangeState.HOLDS, 70)
    catalogs = (
        OwnCatalog("ours", "ours.toml", OwnKind.WHOLE, "1"),
        OwnCatalog("theirs", "theirs.toml", OwnKind.CHANGES, "1", "", (change, change)),
    )
    own = Own(catalogs)
    told = [own_text(own, program) for program in ("ours", "theirs", "others")]
    assert told == ["your own", "2 changes of yours", ""]


def areas_of(rows: tuple[ChangeRow, ...]) -> set[str]:
    """The titles of the rows that are about areas."""
    return {row.title for row in rows} & {each.name for each in book().areas}


def test_a_lost_area_is_told_in_red_with_what_is_missing() -> None:
    change = changed(("at_least = 70", "at_least = 75"))
    rows = change_rows(change, credentials(), ALL)
    security = next(row for row in rows if row.title == "Security")
    assert (security.before, security.after) == (
        "73 of 70 points, reached",
        "73 of 75 points, not reached",
    )
    assert security.below == "Missing then: 2 more points."
    assert security.tone is Tone.BAD
    assert summary_text(change) == "Something that is reached would be lost."
    assert areas_of(rows) == {"Security", "Modern Work"}
    assert areas_of(change_rows(change, credentials(), frozenset())) == {"Security"}


def test_a_won_area_and_its_metrics_are_told() -> None:
    back = preview(plan(), credentials(), book(("at_least = 70", "at_least = 75")), book(), TODAY)
    assert summary_text(back) == "Something that is not reached would be reached."
    point = 'list = "security-specialists", points = '
    dearer = changed((f"{point}8", f"{point}6"))
    rows = change_rows(dearer, credentials(), ALL)
    assert [row.title for row in rows[:2]] == [
        "Security",
        "Intermediate skilling, small and medium business",
    ]
    assert (rows[1].before, rows[1].after, rows[1].within) == (
        "24 of 40 points",
        "20 of 40 points",
        True,
    )


def test_nothing_is_told_in_a_sentence() -> None:
    assert summary_text(changed()) == (
        "For your firm nothing changes: every score, level and milestone stays."
    )


def levels(old: str, new: str) -> RuleChange:
    """What other levels would mean for a firm with one planned milestone."""
    assert old in LEVEL_RULES
    one, other = (
        rulebook_of("levels.toml", text.encode(), small_credentials())
        for text in (LEVEL_RULES, LEVEL_RULES.replace(old, new, 1))
    )
    records = (
        Person("ana", "Ana Ruiz"),
        Milestone("m", "ana", "widget-basics", date(2027, 3, 1)),
    )
    return preview(Snapshot.of(records), small_credentials(), one, other, TODAY)


def test_requirements_and_milestones_are_told() -> None:
    change = levels(
        'credentials = ["widget-basics"]', 'credentials = ["gadget-engineer-associate"]'
    )
    rows = change_rows(change, small_credentials(), frozenset())
    starters = next(row for row in rows if row.title == "Two starters")
    assert starters.before == starters.after == "0 of 2 people, not reached"
    assert "GE-200" in starters.below
    names = RecordNames.of(Snapshot.of((Person("ana", "Ana Ruiz"),)), small_credentials())
    (line,) = milestone_lines(change, names)
    assert line.startswith("Ana Ruiz, ")
    assert line.endswith("adds something now, and would add nothing.")


def test_a_level_that_goes_is_told() -> None:
    start = LEVEL_RULES.rindex("[[level]]")
    change = levels(LEVEL_RULES[start:], "")
    (row,) = change_rows(change, small_credentials(), frozenset())
    assert row.after == "no such level"
