"""Judging only days of change comes to the same as judging every day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.anniversary import OnAnniversary
from partner_planner.domain.rules.attested import Attested
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.lock import Lock
from partner_planner.domain.rules.node import Node, inputs_of
from partner_planner.domain.rules.over_time import AnyDay, Sustained
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.standing import Standing, all_met
from partner_planner.domain.rules.status import Status, StatusOf
from tests.domain.rules.small_facts import dated, fact
from tests.domain.rules.small_program import AREA, PROGRAM, ledger

RULE = Attested(dated("said", kind=FactKind.ATTESTED))
ONE_DAY = timedelta(1)
START = date(2027, 12, 20)
LENGTH = 110
DAYS = [START + timedelta(number) for number in range(LENGTH)]
SPANS = st.sampled_from([Trailing(1), Trailing(days=20), Trailing(2), Trailing(1, 5)])


def _entered(name: str, entered: list[tuple[int, int, bool]]) -> list[Fact]:
    return [
        fact(
            name,
            START + timedelta(on),
            kind=FactKind.ATTESTED,
            until=START + timedelta(on + long) if long else None,
            count=str(int(word)),
            id=f"{name}{number}",
        )
        for number, (on, long, word) in enumerate(entered)
    ]


WORDS = st.lists(st.tuples(st.integers(0, LENGTH), st.integers(0, 60), st.booleans()), max_size=6)
SAID = WORDS.map(lambda entered: _entered("said", entered))
"""Somebody said yes or no on some days, for a while; else nothing is known."""


def _standing(node: Node, plan: Ledger, day: date) -> Standing:
    return Scene(plan, day, JUDGES, explained=False).judge(node).standing


def _by_day(plan: Ledger) -> dict[date, Standing]:
    return {day: _standing(RULE, plan, day) for day in DAYS}


def _within(seen: dict[date, Standing], day: date, span: Trailing) -> list[Standing]:
    """How the rule stood on the days that are not too old, the one that just is included."""
    return [each for then, each in seen.items() if then <= day < span.out_on(then)]


@given(SAID, SPANS)
def test_sustained_is_every_day(said: list[Fact], span: Trailing) -> None:
    plan = ledger(*said)
    seen = _by_day(plan)
    for day in DAYS[70::5]:
        out = [then for then in DAYS if span.out_on(then) <= day]
        needed = {seen[then] for then in DAYS if out[-1] <= then <= day}
        expected = (
            Standing.NOT_MET
            if Standing.NOT_MET in needed
            else Standing.UNKNOWN
            if Standing.UNKNOWN in needed
            else Standing.MET
        )
        assert _standing(Sustained.of(RULE, span), plan, day) is expected


@given(SAID, WORDS.map(lambda entered: _entered("also", entered)), SPANS)
def test_all_of_several_are_sustained_together(
    said: list[Fact], also: list[Fact], span: Trailing
) -> None:
    plan = ledger(*said, *also)
    other = Attested(dated("also", kind=FactKind.ATTESTED))
    referred = Status(StatusOf.REQUIREMENT, "also", "Also", other)
    rules = (RULE, AllOf((RULE, other)), AllOf((AllOf((RULE,)), referred)))
    for day in DAYS[70::9]:
        alone, both, nested = (_standing(Sustained.of(each, span), plan, day) for each in rules)
        apart = _standing(Sustained.of(other, span), plan, day)
        assert both is nested is all_met((alone, apart))
    scene = Scene(plan, DAYS[100], JUDGES)
    verdicts = [scene.judge(Sustained.of(each, span)) for each in (rules[1], rules[2])]
    assert verdicts[0].have == verdicts[1].have
    assert verdicts[0].met_until == verdicts[1].met_until


@given(SAID, SPANS)
def test_any_day_is_one_day(said: list[Fact], span: Trailing) -> None:
    plan = ledger(*said)
    seen = _by_day(plan)
    for day in DAYS[70::5]:
        found = _within(seen, day, span)
        expected = (
            Standing.MET
            if Standing.MET in found
            else Standing.UNKNOWN
            if Standing.UNKNOWN in found
            else Standing.NOT_MET
        )
        assert _standing(AnyDay.of(RULE, span), plan, day) is expected


@given(SAID, SPANS, st.sampled_from([Force(), Force(START + timedelta(15), DAYS[50])]))
def test_a_lock_begins_when_it_is_over_and_the_rule_is_met(
    said: list[Fact], span: Trailing, force: Force
) -> None:
    plan = ledger(*said)
    node = Lock.of(RULE, span, force)
    out = START
    for day, standing in _by_day(plan).items():
        if standing is Standing.MET and day >= out and force.on(day):
            out = span.out_on(day)
        assert (_standing(node, plan, day) is Standing.MET) == (day < out)


ENROLMENTS = st.sampled_from(
    [
        Enrolment("e", PROGRAM, AREA, enrolled_on=date(2026, 2, 28)),
        Enrolment("e", PROGRAM, enrolled_on=START, anniversary=date(2029, 1, 31)),
        Enrolment("e", PROGRAM, AREA),
    ]
)


@given(SAID, SPANS, ENROLMENTS)
def test_nothing_changes_between_the_days_of_change(
    said: list[Fact], span: Trailing, enrolment: Enrolment
) -> None:
    plan = ledger(*said, enrolment)
    for node in (
        Sustained.of(RULE, span),
        Sustained.of(RULE, span, longer=True),
        AnyDay.of(RULE, span),
        Lock.of(RULE, span, Force()),
        Lock.of(RULE, span, Force(DAYS[15], DAYS[50])),
        OnAnniversary.of(RULE, PROGRAM, AREA),
    ):
        days = {day for each in inputs_of(node) for day in each.change_days(plan)}
        before = None
        for day in DAYS:
            now = _standing(node, plan, day)
            assert before in (None, now) or day in days
            before = now


@given(SAID, SPANS)
def test_what_is_left_changes_only_on_its_turns(said: list[Fact], span: Trailing) -> None:
    plan = ledger(*said)
    today = Scene(plan, DAYS[40], JUDGES)
    for node in (
        Sustained.of(RULE, span),
        AnyDay.of(RULE, span),
        Lock.of(RULE, span, Force()),
    ):
        found = today.judge(node)
        before = found.standing
        ended = None
        for day in DAYS[41:]:
            now = today.later(day).judge(node).standing
            assert now is before or day in found.turns
            if ended is None and now is not Standing.MET:
                ended = day - ONE_DAY
            before = now
        if found.standing is Standing.MET and (found.met_until or DAYS[-1]) < DAYS[-1]:
            assert found.met_until == ended
