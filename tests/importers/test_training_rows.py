"""What each row of a training export becomes."""

from dataclasses import replace
from datetime import date

import pytest

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.proposal import Verdict
from partner_planner.domain.snapshot import Snapshot
from partner_planner.importers.listing import LONGEST_CELL
from tests.importers.exports import (
    ADMIN,
    ANALYST,
    FILES,
    HYBRID_EXAM,
    UNKNOWN_TITLE,
    accept,
    accepted,
    export,
    one_row,
    only,
    propose,
    remarks,
    row,
    verdicts,
    with_certification,
)


def test_a_row_becomes_a_person_with_marks_and_a_certification() -> None:
    plan = accepted(export(row(CorpEmail="NCorrigan@fernhill.example")))
    person, certification = only(plan, Person), only(plan, Certification)
    assert person.name == "Niamh Corrigan"
    assert {(mark.scheme, mark.value) for mark in plan.all(Identifier).values()} == {
        ("mcpid", "8200101"),
        ("email", "niamh@home.example"),
        ("email", "NCorrigan@fernhill.example"),
    }
    assert certification == Certification(
        certification.id,
        person.id,
        "azure-administrator",
        date(2026, 5, 4),
        date(2027, 5, 4),
        title=ADMIN,
        source="import",
    )


def test_every_row_says_who_and_what_it_is_about() -> None:
    proposed = one_row(propose(export(row())))
    assert (proposed.line, proposed.verdict) == (2, Verdict.NEW)
    assert (proposed.person, proposed.subject) == ("Niamh Corrigan", ADMIN)


def test_the_state_of_activation_says_nothing() -> None:
    plan = accepted(export(row(ActivationStatus="Inactive")))
    assert only(plan, Certification).linked


def test_a_month_settles_the_day_of_its_row_and_of_the_others() -> None:
    content = export(
        row(TrainingCompletionDate="5/4/2026 6:15 PM", ExpirationDate="5/4/2027", Month="May-26"),
        row(ANALYST, TrainingCompletionDate="2/3/2026", ExpirationDate="2/3/2027", Month=""),
    )
    days = {c.earned_on: c.expires_on for c in accepted(content).all(Certification).values()}
    assert days == {
        date(2026, 5, 4): date(2027, 5, 4),
        date(2026, 2, 3): date(2027, 2, 3),
    }


def test_an_ambiguous_day_that_nothing_settles_is_rejected() -> None:
    proposed = one_row(propose(export(row(Month="", ExpirationDate=""))))
    assert (proposed.verdict, proposed.reason) == (Verdict.REJECTED, "date-ambiguous")


def test_an_end_that_can_be_read_in_one_way_settles_its_row() -> None:
    content = export(
        row(Month="", TrainingCompletionDate="04/05/2026", ExpirationDate="13/05/2027"),
        row(ANALYST, Month="", TrainingCompletionDate="05/20/2026", ExpirationDate="04/05/2027"),
        row("Microsoft 365 Fundamentals", Month="", ExpirationDate=""),
    )
    proposal = propose(content)
    assert verdicts(proposal) == ["new", "new", "rejected"]
    assert "dates-mixed" in remarks(proposal)
    days = {c.earned_on for c in accepted(content).all(Certification).values()}
    assert days == {date(2026, 5, 4), date(2026, 5, 20)}


def test_a_month_that_contradicts_is_told() -> None:
    content = export(row(TrainingCompletionDate="25/05/2026", Month="Jun-26"))
    proposed = one_row(propose(content))
    assert (proposed.verdict, proposed.reason) == (Verdict.NEW, "month-differs")


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"TrainingTitle": " "}, "title-empty"),
        ({"TrainingCompletionDate": ""}, "date-empty"),
        ({"TrainingCompletionDate": "NULL"}, "date-empty"),
        ({"TrainingCompletionDate": "31/04/2026"}, "date-not-real"),
        ({"TrainingCompletionDate": "last week"}, "date-unreadable"),
        ({"ExpirationDate": "30/02/2027"}, "date-not-real"),
        ({"ExpirationDate": "31/12/9999 00:00"}, "date-unlikely"),
        ({"ExpirationDate": "04/05/2025"}, "end-before-start"),
        ({"TrainingType": "Learning Path"}, "not-a-certification"),
        (
            {"TrainingType": "Course", "TrainingTitle": "Exam AZ-104: preparing"},
            "not-a-certification",
        ),
        ({"TrainingType": "Assessment"}, "not-a-certification"),
        ({"TrainingType": "Exam"}, "exam-without-code"),
        ({"PartnerName": "x" * LONGEST_CELL, "Email": "x" * (LONGEST_CELL + 1)}, "field-too-long"),
        ({"IndividualFirstName": "Ni\x00amh"}, "bad-characters"),
        (
            {"IndividualFirstName": "", "IndividualLastName": "", "Email": "-", "MCPID": "0"},
            "nobody",
        ),
    ],
)
def test_rows_that_cannot_be_used_say_why(cells: dict[str, str], reason: str) -> None:
    known = {"TrainingTitle": "Course on something", **cells} if "Assess" in str(cells) else cells
    proposal = propose(export(row(**known), row(ANALYST, TrainingCompletionDate="20/05/2026")))
    first = proposal.rows[0]
    assert (first.line, first.verdict, first.reason) == (2, Verdict.REJECTED, reason)
    assert verdicts(proposal)[1] == "new"


def test_courses_are_counted() -> None:
    content = export(row(TrainingType="Course"), row(ANALYST, TrainingType="Module"))
    assert remarks(propose(content))["not-certifications"] == {"count": "2"}


def test_a_technical_assessment_of_the_catalog_counts() -> None:
    content = export(row("Meeting Rooms technical assessment", TrainingType="Assessment"))
    assert verdicts(propose(content)) == ["new"]


@pytest.mark.parametrize(
    ("title", "kind", "code"),
    [
        (HYBRID_EXAM, "Exam", "AZ-800"),
        (HYBRID_EXAM, "Certification", "AZ-800"),
        ("Exam ZZ-999: nobody knows it", "Exam", "ZZ-999"),
        ("exam 70-533: Implementing Azure", "MCP Exam", "70-533"),
    ],
)
def test_exam_rows_become_exam_passes(title: str, kind: str, code: str) -> None:
    plan = accepted(export(row(title, TrainingType=kind, ExpirationDate="")))
    passed = only(plan, ExamPass)
    assert (passed.exam, passed.passed_on) == (code, date(2026, 5, 4))
    assert passed.person == only(plan, Person).id
    assert not plan.all(Certification)


def test_an_unknown_title_stays_visible() -> None:
    content = export(row(UNKNOWN_TITLE))
    proposal = propose(content)
    assert one_row(proposal).reason == "title-unknown"
    assert remarks(proposal)["unknown-title"] == {"title": UNKNOWN_TITLE, "count": "1"}
    certification = only(accepted(content), Certification)
    assert (certification.credential, certification.title) == ("", UNKNOWN_TITLE)


def test_the_same_row_twice_counts_once() -> None:
    proposal = propose(export(row(), row()))
    assert verdicts(proposal) == ["new", "same"]
    assert proposal.rows[1].reason == "listed-twice"
    assert len([c for c in proposal.changes if c.kind is Certification]) == 1


def test_of_two_ends_in_one_file_the_later_counts() -> None:
    content = export(row(ExpirationDate="04/05/2027"), row(ExpirationDate="04/05/2028"))
    proposal = propose(content)
    assert [(r.verdict, r.reason) for r in proposal.rows] == [
        (Verdict.SAME, "ends-differ"),
        (Verdict.NEW, ""),
    ]
    assert only(accepted(content), Certification).expires_on == date(2028, 5, 4)


def test_a_renewal_that_keeps_its_day_moves_the_end() -> None:
    plan = accepted(export(row()))
    proposal = propose(export(row(ExpirationDate="04/05/2028")), plan)
    (change,) = proposal.changes
    assert one_row(proposal).verdict is Verdict.CHANGED
    assert isinstance(change.before, Certification)
    assert isinstance(change.after, Certification)
    assert (change.before.expires_on, change.after.expires_on) == (
        date(2027, 5, 4),
        date(2028, 5, 4),
    )


def test_a_renewal_with_a_later_day_is_an_award_of_its_own() -> None:
    plan = accepted(export(row()))
    later = row(TrainingCompletionDate="04/11/2026", ExpirationDate="04/11/2027", Month="Nov-26")
    proposal = propose(export(row(), later), plan)
    assert verdicts(proposal) == ["same", "new"]


def test_a_file_without_ends_takes_none_away() -> None:
    plan = accepted(export(row()))
    assert verdicts(propose(export(row(ExpirationDate="")), plan)) == ["same"]


def test_a_file_without_ends_leaves_the_end_to_the_catalog() -> None:
    plan = accepted((FILES / "trainings-without-ends.csv").read_bytes())
    assert {c.earned_on: c.expires_on for c in plan.all(Certification).values()} == {
        date(2026, 5, 4): None,
        date(2025, 2, 11): None,
    }
    assert {p.name for p in plan.all(Person).values()} == {"Niamh Corrigan", "Zoë Brandt-Øster"}


def test_what_was_not_linked_is_linked_by_the_export() -> None:
    plan = accepted(export(row()))
    known = replace(only(plan, Certification), linked=False, note="asked Zoë")
    proposal = propose(export(row()), with_certification(plan, known))
    (change,) = proposal.changes
    assert change.after == replace(known, linked=True)


def typed(plan: Snapshot, earned_on: date, credential: str = "azure-administrator") -> Snapshot:
    """A plan whose certification somebody typed."""
    known = replace(
        only(plan, Certification), source="typed", earned_on=earned_on, credential=credential
    )
    return with_certification(plan, known)


def test_a_typed_day_a_little_off_is_the_same_award() -> None:
    plan = typed(accepted(export(row())), date(2026, 5, 3))
    proposal = propose(export(row()), plan)
    assert verdicts(proposal) == ["changed"]
    after = only(accept(plan, proposal.changes), Certification)
    assert (after.earned_on, after.source) == (date(2026, 5, 4), "import")


def test_a_typed_day_further_off_is_another_award() -> None:
    plan = typed(accepted(export(row())), date(2026, 4, 20))
    assert verdicts(propose(export(row()), plan)) == ["new"]


def test_a_typed_award_that_is_listed_itself_stays() -> None:
    plan = typed(accepted(export(row())), date(2026, 5, 3))
    listed = row(TrainingCompletionDate="03/05/2026")
    assert verdicts(propose(export(row(), listed), plan)) == ["new", "same"]


def test_two_titles_of_one_record_change_it_once() -> None:
    plan = typed(accepted(export(row(UNKNOWN_TITLE))), date(2026, 5, 4))
    content = export(row(UNKNOWN_TITLE, ExpirationDate="04/05/2028"), row())
    assert sorted(verdicts(propose(content, plan))) == ["changed", "same"]


def test_a_title_that_the_catalog_learned_fills_the_credential() -> None:
    plan = typed(accepted(export(row())), date(2026, 5, 4), credential="")
    proposal = propose(export(row()), plan)
    assert verdicts(proposal) == ["changed"]
    assert only(accept(plan, proposal.changes), Certification).credential


def test_a_file_in_which_all_has_expired_says_so_once() -> None:
    proposal = propose((FILES / "trainings-older-order.csv").read_bytes())
    assert verdicts(proposal) == ["new", "new", "new"]
    assert remarks(proposal)["all-expired"] == {"count": "3", "latest": "2022-07-03"}


def test_one_that_is_valid_or_has_no_known_end_makes_it_no_wall() -> None:
    old = row(ANALYST, TrainingCompletionDate="20/05/2020", ExpirationDate="20/05/2021", Month="")
    assert "all-expired" in remarks(propose(export(old)))
    assert "all-expired" not in remarks(propose(export(old, row())))
    unknown = row(UNKNOWN_TITLE, TrainingCompletionDate="20/05/2020", ExpirationDate="", Month="")
    assert "all-expired" not in remarks(propose(export(old, unknown)))


def test_a_heading_alone_is_no_harm() -> None:
    proposal = propose(export())
    assert (proposal.rows, proposal.changes) == ((), ())
    assert "no-rows" in remarks(proposal)


def test_names_that_look_like_formulas_stay_plain_text() -> None:
    content = export(row(IndividualFirstName="=cmd|' /C calc'!A0", IndividualLastName="@SUM(1)"))
    assert only(accepted(content), Person).name == "=cmd|' /C calc'!A0 @SUM(1)"


def test_broken_lines_are_told_by_line() -> None:
    lines = export(row(), row(ANALYST), row(UNKNOWN_TITLE)).split(b"\r\n")
    lines[1] += b",surplus"
    lines[2] = lines[2].replace(b",,", b",", 1)
    lines[3] = lines[3][: len(lines[3]) // 2]
    proposal = propose(b"\r\n".join(lines[:4]))
    assert [(r.line, r.reason) for r in proposal.rows] == [
        (2, "too-many-fields"),
        (3, "too-few-fields"),
        (4, "cut-off"),
    ]


def test_empty_fields_after_the_last_column_are_no_harm() -> None:
    lines = export(row()).split(b"\r\n")
    assert verdicts(propose(b"\r\n".join([lines[0], lines[1] + b",,", b""]))) == ["new"]


def test_the_sample_in_the_form_of_august_2023_is_read_in_full() -> None:
    proposal = propose((FILES / "trainings-august-2023.csv").read_bytes())
    assert [(r.line, r.verdict.value, r.reason) for r in proposal.rows] == [
        (2, "new", ""),
        (3, "new", ""),
        (4, "new", ""),
        (5, "new", ""),
        (6, "same", "listed-twice"),
        (7, "new", "title-unknown"),
        (8, "new", ""),
        (9, "new", ""),
        (10, "rejected", "exam-without-code"),
        (11, "rejected", "not-a-certification"),
        (12, "rejected", "date-not-real"),
    ]
    assert remarks(proposal)["person-nameless"] == {
        "mark": "8200303",
        "shown": "office@fernhill.example",
    }
    assert remarks(proposal)["address-of-several"]["count"] == "2"
