"""Until when a level is met: what is told at once is what day after day comes to."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from partner_planner.catalog.rules.rule_file import rulebook_of
from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.days import days_of
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.level_texts import HEAD, requirement
from tests.catalog.rule_texts import small_credentials

PROGRAM, DAY, LENGTH = "acme-services", date(2026, 12, 1), 40
PEOPLE = ("ana", "ben", "cem")
HELD = ("widget-basics", "widget-engineer-associate")
GRANTED = ("a", "b", "c")

BASICS = 'people = { list = "basics", at_least = 2 }'
REQUIRE = {
    "any": f'any_of = [{{ {BASICS} }}, {{ status = {{ fact = "a" }} }}]',
    "some": (
        'k_of = { at_least = 2, of = [{ status = { fact = "a" } }, '
        '{ status = { fact = "b", absent = "not-held" } }, { status = { fact = "c" } }] }'
    ),
    "not": 'not = { status = { fact = "b", absent = "not-held" } }',
    "both": 'all_of = [{ status = { requirement = "any" } }, { status = { requirement = "not" } }]',
    "counted": 'count_status = { facts = ["a", "b", "c"], at_least = 2, including_any = ["c"] }',
    "eased": f"relief = {{ require = {{ {BASICS} }}, percent = 50, months = 1 }}",
    "newest": 'status = { requirement = "edition" }',
    "gold": (
        'all_of = [{ status = { requirement = "both" } }, '
        '{ status = { requirement = "newest" } }, { status = { requirement = "eased" } }]'
    ),
}
EDITIONS = requirement("first", 'status = { fact = "a" }') + requirement(
    "edition",
    'status = { fact = "b" }',
    'supersedes = "first"',
    "from = 2026-12-20",
    "existing_from = 2027-01-02",
)
TEXT = "".join((HEAD, EDITIONS, *(requirement(*each) for each in REQUIRE.items())))
BOOK = rulebook_of("acme-services.toml", TEXT.encode(), small_credentials())

DAYS = st.integers(-60, LENGTH).map(lambda days: DAY + timedelta(days))
HOLDINGS = st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(HELD), DAYS), max_size=5)
STATUSES = st.lists(
    st.tuples(st.sampled_from(GRANTED), DAYS, st.none() | DAYS, st.booleans()), max_size=6
)
JOINED = st.none() | st.sampled_from([date(2026, 11, 10), date(2026, 12, 1)])


def firm(
    held: list[tuple[str, str, date]],
    granted: list[tuple[str, date, date | None, bool]],
    joined: date | None,
) -> Ledger:
    """A plan in which certifications and statuses end on some of the days."""
    records: list[Record] = [Person(each) for each in PEOPLE]
    records += [
        Certification(f"{number}", person, credential, DAY - timedelta(90), end)
        for number, (person, credential, end) in enumerate(held)
    ]
    records += [
        Fact(
            f"{name}/{number}",
            FactKind.STATUS,
            PROGRAM,
            name,
            min(on, DAY),
            until,
            count=None if yes else Decimal(0),
        )
        for number, (name, on, until, yes) in enumerate(granted)
    ]
    if joined is not None:
        records.append(Enrolment("in", PROGRAM, enrolled_on=joined))
    return Ledger.of(Snapshot.of(records), small_credentials().get)


@settings(deadline=None, max_examples=30)
@given(HOLDINGS, STATUSES, JOINED)
def test_the_end_of_what_is_met_is_the_last_day_before_it_is_not(
    held: list[tuple[str, str, date]],
    granted: list[tuple[str, date, date | None, bool]],
    joined: date | None,
) -> None:
    plan = firm(held, granted, joined)
    scene = Scene(plan, DAY, JUDGES)
    for each in evaluate(plan, BOOK, DAY).requirements:
        node = each.requirement.requirement
        days = [DAY + timedelta(number) for number in range(1, LENGTH + 5)]
        standings = {day: scene.later(day).judge(node).standing for day in days}
        broken = [day for day, standing in standings.items() if standing is not Standing.MET]
        if each.verdict.standing is not Standing.MET:
            assert each.met_until is None
        elif broken:
            assert each.met_until == broken[0] - ONE_DAY, each.requirement.id
        else:
            assert each.met_until is None or each.met_until > days[-1]


@settings(deadline=None, max_examples=30)
@given(HOLDINGS, STATUSES, JOINED)
def test_nothing_changes_but_on_the_days_of_change(
    held: list[tuple[str, str, date]],
    granted: list[tuple[str, date, date | None, bool]],
    joined: date | None,
) -> None:
    plan = firm(held, granted, joined)
    for asked in BOOK.requirements:
        days = set(days_of(asked.requirement, plan))
        before = None
        for number in range(-10, LENGTH):
            day = DAY + timedelta(number)
            found = Scene(plan, day, JUDGES, explained=False).judge(asked.requirement)
            now = found.standing, found.have, found.need
            assert before in (None, now) or day in days, (asked.id, day)
            before = now
