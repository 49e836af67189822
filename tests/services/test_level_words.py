"""Levels and requirements in words: what is reached, what is missing, what ends when."""

from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.choosing import AnyOf, KOf, Not
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import People
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.levels import asked_by, ladders
from partner_planner.services.wording.scores import (
    RecordNames,
    ladder_text,
    ladder_title,
    level_end_text,
    level_missing_text,
    missing_of,
    requirement_name,
)
from tests.catalog.level_texts import LEVEL_RULES, requirement
from tests.catalog.rule_texts import small_credentials
from tests.catalog.test_rule_levels import ANA, BEN, ENGINEER, granted, read, standing
from tests.domain.rules.small_program import judged, listing
from tests.domain.rules.small_status import granted as vendor_grants
from tests.domain.rules.small_status import status

CREDENTIALS = small_credentials()
WHOLE = (ANA, BEN, ENGINEER, granted("Cloud"), granted("Data"), granted("review"))


def told(*records: Record, number: int = 0) -> str:
    """What is said of a ladder: how far it is climbed, what is missing, what ends when."""
    found = ladders(standing(*records))[number]
    people = (Person("ana", name="Ana Fox"), Person("ben", name="Ben Lee"))
    names = RecordNames.of(Snapshot.of((*people, ANA, BEN, ENGINEER)), CREDENTIALS)
    missing = level_missing_text(found.next, CREDENTIALS) if found.next else ""
    end = level_end_text(found.reached, names) if found.reached else ""
    return " ".join(each for each in (ladder_text(found), missing, end) if each)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        (
            (),
            "No level is reached; Select is the first. "
            "Missing for Select: Two starters: 2 more people with Widget Basics.",
        ),
        (
            (ANA, BEN),
            "Select is reached; Premier comes next. Missing for Premier: One engineer: "
            "one more person with WE-102. Not known yet: Two competencies. "
            "Select holds until 31 May 2027 if nothing new comes; it ends when Ben Lee's "
            "Widget Basics ends.",
        ),
    ],
)
def test_a_ladder_is_told_in_sentences(records: tuple[Record, ...], expected: str) -> None:
    assert told(*records) == expected


def test_the_highest_level_has_no_next_one() -> None:
    assert told(*WHOLE) == (
        "Premier is reached: the highest level. Premier holds until 31 March 2027 if nothing new "
        "comes; it ends when Ana Fox's WE-102 ends."
    )
    assert told(*WHOLE, number=1) == (
        "Validated is reached: the highest level. Validated: no end is known."
    )


def test_what_is_not_known_is_not_called_missing() -> None:
    assert told(ANA, BEN, ENGINEER, granted("Cloud")).startswith(
        "Select is reached; whether Premier is too is not known yet. "
        "Not known yet: Two competencies."
    )


def test_a_second_ladder_is_told_apart() -> None:
    first, second = ladders(standing())
    assert [ladder_title(each, read()) for each in (first, second)] == [
        "Acme Services",
        "Acme Services, stage",
    ]


def test_only_the_requirements_that_matter_now_are_asked() -> None:
    text = LEVEL_RULES + requirement("alone", 'status = { fact = "x" }', 'name = "By itself"')
    for records, expected in (
        ((), ["Two starters", "By itself"]),
        ((ANA, BEN), ["Two starters", "One engineer", "Two competencies", "By itself"]),
    ):
        found = standing(*records, text=text)
        asked = asked_by(found, ladders(found))
        assert [requirement_name(each) for each in asked] == expected


TWO_A, ONE_B = People(listing("a"), 2), People(listing("b"), 1)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (AllOf((TWO_A, ONE_B)), "2 more people with a and one more person with b"),
        (AnyOf((TWO_A, ONE_B)), "one of: 2 more people with a / one more person with b"),
        (
            KOf((TWO_A, ONE_B, vendor_grants("Audit")), 2),
            "2 more of: 2 more people with a / one more person with b / "
            "Audit: nobody has confirmed it yet",
        ),
        (Not(vendor_grants("Blocked")), "must not hold: Blocked"),
        (vendor_grants("Audit"), "nobody has confirmed it yet"),
    ],
)
def test_what_is_missing_is_told_for_every_combination(node: Node, expected: str) -> None:
    assert missing_of(judged(node, status("Blocked")), CREDENTIALS) == expected


def test_competencies_are_counted_and_named() -> None:
    found = standing(granted("Data"), granted("Security")).requirement("competencies")
    assert found is not None
    assert missing_of(found.verdict, CREDENTIALS) == "one more competency, among them Cloud"
    assert (found.verdict.have, found.verdict.need) == (Fraction(2), Fraction(2))


def test_a_lower_level_is_missing_by_its_name() -> None:

    premier = standing(ANA).level("premier")
    assert premier is not None
    assert level_missing_text(premier, CREDENTIALS).startswith("Missing for Premier: Select; ")


def test_records_that_are_no_certifications_have_names_too() -> None:
    plan = Snapshot.of((granted("Cloud", date(2026, 1, 1)),))
    names = RecordNames.of(plan, CREDENTIALS)
    assert names.text("Cloud/2026-01-01") == "Cloud of 1 January 2026"


def test_what_has_no_gap_says_why_it_is_not_met() -> None:
    text = LEVEL_RULES.replace('status = { fact = "review", absent = "not-held" }', "enrolled = {}")
    validated = standing(text=text).level("validated")
    assert validated is not None
    assert level_missing_text(validated, CREDENTIALS) == (
        "Missing for Validated: the firm is not enrolled."
    )
