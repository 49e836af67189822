"""What newer rules would mean: scores, gaps, levels and milestones before and after."""

import tomllib
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partner_planner import resources
from partner_planner.catalog.rules.rule_file import rulebook_of
from partner_planner.catalog.writing import toml_of
from partner_planner.domain.certification import Certification
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Person
from partner_planner.domain.rules.rule_change import RuleChange
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.catalog_preview import preview
from tests.catalog.level_texts import LEVEL_RULES
from tests.catalog.rule_texts import SMALL_RULES, read_small, small_credentials
from tests.services.scored_firm import PROGRAM, TODAY, credentials, plan

SHIPPED = resources.path("catalogs", f"{PROGRAM}.toml").read_text(encoding="utf-8")


def book(*changes: tuple[str, str]) -> Rulebook:
    """The shipped rules with some texts replaced, without examples."""
    text = SHIPPED[: SHIPPED.index("\n[[example]]")]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    assert "example" not in tomllib.loads(text)
    return rulebook_of("edited.toml", text.encode(), credentials())


def milestone(id: str, person: str, credential: str, **more: Any) -> Milestone:
    """A planned milestone."""
    return Milestone(id, person, credential, date(2027, 3, 1), **more)


def changed(*changes: tuple[str, str], records: tuple[Milestone, ...] = ()) -> RuleChange:
    """What other rules would mean for the invented firm."""
    return preview(plan(*records), credentials(), book(), book(*changes), TODAY)


PLANNED = (
    milestone("m1", "cem", "azure-security-engineer-associate"),
    milestone("m2", "ana", "endpoint-administrator-associate"),
    milestone("m3", "ana", "azure-administrator-associate", state=MilestoneState.PASSED),
)


def test_the_same_rules_mean_nothing() -> None:
    assert changed(records=PLANNED).empty


def test_another_version_of_the_same_rules_means_nothing() -> None:
    found = changed(('version = "', 'version = "9'), records=PLANNED)
    assert found.empty
    assert found.after.version.startswith("9")


@settings(max_examples=15)
@given(st.dates(date(2025, 1, 1), date(2029, 12, 31)))
def test_the_same_rules_mean_nothing_on_any_day(day: date) -> None:
    assert preview(plan(*PLANNED), credentials(), book(), book(), day).empty


def test_a_higher_threshold_is_told_with_its_gap() -> None:
    found = changed(("at_least = 70", "at_least = 75"))
    (security,) = (it for it in found.areas if it.after and it.after.rules.id == "security")
    assert security.before is not None
    assert security.after is not None
    assert (security.before.standing, security.after.standing) == (Standing.MET, Standing.NOT_MET)
    assert security.before.points == security.after.points == Fraction(73)
    gap = security.after.thresholds[0].gap
    assert gap is not None
    assert gap.amount == 2
    assert found.metrics == ()


def test_a_list_that_loses_a_credential_makes_a_milestone_useless() -> None:
    tables = tomllib.loads(SMALL_RULES)
    tables.pop("example")
    less = {**tables, "list": [dict(each) for each in tables["list"]]}
    less["list"][1]["credentials"] = ["gadget-engineer-associate"]
    planned = milestone("m", "ana", "widget-basics")
    engineer = Certification("c", "ana", "widget-engineer-associate", date(2026, 6, 1))
    snapshot = Snapshot.of((Person("ana", "Ana Ruiz"), engineer, planned))
    there, back = (
        preview(snapshot, small_credentials(), one, other, TODAY)
        for one, other in (
            (read_small(toml_of(tables)), read_small(toml_of(less))),
            (read_small(toml_of(less)), read_small(toml_of(tables))),
        )
    )
    assert [(each.milestone.id, each.useful) for each in there.milestones] == [("m", False)]
    assert [(each.milestone.id, each.useful) for each in back.milestones] == [("m", True)]


def test_what_comes_and_goes_is_told() -> None:
    with_level = LEVEL_RULES
    start = with_level.rindex("[[level]]")
    one, other = (
        rulebook_of("levels.toml", text.encode(), small_credentials())
        for text in (with_level, with_level[:start])
    )
    found = preview(Snapshot.of(()), small_credentials(), one, other, TODAY)
    assert [each.after for each in found.levels] == [None]
    back = preview(Snapshot.of(()), small_credentials(), other, one, TODAY)
    assert [each.before for each in back.levels] == [None]


@pytest.mark.parametrize("held", [False, True])
def test_a_milestone_for_a_level_alone_is_useful(held: bool) -> None:
    other = LEVEL_RULES.replace('credentials = ["widget-basics"]', "credentials = [\n"
                                '"gadget-engineer-associate"]', 1)  # fmt: skip
    assert other != LEVEL_RULES
    one, two = (
        rulebook_of("levels.toml", text.encode(), small_credentials())
        for text in (LEVEL_RULES, other)
    )
    records: list[Any] = [Person("ana", "Ana Ruiz"), milestone("m", "ana", "widget-basics")]
    if held:
        records.append(Certification("c", "ana", "widget-basics", date(2026, 6, 1)))
    found = preview(Snapshot.of(records), small_credentials(), one, two, TODAY)
    told = [(each.milestone.id, each.useful) for each in found.milestones]
    assert told == ([] if held else [("m", False)])
