"""Worked examples of programs: gates, two kinds of tracks, a floor of some metrics by name."""

from dataclasses import replace
from fractions import Fraction

import pytest

from partner_planner.domain.kinds import Record
from partner_planner.domain.rules import evaluate
from partner_planner.domain.rules.amounts import Limit, Linear
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.people import PointsPerPerson
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.rulebook import Classification, Rulebook, TrackMethod
from tests.domain.rules.small_program import (
    DAY,
    EVIDENCE,
    LARGE,
    SMALL,
    figure,
    gated,
    holds,
    judged,
    ledger,
    listing,
    measure,
    metric,
    rulebook,
    threshold,
    told,
)

ADMINISTRATORS, OTHERS = listing("administrator"), listing("other")
INTERMEDIATE = gated((ADMINISTRATORS, 2, 0), then=OTHERS, points="4", maximum=20)


@pytest.mark.parametrize(
    ("administrators", "others", "points"), [(1, 6, 0), (2, 3, 12), (2, 6, 20)]
)
def test_nothing_is_earned_before_two_administrators(
    administrators: int, others: int, points: int
) -> None:
    people = [holds(f"a{n}", "administrator") for n in range(administrators)]
    people += [holds(f"o{n}", "other") for n in range(others)]
    assert judged(INTERMEDIATE, *people).points == points


def area(book: Rulebook, *records: Record) -> AreaStanding:
    """The standing of the only area."""
    return evaluate(ledger(*records), book, DAY).areas[0]


def revenue(id: str, most: int) -> Linear:
    """A point for each unit."""
    return Linear(measure(id), Fraction(most), Fraction(most), "usd")


SMALL_PARTNER = Classification(
    AllOf(
        (
            Limit(measure("revenue", track=""), "usd", at_most=Fraction(999_999)),
            Limit(measure("small-share", track=""), "percent", at_least=Fraction("80.01")),
        )
    ),
    SMALL,
    LARGE,
    Force(),
    EVIDENCE,
    "Revenue below a million and more than 80 percent small customers.",
)


@pytest.mark.parametrize(("share", "track"), [("85", SMALL), ("75", LARGE)])
def test_a_partner_is_put_on_a_track(share: str, track: str) -> None:
    book = rulebook(
        *(metric("one", revenue("one", 100), 100, each) for each in (SMALL, LARGE)),
        method=TrackMethod.CLASSIFIED,
        classifications=(SMALL_PARTNER,),
        tracks=(SMALL, LARGE),
    )
    figures = (figure("600000", metric="revenue"), figure(share, metric="small-share"))
    found = area(book, *(replace(each, track="") for each in figures))
    assert found.counted_track == track


def test_the_better_track_is_kept_whole() -> None:
    book = rulebook(
        *(
            metric("one", PointsPerPerson(listing(each), Fraction(1), Fraction(100)), 100, each)
            for each in (SMALL, LARGE)
        ),
        tracks=(SMALL, LARGE),
    )
    people = [holds(f"l{n}", LARGE) for n in range(64)] + [holds(f"s{n}", SMALL) for n in range(72)]
    found = area(book, *people)
    assert told(found.counted_track, found.points) == f"{SMALL} 72"
    assert [told(each.track, each.points) for each in found.tracks] == [
        f"{SMALL} 72",
        f"{LARGE} 64",
    ]


FIVE = ("adds", "intermediate", "advanced", "growth", "deployments")


def five(floored: frozenset[str] = frozenset()) -> Rulebook:
    """Five metrics and a threshold of 70 points."""
    at = replace(threshold(70), floored=floored)
    return rulebook(*(metric(id, revenue(id, 40)) for id in FIVE), thresholds=(at,))


@pytest.mark.parametrize(
    ("values", "floored", "points", "standing"),
    [
        ("30 20 0 15 15", (), 80, "not_met"),
        ("20 12 8 20 10", (), 70, "met"),
        ("30 20 0 15 15", ("adds", "growth"), 80, "met"),
        ("30 20 0 15 15", ("adds", "advanced"), 80, "not_met"),
        ("30 20 ? 15 15", ("adds",), 80, "met"),
        ("30 20 ? 15 15", ("advanced",), 80, "unknown"),
        ("30 20 ? 15 15", (), 80, "unknown"),
        ("30 20 0 9 ?", ("adds",), 59, "unknown"),
        ("30 0 0 0 0", ("adds",), 30, "not_met"),
    ],
)
def test_enough_points_and_every_floored_metric_above_zero(
    values: str, floored: tuple[str, ...], points: int, standing: str
) -> None:
    figures = [
        figure(value, metric=id)
        for id, value in zip(FIVE, values.split(), strict=True)
        if value != "?"
    ]
    found = area(five(frozenset(floored)), *figures)
    assert told(found.points, found.standing) == f"{points} {standing}"


def portfolios() -> Rulebook:
    """Two portfolios with an index up to ten each; three bands open something."""
    bands = [
        replace(threshold(1, floor=False, id=id), at_least=Fraction(at))
        for id, at in (("preferred", "7.5"), ("rebates", "5"), ("registration", "1"))
    ]
    book = rulebook(thresholds=bands)
    areas = []
    for id in ("networking", "security"):
        index = Linear(replace(measure("index"), area=id), Fraction(10), Fraction(10), "points")
        shown = replace(metric("index", index, 10), area=id)
        areas.append(replace(book.areas[0], id=id, metrics=(shown,), maximum=Fraction(10)))
    return replace(book, areas=tuple(areas))


def test_each_portfolio_is_measured_by_itself() -> None:
    indices = (("networking", "8.0"), ("security", "6.0"))
    figures = [
        replace(figure(value, metric="index", area=area), id=area) for area, value in indices
    ]
    found = evaluate(ledger(*figures), portfolios(), DAY)
    standings = [(each.rules.id, [it.standing for it in each.thresholds]) for each in found.areas]
    assert [told(id, *each) for id, each in standings] == [
        "networking met met met",
        "security not_met met met",
    ]
