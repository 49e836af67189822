"""Scales and means of figures that stray give the points of the strayed figures."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from partner_planner.domain.figure import Figure
from partner_planner.domain.rules.amounts import Limit
from partner_planner.domain.rules.attested import AttestedValue, FigureValue
from partner_planner.domain.rules.carried import by_course, courses_of, key_of
from partner_planner.domain.rules.choosing import AnyOf
from partner_planner.domain.rules.forecast import month_ends
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.scales import Scaled, Step, StepTable
from partner_planner.domain.rules.spread import OPEN
from partner_planner.domain.rules.straying import Straying
from partner_planner.domain.rules.weighted import Part, WeightedMean
from partner_planner.domain.rules.worlds import COUNT, deviates
from tests.domain.rules.firm_ahead import levels
from tests.domain.rules.small_facts import dated
from tests.domain.rules.small_program import DAY, judged, ledger, measure, metric

TEN = Fraction(10)
LATER = month_ends(DAY, 7)[-1]
ONE = [*levels([4, 7, 5, 8, 6], metric="one")]
TWO = [*levels([9, 8, 9, 7, 9], metric="two")]


def value(name: str) -> FigureValue:
    """The level of a figure."""
    return FigureValue(measure(name), "points")


def score(name: str) -> Scaled:
    """A score from 0 to 10."""
    return Scaled(value(name), TEN, TEN)


def mean(*names: str, weight: Fraction | AttestedValue = TEN) -> WeightedMean:
    """Scores of which the first counts most."""
    parts = [
        Part(name, score(name), Fraction(3 - place) if place else weight)
        for place, name in enumerate(names)
    ]
    return WeightedMean(tuple(parts), TEN)


def strayed(figures: Sequence[Figure], plan: Sequence[Figure], world: int) -> list[Figure]:
    """Figures with the newest of each number as it is in a world."""
    courses, found = courses_of(by_course(ledger(*plan))), []
    for each in figures:
        course = courses[key_of(each)]
        by = deviates("/".join(key_of(each)), course.changes)[world] * course.change * 6**0.5
        newest = each.as_of.month == DAY.month
        found.append(replace(each, value=each.value + Decimal(by)) if newest else each)
    return found


@pytest.mark.parametrize(
    ("node", "figures"),
    [
        (score("one"), ONE),
        (replace(score("one"), every=Fraction(3)), ONE),
        (StepTable(value("one"), (Step(TEN / 2, Fraction(3)), Step(TEN, TEN))), ONE),
        (mean("one", "two"), [*ONE, *TWO]),
        (mean("two", "one"), [*ONE, *TWO]),
    ],
    ids=["scaled", "whole-steps", "table", "mean", "another-mean"],
)
def test_points_are_those_of_strayed_figures(node: Node, figures: list[Figure]) -> None:
    whole = metric("m", node, 10)
    straying = Straying.by(courses_of(by_course(ledger(*figures))), LATER)
    spread = straying.spread(judged(whole, *figures, day=LATER))
    assert spread is not None
    for world in range(0, COUNT, 7):
        found = judged(whole, *strayed(figures, figures, world), day=LATER)
        assert float(found.least) == pytest.approx(spread.points[world], abs=1e-6)


@pytest.mark.parametrize(
    ("node", "figures"),
    [
        (score("one"), ONE[-1:]),  # nobody knows how far it strays
        (mean("one", "two"), [*ONE, *TWO[-1:]]),
        (mean("one", "two"), ONE),  # a part is not known
        (mean("one", weight=AttestedValue(dated("weight"), "points")), ONE),
        (AnyOf((Limit(measure("one"), "points", at_least=TEN),)), ONE),
    ],
)
def test_what_cannot_be_said_stays_open(node: Node, figures: list[Figure]) -> None:
    straying = Straying.by(courses_of(by_course(ledger(*figures))), LATER)
    assert straying.spread(judged(node, *figures, day=LATER)) == OPEN


def test_what_no_figure_moves_does_not_stray() -> None:
    straying = Straying.by(courses_of(by_course(ledger(*ONE))), DAY)
    assert straying.spread(judged(mean("one"), *ONE)) is None
    assert straying.spread(judged(score("two"), *ONE)) is None
