"""Figures and facts are read from a plan file: found by what they say, refused with a reason."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.person import Person
from tests.importers.exports import only
from tests.importers.test_plan_files import ANN, after, reasons

ADDS = {"program": "p", "area": "a", "metric": "m", "as_of": "2026-10", "value": "2"}
FEE = {"kind": "fee", "program": "p", "name": "yearly", "on": "2026-01-15"}


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ({"figures": [{**ADDS, "as_of": "2026"}]}, "value-wrong"),
        ({"figures": [{**ADDS, "as_of": "2026-13"}]}, "value-wrong"),
        ({"figures": [{**ADDS, "as_of": "2026-02-30"}]}, "value-wrong"),
        ({"figures": [{**ADDS, "as_of": 2026}]}, "value-wrong"),
        ({"figures": [{**ADDS, "as_of": None}]}, "value-wrong"),
        ({"figures": [{**ADDS, "value": "NaN"}]}, "value-wrong"),
        ({"figures": [{**ADDS, "value": None}]}, "value-wrong"),
        ({"figures": [{**ADDS, "metric": ""}]}, "value-wrong"),
        ({"figures": [{**ADDS, "track": 3}]}, "value-wrong"),
        ({"figures": [{**ADDS, "kind": "guess"}]}, "value-wrong"),
        ({"figures": [{**ADDS, "kind": "points", "value": "100.1"}]}, "value-wrong"),
        ({"figures": [{**ADDS, "kind": "points", "value": -1}]}, "value-wrong"),
        ({"figures": [{"program": "p", "metric": "m", "value": 1}]}, "field-missing"),
        ({"figures": [ADDS, {**ADDS, "kind": "net", "as_of": "2026-10-31"}]}, "entry-twice"),
        ({"facts": [{**FEE, "kind": "rumour"}]}, "value-wrong"),
        ({"facts": [{**FEE, "name": " "}]}, "field-missing"),
        ({"facts": [{**FEE, "person": "Nobody"}]}, "person-unknown"),
        ({"facts": [{**FEE, "person": False}]}, "value-wrong"),
        ({"facts": [FEE, FEE]}, "entry-twice"),
    ],
)
def test_entries_that_cannot_be_used_say_why(part: dict[str, Any], reason: str) -> None:
    assert reasons(**part) == [reason]


def test_a_figure_is_found_by_what_it_says_and_of_which_month() -> None:
    plan = after(figures=[{"id": "f", **ADDS}])
    again = after(plan, figures=[{**ADDS, "value": "-5", "track": None, "stream": ""}])
    assert only(again, Figure) == Figure("f", "p", "a", "", "m", "", date(2026, 10, 1), Decimal(-5))
    more = after(again, figures=[{**ADDS, "kind": "points"}, {**ADDS, "as_of": "2026-09"}])
    assert len(more.all(Figure)) == 3


def test_a_fact_may_be_about_nobody_and_stays_so() -> None:
    plan = after(people=[ANN], facts=[{**FEE, "person": ""}, {**FEE, "on": "2027-01-15"}])
    assert [fact.person for fact in plan.all(Fact).values()] == ["", ""]
    ann = only(plan, Person)
    again = after(plan, facts=[{**FEE, "person": "Ann Lee", "count": "2"}])
    assert {fact.person for fact in again.all(Fact).values()} == {"", ann.id}
    last = after(again, facts=[{**FEE, "person": None}])
    assert {fact.person for fact in last.all(Fact).values()} == {""}
