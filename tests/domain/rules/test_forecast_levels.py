"""The levels of an invented program in the months ahead."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.amounts import Limit
from partner_planner.domain.rules.choosing import Not
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.forecast_levels import LevelMonth, level_forecast
from partner_planner.domain.rules.granted import Granted
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.rulebook import Level
from partner_planner.domain.rules.status import Status, StatusOf
from tests.domain.rules.firm_ahead import future, planned, reasons_told
from tests.domain.rules.small_program import (
    EVIDENCE,
    PROGRAM,
    figure,
    holds,
    listing,
    measure,
    rulebook,
    told,
)

ANA = holds("ana", "a", date(2026, 2, 10), date(2027, 2, 10))
BEN = holds("ben", "a", date(2026, 5, 31), date(2027, 5, 31))
CEM = Person("cem")


def level(id: str, node: Node, force: Force | None = None) -> Level:
    """A level of the program."""
    return Level(id, id.title(), node, force or Force(), EVIDENCE, f"What {id} asks for.")


ONE = level("one", People(listing("a"), 1))
TWO = level(
    "two",
    AllOf((Status(StatusOf.LEVEL, "one", "One", ONE.requirement), People(listing("a"), 2))),
)


def ahead(*records: Record, levels: tuple[Level, ...] = (ONE, TWO), months: int = 8) -> list[str]:
    """How the levels stand by month, as letters, and how likely that is where it is not sure."""
    found = months_of(*records, levels=levels, months=months)
    return [
        " ".join(
            str(each.standing)[0] + ("" if each.likely in (0, 1) else f"({told(each.likely)})")
            for each in found
            if each.level.id == level.id
        )
        for level in levels
    ]


def months_of(
    *records: Record, levels: tuple[Level, ...] = (ONE, TWO), months: int = 8
) -> tuple[LevelMonth, ...]:
    """The levels in the months ahead."""
    book = replace(rulebook(), areas=(), thresholds=(), terms=None, levels=levels)
    return level_forecast(future(*records, months=months), book, months)


def test_levels_end_with_what_they_stand_on() -> None:
    assert ahead(ANA, BEN) == ["m m m m m m m n", "m m m n n n n n"]
    found = months_of(ANA, BEN)
    causes = {(each.level.id, each.day): reasons_told(each.causes) for each in found if each.causes}
    assert causes == {
        ("one", date(2027, 6, 30)): ["stops 2027-06-01 ben/a"],
        ("two", date(2027, 2, 28)): ["stops 2027-02-11 ana/a"],
    }


def test_milestones_make_a_level_likely() -> None:
    milestone = planned("cem", "a", date(2027, 1, 31), "0.75")
    assert ahead(BEN, CEM, milestone, months=4) == ["m m m m", "n n m(3/4) m(3/4)"]
    (month,) = (
        each
        for each in months_of(BEN, CEM, milestone, months=4)
        if each.level is TWO and each.day == date(2027, 1, 31)
    )
    assert reasons_told(month.causes) == ["planned 2027-01-31 cem/a/2027-01-31 3/4"]


def test_two_that_are_needed_are_less_likely_than_one() -> None:
    people = [Person("dan"), Person("eva")]
    milestones = [planned(each.id, "a", date(2026, 12, 31), "0.7") for each in people]
    first, second = ahead(*people, *milestones, months=2)
    assert first.startswith("n m(")
    assert second.startswith("n n(")
    likely = {each.level.id: each.likely for each in months_of(*people, *milestones, months=2)}
    assert abs(likely["one"] - Fraction(91, 100)) < Fraction(4, 100)
    assert abs(likely["two"] - Fraction(49, 100)) < Fraction(4, 100)


def test_many_milestones_are_weighed_by_the_commonest_cases() -> None:
    people = [Person(f"p{number}") for number in range(12)]
    milestones = [planned(each.id, "a", date(2026, 12, 31), "0.5") for each in people]
    needs = level("six", People(listing("a"), 3))
    (found,) = ahead(*people, *milestones, levels=(needs,), months=2)
    assert found.startswith("n m")


def test_a_level_that_asks_for_not_too_many_is_judged_in_between() -> None:
    just_one = level("one", AllOf((People(listing("a"), 1), Not(People(listing("a"), 2)))))
    people = [Person("dan"), Person("eva")]
    milestones = [planned(each.id, "a", date(2026, 12, 31), "0.5") for each in people]
    (month,) = (
        each
        for each in months_of(*people, *milestones, levels=(just_one,), months=2)
        if each.day == date(2026, 12, 31)
    )
    assert (month.standing, month.likely) == ("not_met", Fraction(1, 2))


def test_what_only_the_vendor_knows_stays_unknown() -> None:
    badge = level("badge", Granted("badge", Dated(PROGRAM, "badge", FactKind.STATUS)))
    assert ahead(levels=(badge,), months=2) == ["u u"]
    held = Fact(
        "f",
        FactKind.STATUS,
        PROGRAM,
        "badge",
        date(2026, 1, 1),
        date(2026, 12, 24),
        count=Decimal(1),
    )
    assert ahead(held, levels=(badge,), months=3)[0].startswith("m ")
    (ended, *_) = (each for each in months_of(held, levels=(badge,), months=3) if each.causes)
    assert reasons_told(ended.causes) == ["stops 2026-12-25 f"]


def test_figures_are_held() -> None:
    sales = level("sales", Limit(measure(), "usd", at_least=Fraction(5)))
    assert ahead(figure("7"), levels=(sales,), months=3) == ["m m m"]


def test_a_level_is_told_while_it_is_in_use() -> None:
    late = level("late", People(listing("a"), 1), Force(date(2026, 12, 1), date(2027, 1, 15)))
    found = months_of(BEN, levels=(late,), months=5)
    assert told(*(each.day for each in found)) == "2026-12-31"


def test_without_levels_there_is_nothing_to_tell() -> None:
    assert months_of(ANA, levels=()) == ()
