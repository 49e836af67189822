"""A plan file is read record by record; what cannot be used or is not known is said."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.figure import Fact, FactKind, Figure, FigureKind
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.proposal import Proposal
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import TitleMapping
from partner_planner.importers.plan_file import propose_plan
from partner_planner.importers.reasons import Refusal
from tests.importers.exports import (
    CATALOG,
    FILES,
    accept,
    export,
    ids,
    only,
    propose,
    remarks,
    row,
    verdicts,
)

EMPTY = Snapshot.of([])
ANN = {"name": "Ann Lee", "external_ids": {"mcpid": "1"}, "emails": ["ann@home.example"]}
HELD = {"person": "Ann Lee", "credential": "azure-administrator", "earned_on": "2026-05-04"}


def read(content: bytes, plan: Snapshot = EMPTY) -> Proposal:
    """A proposal from the bytes of a plan file."""
    return propose_plan("plan.json", content, plan, CATALOG, ids(plan))


def written(**parts: Any) -> bytes:
    """A plan file with these parts."""
    document = {"format": "partner-planner/plan", "version": 1, **parts}
    return json.dumps(document).encode()


def after(plan: Snapshot = EMPTY, **parts: Any) -> Snapshot:
    """A plan after a plan file with these parts was accepted."""
    return accept(plan, read(written(**parts), plan).changes)


def reasons(plan: Snapshot = EMPTY, **parts: Any) -> list[str]:
    """The reasons of the rejected entries."""
    return [told.reason for told in read(written(**parts), plan).rows if told.reason]


def sample() -> bytes:
    """A plan that somebody wrote by hand."""
    return (FILES / "plan.json").read_bytes()


def figures(plan: Snapshot) -> set[tuple[object, ...]]:
    """What the figures of a plan say, without their keys."""
    return {
        (each.track, each.metric, each.stream, each.as_of, each.value, each.kind)
        for each in plan.all(Figure).values()
    }


def test_a_plan_written_by_hand_is_read() -> None:
    plan = accept(EMPTY, read(sample()).changes)
    firm, passed, milestone = only(plan, Firm), only(plan, ExamPass), only(plan, Milestone)
    people = {person.name: person for person in plan.all(Person).values()}
    niamh = people["Niamh Corrigan"]
    assert (firm.currency, firm.zone, firm.fiscal_year_start) == ("EUR", "Europe/Dublin", 4)
    assert {(w.program, w.area) for w in plan.all(Wanted).values()} == {
        ("microsoft-ai-cloud", "security"),
        ("microsoft-ai-cloud", ""),
    }
    assert (niamh.hours_per_month, niamh.hourly_cost) == (Decimal(12), Decimal("82.50"))
    assert (passed.person, passed.exam) == (niamh.id, "AZ-800")
    assert milestone == Milestone(
        milestone.id,
        niamh.id,
        "security-operations-analyst",
        date(2027, 3, 31),
        MilestoneState.BOOKED,
        booked_on=date(2027, 3, 15),
        hours=Decimal(40),
        fee=Decimal(165),
        currency="EUR",
        pass_chance=Decimal("0.7"),
    )
    assert only(plan, Enrolment).enrolled_on == date(2026, 1, 15)
    assert figures(plan) == {
        ("", "net-customer-adds", "", date(2026, 6, 1), Decimal(3), FigureKind.NET),
        ("smb", "usage-growth", "azure", date(2026, 6, 1), Decimal("12500.50"), FigureKind.LEVEL),
        ("smb", "usage-growth", "azure", date(2026, 6, 1), Decimal(10000), FigureKind.BASE),
    }
    fee, training = plan.all(Fact).values()
    assert (fee.kind, fee.person, fee.amount) == (FactKind.FEE, "", Decimal(4875))
    assert (training.person, training.customer) == (niamh.id, "Orchard Foods")
    assert (training.until, training.count) == (date(2027, 2, 2), Decimal("1.5"))
    assert only(plan, TitleMapping).title == "Lunar Gardening Associate"


def test_entries_of_the_sample_are_told_by_line() -> None:
    proposal = read(sample())
    told = {each.line: (each.verdict.value, each.person, each.subject) for each in proposal.rows}
    assert told[4] == ("new", "", "Fernhill Systems")
    assert told[7] == ("new", "Niamh Corrigan", "")
    assert told[13] == ("new", "Niamh Corrigan", "azure-administrator")
    assert told[28] == ("new", "", "microsoft-ai-cloud/security/net-customer-adds")
    assert told[36] == ("new", "Niamh Corrigan", "workshop")
    assert [(each.line, each.reason) for each in proposal.rows if each.reason] == [
        (16, "person-ambiguous"),
        (17, "exam-not-enough"),
    ]
    assert remarks(proposal) == {"plan-unknown-list": {"list": "offices", "count": "1"}}


def test_certifications_of_the_sample_belong_to_whom_they_name() -> None:
    plan = accept(EMPTY, read(sample()).changes)
    names = {person.id: person.name for person in plan.all(Person).values()}
    assert {
        (names[c.person], c.credential, c.title, c.linked) for c in plan.all(Certification).values()
    } == {
        ("Niamh Corrigan", "azure-administrator", "", True),
        ("Zoë Brandt-Øster", "m365-fundamentals", "", False),
        ("Zoë Brandt-Øster", "", "Lunar Gardening Associate", True),
    }


def test_the_same_file_again_brings_nothing_new() -> None:
    plan = accept(EMPTY, read(sample()).changes)
    again = read(sample(), plan)
    assert again.changes == ()
    assert set(verdicts(again)) == {"same", "rejected"}


def test_a_plan_file_meets_the_people_of_a_training_export() -> None:
    export_file = (FILES / "trainings-august-2023.csv").read_bytes()
    plan = accept(EMPTY, propose(export_file).changes)
    proposal = read(sample(), plan)
    assert len(accept(plan, proposal.changes).all(Person)) == len(plan.all(Person)) == 3
    assert proposal.rows[1].verdict.value == "changed"


def test_what_an_entry_leaves_out_stays() -> None:
    plan = after(people=[{**ANN, "role": "owner", "hours_per_month": "8.5"}])
    again = after(plan, people=[{**ANN, "role": "engineer", "note": None}])
    ann = only(again, Person)
    assert (ann.role, ann.hours_per_month, ann.note) == ("engineer", Decimal("8.5"), "")


def test_an_id_finds_its_record_before_any_natural_key() -> None:
    plan = after(people=[{"id": "a", **ANN}])
    assert only(after(plan, people=[{"id": "a", "name": "Ann Leary"}]), Person).name == "Ann Leary"
    assert len(after(plan, people=[{"id": "b", "name": "Ann Lee"}]).all(Person)) == 2


def test_two_people_with_one_name_need_more_than_the_name() -> None:
    twins = [
        {"name": "Jo", "external_ids": {"mcpid": "1"}},
        {"name": "Jo", "external_ids": {"mcpid": "2"}},
    ]
    plan = after(people=twins)
    assert len(plan.all(Person)) == 2
    held = {**HELD, "person": "Jo"}
    assert reasons(plan, certifications=[held]) == ["person-ambiguous"]
    assert reasons(plan, certifications=[{**held, "person": {"name": "Jo"}}]) == [
        "person-ambiguous"
    ]
    assert reasons(plan, people=[{"name": "Jo"}]) == ["person-ambiguous"]
    assert reasons(plan, certifications=[{**held, "person": "2"}]) == []


def test_the_firm_is_one_whatever_its_id() -> None:
    plan = after(firm={"id": "here", "name": "Fernhill"})
    assert only(after(plan, firm={"id": "there", "name": "Fernhill Ltd"}), Firm) == Firm(
        "here", "Fernhill Ltd"
    )


def test_a_number_of_somebody_else_is_not_taken() -> None:
    plan = after(people=[{"id": "a", **ANN}])
    assert reasons(plan, people=[{"id": "b", "name": "Bo", "external_ids": {"mcpid": "1"}}]) == [
        "user-of-another"
    ]


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ({"people": ["Ann"]}, "not-an-entry"),
        ({"firm": "Fernhill"}, "not-an-entry"),
        ({"firm": {"country": "Ireland"}}, "field-missing"),
        ({"firm": {"name": "F", "wanted": "all"}}, "value-wrong"),
        ({"firm": {"name": "F", "wanted": [3]}}, "value-wrong"),
        ({"firm": {"name": "F", "fiscal_year_start": 13}}, "value-wrong"),
        ({"firm": {"name": "F", "fiscal_year_start": True}}, "value-wrong"),
        ({"firm": {"name": "F", "currency": "euro"}}, "value-wrong"),
        ({"people": [{}]}, "field-missing"),
        ({"people": [{"name": "\ud800"}]}, "value-wrong"),
        ({"people": [{"name": "A\0"}]}, "value-wrong"),
        ({"people": [{"name": 3}]}, "value-wrong"),
        ({"people": [{"name": "A", "id": 3}]}, "value-wrong"),
        ({"people": [{"name": "A", "id": "x" * 101}]}, "value-wrong"),
        ({"people": [{"name": "A", "emails": "a@b"}]}, "value-wrong"),
        ({"people": [{"name": "A", "emails": [""]}]}, "value-wrong"),
        ({"people": [{"name": "A", "external_ids": ["1"]}]}, "value-wrong"),
        ({"people": [{"name": "A", "external_ids": {"mcpid": True}}]}, "value-wrong"),
        ({"people": [{"name": "A", "hourly_cost": "-1"}]}, "value-wrong"),
        ({"people": [{"name": "A", "hourly_cost": "1e3"}]}, "value-wrong"),
        ({"people": [{"name": "A", "hourly_cost": True}]}, "value-wrong"),
        ({"people": [{"name": "A", "joined_on": "2026-02-30"}]}, "value-wrong"),
        ({"people": [{"name": "A", "joined_on": "04/05/2026"}]}, "value-wrong"),
        ({"people": [{"name": "A", "joined_on": 2026}]}, "value-wrong"),
        ({"people": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}, "id-twice"),
        ({"people": [ANN, ANN]}, "entry-twice"),
        ({"certifications": [HELD]}, "person-unknown"),
        ({"certifications": [{**HELD, "person": ""}]}, "value-wrong"),
        ({"certifications": [{**HELD, "person": {"emails": ["x@y"]}}]}, "person-unknown"),
        (
            {"people": [ANN], "certifications": [{"person": "Ann Lee", "credential": "AZ-104"}]},
            "field-missing",
        ),
        (
            {"people": [ANN], "certifications": [{**HELD, "credential": "moon"}]},
            "credential-unknown",
        ),
        ({"people": [ANN], "certifications": [{**HELD, "credential": 3}]}, "value-wrong"),
        ({"people": [ANN], "certifications": [{**HELD, "credential": ""}]}, "field-missing"),
        ({"people": [ANN], "certifications": [{**HELD, "linked": "yes"}]}, "value-wrong"),
        ({"people": [ANN], "certifications": [HELD, HELD]}, "entry-twice"),
        (
            {"people": [ANN], "milestones": [{**HELD, "by": "2027-01-01", "state": "won"}]},
            "value-wrong",
        ),
        (
            {"people": [ANN], "milestones": [{**HELD, "by": "2027-01-01", "pass_chance": 1.5}]},
            "value-wrong",
        ),
        (
            {"people": [ANN], "milestones": [{**HELD, "by": "2027-01-01", "attempts": -1}]},
            "value-wrong",
        ),
        (
            {
                "waiting_rows": [
                    {"user_id": "u", "title": "t", "training": "walk", "completed_on": "2026-05-04"}
                ]
            },
            "value-wrong",
        ),
    ],
)
def test_entries_that_cannot_be_used_say_why(part: dict[str, Any], reason: str) -> None:
    assert reasons(**part) == [reason]


def test_numbers_are_exact_however_they_are_written() -> None:
    text = written(people=[{"name": "A", "hourly_cost": "COST"}]).replace(b'"COST"', b"0.1")
    assert only(accept(EMPTY, read(text).changes), Person).hourly_cost == Decimal("0.1")


@pytest.mark.parametrize("number", [b"1e400000", b"1e-400000", b"1e41"])
def test_numbers_beyond_reason_are_rejected(number: bytes) -> None:
    text = written(people=[{"name": "A", "hourly_cost": "COST"}]).replace(b'"COST"', number)
    assert verdicts(read(text)) == ["rejected"]


def test_natural_keys_that_fit_several_records_are_ambiguous() -> None:
    twice = [{"id": key, "program": "p", "area": ""} for key in ("1", "2")]
    plan = after(enrolments=twice)
    assert reasons(plan, enrolments=[{"program": "p"}]) == ["ambiguous-entry"]


def test_references_of_entries_with_an_id_are_kept_even_where_nothing_is_there() -> None:
    gone = "0198c0de-0000-7000-8000-000000000001"
    plan = after(certifications=[{**HELD, "id": "c", "person": gone, "credential": "ZZ-999"}])
    known = only(plan, Certification)
    assert (known.person, known.credential) == (gone, "ZZ-999")


def test_what_this_program_does_not_hold_is_said() -> None:
    proposal = read(
        written(
            people=[{**ANN, "shoe_size": 38, "pets": []}],
            events=[{}, {}],
            enrolments={"program": "p"},
            firm=[],
            motto="onwards",
        )
    )
    assert list(proposal.remarks) == [
        ("plan-unknown-keys", (("list", "people"), ("keys", "pets, shoe_size"))),
        ("plan-unknown-list", (("list", "events"), ("count", "2"))),
        ("plan-list-wrong", (("list", "firm"),)),
        ("plan-list-wrong", (("list", "enrolments"),)),
        ("plan-unknown-entry", (("key", "motto"),)),
    ]


def test_a_list_that_stands_twice_counts_twice() -> None:
    text = written(people=[ANN]).replace(b"}]}", b'}], "people": [{"name": "Bo"}]}')
    proposal = read(text)
    assert verdicts(proposal) == ["new", "new"]
    assert remarks(proposal) == {"plan-repeated-key": {"key": "people"}}


def test_an_empty_plan_has_no_rows() -> None:
    assert "no-rows" in remarks(read(written(people=[])))


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (written(version=2), Refusal.PLAN_NEWER),
        (written(version=0), Refusal.PLAN_VERSION),
        (written(version="1"), Refusal.PLAN_VERSION),
        (written(version=True), Refusal.PLAN_VERSION),
        (b'{"format": "partner-planner/plan"}', Refusal.PLAN_VERSION),
        (b'{"a": {"format": "partner-planner/plan"}, "version": 1}', Refusal.JSON_OTHER),
        (export(row()), Refusal.NOT_A_PLAN),
        (written(people=[ANN])[:-20], Refusal.JSON_BROKEN),
        (written(people=[ANN]) + b"}", Refusal.JSON_BROKEN),
        (written(people=[])[:-1] + b', "x": NaN}', Refusal.JSON_BROKEN),
        (written(people=[])[:-1] + b', "x": ' + b"9" * 5000 + b"}", Refusal.JSON_BROKEN),
        (written(people=[])[:-1] + b', "x": ' + b"[" * 100_000, Refusal.JSON_BROKEN),
        (written(people=[])[:-1] + b", 3: 4}", Refusal.JSON_BROKEN),
        (written(people=[])[:-1] + b', "x" 4}', Refusal.JSON_BROKEN),
    ],
)
def test_files_that_cannot_be_used_are_refused_whole(content: bytes, refusal: Refusal) -> None:
    with pytest.raises(InputRefused) as refused:
        read(content)
    assert refused.value.key == refusal


def test_a_broken_file_names_the_line() -> None:
    cut = sample()[:-200]
    with pytest.raises(InputRefused) as refused:
        read(cut)
    assert refused.value.facts["line"] == cut.count(b"\n") + 1


def test_emails_and_numbers_do_not_double_the_identifiers_that_are_listed() -> None:
    plan = after(
        people=[{"id": "a", **ANN}],
        identifiers=[{"id": "i", "person": "a", "scheme": "mcpid", "value": "1"}],
    )
    assert sorted((m.id, m.scheme) for m in plan.all(Identifier).values()) == [
        ("i", "mcpid"),
        ("new-2", "email"),
    ]


def test_several_numbers_of_a_scheme_are_a_list() -> None:
    plan = after(people=[{"name": "Ann", "external_ids": {"mcpid": ["1", 2]}}])
    assert [mark.value for mark in plan.all(Identifier).values()] == ["1", "2"]
