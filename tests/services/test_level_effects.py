"""What a milestone would add to requirements and levels, in numbers and in words."""

from datetime import date

import pytest

from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.milestone_effect import MilestoneEffect, what_milestone_adds
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.wording.scores import effect_text
from tests.catalog.rule_texts import small_credentials
from tests.catalog.test_rule_levels import ANA, BEN, granted, read

BASICS, ENGINEER = "widget-basics", "widget-engineer-associate"
DAY = date(2026, 11, 22)


def effect(person: str, credential: str, *records: Record) -> MilestoneEffect:
    """What it would add if somebody passed something."""
    snapshot = Snapshot.of((Person("ana"), Person("ben"), *records))
    plan = Ledger.of(snapshot, small_credentials().get)
    milestone = Milestone("m", person, credential, date(2027, 3, 1))
    return what_milestone_adds(plan, read(), milestone, DAY)


@pytest.mark.parametrize(
    ("person", "credential", "records", "told"),
    [
        ("ana", BASICS, (), "brings “Two starters” nearer"),
        ("ben", BASICS, (ANA,), "reaches Select; meets “Two starters”"),
        ("ana", ENGINEER, (ANA, BEN), "meets “One engineer”"),
        (
            "ana",
            ENGINEER,
            (ANA, BEN, granted("Cloud"), granted("Data")),
            "reaches Premier; meets “One engineer”",
        ),
        ("ben", ENGINEER, (), "meets “One engineer”"),
    ],
)
def test_a_milestone_brings_levels_nearer(
    person: str, credential: str, records: tuple[Record, ...], told: str
) -> None:
    assert effect_text(effect(person, credential, *records), read()) == told


def test_what_no_level_counts_adds_nothing() -> None:
    found = effect("ana", "gadget-engineer-associate")
    assert (found.asked, found.reason) == ((), Reason.WRONG_LIST)
    assert effect("ana", BASICS, ANA).reason is Reason.HELD_ALREADY
