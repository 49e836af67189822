"""What holds for every training export, whatever stands in it."""

import time
from dataclasses import fields
from datetime import date
from typing import Any, cast

from hypothesis import example, given
from hypothesis import strategies as st

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.kinds import SHARED_KINDS, Record
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.proposal import Proposal, Verdict
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import WaitingRow
from partner_planner.importers.recognise import recognise
from tests.importers.exports import (
    ADMIN,
    ANALYST,
    HEADINGS,
    HYBRID_EXAM,
    UNKNOWN_TITLE,
    Row,
    accept,
    export,
    propose,
    row,
)

COLUMNS = (*HEADINGS, "AADUserId")


def few(*values: str) -> st.SearchStrategy[str]:
    """One of few values, so that rows meet each other."""
    return st.sampled_from(values)


@st.composite
def some_row(draw: st.DrawFn) -> Row:
    """A row about one of few people, titles and days, with holes in it."""
    return row(
        draw(few(ADMIN, ANALYST, UNKNOWN_TITLE, HYBRID_EXAM, "Moon Admin")),
        TrainingType=draw(few("Certification", "Certification", "Exam", "Course")),
        IndividualFirstName=draw(few("", "Ann", "Bo", "bo")),
        IndividualLastName="",
        Email=draw(few("", "a@home.example", "b@home.example", "office@fernhill.example")),
        CorpEmail=draw(few("", "office@fernhill.example")),
        MCPID=draw(few("", "1", "2")),
        AADUserId=draw(few("", "", "u1", "u2")),
        TrainingCompletionDate=draw(
            few("04/05/2026 18:15", "05/05/2026", "25/05/2026", "31/04/2026")
        ),
        ExpirationDate=draw(few("", "04/06/2027", "25/06/2027", "26/06/2028")),
        Month=draw(few("May-26", "", "Apr-26")),
    )


MARKS = (
    ("mcpid", "1"),
    ("mcpid", "2"),
    ("aad", "u1"),
    ("email", "a@home.example"),
    ("email", "office@fernhill.example"),
)
DAYS = st.dates(date(2026, 5, 3), date(2026, 5, 6))


@st.composite
def somebody(draw: st.DrawFn, id: str) -> list[Record]:
    """A person typed by hand, with some marks and certifications."""
    marks = draw(st.sets(st.sampled_from(MARKS), max_size=2))
    held = draw(st.lists(st.tuples(DAYS, few("azure-administrator", "moon", "")), max_size=2))
    return [
        Person(id, draw(few("", "Ann", "Bo"))),
        *(Identifier(f"{id}-mark-{value}", id, scheme, value) for scheme, value in marks),
        *(
            Certification(f"{id}-{number}", id, credential, day, title=UNKNOWN_TITLE)
            for number, (day, credential) in enumerate(held)
        ),
        *(ExamPass(f"{id}-{day}", id, "AZ-800", day) for day in draw(st.sets(DAYS, max_size=1))),
    ]


@st.composite
def some_plan(draw: st.DrawFn) -> Snapshot:
    """A plan with a few people and rows that wait."""
    people = [draw(somebody(f"p{number}")) for number in range(draw(st.integers(0, 3)))]
    waiting = draw(st.lists(st.tuples(few("u1", "u2"), DAYS), max_size=2))
    return Snapshot.of(
        [
            *(record for each in people for record in each),
            *(
                WaitingRow(f"w{number}", user, ADMIN, "certification", day)
                for number, (user, day) in enumerate(waiting)
            ),
        ]
    )


MEANT = ("TrainingTitle", "MCPID", "AADUserId", "Email", "TrainingCompletionDate")

ROWS = st.lists(some_row(), max_size=8)


def contents(snapshot: Snapshot) -> set[tuple[Any, ...]]:
    """All records with their fields."""
    return {
        (kind.__name__, *(getattr(record, each.name) for each in fields(cast(Any, kind))))
        for kind in SHARED_KINDS
        for record in snapshot.all(kind).values()
    }


def said(proposal: Proposal, rows: list[Row]) -> list[tuple[Any, ...]]:
    """What is said of each row, without the lines, in an order of their own.

    Of rows that mean the same it does not matter which is called the second.
    """
    return sorted(
        (
            *(rows[told.line - 2][cell] for cell in MEANT),
            told.verdict,
            told.person,
            told.reason,
            told.facts,
        )
        for told in proposal.rows
    )


@given(ROWS, some_plan())
def test_the_same_file_again_brings_nothing_new(rows: list[Row], plan: Snapshot) -> None:
    content = export(*rows, headings=COLUMNS)
    first = propose(content, plan)
    again = propose(content, accept(plan, first.changes))
    assert [r.verdict for r in again.rows if r.verdict is not Verdict.REJECTED] == [
        Verdict.SAME for r in first.rows if r.verdict is not Verdict.REJECTED
    ]
    assert again.changes == ()


@given(ROWS.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))), some_plan())
def test_the_order_of_lines_changes_nothing(
    both: tuple[list[Row], list[Row]], plan: Snapshot
) -> None:
    one, other = both
    first = propose(export(*one, headings=COLUMNS), plan)
    second = propose(export(*other, headings=COLUMNS), plan)
    assert said(first, one) == said(second, other)
    assert contents(accept(plan, first.changes)) == contents(accept(plan, second.changes))
    assert first.remarks == second.remarks


@given(ROWS, some_plan())
def test_proposing_is_a_calculation(rows: list[Row], plan: Snapshot) -> None:
    before = contents(plan)
    content = export(*rows, headings=COLUMNS)
    assert propose(content, plan) == propose(content, plan)
    assert contents(plan) == before


@given(ROWS, some_plan())
def test_every_line_is_accounted_for(rows: list[Row], plan: Snapshot) -> None:
    proposal = propose(export(*rows, headings=COLUMNS), plan)
    assert [told.line for told in proposal.rows] == list(range(2, len(rows) + 2))
    for told in proposal.rows:
        assert told.reason or told.verdict not in (Verdict.REJECTED, Verdict.WAITING)
        assert bool(told.changes) or told.verdict in (Verdict.SAME, Verdict.REJECTED)


@given(ROWS, some_plan())
def test_nothing_is_left_dangling(rows: list[Row], plan: Snapshot) -> None:
    after = accept(plan, propose(export(*rows, headings=COLUMNS), plan).changes)
    people = set(after.all(Person))
    assert {mark.person for mark in after.all(Identifier).values()} <= people
    assert {known.person for known in after.all(Certification).values()} <= people
    assert {passed.person for passed in after.all(ExamPass).values()} <= people


@given(st.binary(max_size=400))
@example(b"\xff\xfea")
@example(b"{")
def test_any_bytes_are_recognised_or_refused(content: bytes) -> None:
    found = recognise(content)
    assert (found.problem is None) == (found.form != "unknown")


@given(st.text(max_size=300))
def test_any_text_below_a_heading_gives_rows(text: str) -> None:
    content = export(row()) + text.encode("utf-8", errors="surrogatepass")
    assert len(propose(content).rows) >= 1


def test_twenty_thousand_rows_take_ten_times_two_thousand() -> None:
    def seconds(number: int) -> float:
        content = export(
            *(row(MCPID=str(each), Email=f"{each}@x.example") for each in range(number))
        )
        start = time.perf_counter()
        proposal = propose(content)
        accept(Snapshot.of([]), proposal.changes)
        assert proposal.count(Verdict.NEW) == number
        return time.perf_counter() - start

    few_rows = min(seconds(2_000) for _ in range(3))
    assert seconds(20_000) < 30 * few_rows
