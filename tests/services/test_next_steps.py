"""What now: which steps a plan asks for, in which order, and in which words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from partner_planner.domain.credential import Renewal, RenewalKind
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import WaitingRow
from partner_planner.services.agenda import agenda
from partner_planner.services.next_steps import Severity, next_steps
from partner_planner.services.wording.next_steps import action_text, step_sentence
from tests.services.asking import FAR, one, steps_of, told
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


def test_an_empty_plan_says_how_to_begin_and_nothing_else() -> None:
    assert told(next_steps(Snapshot.of([]), catalog(), TODAY)) == [
        (
            "now",
            "import",
            "Nothing is here yet. Import the training export from Partner Center to see who "
            "holds what.",
        ),
        ("soon", "add-person", "Without an export, add your people by hand."),
    ]


def test_people_alone_are_told_to_import_or_enter() -> None:
    assert [(step.key, step.action) for step in steps_of()] == [
        ("nothing-earned", "import"),
        ("nothing-planned", "plan-milestone"),
    ]


def test_a_hundred_expired_certifications_are_one_sentence() -> None:
    many = [
        held(f"c{n}", f"unknown-{n}", date(2020, 1, 1), expires_on=date(2022, 11, 22 - n % 20))
        for n in range(94)
    ]
    steps = steps_of(*many)
    assert told(steps)[:1] == [
        (
            "soon",
            "import",
            "All 94 certifications have expired; the last one ended on 22 November 2022.",
        )
    ]
    assert [step.key for step in steps] == ["all-expired", "nothing-planned"]
    assert len(steps[0].records) == 94


def test_what_ends_soon_says_how_it_is_kept() -> None:
    end = TODAY + timedelta(days=20)
    ending = held("c", SINGLE, date(2025, 12, 12))
    assert one("lapsing-free", ending) == (
        "now",
        "renew",
        "Ana Ruiz's Gadget Administrator ends on 12 December 2026. Until then it renews for free.",
    )
    assert one("lapsing-paid", held("c", PAID, TODAY, expires_on=end)) == (
        "now",
        "book-exam",
        "Ana Ruiz's Widget Copilot ends on 12 December 2026. To keep it, the exam has to be sat "
        "again.",
    )
    unmapped = held("c", "", TODAY, expires_on=end, title="Odd Title")
    assert one("lapsing", unmapped)[2] == "Ana Ruiz's Odd Title ends on 12 December 2026."


def test_an_open_window_says_until_when() -> None:
    assert one("window-open", held("c", SINGLE, date(2026, 2, 1))) == (
        "soon",
        "renew",
        "Ana Ruiz's Gadget Administrator can be renewed for free until 1 February 2027.",
    )


def test_the_next_to_lapse_is_told_where_nothing_is_urgent() -> None:
    later = held("d", PAID, date(2026, 8, 1))
    assert one("next-lapse-window", held("c", SINGLE, date(2026, 10, 1)), later, FAR)[2] == (
        "Next to lapse is Ana Ruiz's Gadget Administrator, on 1 October 2027. "
        "It can be renewed from 4 April 2027."
    )
    assert one("next-lapse", held("e", ENDING, date(2026, 11, 20)))[2] == (
        "Next to lapse is Ana Ruiz's Widget Expert, on 20 November 2027."
    )
    assert one("next-lapse", later) == (
        "later",
        "show-certifications",
        "Next to lapse is Ana Ruiz's Widget Copilot, on 1 August 2028.",
    )


def test_four_alike_become_one_that_names_the_first() -> None:
    windows = [held(f"w{n}", f"t{n}", TODAY, expires_on=date(2027, 1, n + 1)) for n in range(4)]
    known = catalog(*(replace(SINGLE, id=f"t{n}", title=f"Title {n}") for n in range(4)))
    (step,) = next_steps(plan(FAR, *windows), known, TODAY)[:1]
    assert told((step,)) == [
        (
            "soon",
            "renew",
            "4 certifications can be renewed for free. The first to end is Ana Ruiz's Title 0, "
            "on 1 January 2027.",
        )
    ]
    assert step.records == ("w0", "w1", "w2", "w3")
    lapsing = [replace(each, expires_on=TODAY + timedelta(days=5)) for each in windows]
    (step,) = next_steps(plan(FAR, *lapsing), known, TODAY)[:1]
    assert step_sentence(step) == (
        "4 certifications end soon. The first is Ana Ruiz's Title 0, on 27 November 2026."
    )


def test_what_expired_lately_says_how_to_have_it_again() -> None:
    valid = held("v", ETERNAL, TODAY)
    lately = date(2026, 11, 1)
    assert one("expired", valid, held("c", SINGLE, TODAY, expires_on=lately)) == (
        "soon",
        "plan-milestone",
        "Ana Ruiz's Gadget Administrator ended on 1 November 2026. To have it again, the exam has "
        "to be passed again.",
    )
    day = date(2026, 12, 24)
    lost = held("c", ENDING, TODAY, expires_on=date(2026, 12, 1))
    assert one("expired-followed", valid, lost, day=day)[2] == (
        "Ana Ruiz's Widget Expert ended on 1 December 2026 and its exam can no longer be sat. "
        "Gadget Administrator follows it."
    )
    known = catalog(replace(ENDING, successor=None))
    keys = [step.key for step in next_steps(plan(valid, lost), known, day)]
    assert "expired-retired" in keys


def test_what_is_on_its_way_again_has_not_just_expired() -> None:
    lost = held("c", SINGLE, TODAY, expires_on=date(2026, 11, 1))
    valid = held("v", ETERNAL, TODAY)
    planned = milestone("m", SINGLE, date(2027, 2, 1))
    again = passed("p", "GA-1", date(2026, 11, 10))
    for records in ((valid, lost, planned), (valid, lost, again)):
        assert "expired" not in [step.key for step in steps_of(*records)]


def test_no_renewal_is_promised_for_what_the_vendor_has_ended() -> None:
    ending = held("c", ENDING, date(2026, 11, 29))
    for day, severity in ((date(2027, 6, 20), "soon"), (date(2027, 11, 20), "now")):
        assert one("retired-ends", ending, day=day) == (
            severity,
            "show-certifications",
            "Ana Ruiz's Widget Expert ends on 29 November 2027. Its exam is no longer offered; "
            "whether it can still be renewed is not known.",
        )


def test_nobody_is_told_to_renew_before_the_window() -> None:
    strict = replace(PAID, renewal=Renewal(RenewalKind.PAID, 60, 30))
    known = catalog(strict)
    cloud = held("c", strict, date(2025, 3, 1))
    assert one("next-lapse-window", cloud, known=known) == (
        "later",
        "show-certifications",
        "Next to lapse is Ana Ruiz's Widget Copilot, on 1 March 2027. It can be renewed from "
        "31 December 2026.",
    )
    early = {step.key for step in steps_of(cloud, day=date(2026, 12, 30), known=known)}
    assert not early & {"lapsing-paid", "window-open"}
    assert one("lapsing-paid", cloud, day=date(2026, 12, 31), known=known)[:2] == (
        "now",
        "book-exam",
    )
    valid = held("v", ETERNAL, TODAY)
    assert one("expired-grace", valid, cloud, day=date(2027, 3, 31), known=known) == (
        "now",
        "plan-milestone",
        "Ana Ruiz's Widget Copilot ended on 1 March 2027. It can still be renewed until "
        "31 March 2027.",
    )
    over = {step.key for step in steps_of(valid, cloud, day=date(2027, 4, 1), known=known)}
    assert "expired" in over


def test_what_expired_long_ago_is_a_number() -> None:
    old = [held(f"c{n}", f"t{n}", TODAY, expires_on=date(2024, 1, n + 1)) for n in range(2)]
    assert one("expired-earlier", held("v", ETERNAL, TODAY), *old) == (
        "info",
        "show-certifications",
        "2 certifications expired earlier, the last one on 2 January 2024.",
    )


def test_many_expired_lately_are_one_sentence() -> None:
    old = [held(f"c{n}", f"t{n}", TODAY, expires_on=date(2026, 11, n + 1)) for n in range(5)]
    assert one("expired-many", held("v", ETERNAL, TODAY), *old)[2] == (
        "5 certifications have expired lately, the last one on 5 November 2026."
    )


def test_what_only_a_person_can_say_is_asked_for() -> None:
    records = (
        Person("nn"),
        held("c", "", date(2026, 5, 1), title="Quantum Widgets"),
        WaitingRow("w", "u-1", "Some Title", "certification", TODAY),
    )
    assert one("nameless", *records)[1:] == (
        "name-person",
        "1 person has no name yet: Somebody without a name.",
    )
    assert one("unknown-titles", *records)[1:] == (
        "map-title",
        "1 title matches no known credential: Quantum Widgets.",
    )
    assert one("waiting-rows", *records)[1:] == (
        "match-person",
        "1 imported row waits until you say whose it is.",
    )


def test_waiting_rows_alone_are_no_empty_plan() -> None:
    waiting = WaitingRow("w", "u-1", "Some Title", "certification", TODAY)
    steps = next_steps(Snapshot.of([waiting]), catalog(), TODAY)
    assert [step.key for step in steps] == ["waiting-rows"]


def test_who_has_left_asks_for_nothing() -> None:
    gone = Person("cid", "", left_on=date(2026, 1, 1))
    steps = steps_of(
        gone,
        held("c", SINGLE, date(2025, 12, 1), person="cid"),
        milestone("m", SINGLE, TODAY, person="cid"),
        FAR,
    )
    assert [step.key for step in steps] == ["milestone-next"]


def test_the_most_urgent_comes_first_then_the_soonest() -> None:
    steps = steps_of(
        held("a", SINGLE, date(2026, 2, 1)),
        held("b", SINGLE, date(2025, 12, 12), person="ben"),
        held("c", ETERNAL, TODAY, linked=False),
        milestone("m", PAIR, date(2026, 11, 25)),
        passed("p", "GA-1", date(2026, 11, 1), "cid"),
        Person("cid", "Cid"),
    )
    assert [(step.severity, step.key) for step in steps] == [
        (Severity.NOW, "milestone-due"),
        (Severity.NOW, "lapsing-free"),
        (Severity.SOON, "window-open"),
        (Severity.SOON, "not-linked"),
        (Severity.INFO, "not-listed"),
    ]


def test_ids_of_steps_stay_the_same_and_differ() -> None:
    records = (held("a", SINGLE, date(2026, 2, 1)), held("b", PAID, date(2024, 12, 1)))
    ids = [step.id for step in steps_of(*records)]
    assert ids == ["lapsing-paid:b", "window-open:a", "nothing-planned"]


def test_a_name_with_braces_stays_as_it_is() -> None:
    odd = Person("odd", "A {count} {B}")
    text = one("window-open", odd, held("c", SINGLE, date(2026, 2, 1), person="odd"))[2]
    assert text.startswith("A {count} {B}'s Gadget Administrator")


@pytest.mark.parametrize("day", [date.min, TODAY, date.max])
def test_days_at_the_edges_of_the_calendar_are_days(day: date) -> None:
    records = (
        held("a", SINGLE, date.min),
        held("b", SINGLE, date.max, person="ben"),
        held("c", ENDING, TODAY, expires_on=date.max),
        held("d", PAID, TODAY, expires_on=date.min),
        milestone("m", PAIR, date.max),
        milestone("n", PAIR, date.min),
    )
    assert steps_of(*records, day=day)
    assert agenda(plan(*records), catalog(), day)


def test_an_unrenewable_credential_just_ends() -> None:
    known = catalog(replace(SINGLE, renewal=Renewal(RenewalKind.NONE)))
    steps = next_steps(plan(held("c", SINGLE, date(2025, 12, 12))), known, TODAY)
    assert (steps[0].key, steps[0].action) == ("lapsing", "show-certifications")


@pytest.mark.parametrize(
    "action",
    [
        "add-person",
        "book-exam",
        "enter-result",
        "import",
        "link",
        "map-title",
        "match-person",
        "move-milestone",
        "name-person",
        "plan-milestone",
        "renew",
        "show-certifications",
        "show-milestones",
    ],
)
def test_every_action_has_a_word(action: str) -> None:
    assert action_text(action)
