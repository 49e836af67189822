"""What must hold for every firm under the shipped rules."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Figure
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.rules import Ledger, Standing
from partner_planner.domain.rules.history import history
from partner_planner.domain.rules.milestone_effect import what_milestone_adds
from partner_planner.domain.rules.program_standing import MetricStanding, ProgramStanding
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.rule_firms import (
    BOOK,
    CREDENTIALS,
    DAY,
    LISTED,
    certifications,
    days_after,
    days_before,
    figures,
    firms,
    records_told,
    standing,
    told,
)

ONE_DAY = timedelta(days=1)

few = settings(max_examples=25)
"""Each example looks at six areas, some on many days."""


def metrics(found: ProgramStanding) -> Iterable[MetricStanding]:
    """Every metric of every track of every area."""
    return (each for area in found.areas for track in area.tracks for each in track.metrics)


def known_by(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records that are dated on or before the day."""
    return tuple(
        each
        for each in records
        if not (isinstance(each, Certification) and each.earned_on > DAY)
        and not (isinstance(each, Certification) and each.linked_on and each.linked_on > DAY)
        and not (isinstance(each, Figure) and each.as_of > DAY)
        and not (isinstance(each, Person) and each.joined_on and each.joined_on > DAY)
    )


@few
@given(firms(), certifications())
def test_a_certification_more_never_lowers_a_score(
    firm: tuple[Record, ...], more: Certification
) -> None:
    before, after = standing(firm), standing((*firm, more))
    for was, now in zip(metrics(before), metrics(after), strict=True):
        assert now.verdict.least >= was.verdict.least
        assert now.verdict.most >= was.verdict.most
    for area, later in zip(before.areas, after.areas, strict=True):
        assert later.points >= area.points
        if area.standing is Standing.MET:
            assert later.standing is Standing.MET


@few
@given(firms(), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(firm: tuple[Record, ...], random: Random) -> None:
    people = [each for each in firm if not isinstance(each, Figure)]
    figures = [each for each in firm if isinstance(each, Figure)]
    shuffled = sorted(people, key=lambda each: random.random())
    first, second = standing(firm), standing((*shuffled, *figures))
    assert [told(each) for each in first.areas] == [told(each) for each in second.areas]


@few
@given(firms(), st.permutations(range(1, 7)))
def test_who_is_who_changes_nothing(firm: tuple[Record, ...], order: list[int]) -> None:
    names = {f"person-{number}": f"person-{other}" for number, other in enumerate(order, 1)}
    renamed = tuple(
        replace(each, id=names[each.id])
        if isinstance(each, Person)
        else replace(each, person=names[each.person])
        if isinstance(each, Certification)
        else each
        for each in firm
    )
    first, second = standing(firm), standing(renamed)
    assert [told(each) for each in first.areas] == [told(each) for each in second.areas]


@few
@given(firms())
def test_no_metric_is_above_its_maximum_or_below_zero(firm: tuple[Record, ...]) -> None:
    for each in metrics(standing(firm)):
        verdict, maximum = each.verdict, each.metric.maximum
        assert 0 <= verdict.least <= verdict.most <= maximum
        if verdict.points is not None:
            assert verdict.points == verdict.least == verdict.most
        assert (verdict.points is None) is (verdict.standing is Standing.UNKNOWN)
    for area in standing(firm).areas:
        assert 0 <= area.points <= 100


@few
@given(
    firms(),
    st.lists(certifications(days_after), max_size=8),
    st.lists(figures((1, 9)), max_size=8),
)
def test_nothing_dated_after_the_day_is_used(
    firm: tuple[Record, ...], later: list[Certification], more: list[Figure]
) -> None:
    before, after = standing(firm), standing((*firm, *later, *more))
    assert [told(each) for each in before.areas] == [told(each) for each in after.areas]
    assert [records_told(each) for each in before.areas] == [
        records_told(each) for each in after.areas
    ]


@few
@given(firms())
def test_each_record_either_counts_or_has_a_reason(firm: tuple[Record, ...]) -> None:
    for each in metrics(standing(firm)):
        counted, left_out = each.verdict.counted, [record for record, _ in each.verdict.left_out]
        assert not set(counted) & set(left_out)
        assert len(set(counted)) == len(counted)


@few
@given(firms())
def test_falls_come_true_if_nothing_new_is_earned(firm: tuple[Record, ...]) -> None:
    firm = known_by(firm)
    now = standing(firm)
    for number, area in enumerate(now.areas):
        fall = area.next_fall
        if fall is not None:
            on_the_day = standing(firm, fall.day).areas[number]
            assert on_the_day.points == fall.after < fall.before
            assert standing(firm, fall.day - ONE_DAY).areas[number].points == fall.before
        if area.met_until is not None:
            assert standing(firm, area.met_until).areas[number].standing is Standing.MET
            after = standing(firm, area.met_until + ONE_DAY).areas[number]
            assert after.standing is not Standing.MET
            assert area.thresholds[0].fall is not None


@few
@given(firms())
def test_metrics_are_met_as_long_as_they_say(firm: tuple[Record, ...]) -> None:
    firm = known_by(firm)
    for each in metrics(standing(firm)):
        if each.met_until is not None:
            last, next_day = each.met_until, each.met_until + ONE_DAY
            place = each.metric.area, each.metric.track, each.metric.id
            assert _metric(standing(firm, last), place).verdict.standing is Standing.MET
            assert _metric(standing(firm, next_day), place).verdict.standing is not Standing.MET


def _metric(found: ProgramStanding, place: tuple[str, str, str]) -> MetricStanding:
    return next(
        each
        for each in metrics(found)
        if (each.metric.area, each.metric.track, each.metric.id) == place
    )


@few
@given(firms(), days_before)
def test_history_agrees_with_the_standing_of_each_day(firm: tuple[Record, ...], day: date) -> None:
    ledger = Ledger.of(Snapshot.of(firm), CREDENTIALS.get)
    for number, area in enumerate(BOOK.areas):
        stretches = history(ledger, BOOK, area, day, DAY)
        assert (stretches[0].first, stretches[-1].last) == (day, DAY)
        for each in (stretches[0], stretches[-1]):
            for edge in (each.first, each.last):
                found = standing(firm, edge).areas[number]
                assert (found.points, found.standing) == (each.points, each.standing)


@few
@given(firms(), st.sampled_from(LISTED), st.integers(1, 6))
def test_a_milestone_adds_what_passing_it_would(
    firm: tuple[Record, ...], credential: str, number: int
) -> None:
    planned = Milestone("m", f"person-{number}", credential, DAY)
    ledger = Ledger.of(Snapshot.of(firm), CREDENTIALS.get)
    effect = what_milestone_adds(ledger, BOOK, planned, DAY)
    if effect.reason is not None:
        assert effect.areas == ()
        return
    passed = Certification("new", planned.person, credential, DAY)
    before, after = standing(firm), standing((*firm, passed))
    changed = {each.area: each for each in effect.areas}
    for was, now in zip(before.areas, after.areas, strict=True):
        told_of = changed.get(was.rules.id)
        if told_of is None:
            assert was.points == now.points
        else:
            assert (told_of.before, told_of.after) == (was.points, now.points)
