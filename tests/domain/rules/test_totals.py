"""From metrics to an area: sums, floors, thresholds, and which track counts."""

from fractions import Fraction

import pytest

from partner_planner.domain.figure import Fact, FactKind, Figure
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.kinds import Record
from partner_planner.domain.rules import evaluate
from partner_planner.domain.rules.amounts import Limit, Linear
from partner_planner.domain.rules.force import ONE_DAY, Force
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.rulebook import (
    Classification,
    Requirement,
    Rulebook,
    TrackMethod,
)
from tests.domain.rules.small_program import (
    AREA,
    DAY,
    EVIDENCE,
    LARGE,
    PROGRAM,
    SMALL,
    figure,
    holds,
    ledger,
    listing,
    measure,
    metric,
    per_person,
    rulebook,
    threshold,
    told,
)

CLASSIFIED = TrackMethod.CLASSIFIED
TRACKS = (SMALL, LARGE)


def linear(id: str, units: int, track: str = SMALL) -> Linear:
    """Points for an amount, 10 at most."""
    return Linear(measure(id, track=track), Fraction(units), Fraction(10), "customers")


def area(book: Rulebook, *records: Record) -> AreaStanding:
    """The standing of the only area."""
    return evaluate(ledger(*records), book, DAY).areas[0]


def sales(id: str, value: str, track: str = SMALL) -> Figure:
    """A figure of one of the metrics."""
    return figure(value, metric=id, track=track)


ONE_TRACK = rulebook(
    *(metric(id, linear(id, 10), 10) for id in ("one", "two", "three")),
    thresholds=(threshold(20), threshold(5, floor=False, id="door")),
)


@pytest.mark.parametrize(
    ("values", "points", "standings"),
    [
        ("10 9 1", "20", "met met"),
        ("10 9 0.5", "39/2", "not_met met"),
        ("10 10 0", "20", "not_met met"),
        ("2 2 1", "5", "not_met met"),
        ("5 0 0", "5", "not_met met"),
        ("2 1 1", "4", "not_met not_met"),
        ("9 9 ?", "18", "unknown met"),
        ("10 10 ?", "20", "unknown met"),
        ("10 0 ?", "10", "not_met met"),
        ("5 4 ?", "9", "not_met met"),
        ("1 1 ?", "2", "not_met unknown"),
        ("? ? ?", "0", "unknown unknown"),
    ],
)
def test_points_are_summed_and_measured(values: str, points: str, standings: str) -> None:
    ids = ("one", "two", "three")
    figures = [sales(id, v) for id, v in zip(ids, values.split(), strict=True) if v != "?"]
    found = area(ONE_TRACK, *figures)
    assert told(found.points) == points
    assert told(*(each.standing for each in found.thresholds)) == standings
    unknown = tuple(id for id, v in zip(ids, values.split(), strict=True) if v == "?")
    assert found.tracks[0].unknown == unknown
    assert found.tracks[0].at_zero == tuple(
        id for id, v in zip(ids, values.split(), strict=True) if v == "0"
    )


def test_the_gap_of_a_threshold_is_in_points() -> None:
    found = area(ONE_TRACK, sales("one", "4"), sales("two", "4"), sales("three", "5.5"))
    gaps = [each.gap for each in found.thresholds]
    assert gaps[0] is not None
    assert told(gaps[0].amount, gaps[0].unit) == "13/2 points"
    assert gaps[1] is None


def two_tracks(
    method: TrackMethod = TrackMethod.BEST_OF, classifications: tuple[Classification, ...] = ()
) -> Rulebook:
    """Two metrics on each of two tracks; the threshold is 15, all above zero."""
    metrics = [
        metric(id, linear(id, 10, track), 10, track) for id in ("one", "two") for track in TRACKS
    ]
    return rulebook(
        *metrics,
        method=method,
        tracks=TRACKS,
        thresholds=(threshold(15),),
        classifications=classifications,
    )


@pytest.mark.parametrize(
    ("small", "large", "expected"),
    [
        ("6 8", "9 9", "large 18 met"),
        ("9 9", "6 8", "small 18 met"),
        ("9 9", "9 9", "small 18 met"),
        ("10 0", "5 5", "small 10 not_met"),
        ("10 6", "10 10", "large 20 met"),
        ("8 7", "? ?", "small 15 met"),
        ("8 6", "? ?", "small 14 unknown"),
        ("8 6", "? 1", "small 14 not_met"),
        ("8 6", "0 ?", "small 14 not_met"),
        ("? ?", "? ?", "small 0 unknown"),
        ("10 0", "10 ?", "large 10 unknown"),
        ("10 5", "15 0", "small 15 met"),
    ],
)
def test_the_better_track_counts_whole(small: str, large: str, expected: str) -> None:
    figures = [
        sales(id, value, track)
        for track, values in ((SMALL, small), (LARGE, large))
        for id, value in zip(("one", "two"), values.split(), strict=True)
        if value != "?"
    ]
    found = area(two_tracks(), *figures)
    assert told(found.counted_track, found.points, found.standing) == expected
    assert found.track_source == "best-of"


FIGURES = (sales("one", "9"), sales("two", "9"), sales("one", "4", LARGE), sales("two", "3", LARGE))
SHARE = Classification(
    Limit(measure("share", track=""), "percent", at_least=Fraction(80)),
    SMALL,
    LARGE,
    Force(),
    EVIDENCE,
    "By share.",
)


def test_the_track_of_the_enrolment_counts() -> None:
    book = two_tracks(CLASSIFIED, (SHARE,))
    enrolled = Enrolment("e", PROGRAM, AREA, track=LARGE, enrolled_on=DAY)
    share = figure("90", metric="share", track="")
    found = area(book, *FIGURES, enrolled, share)
    assert told(found.counted_track, found.track_source, found.points) == "large enrolled 7"
    later = Enrolment("e", PROGRAM, AREA, track=LARGE, enrolled_on=DAY + ONE_DAY)
    assert area(book, *FIGURES, later, share).track_source == "classified"
    whole = Enrolment("e", PROGRAM, "", track=SMALL)
    assert area(book, *FIGURES, whole, enrolled).counted_track == LARGE
    assert area(book, *FIGURES, whole).counted_track == SMALL


def test_a_track_may_be_attested() -> None:
    fact = Fact("f", FactKind.ATTESTED, PROGRAM, f"track/{AREA}", DAY, note=LARGE)
    book = two_tracks(CLASSIFIED)
    found = area(book, *FIGURES, fact)
    assert told(found.counted_track, found.track_source) == "large attested"
    other = Fact("g", FactKind.RECORD, PROGRAM, f"track/{AREA}", DAY, note=SMALL)
    assert area(book, *FIGURES, fact, other).counted_track == LARGE
    ended = Fact("f", FactKind.ATTESTED, PROGRAM, f"track/{AREA}", DAY - ONE_DAY, DAY - ONE_DAY)
    assert area(book, *FIGURES, ended).track_source == "unknown"


@pytest.mark.parametrize(("share", "expected"), [("80", "small 18"), ("79.9", "large 7")])
def test_a_track_follows_from_the_rule(share: str, expected: str) -> None:
    book = two_tracks(CLASSIFIED, (SHARE,))
    found = area(book, *FIGURES, figure(share, metric="share", track=""))
    assert told(found.counted_track, found.points) == expected
    assert found.track_source == "classified"


def test_only_the_rule_in_force_puts_partners_on_a_track() -> None:
    old = Classification(
        SHARE.requirement, LARGE, SMALL, Force(ends=DAY - ONE_DAY), EVIDENCE, "Old."
    )
    book = two_tracks(CLASSIFIED, (old, SHARE))
    found = area(book, *FIGURES, figure("90", metric="share", track=""))
    assert found.counted_track == SMALL


def test_a_track_is_seen_from_the_newest_figures() -> None:
    book = two_tracks(CLASSIFIED)
    found = area(book, sales("one", "9"), sales("two", "9"))
    assert told(found.counted_track, found.track_source, found.points) == "small figures 18"


def test_an_unknown_track_leaves_open_what_differs() -> None:
    book = two_tracks(CLASSIFIED)
    found = area(book, *FIGURES)
    assert told(found.counted_track, found.track_source, found.points) == " unknown 7"
    assert told(found.standing) == "unknown"
    assert found.reasons == (Reason.TRACK_UNKNOWN,)
    both = [sales(id, "9", track) for id in ("one", "two") for track in TRACKS]
    assert told(area(book, *both).points, area(book, *both).standing) == "18 met"
    none = [sales(id, "1", track) for id in ("one", "two") for track in TRACKS]
    assert told(area(book, *none).standing) == "not_met"


def test_a_day_without_rules_is_said() -> None:
    late = metric("one", linear("one", 10), 10, force=Force(begins=DAY + ONE_DAY))
    found = area(rulebook(late), sales("one", "9"))
    assert told(found.points, found.standing) == "0 unknown"
    assert found.reasons == (Reason.NO_RULES,)
    assert found.tracks[0].metrics == ()


def test_requirements_and_thresholds_hold_while_they_are_in_force() -> None:
    need = People(listing("a"), 1)
    asked = Requirement("asked", need, Force(), EVIDENCE, "Somebody.")
    ended = Requirement("ended", need, Force(ends=DAY - ONE_DAY), EVIDENCE, "Somebody.")
    book = rulebook(metric("one", per_person("a")), requirements=(asked, ended))
    found = evaluate(ledger(holds("ana", "a")), book, DAY)
    assert [told(each.requirement.id, each.verdict.standing) for each in found.requirements] == [
        "asked met"
    ]
    assert found.area(AREA) is found.areas[0]
    assert found.area("other") is None
    assert found.areas[0].track(SMALL) is found.areas[0].tracks[0]
    assert found.areas[0].track("other") is None
    assert found.areas[0].tracks[0].metric("one") is found.areas[0].tracks[0].metrics[0]
    assert found.areas[0].tracks[0].metric("other") is None
    assert book.area("other") is None
