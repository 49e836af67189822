"""What is said of certifications, of exams that stand for none, and of what the vendor ends."""

from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter

import pytest

from partner_planner.domain.certification import CertificationState, Term
from partner_planner.domain.credential import Fact, RenewalKind
from partner_planner.domain.evidence import UNKNOWN, Confidence, Evidence
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.retirements import Concerned, Retirement, retirements
from partner_planner.services.standing import (
    CertificationRow,
    certification_rows,
    leavers,
    shown_names,
    summary,
)
from partner_planner.services.wording import states
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

WORDED = (*CertificationState, *ExamState)


def rows_of(*records: Record, day: date = TODAY) -> tuple[CertificationRow, ...]:
    """The rows of a plan with Ana and Ben under the invented catalog."""
    return certification_rows(plan(*records), catalog(), day)


def test_a_certification_is_told_with_what_its_credential_says() -> None:
    (row,) = rows_of(held("c", PAIR, date(2026, 5, 1), linked=False))
    assert row == CertificationRow(
        id="c",
        records=("c",),
        person_id="ana",
        person="Ana Ruiz",
        credential=PAIR.id,
        title="Widget Engineer Associate",
        code="WE-100 + WE-101 / WE-102",
        exams=("WE-100", "WE-101", "WE-102"),
        earned_on=date(2026, 5, 1),
        term=Term(CertificationState.WINDOW_OPEN, date(2027, 5, 1), date(2026, 11, 2)),
        progress=None,
        linked=False,
        evidence=PAIR.evidence,
        superseded=False,
        left=False,
    )
    assert (row.state, row.ends_on) == (CertificationState.WINDOW_OPEN, date(2027, 5, 1))


def test_the_evidence_of_a_row_is_that_of_the_validity() -> None:
    witness = Evidence("https://example.com/forum", date(2026, 10, 1), Confidence.COMMUNITY)
    known = catalog(replace(SINGLE, facts=((Fact.VALIDITY, witness),)))
    (row,) = certification_rows(plan(held("c", SINGLE, TODAY)), known, TODAY)
    assert row.evidence == witness


def test_an_unknown_title_stays_visible_with_its_end_unknown() -> None:
    (row,) = rows_of(held("c", "", TODAY, title="Quantum Widgets"))
    assert (row.title, row.code, row.exams, row.evidence) == ("Quantum Widgets", "", (), None)
    assert row.state is CertificationState.UNKNOWN
    assert row.term == Term(CertificationState.UNKNOWN, UNKNOWN, None)
    assert row.ends_on is None


def test_what_never_ends_has_no_end() -> None:
    (row,) = rows_of(held("c", ETERNAL, date(2019, 1, 1)))
    assert row.term == Term(CertificationState.VALID, None, None)


def test_the_older_of_two_alike_is_superseded() -> None:
    rows = rows_of(
        held("old", SINGLE, date(2024, 1, 1)),
        held("new", SINGLE, date(2026, 1, 1)),
        held("bens", SINGLE, date(2020, 1, 1), person="ben"),
    )
    assert {row.id: row.superseded for row in rows} == {"old": True, "new": False, "bens": False}


def test_unknown_titles_supersede_only_the_same_title() -> None:
    rows = rows_of(
        held("a", "", date(2024, 1, 1), title="One Thing"),
        held("b", "", date(2025, 1, 1), title="one thing"),
        held("c", "", date(2026, 1, 1), title="Another"),
    )
    assert {row.id for row in rows if row.superseded} == {"a"}


def test_rows_of_people_who_left_say_so() -> None:
    gone = Person("cid", "Cid", left_on=TODAY - timedelta(days=1))
    last_day = Person("dee", "Dee", left_on=TODAY)
    rows = rows_of(
        gone,
        last_day,
        held("x", SINGLE, TODAY, person="cid"),
        held("y", SINGLE, TODAY, person="dee"),
    )
    assert {row.id: (row.left, row.current) for row in rows} == {
        "x": (True, False),
        "y": (False, True),
    }


def test_rows_come_by_person_then_title() -> None:
    rows = rows_of(
        held("3", SINGLE, TODAY, person="ben"), held("2", PAIR, TODAY), held("1", SINGLE, TODAY)
    )
    assert [row.id for row in rows] == ["1", "2", "3"]


def test_one_of_two_exams_is_half_a_credential() -> None:
    (row,) = rows_of(passed("p", "WE-100", date(2026, 7, 1)))
    assert row.id == f"p:{PAIR.id}"
    assert (row.state, row.term, row.linked) == (ExamState.HALF_DONE, None, None)
    assert row.progress is not None
    assert (row.progress.passed, row.progress.missing) == (("WE-100",), ("WE-101",))
    assert row.earned_on == date(2026, 7, 1)


def test_a_missing_exam_that_is_closed_points_to_another_way() -> None:
    (row,) = rows_of(passed("p", "WE-100", date(2026, 7, 1)), day=date(2027, 4, 1))
    assert row.progress is not None
    assert (row.progress.closed, row.progress.other_way) == (("WE-101",), ("WE-102",))


def test_exams_that_complete_a_credential_wait_for_the_vendors_list() -> None:
    (row,) = rows_of(
        passed("p", "WE-100", date(2026, 7, 1)), passed("q", "WE-101", date(2026, 8, 1))
    )
    assert (row.state, row.earned_on) == (ExamState.NOT_LISTED, date(2026, 8, 1))
    assert row.records == ("p", "q")


def test_an_exam_whose_certification_is_listed_makes_no_row() -> None:
    rows = rows_of(held("c", SINGLE, date(2026, 7, 3)), passed("p", "GA-1", date(2026, 7, 1)))
    assert [row.id for row in rows] == ["c"]


def test_an_exam_passed_again_after_the_end_is_not_listed_yet() -> None:
    rows = rows_of(held("c", SINGLE, date(2024, 1, 1)), passed("p", "GA-1", date(2026, 7, 1)))
    assert [row.state for row in rows] == [CertificationState.EXPIRED, ExamState.NOT_LISTED]


def test_an_exam_too_old_to_matter_makes_no_row() -> None:
    assert rows_of(passed("p", "GA-1", date(2020, 1, 1))) == ()


def test_the_certification_of_somebody_else_lists_nothing() -> None:
    rows = rows_of(
        held("c", SINGLE, date(2026, 7, 1), person="ben"), passed("p", "GA-1", date(2026, 7, 1))
    )
    assert [row.state for row in rows] == [ExamState.NOT_LISTED, CertificationState.VALID]


def test_an_exam_that_nobody_knows_stands_under_its_code() -> None:
    (row,) = rows_of(passed("p", "ZZ-1", TODAY))
    assert (row.title, row.code, row.exams) == ("ZZ-1", "ZZ-1", ("ZZ-1",))
    assert row.state is ExamState.UNMATCHED


def test_an_exam_that_made_a_certification_begins_no_other() -> None:
    other = replace(PAIR, id="other", title="Other", exams=(("GA-1", "XX-1"),))
    snapshot = plan(held("c", SINGLE, date(2026, 7, 1)), passed("p", "GA-1", date(2026, 7, 1)))
    assert [row.id for row in certification_rows(snapshot, catalog(other), TODAY)] == ["c"]


def test_a_summary_counts_what_is_current() -> None:
    rows = rows_of(
        held("old", SINGLE, date(2020, 1, 1)),
        held("new", SINGLE, TODAY),
        held("x", ETERNAL, TODAY),
        passed("p", "WE-100", TODAY),
    )
    counted = summary(rows)
    assert dict(counted.counts) == {CertificationState.VALID: 2, ExamState.HALF_DONE: 1}
    assert (counted.certifications, counted.all_expired) == (2, False)


def test_all_expired_needs_something_that_has_expired() -> None:
    assert not summary(()).all_expired
    assert summary(rows_of(held("c", SINGLE, date(2020, 1, 1)))).all_expired


def test_names_fall_back_to_an_address_then_to_nothing() -> None:
    snapshot = Snapshot.of(
        [
            Person("a", "Ana"),
            Person("b"),
            Person("c"),
            Identifier("1", "b", "mcpid", "700"),
            Identifier("2", "b", "email", "b@example.com"),
        ]
    )
    assert shown_names(snapshot) == {"a": "Ana", "b": "b@example.com", "c": ""}


def test_who_leaves_today_is_still_here() -> None:
    snapshot = Snapshot.of([Person("a", left_on=TODAY), Person("b", left_on=date(2026, 11, 21))])
    assert leavers(snapshot, TODAY) == {"b"}


def ends_of(*records: Record, day: date = TODAY, months: int = 12) -> tuple[Retirement, ...]:
    """The ends that concern a plan with Ana and Ben."""
    return retirements(plan(*records), catalog(), day, months)


def test_an_end_in_sight_concerns_who_holds_lost_or_plans_it() -> None:
    planned = milestone("m", ENDING, date(2026, 11, 28), person="ben")
    (end,) = ends_of(
        held("c", ENDING, date(2026, 6, 1)),
        held("d", ENDING, date(2025, 6, 1), person="ben"),
        planned,
    )
    assert end == Retirement(
        credential=ENDING,
        exams=("WX-9",),
        last_sitting=date(2026, 11, 30),
        last_counting=date(2027, 11, 30),
        whole=True,
        successor="Gadget Administrator",
        concerned=Concerned(("ana",), ("ben",), (), (planned,)),
    )
    assert end.id == ENDING.id


def test_an_end_that_concerns_nobody_is_not_told() -> None:
    assert ends_of() == ()
    assert ends_of(milestone("m", ENDING, TODAY, state=MilestoneState.DROPPED)) == ()


def test_an_end_does_not_concern_who_lost_it_years_ago() -> None:
    assert ends_of(held("c", ENDING, date(2024, 6, 1))) == ()


def test_an_end_beyond_sight_is_not_told() -> None:
    mine = held("c", ENDING, date(2025, 6, 1))
    assert ends_of(mine, day=date(2025, 10, 1), months=12) == ()
    assert len(ends_of(mine, day=date(2025, 10, 1), months=14)) == 1


def test_a_past_end_is_told_while_held_credentials_still_count() -> None:
    mine = held("c", ENDING, date(2026, 11, 29))
    (end,) = ends_of(mine, day=date(2027, 6, 1))
    assert end.next_day(date(2027, 6, 1)) == date(2027, 11, 30)
    assert ends_of(mine, day=date(2027, 12, 1)) == ()


def test_a_past_end_is_told_while_a_milestone_is_open_for_it() -> None:
    (end,) = ends_of(milestone("m", ENDING, date(2027, 6, 1)), day=date(2028, 1, 1))
    assert end.last_sitting == date(2026, 11, 30)


def test_an_exam_that_ends_alone_concerns_who_needs_it() -> None:
    (end,) = ends_of(passed("p", "WE-100", date(2026, 7, 1)), held("c", PAIR, TODAY, person="ben"))
    assert (end.exams, end.whole, end.last_sitting) == (
        ("WE-100", "WE-101"),
        False,
        date(2027, 3, 31),
    )
    assert end.concerned == Concerned(started=("ana",))
    assert ends_of(held("c", PAIR, TODAY)) == ()


def test_ends_come_soonest_first() -> None:
    found = ends_of(passed("p", "WE-100", date(2026, 7, 1)), held("c", ENDING, TODAY))
    assert [end.id for end in found] == [ENDING.id, f"{PAIR.id}:2027-03-31"]


@pytest.mark.parametrize("state", WORDED)
def test_every_state_has_a_word_and_a_tone(state: CertificationState | ExamState) -> None:
    assert states.certification_state_text(state)
    assert states.certification_state_tone(state)


@pytest.mark.parametrize("state", WORDED)
def test_every_state_can_be_counted(state: CertificationState | ExamState) -> None:
    assert states.state_count_text(state, 1).startswith("1 ")
    assert states.state_count_text(state, 2).startswith("2 ")


def test_a_half_done_row_says_how_much_is_done() -> None:
    (row,) = rows_of(passed("p", "WE-100", TODAY))
    assert states.row_state_text(row) == "one of two exams passed"
    triple = replace(PAIR, exams=(("WE-100", "A-1", "A-2"),))
    (row,) = certification_rows(plan(passed("p", "WE-100", TODAY)), catalog(triple), TODAY)
    assert states.row_state_text(row) == "1 of 3 exams passed"


def test_ends_links_and_witnesses_have_words() -> None:
    assert [states.last_day_text(it) for it in (date(2027, 3, 1), None, UNKNOWN)] == [
        "1 Mar 2027",
        "never",
        "unknown",
    ]
    assert states.term_text(None) == ""
    assert [states.linked_text(it) for it in (True, False, None)] == ["linked", "not linked", ""]
    assert states.confidence_text(Confidence.RELAYED) == "relayed by a third party"
    assert all(states.confidence_text(each) for each in Confidence)
    assert all(states.renewal_text(kind) for kind in RenewalKind)


def test_three_hundred_certifications_are_read_in_a_moment() -> None:
    known = catalog()
    people = [Person(f"p{n}", f"Person {n}") for n in range(25)]
    many = [
        held(f"c{n}", known.all()[n % 5], TODAY - timedelta(days=n), person=f"p{n % 25}")
        for n in range(300)
    ]
    snapshot = Snapshot.of([*people, *many])
    shortest = min(_seconds(snapshot) for _ in range(5))
    assert shortest < 0.05, "ten times what it should take"


def _seconds(snapshot: Snapshot) -> float:
    start = perf_counter()
    certification_rows(snapshot, catalog(), TODAY)
    return perf_counter() - start


def test_paid_renewals_end_soon_earlier_than_free_ones() -> None:
    rows = rows_of(held("f", SINGLE, date(2026, 1, 20)), held("p", PAID, date(2025, 1, 20)))
    assert {row.id: row.state for row in rows} == {
        "f": CertificationState.WINDOW_OPEN,
        "p": CertificationState.EXPIRING,
    }
