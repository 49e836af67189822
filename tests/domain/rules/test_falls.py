"""When points fall if nothing new is earned, by whose record, and until when all is well."""

from datetime import date

from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules import Rulebook, evaluate
from partner_planner.domain.rules.force import ONE_DAY, Force
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.rulebook import TrackMethod
from tests.domain.rules.small_program import (
    DAY,
    LARGE,
    SMALL,
    figure,
    gated,
    holds,
    ledger,
    listing,
    metric,
    per_person,
    rulebook,
    threshold,
    told,
)

MARCH, APRIL, MAY = date(2027, 3, 12), date(2027, 4, 12), date(2027, 5, 12)


def area(book: Rulebook, *records: Record) -> AreaStanding:
    """The standing of the only area."""
    return evaluate(ledger(*records), book, DAY).areas[0]


GATED = rulebook(
    metric("skill", gated((listing("gate"), 1, 4), (listing("door"), 1, 4), then=listing("a")))
)


def test_the_end_of_a_gate_takes_down_all_behind_it() -> None:
    found = area(
        GATED,
        holds("linh", "gate", expires_on=date(2028, 1, 1)),
        holds("linh", "door", expires_on=MARCH),
        holds("ana", "a", expires_on=date(2028, 1, 1)),
        holds("ben", "a", expires_on=date(2028, 1, 1)),
    )
    assert told(found.points, found.standing, found.met_until) == "16 met 2027-03-12"
    fall = found.next_fall
    assert fall is not None
    assert told(fall.day, fall.before, fall.after, fall.standing) == "2027-03-13 16 4 not_met"
    assert (fall.metrics, fall.records) == (("skill",), ("linh/door",))
    assert found.thresholds[0].fall == fall
    steps = found.tracks[0].metrics[0].verdict.parts[0].parts
    assert [step.met_until for step in steps] == [date(2028, 1, 1), MARCH, date(2028, 1, 1)]


def test_a_fall_and_the_end_may_be_different_days() -> None:
    book = rulebook(metric("skill", per_person("a")), thresholds=(threshold(8), threshold(4)))
    found = area(
        book,
        holds("ana", "a", expires_on=MARCH),
        holds("ben", "a", expires_on=APRIL),
        holds("caz", "a", expires_on=MAY),
    )
    assert found.next_fall is not None
    assert told(found.next_fall.after, *found.next_fall.records) == "8 ana/a"
    assert [each.met_until for each in found.thresholds] == [APRIL, MAY]
    end = found.thresholds[0].fall
    assert end is not None
    assert told(end.day, end.before, end.after, *end.records) == "2027-04-13 8 4 ben/a"
    assert found.tracks[0].metrics[0].met_until == MAY


def test_somebody_too_many_ends_without_a_fall() -> None:
    book = rulebook(metric("skill", per_person("a", maximum=8)))
    found = area(book, *(holds(name, "a", expires_on=MARCH) for name in ("ana", "ben")))
    more = area(
        book,
        holds("ana", "a", expires_on=MARCH),
        *(holds(name, "a", expires_on=APRIL) for name in ("ben", "caz")),
    )
    assert told(found.met_until, more.met_until) == "2027-03-12 2027-04-12"
    assert more.next_fall is not None
    assert more.next_fall.day == APRIL + ONE_DAY
    assert more.next_fall.records == ("ben/a", "caz/a")


def test_a_person_who_leaves_is_the_cause_by_the_record() -> None:
    book = rulebook(metric("skill", per_person("a", points="8")))
    found = area(book, Person("ana", left_on=MARCH), holds("ana", "a", expires_on=MAY))
    assert found.met_until == MARCH
    assert found.next_fall is not None
    assert found.next_fall.records == ("ana/a",)


def test_the_last_counting_day_of_a_list_ends_a_record() -> None:
    book = rulebook(
        metric("skill", gated((listing("a"), 1, 8), then=listing("b", a=Force(ends=APRIL))))
    )
    found = area(book, holds("ana", "a", expires_on=MAY), holds("ben", "b", expires_on=MARCH))
    assert told(found.points, found.met_until) == "16 2027-05-12"
    assert found.next_fall is not None
    assert told(found.next_fall.day, found.next_fall.after) == "2027-03-13 12"
    alone = area(book, holds("ana", "a", expires_on=MAY)).next_fall
    assert alone is not None
    assert told(alone.day, alone.after, *alone.records) == "2027-04-13 8 ana/a"


def test_figures_do_not_fall_by_themselves() -> None:
    book = rulebook(metric("skill", per_person("a", points="8")))
    shown = figure("9", metric="skill")
    found = area(book, shown, holds("ana", "a", expires_on=date.max))
    assert (found.next_fall, found.met_until) == (None, None)


def test_the_other_track_may_take_over() -> None:
    book = rulebook(
        metric("skill", per_person("a", points="12")),
        metric("skill", per_person("b", points="10"), track=LARGE),
        tracks=(SMALL, LARGE),
    )
    found = area(book, holds("ana", "a", expires_on=MARCH), holds("ben", "b", expires_on=MAY))
    assert told(found.counted_track, found.points, found.met_until) == "small 12 2027-05-12"
    assert found.next_fall is not None
    assert told(found.next_fall.after, found.next_fall.standing) == "10 met"
    assert found.next_fall.records == ("ana/a",)
    end = found.thresholds[0].fall
    assert end is not None
    assert end.records == ("ben/b",)


def test_what_is_not_met_has_no_end() -> None:
    book = rulebook(metric("skill", per_person("a")), method=TrackMethod.CLASSIFIED)
    found = area(book, holds("ana", "a", expires_on=MARCH))
    assert told(found.standing, found.met_until) == "not_met -"
    assert found.next_fall is not None
    assert found.tracks[0].metrics[0].met_until == MARCH
    nothing = area(book)
    assert (nothing.next_fall, nothing.tracks[0].metrics[0].met_until) == (None, None)


def test_a_new_version_of_a_rule_takes_the_place_of_the_old_one() -> None:
    book = rulebook(
        metric("skill", per_person("a", points="8"), force=Force(ends=MARCH)),
        metric("skill", per_person("a", points="3"), force=Force(begins=MARCH + ONE_DAY)),
        metric("gone", per_person("a", points="1"), force=Force(ends=DAY - ONE_DAY)),
    )
    found = area(book, holds("ana", "a", expires_on=MAY))
    assert told(found.points, found.met_until) == "8 2027-03-12"
    assert found.next_fall is not None
    assert told(found.next_fall.day, found.next_fall.after) == "2027-03-13 3"
    assert found.next_fall.records == ()
    early = area(book, holds("ana", "a", expires_on=date(2027, 2, 1)))
    assert early.met_until == date(2027, 2, 1)
    later = evaluate(ledger(holds("ana", "a", expires_on=MAY)), book, MARCH + ONE_DAY).areas[0]
    assert told(later.points, later.standing) == "3 not_met"


def test_a_new_rule_may_come_beside_the_others() -> None:
    book = rulebook(
        metric("skill", per_person("a", points="8")),
        metric("more", per_person("b", points="2"), force=Force(begins=MARCH)),
    )
    records = holds("ana", "a", expires_on=MAY), holds("ben", "b", expires_on=APRIL)
    found = area(book, *records)
    assert told(found.points, found.met_until) == "8 2027-04-12"
    alone = area(book, records[0])
    assert alone.met_until == MARCH - ONE_DAY
