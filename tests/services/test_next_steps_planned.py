"""What now: the steps about milestones, ends at the vendor, exams and links."""

from dataclasses import replace
from datetime import date

import pytest

from partner_planner.domain.credential import Renewal, RenewalKind
from partner_planner.domain.evidence import UNKNOWN
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import MilestoneState
from partner_planner.domain.person import Person
from partner_planner.services.next_steps import next_steps
from partner_planner.services.wording.next_steps import step_sentence
from tests.services.asking import one, steps_of
from tests.services.small_firm import (
    ENDING,
    ETERNAL,
    PAID,
    PAIR,
    SINGLE,
    TODAY,
    catalog,
    held,
    milestone,
    passed,
    plan,
)


@pytest.mark.parametrize(
    ("by", "facts", "key", "sentence"),
    [
        (
            date(2026, 11, 1),
            {},
            "milestone-overdue",
            ("now", "move-milestone", "Ana Ruiz was to pass {what} by 1 November 2026."),
        ),
        (
            date(2026, 12, 1),
            {},
            "milestone-due",
            (
                "now",
                "book-exam",
                "Ana Ruiz is to pass {what} by 1 December 2026, and no exam is booked.",
            ),
        ),
        (
            date(2027, 1, 10),
            {},
            "milestone-due",
            (
                "soon",
                "book-exam",
                "Ana Ruiz is to pass {what} by 10 January 2027, and no exam is booked.",
            ),
        ),
        (
            date(2027, 1, 10),
            {"state": MilestoneState.BOOKED, "booked_on": date(2027, 1, 5)},
            "exam-booked",
            ("soon", "show-milestones", "Ana Ruiz sits {what} on 5 January 2027."),
        ),
        (
            date(2026, 12, 1),
            {"state": MilestoneState.BOOKED, "booked_on": date(2026, 11, 20)},
            "exam-result",
            ("now", "enter-result", "Ana Ruiz sat {what} on 20 November 2026. How did it go?"),
        ),
        (
            date(2027, 1, 10),
            {"state": MilestoneState.FAILED},
            "milestone-failed",
            (
                "soon",
                "book-exam",
                "Ana Ruiz did not pass {what} yet. It is due by 10 January 2027.",
            ),
        ),
        (
            date(2027, 5, 1),
            {},
            "milestone-next",
            ("later", "show-milestones", "The next milestone is {what}, Ana Ruiz, by 1 May 2027."),
        ),
    ],
)
def test_a_milestone_asks_for_what_comes_next(
    by: date, facts: dict[str, object], key: str, sentence: tuple[str, str, str]
) -> None:
    severity, action, text = sentence
    text = text.format(what="Gadget Administrator (GA-1)")
    assert one(key, milestone("m", SINGLE, by, **facts)) == (severity, action, text)


def test_a_booked_sitting_far_away_can_wait() -> None:
    far = date(2027, 6, 1)
    booked = milestone("m", SINGLE, far, state=MilestoneState.BOOKED, booked_on=far)
    assert [step.key for step in steps_of(booked)] == ["milestone-next"]


def test_a_milestone_after_the_last_sitting_is_to_be_moved() -> None:
    assert one("milestone-too-late", milestone("m", ENDING, date(2026, 12, 15))) == (
        "now",
        "move-milestone",
        "Ana Ruiz is to pass Widget Expert (WX-9) by 15 December 2026, but it can be sat only "
        "until 30 November 2026.",
    )


def test_many_milestones_overdue_are_one_sentence() -> None:
    late = [milestone(f"m{n}", SINGLE, date(2026, 10, n + 1)) for n in range(4)]
    assert one("milestone-overdue-many", *late) == (
        "now",
        "show-milestones",
        "4 milestones are overdue.",
    )


def test_an_end_in_sight_says_what_follows_and_whom_it_concerns() -> None:
    assert one("retirement", held("c", ENDING, date(2026, 6, 1))) == (
        "soon",
        "plan-milestone",
        "WX-9 (Widget Expert) can be sat only until 30 November 2026. It counts until "
        "30 November 2027. Gadget Administrator is named to follow it. It concerns Ana Ruiz.",
    )


def test_an_end_that_somebody_must_act_before_is_urgent() -> None:
    severity, _action, text = one(
        "retirement",
        held("c", ENDING, date(2025, 6, 1)),
        milestone("m", ENDING, date(2026, 11, 29), person="ben"),
    )
    assert severity == "now"
    assert text.endswith("It concerns 2 people.")


def test_an_end_is_less_urgent_once_the_exam_is_booked() -> None:
    booked = milestone(
        "m",
        ENDING,
        date(2026, 11, 29),
        state=MilestoneState.BOOKED,
        booked_on=date(2026, 11, 28),
    )
    assert one("retirement", booked)[0] == "soon"


def test_ends_have_keys_of_their_own() -> None:
    begun = passed("p", "WE-100", date(2026, 7, 1))
    ids = [step.id for step in steps_of(held("c", ENDING, date(2026, 6, 1)), begun)]
    assert f"retirement:{ENDING.id}" in ids
    assert f"retirement:{PAIR.id}:2027-03-31" in ids


def test_an_end_whose_counting_is_unknown_says_so() -> None:
    known = catalog(replace(ENDING, exams=(), last_counting=UNKNOWN, successor=None))
    steps = next_steps(plan(held("c", ENDING, date(2026, 11, 20))), known, TODAY)
    assert step_sentence(steps[0]) == (
        "Widget Expert can be earned only until 30 November 2026. How long it then counts is not "
        "known. It concerns Ana Ruiz."
    )


def test_after_the_last_sitting_the_last_counting_day_is_told() -> None:
    assert one("stops-counting", held("c", ENDING, date(2026, 11, 29)), day=date(2027, 8, 1)) == (
        "soon",
        "plan-milestone",
        "Widget Expert counts only until 30 November 2027. Gadget Administrator is named to "
        "follow it. It concerns Ana Ruiz.",
    )


def test_half_a_credential_says_what_is_missing() -> None:
    begun = passed("p", "WE-100", date(2026, 7, 1))
    assert one("half-done-ending", begun) == (
        "soon",
        "book-exam",
        "Ana Ruiz passed WE-100. Widget Engineer Associate still needs WE-101, which can be sat "
        "until 31 March 2027.",
    )
    assert one("half-done-other", begun, day=date(2027, 4, 1)) == (
        "later",
        "plan-milestone",
        "Ana Ruiz passed WE-100, but WE-101 can no longer be sat. Widget Engineer Associate now "
        "needs WE-102.",
    )
    assert one("half-done", begun, day=date(2026, 8, 1))[2] == (
        "Ana Ruiz passed WE-100. Widget Engineer Associate still needs WE-101."
    )
    closed = catalog(replace(PAIR, exams=(("WE-100", "WE-101"),)))
    steps = next_steps(plan(begun), closed, date(2027, 4, 1))
    assert step_sentence(steps[0]) == (
        "Ana Ruiz passed WE-100, but WE-101 can no longer be sat, so Widget Engineer Associate "
        "cannot be completed."
    )


def test_half_a_credential_that_is_planned_asks_for_nothing() -> None:
    begun = passed("p", "WE-100", date(2026, 7, 1))
    keys = [step.key for step in steps_of(begun, milestone("m", PAIR, date(2027, 3, 1)))]
    assert not any(key.startswith("half-done") for key in keys)


def test_a_passed_exam_that_is_not_listed_hopes_for_a_newer_export() -> None:
    assert one("not-listed", passed("p", "GA-1", date(2026, 11, 1))) == (
        "info",
        "import",
        "Ana Ruiz passed the exam for Gadget Administrator on 1 November 2026, but no "
        "certification shows it. A newer export may.",
    )


def test_what_is_not_linked_does_not_count() -> None:
    assert one("not-linked", held("c", ETERNAL, TODAY, linked=False)) == (
        "soon",
        "link",
        "Ana Ruiz's Widget Fundamentals is not linked to the firm, so it does not count.",
    )
    expired = held("c", SINGLE, date(2020, 1, 1), linked=False)
    assert "not-linked" not in [step.key for step in steps_of(expired)]


def test_many_exams_alike_are_one_sentence() -> None:
    people = [Person(f"p{n}", f"Person {n}") for n in range(4)]
    begun = [passed(f"x{n}", "WE-100", date(2026, 7, 1), f"p{n}") for n in range(4)]
    done = [passed(f"y{n}", "GA-1", date(2026, 7, 1), f"p{n}") for n in range(4)]
    loose = [held(f"z{n}", ETERNAL, TODAY, person=f"p{n}", linked=False) for n in range(4)]
    records: list[Record] = [*people, *begun, *done, *loose]
    assert one("half-done-many", *records)[2] == "4 credentials are begun but still need an exam."
    assert one("not-listed-many", *records)[2] == (
        "4 passed exams are not yet shown as certifications. A newer export may show them."
    )
    assert one("not-linked-many", *records)[2] == (
        "4 certifications are not linked to the firm, so they do not count."
    )


def test_a_paid_renewal_is_not_sat_before_its_window() -> None:
    strict = replace(PAID, renewal=Renewal(RenewalKind.PAID, 60, 30))
    known = catalog(strict)
    cloud = held("c", strict, date(2025, 3, 1))  # its window opens on 31 December 2026
    early = milestone("m", strict, date(2026, 12, 30))
    assert one("milestone-too-early", cloud, early, known=known) == (
        "now",
        "move-milestone",
        "Ana Ruiz is to pass Widget Copilot (WC-1) by 30 December 2026, but what is held can be "
        "renewed only from 31 December 2026 on. Sitting it earlier may not renew it.",
    )
    assert one("milestone-overdue", cloud, milestone("m", strict, date(2026, 11, 1)), known=known)
    for records in ((cloud, milestone("m", strict, date(2026, 12, 31))), (early,)):
        keys = {step.key for step in steps_of(*records, known=known)}
        assert "milestone-due" in keys
        assert "milestone-too-early" not in keys
