"""Everything dated in order, and its words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from partner_planner.domain.credential import Fact
from partner_planner.domain.evidence import UNKNOWN, Confidence, Evidence
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import MilestoneState
from partner_planner.domain.person import Person
from partner_planner.services.agenda import AgendaItem, AgendaKind, agenda
from partner_planner.services.wording.agenda import agenda_kind_text, agenda_note, agenda_title
from tests.services.small_firm import (
    ENDING,
    ETERNAL,
    PAIR,
    SINGLE,
    TODAY,
    catalog,
    held,
    milestone,
    passed,
    plan,
)

OFFICIAL = Confidence.OFFICIAL


def items_of(
    *records: Record, start: date = TODAY, end: date | None = None
) -> tuple[AgendaItem, ...]:
    """The agenda of a plan with Ana and Ben under the invented catalog."""
    return agenda(plan(*records), catalog(), start, end)


def told(*items: AgendaItem) -> list[tuple[date, str, str]]:
    """Day, title and note of items."""
    return [(item.day, agenda_title(item), agenda_note(item)) for item in items]


def test_an_empty_plan_has_nothing_dated() -> None:
    assert items_of() == ()


def test_a_certification_opens_its_window_and_ends() -> None:
    assert items_of(held("c", SINGLE, date(2026, 9, 1))) == (
        AgendaItem(
            "window-opens:c",
            AgendaKind.WINDOW_OPENS,
            date(2027, 3, 5),
            "Ana Ruiz",
            "Gadget Administrator",
            "c",
            date(2027, 9, 1),
            OFFICIAL,
        ),
        AgendaItem(
            "certification-ends:c",
            AgendaKind.CERTIFICATION_ENDS,
            date(2027, 9, 1),
            "Ana Ruiz",
            "Gadget Administrator",
            "c",
            date(2027, 9, 1),
        ),
    )


def test_days_before_the_start_and_from_the_end_on_are_left_out() -> None:
    mine = held("c", SINGLE, date(2026, 9, 1))
    first, last = date(2027, 3, 5), date(2027, 9, 1)
    assert [it.day for it in items_of(mine, start=first, end=last)] == [first]
    assert [it.day for it in items_of(mine, start=first + timedelta(1))] == [last]


def test_what_never_ends_or_is_superseded_or_left_is_not_dated() -> None:
    assert (
        items_of(
            held("a", ETERNAL, TODAY),
            held("b", SINGLE, TODAY - timedelta(30), person="cid"),
            Person("cid", "Cid", left_on=date(2026, 1, 1)),
            held("c", SINGLE, date(2026, 9, 1), person="ben"),
            held("d", SINGLE, date(2026, 9, 2), person="ben"),
        )[0].record
        == "d"
    )


def test_open_milestones_are_due_and_booked_sittings_take_place() -> None:
    booked = milestone(
        "m",
        PAIR,
        date(2027, 2, 1),
        exam="WE-102",
        state=MilestoneState.BOOKED,
        booked_on=date(2027, 1, 15),
    )
    dropped = milestone("n", SINGLE, date(2027, 2, 1), state=MilestoneState.DROPPED)
    items = [it for it in items_of(booked, dropped) if it.kind is not AgendaKind.LAST_SITTING]
    assert told(*items) == [
        (date(2027, 1, 15), "Ana Ruiz sits WE-102", ""),
        (date(2027, 2, 1), "Ana Ruiz: WE-102 to be passed", ""),
    ]
    assert [it.id for it in items] == ["exam:m", "milestone:m"]


def test_the_vendors_ends_are_dated_for_who_has_or_plans_the_credential() -> None:
    assert told(*items_of(held("c", ENDING, date(2025, 1, 1)))) == [
        (date(2026, 11, 30), "Last day to sit Widget Expert", "")
    ]
    assert items_of(held("c", ENDING, date(2024, 1, 1))) == ()
    found = items_of(held("c", ENDING, date(2026, 11, 1)))
    assert [it.id for it in found if it.record == ENDING.id] == [
        f"last-sitting:{ENDING.id}",
        f"last-counting:{ENDING.id}",
    ]
    found = items_of(milestone("m", ENDING, date(2026, 11, 25)))
    assert [it.kind for it in found] == [AgendaKind.MILESTONE, AgendaKind.LAST_SITTING]


def test_exams_that_end_before_their_credential_are_dated_by_code() -> None:
    found = items_of(passed("p", "WE-100", date(2026, 7, 1)))
    assert told(*found) == [
        (date(2027, 3, 31), "Last day to sit WE-100", ""),
        (date(2027, 3, 31), "Last day to sit WE-101", ""),
    ]


def test_an_unknown_last_day_is_not_dated() -> None:
    known = catalog(replace(ENDING, last_sitting=UNKNOWN, last_counting=UNKNOWN))
    found = agenda(plan(milestone("m", ENDING, TODAY)), known, TODAY)
    assert [it.kind for it in found] == [AgendaKind.MILESTONE]


def test_a_day_that_is_not_official_says_so() -> None:
    relayed = Evidence("https://example.com", date(2026, 11, 1), Confidence.RELAYED)
    known = catalog(replace(ENDING, facts=((Fact.ENDS, relayed), (Fact.VALIDITY, relayed))))
    found = agenda(plan(held("c", ENDING, date(2026, 9, 1))), known, TODAY)
    assert [agenda_note(it) for it in found] == [
        "relayed by a third party",
        "until 1 September 2027; whether it can be renewed after its exam has ended is not known; "
        "relayed by a third party",
        "",
        "relayed by a third party",
    ]


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (TODAY, None, [date(2027, 3, 1)]),
        (date(2027, 3, 1), None, [date(2027, 3, 1)]),
        (date(2027, 3, 2), date(2029, 3, 2), [date(2028, 3, 1), date(2029, 3, 1)]),
        (TODAY, date(2027, 3, 1), []),
    ],
)
def test_an_enrolment_has_its_anniversary_every_year(
    start: date, end: date | None, days: list[date]
) -> None:
    enrolled = Enrolment("e", "acme-partners", anniversary=date(2027, 3, 1))
    found = items_of(enrolled, start=start, end=end)
    assert [it.day for it in found] == days
    assert [it.id for it in found] == [f"anniversary:e:{day.year}" for day in days]


def test_an_anniversary_names_the_program() -> None:
    snapshot = plan(Enrolment("e", "acme", anniversary=date(2027, 3, 1)), Enrolment("f", "acme"))
    named = agenda(snapshot, catalog(), TODAY, None, {"acme": "Acme Partners"})
    assert told(*named) == [(date(2027, 3, 1), "Anniversary of the enrolment in Acme Partners", "")]


def test_ids_stay_the_same_between_readings() -> None:
    records = (held("c", SINGLE, date(2026, 9, 1)), milestone("m", ENDING, date(2026, 12, 1)))
    again = items_of(*records, start=TODAY - timedelta(days=20))
    assert [it.id for it in items_of(*records)] == [it.id for it in again]


def test_somebody_without_a_name_is_called_so() -> None:
    nobody = Person("cid")
    (item,) = items_of(nobody, milestone("m", SINGLE, TODAY, person="cid"))
    assert agenda_title(item) == "Somebody without a name: Gadget Administrator to be passed"


@pytest.mark.parametrize("kind", AgendaKind)
def test_every_kind_has_a_word(kind: AgendaKind) -> None:
    assert agenda_kind_text(kind)
