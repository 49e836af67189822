"""Labels, proposals, failures and clocks say what they were made with."""

from datetime import UTC, date, datetime

import pytest

from partner_planner.domain.change import Change, Edit, Label
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.errors import InputRefused, PlannerError, StoreUnavailable, WrongUse
from partner_planner.domain.person import Person
from partner_planner.domain.proposal import Proposal, ProposedRow, Verdict


def test_a_label_keeps_its_facts_in_order() -> None:
    label = Label.of("import-trainings", file="x.csv", count="12")
    assert label == Label("import-trainings", (("file", "x.csv"), ("count", "12")))
    assert Label.of("undo") == Label("undo")


def test_an_edit_has_no_changes_unless_it_is_given_some() -> None:
    ana = Person("a", "Ana")
    assert Edit("e", Label("add-person")).changes == ()
    change = Change(Person, "a", None, ana)
    assert Edit("e", Label("add-person"), (change,)).changes == (change,)


def test_a_proposal_counts_its_lines_by_verdict() -> None:
    rows = tuple(
        ProposedRow(line, verdict, "p", "Widgets")
        for line, verdict in enumerate([Verdict.NEW, Verdict.NEW, Verdict.REJECTED], start=2)
    )
    proposal = Proposal("x.csv", "trainings", rows)
    assert {verdict: proposal.count(verdict) for verdict in Verdict} == {
        Verdict.NEW: 2,
        Verdict.REJECTED: 1,
        Verdict.CHANGED: 0,
        Verdict.SAME: 0,
        Verdict.WAITING: 0,
    }


@pytest.mark.parametrize(
    ("failure", "code"), [(WrongUse, 2), (InputRefused, 3), (StoreUnavailable, 4)]
)
def test_a_known_failure_has_a_key_facts_and_an_exit_code(
    failure: type[PlannerError], code: int
) -> None:
    raised = failure("file-empty", file="x.csv", line=3)
    assert (raised.key, raised.facts, raised.exit_code) == (
        "file-empty",
        {"file": "x.csv", "line": 3},
        code,
    )
    assert isinstance(raised, PlannerError)
    assert "file-empty" in str(raised)


def test_a_stopped_clock_stands() -> None:
    clock = StoppedClock(datetime(2026, 11, 22, 23, 59, tzinfo=UTC))
    assert clock.today() == date(2026, 11, 22)
    assert clock.now() == clock.now() == datetime(2026, 11, 22, 23, 59, tzinfo=UTC)
