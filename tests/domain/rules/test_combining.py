"""The best of several options, the sum of several streams, and a metric over both."""

from datetime import date
from fractions import Fraction

from partner_planner.domain.figure import FigureKind
from partner_planner.domain.rules.amounts import Linear
from partner_planner.domain.rules.combining import BestOf, SumOf
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.verdict import Gap
from tests.domain.rules.small_program import (
    figure,
    gated,
    holds,
    judged,
    listing,
    measure,
    metric,
    per_person,
    told,
)

OCTOBER = date(2026, 10, 1)


def linear(stream: str, units: int, maximum: int = 30, unit: str = "users") -> Linear:
    """Points for one stream."""
    return Linear(measure(stream=stream), Fraction(units), Fraction(maximum), unit)


BEST = BestOf((linear("cpor", 1000), linear("dpor", 4000)))
SUM = SumOf((linear("azure", 10, 20), linear("m365", 10, 20)), Fraction(20), linear("", 10, 20))
TWO_UNITS = SumOf((linear("azure", 25000, 20, "usd"), linear("m365", 2500, 20)), Fraction(20))


def test_the_better_option_counts_and_nothing_is_added() -> None:
    found = judged(BEST, figure("400", stream="cpor"), figure("2000", stream="dpor"))
    assert told(found.points, found.have, found.need, found.maximum) == "15 2000 4000 30"
    assert [told(part.points) for part in found.parts] == ["12", "15"]
    assert found.reasons == ()


def test_an_option_without_a_figure_is_passed_over_and_said() -> None:
    found = judged(BEST, figure("400", stream="cpor"))
    assert told(found.points, found.standing) == "12 met"
    assert found.reasons == (Reason.STREAM_MISSING,)


def test_no_points_by_one_option_leave_the_other_open() -> None:
    found = judged(BEST, figure("-3", stream="cpor"))
    assert told(found.points, found.least, found.most, found.standing) == "- 0 30 unknown"
    assert found.reasons == (Reason.STREAM_MISSING,)


def test_options_without_any_figure_are_unknown() -> None:
    found = judged(BEST)
    assert told(found.points, found.most, found.standing) == "- 30 unknown"
    assert found.reasons == (Reason.NO_FIGURE,)
    assert found.gap is None


def test_the_gap_is_that_of_the_best_option_and_of_equals_the_smallest() -> None:
    equal = judged(BEST, figure("0", stream="cpor"), figure("0", stream="dpor"))
    assert equal.gap == Gap(Fraction(34), "users", adds=Fraction("51/50"))
    ahead = judged(BEST, figure("10", stream="cpor"), figure("1000", stream="dpor"))
    assert ahead.gap is not None
    assert told(ahead.gap.amount, ahead.gap.adds) == "67 201/400"


def test_streams_are_added_up_to_the_maximum() -> None:
    streams = figure("3", stream="azure"), figure("4", stream="m365")
    assert told(judged(SUM, *streams).points) == "14"
    assert told(judged(SUM, figure("9", stream="azure"), streams[1]).points) == "20"
    assert judged(SUM, figure("9", stream="azure"), streams[1]).gap is None
    assert judged(SUM, *streams).gap == Gap(Fraction(1), "users", adds=Fraction(2))


def test_a_stream_without_a_figure_leaves_the_sum_open() -> None:
    found = judged(SUM, figure("3", stream="azure"))
    assert told(found.points, found.least, found.most, found.standing) == "- 6 20 unknown"
    assert found.reasons == (Reason.STREAM_MISSING,)
    assert judged(SUM).reasons == (Reason.NO_FIGURE,)


def test_one_stream_may_be_enough_for_the_maximum() -> None:
    assert told(judged(SUM, figure("10", stream="azure")).points) == "20"


def test_a_figure_for_all_streams_counts_where_it_is_newer_or_they_are_not_complete() -> None:
    whole = figure("5", OCTOBER)
    assert told(judged(SUM, whole).points) == "10"
    assert told(judged(SUM, whole, figure("3", stream="azure")).points) == "10"
    both = figure("3", OCTOBER, stream="azure"), figure("4", stream="m365")
    assert told(judged(SUM, whole, *both).points) == "14"
    assert told(judged(SUM, figure("5"), *both).points) == "10"


def test_streams_may_have_units_of_their_own() -> None:
    found = judged(TWO_UNITS, figure("12500", stream="azure"), figure("500", stream="m365"))
    assert told(found.points, found.as_of) == "14 2026-11-01"
    assert found.gap == Gap(Fraction(1250), "usd", adds=Fraction(1))


def test_a_metric_takes_the_points_that_the_portal_shows() -> None:
    node = metric("sales", SUM, 20)
    shown = figure("17.5", kind=FigureKind.POINTS)
    found = judged(node, shown, figure("3", stream="azure"), figure("4", stream="m365"))
    assert told(found.points, found.standing, found.as_of) == "35/2 met 2026-11-01"
    assert found.reasons == (Reason.ATTESTED,)
    assert told(found.parts[0].points) == "14"
    older = figure("17.5", OCTOBER, kind=FigureKind.POINTS)
    later = judged(node, older, figure("3", stream="azure"), figure("4", stream="m365"))
    assert told(later.points) == "14"


def test_points_of_the_portal_stay_within_the_metric() -> None:
    node = metric("sales", per_person("a"), 20)
    for value, points in (("400", "20 met"), ("-3", "0 not_met"), ("0", "0 not_met")):
        found = judged(node, figure(value, kind=FigureKind.POINTS), holds("ana", "a"))
        assert told(found.points, found.standing) == points


def test_less_than_one_point_is_above_zero_and_said() -> None:
    node = metric("sales", linear("", 1000), 30)
    found = judged(node, figure("20"))
    assert told(found.points, found.standing) == "3/5 met"
    assert found.reasons == (Reason.BELOW_ONE,)
    shown = judged(node, figure("0.5", kind=FigureKind.POINTS))
    assert shown.reasons == (Reason.ATTESTED, Reason.BELOW_ONE)


def test_a_metric_never_exceeds_its_maximum() -> None:
    node = metric("sales", per_person("a", maximum=40), 6)
    found = judged(node, holds("ana", "a"), holds("ben", "a"))
    assert told(found.points, found.maximum) == "6 6"


def test_a_metric_names_the_records_that_count_in_any_step() -> None:
    node = metric("sales", gated((listing("gate"), 1, 0), then=listing("a", "b")))
    found = judged(node, holds("ana", "gate"), holds("ana", "a"), holds("ana", "b"))
    assert set(found.counted) == {"ana/gate", "ana/b"}
    assert [record for record, _ in found.left_out] == ["ana/a"]
