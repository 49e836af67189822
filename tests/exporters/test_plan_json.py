"""The plan as JSON loses nothing, and is what its schema says."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from partner_planner import resources
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.figure import Fact, FactKind, Figure, FigureKind
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import SHARED_KINDS, Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.plan_file import FIRM, PLAN_LISTS
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import Preference, TitleMapping, WaitingRow
from partner_planner.exporters.plan_file import plan_to_json
from partner_planner.importers.plan_file import propose_plan
from tests.importers.exports import CATALOG, FILES, ids

WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t"), max_size=12
)
NAMES = WORDS.filter(lambda text: text != "")
MARKS = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8)
DAYS = st.dates()
MAYBE_DAY = st.none() | DAYS
AMOUNT = st.none() | st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=4)
EXACT = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=3)
MONTH = DAYS.map(lambda day: day.replace(day=1))
CURRENCY = st.sampled_from(["", "EUR", "USD"])


def people(ids: list[str]) -> list[st.SearchStrategy[Record]]:
    """A person for each id."""
    return [
        st.builds(Person, st.just(id), WORDS, WORDS, AMOUNT, AMOUNT, MAYBE_DAY, MAYBE_DAY, WORDS)
        for id in ids
    ]


def belonging(id: st.SearchStrategy[str], person: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """A record that belongs to somebody."""
    chance = st.none() | st.decimals(0, 1, places=2)
    return st.one_of(
        st.builds(
            Identifier, id, person, st.sampled_from(["email", "mcpid", "aad", "badge"]), MARKS
        ),
        st.builds(
            Certification,
            id,
            person,
            st.sampled_from(["azure-administrator", "moon", "AZ-800", ""]),
            DAYS,
            MAYBE_DAY,
            st.booleans(),
            MAYBE_DAY,
            NAMES,
            WORDS,
            WORDS,
        ),
        st.builds(ExamPass, id, person, NAMES, DAYS),
        st.builds(
            Milestone,
            id,
            person,
            st.sampled_from(["azure-administrator", "moon"]),
            DAYS,
            st.sampled_from(MilestoneState),
            WORDS,
            MAYBE_DAY,
            MAYBE_DAY,
            AMOUNT,
            AMOUNT,
            CURRENCY,
            st.integers(0, 9),
            chance,
            WORDS,
            WORDS,
        ),
    )


def figures(id: st.SearchStrategy[str]) -> st.SearchStrategy[Figure]:
    """A figure of any kind; points lie between 0 and 100."""
    points = st.decimals(0, 100, places=2).map(lambda value: (value, FigureKind.POINTS))
    others = st.sampled_from([FigureKind.NET, FigureKind.LEVEL, FigureKind.BASE])
    about = st.tuples(NAMES, WORDS, WORDS, NAMES, WORDS, MONTH)
    return st.builds(
        lambda key, told, value: Figure(key, *told, *value),
        id,
        about,
        st.tuples(EXACT, others) | points,
    )


def facts(id: st.SearchStrategy[str], person: st.SearchStrategy[str]) -> st.SearchStrategy[Fact]:
    """A fact about somebody or nobody."""
    maybe_exact = st.none() | EXACT
    return st.builds(
        Fact,
        id,
        st.sampled_from(FactKind),
        NAMES,
        MARKS,
        DAYS,
        MAYBE_DAY,
        person | st.just(""),
        WORDS,
        maybe_exact,
        CURRENCY,
        maybe_exact,
        WORDS,
    )


def alone(id: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """A record that belongs to nobody."""
    kinds = st.sampled_from(["certification", "exam"])
    return st.one_of(
        st.builds(Wanted, id, MARKS, WORDS),
        st.builds(Enrolment, id, NAMES, WORDS, WORDS, WORDS, MAYBE_DAY, MAYBE_DAY, MAYBE_DAY),
        st.builds(TitleMapping, id, WORDS, st.sampled_from(["azure-administrator", "moon"])),
        st.builds(WaitingRow, id, NAMES, WORDS, kinds, DAYS, MAYBE_DAY),
        figures(id),
    )


@st.composite
def plans(draw: st.DrawFn) -> Snapshot:
    """A plan with records of every kind, as the program could have made it."""
    persons = [f"person-{number}" for number in range(draw(st.integers(1, 3)))]
    owner = st.sampled_from([*persons, "0198c0de-0000-7000-8000-000000000001"])
    firm = st.builds(Firm, st.just("firm"), WORDS, WORDS, CURRENCY, WORDS, st.integers(1, 12))
    records = [draw(each) for each in people(persons)] + draw(st.lists(firm, max_size=1))
    for number in range(draw(st.integers(0, 8))):
        id = st.just(f"record-{number}")
        records.append(draw(belonging(id, owner) | alone(id) | facts(id, owner)))
    return Snapshot.of(records)


def everything(snapshot: Snapshot) -> dict[type[Record], dict[str, Record]]:
    """All shared records by kind and id."""
    return {kind: dict(snapshot.all(kind)) for kind in SHARED_KINDS}


def read_back(content: bytes) -> Snapshot:
    """What an empty plan becomes by a file."""
    empty = Snapshot.of([])
    proposal = propose_plan("plan.json", content, empty, CATALOG, ids(empty))
    assert [told for told in proposal.rows if told.verdict.value == "rejected"] == []
    return Snapshot.of([change.after for change in proposal.changes if change.after])


def validator() -> Draft202012Validator:
    """The shipped schema."""
    schema = json.loads(resources.path("schemas", "plan.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@given(plans())
def test_an_exported_plan_comes_back_as_it_was(plan: Snapshot) -> None:
    content = plan_to_json(plan)
    assert everything(read_back(content)) == everything(plan)
    assert plan_to_json(read_back(content)) == content


@given(plans())
def test_an_exported_plan_is_what_the_schema_says(plan: Snapshot) -> None:
    validator().validate(json.loads(plan_to_json(plan)))


@given(plans())
def test_a_plan_meets_itself_without_a_change(plan: Snapshot) -> None:
    proposal = propose_plan("plan.json", plan_to_json(plan), plan, CATALOG, ids(plan))
    assert proposal.changes == ()


def test_every_shared_kind_has_its_list() -> None:
    assert {each.kind for each in (FIRM, *PLAN_LISTS)} == set(SHARED_KINDS)


def test_a_person_carries_marks_as_others_write_them() -> None:
    marks = [("email", "a@x.example"), ("mcpid", "1"), ("mcpid", "2"), ("aad", "u")]
    plan = Snapshot.of(
        [
            Firm("f", "Fernhill"),
            Wanted("w", "microsoft-ai-cloud", "security"),
            Person("p", "Ann Lee", hourly_cost=Decimal("1E+2"), joined_on=date(2020, 1, 2)),
            *(Identifier(value, "p", scheme, value) for scheme, value in marks),
        ]
    )
    document = json.loads(plan_to_json(plan))
    (person,) = document["people"]
    assert person["emails"] == ["a@x.example"]
    assert person["external_ids"] == {"mcpid": ["1", "2"], "aad": "u"}
    assert (person["hourly_cost"], person["joined_on"]) == ("100", "2020-01-02")
    assert document["firm"]["wanted"] == ["microsoft-ai-cloud/security"]


def test_months_are_written_without_a_day() -> None:
    figure = Figure("f", "p", "a", "", "m", "", date(2026, 10, 1), Decimal("1E+3"))
    fact = Fact("k", FactKind.FEE, "p", "yearly", date(2026, 1, 15))
    document = json.loads(plan_to_json(Snapshot.of([figure, fact])))
    (written,) = document["figures"]
    assert (written["as_of"], written["value"], written["kind"]) == ("2026-10", "1000", "net")
    assert document["facts"][0]["on"] == "2026-01-15"


def test_personal_choices_stay_at_home() -> None:
    assert b"theme" not in plan_to_json(Snapshot.of([Preference("theme", '"dark"')]))


def test_the_plan_written_by_hand_is_what_the_schema_says() -> None:
    validator().validate(json.loads((FILES / "plan.json").read_text("utf-8")))


@pytest.mark.parametrize(
    "part",
    [
        {"version": 2},
        {"format": "something"},
        {"people": [{"emails": "a@b"}]},
        {"certifications": [{"person": "Ann", "credential": "x"}]},
        {"milestones": [{"id": "m", "state": "won"}]},
        {"firm": {"fiscal_year_start": 13}},
        {"figures": [{"program": "p", "metric": "m", "as_of": "2026", "value": 1}]},
        {"figures": [{"program": "p", "metric": "m", "as_of": "2026-10", "value": None}]},
        {"figures": [{"program": "p", "as_of": "2026-10", "value": 1}]},
        {"figures": [{"id": "f", "kind": "guess"}]},
        {"facts": [{"kind": "rumour", "program": "p", "name": "n", "on": "2026-10-01"}]},
        {"facts": [{"kind": "fee", "program": "p", "name": "n"}]},
    ],
)
def test_the_schema_refuses_what_the_program_would(part: dict[str, object]) -> None:
    document = {"format": "partner-planner/plan", "version": 1, **part}
    assert not validator().is_valid(document)
