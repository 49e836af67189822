"""Shapes over facts are read as they are written, and refused where they cannot be meant."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from partner_planner.domain.figure import FactKind
from partner_planner.domain.money import Money
from partner_planner.domain.rules.anniversary import OnAnniversary
from partner_planner.domain.rules.attested import Attested, AttestedValue, FigureValue
from partner_planner.domain.rules.bounded import Bounded
from partner_planner.domain.rules.comparing import Growth, Share
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.documents import Document
from partner_planner.domain.rules.fees import FeePaid
from partner_planner.domain.rules.for_each import ForEach, Group
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.gated import Gate
from partner_planner.domain.rules.lock import Lock
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.over_time import AnyDay, Sustained
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.quantities import Tally, Total
from partner_planner.domain.rules.records import Records
from partner_planner.domain.rules.scales import Scaled, Step, StepTable
from partner_planner.domain.rules.spans import Fixed, Periods, Span, Trailing
from partner_planner.domain.rules.weighted import Part, WeightedMean
from partner_planner.domain.rules.where import Where
from tests.catalog.trees import SETTING, refusal, required, scored
from tests.domain.rules.small_program import AREA, PROGRAM, SMALL

KEY, MISSING, VALUE, WORD, DOUBLED = (
    "catalog-key-unknown",
    "catalog-key-missing",
    "catalog-value-wrong",
    "catalog-word-unknown",
    "catalog-id-doubled",
)


def facts(name: str, kind: FactKind = FactKind.RECORD, span: Span | None = None) -> Dated:
    """The facts of a name."""
    return Dated(PROGRAM, name, kind, (), span)


def said(name: str, unit: str = "records") -> AttestedValue:
    """A number that somebody entered."""
    return AttestedValue(facts(name, FactKind.ATTESTED), unit)


RENEWALS = 'of = { attested = { name = "rate", unit = "percent" } }'
A_YEAR = Trailing(12)
BOOKINGS = Total(facts("bookings", span=A_YEAR), "USD", currency="USD")
BOOKED = '{ amount = { record = "bookings", window = { months = 12 }, currency = "USD" } }'
STAFF = People(SETTING.lists["engineers"], 1)
STAFFED = '{ people = { list = "engineers", at_least = 1 } }'

REQUIREMENTS = {
    'records = { record = "win", at_least = 5, distinct_by = "customer",'
    ' absent = "zero" }': Records(
        Bounded(
            Tally(Dated(PROGRAM, "win", absent_is_none=True), "records", "customer"), Fraction(5)
        )
    ),
    'records = { record = "launched", at_least = 3, window = { months = 12 }, unit = "deals",'
    ' sum = { at_least = 1500, currency = "USD" } }': Records(
        Bounded(Tally(facts("launched", span=A_YEAR), "deals"), Fraction(3)),
        Bounded(Total(facts("launched", span=A_YEAR), "USD", currency="USD"), Fraction(1500)),
    ),
    'amount = { record = "bookings", window = { months = 12 }, currency = "USD",'
    " at_least = 250000 }": Bounded(BOOKINGS, Fraction(250000)),
    f"growth = {{ of = {BOOKED}, at_least = 15, from_zero = 0 }}": Bounded(
        Growth.of(BOOKINGS, 12, Fraction(0)), Fraction(15)
    ),
    f"share = {{ part = {BOOKED}, whole = {BOOKED}, at_most = 60 }}": Bounded(
        Share(BOOKINGS, BOOKINGS), at_most=Fraction(60)
    ),
    'document = { document = "business-plan", window = { months = 12 } }': Document(
        facts("business-plan", FactKind.DOCUMENT, A_YEAR)
    ),
    'fee = { fee = "tier-fee", amount = "2500 USD", months = 12, grace = 30 }': FeePaid.of(
        PROGRAM, AREA, "tier-fee", Money("USD", Decimal(2500)), 12, 30
    ),
    'attested = { name = "invitation" }': Attested(facts("invitation", FactKind.ATTESTED)),
    'attested = { name = "rate", at_least = 70 }': Bounded(said("rate"), Fraction(70)),
    f"sustained = {{ require = {STAFFED}, months = 6, longer = true }}": Sustained.of(
        STAFF, Trailing(6), longer=True
    ),
    f"any_day = {{ require = {STAFFED}, days = 90 }}": AnyDay.of(STAFF, Trailing(days=90)),
    f"lock = {{ require = {STAFFED}, months = 18, to = 2025-08-31 }}": Lock.of(
        STAFF, Trailing(18), Force(None, date(2025, 8, 31))
    ),
    f"anniversary = {{ require = {STAFFED} }}": OnAnniversary.of(STAFF, PROGRAM, AREA),
    f'for_each = [{{ id = "search", when = {STAFFED}, require = {STAFFED} }}]': ForEach(
        (Group("search", STAFF, STAFF),)
    ),
}

SCORES = {
    f"step_table = {{ {RENEWALS}, steps = [{{ from = 70, points = 2 }}] }}": StepTable(
        said("rate", "percent"), (Step(Fraction(70), Fraction(2)),)
    ),
    'scaled = { of = { count = { record = "win" } }, units = 5, every = 1 }': Scaled(
        Tally(facts("win"), "records"), Fraction(5), Fraction(10), Fraction(1)
    ),
    'scaled = { of = { figure = { metric = "rate", net = true } }, units = 5 }': Scaled(
        FigureValue(Measure(PROGRAM, AREA, SMALL, "rate"), "", is_net=True),
        Fraction(5),
        Fraction(10),
    ),
    f'award = {{ require = {STAFFED}, points = "2.5" }}': Gate(STAFF, Fraction("2.5")),
    f'weighted_mean = {{ missing = "left-out", parts = [{{ id = "a", weight = "0.25", score = {{'
    f' award = {{ require = {STAFFED}, points = 1 }} }} }}, {{ id = "b", user_weight = true,'
    f" score = {{ award = {{ require = {STAFFED}, points = 1 }} }} }}] }}": WeightedMean(
        (
            Part("a", Gate(STAFF, Fraction(1)), Fraction("0.25")),
            Part("b", Gate(STAFF, Fraction(1)), said(f"weight/{AREA}/b", "weight")),
        ),
        Fraction(10),
        renormalised=True,
    ),
}


@pytest.mark.parametrize("text", REQUIREMENTS)
def test_a_requirement_is_read_as_it_is_written(text: str) -> None:
    assert required(text) == REQUIREMENTS[text]


@pytest.mark.parametrize("text", SCORES)
def test_a_score_is_read_as_it_is_written(text: str) -> None:
    assert scored(text) == SCORES[text]


def _looked_at(node: Node) -> Dated:
    assert isinstance(node, Document)
    return node.dated


@pytest.mark.parametrize(
    ("window", "span"),
    [
        ("days = 90", Trailing(days=90)),
        ('fiscal = "year"', Periods(12)),
        ('fiscal = "year", closed = true, starts = 7', Periods(12, 1, 1, 7)),
        ('fiscal = "quarter", periods = 6, closed = true', Periods(3, 6, 1)),
        ('fiscal = "half", periods = 3', Periods(6, 2, 0)),
        ("from = 2024-07-01, to = 2024-12-31", Fixed(date(2024, 7, 1), date(2024, 12, 31))),
    ],
)
def test_a_window_is_months_days_fiscal_periods_or_fixed(window: str, span: Span) -> None:
    found = required(f'document = {{ document = "plan", window = {{ {window} }} }}')
    assert _looked_at(found).span == span


def test_conditions_look_at_fields() -> None:
    found = required(
        'document = { document = "plan", where = [{ field = "count", above = 10, at_most = 99 },'
        ' { field = "note", is = ["accepted"], given = true }, { field = "customer", is_not ='
        ' ["Acme"] }] }'
    )
    assert _looked_at(found).where == (
        Where("count", above=Fraction(10), at_most=Fraction(99)),
        Where("note", ("accepted",), given=True),
        Where("customer", excluded=("Acme",)),
    )


DOCUMENT = 'document = { document = "plan", %s }'
LOCK = f"lock = {{ require = {STAFFED}, months = 1, %s }}"
PARTS = "weighted_mean = { missing = 'unknown', parts = [%s] }"
PART = f"{{ id = 'a', score = {{ award = {{ require = {STAFFED}, points = 1 }} }}%s }}"


@pytest.mark.parametrize(
    ("text", "key", "field"),
    [
        (DOCUMENT % "window = {}", MISSING, "months"),
        (DOCUMENT % "window = { months = 12, days = 30 }", KEY, "days"),
        (DOCUMENT % "window = { months = 0 }", VALUE, "months"),
        (DOCUMENT % "window = { months = 12, periods = 2 }", MISSING, "fiscal"),
        (DOCUMENT % "window = { to = 2024-12-31 }", MISSING, "from"),
        (DOCUMENT % "window = { from = 2024-12-31 }", MISSING, "to"),
        (DOCUMENT % "window = { from = 2025-01-01, to = 2024-12-31 }", VALUE, "to"),
        (DOCUMENT % 'window = { fiscal = "decade" }', WORD, "fiscal"),
        (DOCUMENT % 'window = { fiscal = "year", starts = 13 }', VALUE, "starts"),
        (DOCUMENT % 'where = [{ field = "count" }]', MISSING, "at_least"),
        (DOCUMENT % 'where = [{ field = "note" }]', MISSING, "is"),
        (DOCUMENT % 'where = [{ field = "note", above = 3 }]', WORD, "field"),
        (DOCUMENT % 'where = [{ field = "count", is = ["3"] }]', WORD, "field"),
        (DOCUMENT % 'where = [{ field = "seats", above = 3 }]', WORD, "field"),
        (DOCUMENT % 'absent = "none"', WORD, "absent"),
        ('amount = { record = "sales" }', MISSING, "at_least"),
        ('amount = { record = "sales", at_least = 1, currency = "usd" }', VALUE, "currency"),
        ('records = { record = "sales", at_least = -1 }', VALUE, "at_least"),
        ('fee = { fee = "fee", amount = "2500" }', VALUE, "amount"),
        (LOCK % "from = 2026-01-02, to = 2026-01-01", VALUE, "to"),
        (f"sustained = {{ require = {STAFFED} }}", MISSING, "months"),
        ("growth = { of = { document = {} }, at_least = 1 }", WORD, "document"),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str, key: str, field: str) -> None:
    assert refusal(text) == (key, field)


@pytest.mark.parametrize(
    ("text", "key", "field"),
    [
        (f"step_table = {{ {RENEWALS}, steps = [] }}", VALUE, "steps"),
        (
            f"step_table = {{ {RENEWALS}, steps = [{{ from = 5, points = 1 }},"
            " { from = 5, points = 2 }] }",
            VALUE,
            "from",
        ),
        (PARTS % (PART % ""), MISSING, "weight"),
        (PARTS % (PART % ", weight = 1, user_weight = true"), KEY, "user_weight"),
        (PARTS % (PART % ", weight = -1"), VALUE, "weight"),
        (PARTS % f"{PART}, {PART}" % ((", weight = 1",) * 2), DOUBLED, "id"),
    ],
)
def test_a_score_that_cannot_be_meant_is_refused(text: str, key: str, field: str) -> None:
    assert refusal(text, "score") == (key, field)
