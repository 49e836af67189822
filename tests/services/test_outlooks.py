"""What is coming in an area of a real plan: the crossing with its cause, and the drawn months."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.known_points import known_points
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.tone import Tone
from partner_planner.services.forecasting import future_of
from partner_planner.services.outlooks import Outlook, area_outlook, with_ends
from partner_planner.services.scoring import program_readings
from partner_planner.services.wording.scores_records import RecordNames
from tests.services.scored_firm import (
    TODAY,
    credentials,
    enrolled,
    figures,
    held,
    rules,
    team,
)

CLOUD = "cloud-and-ai-security-engineer-associate"
RECORDS = (*team(), *figures(), enrolled())


def outlook(records: Iterable[Record], area: str = "security") -> Outlook:
    """What is coming in an area of the invented firm."""
    snapshot = Snapshot.of(records)
    (reading,) = program_readings(snapshot, credentials(), rules(), TODAY)
    (standing,) = (each for each in reading.standing.areas if each.rules.id == area)
    future = future_of(Ledger.of(snapshot, credentials().get), TODAY)
    names = RecordNames.of(snapshot, credentials())
    return area_outlook(future, reading.rulebook, standing, names)


def planned(chance: str) -> Milestone:
    """The same certification again, before it ends."""
    by, likely = date(2027, 1, 5), Decimal(chance)
    return Milestone("m1", "ben", CLOUD, by, pass_chance=likely)


def test_the_first_month_below_the_threshold_is_told_with_its_cause() -> None:
    found = outlook(RECORDS)
    assert found.sentence == (
        "Security is below 70 points at the end of January 2027."
        " Ana Ruiz's AZ-500 ends on 10 January 2027."
    )
    (marked,) = (each for each in found.plot.months if each.tone is not Tone.PLAIN)
    assert (marked.text, marked.tone) == ("January 2027", Tone.WARNING)
    assert marked.cause == "Ana Ruiz's AZ-500 ends on 10 January 2027."
    assert found.plot.months[6].first == date(2026, 11, 1)
    assert len(found.plot.months) == 6 + 18


def test_what_is_surely_earned_in_time_keeps_an_area() -> None:
    assert outlook((*RECORDS, planned("1"))).sentence != outlook(RECORDS).sentence
    assert outlook((*RECORDS, planned("0"))).sentence == outlook(RECORDS).sentence


def test_an_area_that_stays_below_says_so() -> None:
    assert outlook(RECORDS, "modern-work").sentence == (
        "Modern Work is not likely to be reached up to April 2028 by what is planned."
    )


def test_months_before_the_first_figures_are_gaps() -> None:
    (line,) = outlook(RECORDS).plot.series
    assert line.values[:6] == (None,) * 6
    assert line.values[6] == 73.0


def test_months_that_are_known_are_drawn() -> None:
    earlier = [
        replace(each, id=f"{each.id}-{month}", as_of=date(2026, month, 1))
        for each in figures()
        for month in (9, 10)
    ]
    (line,) = outlook((*RECORDS, *earlier)).plot.series
    assert [value is None for value in line.values[:6]] == [True] * 4 + [False] * 2


def test_known_points_are_those_of_the_standing_and_none_where_a_figure_lacks() -> None:
    ledger = Ledger.of(Snapshot.of(RECORDS), credentials().get)
    for day in (TODAY, date(2027, 1, 10), date(2027, 1, 11), date(2027, 10, 31)):
        (reading,) = program_readings(Snapshot.of(RECORDS), credentials(), rules(), day)
        for area in reading.wanted_areas:
            found = known_points(ledger, reading.rulebook, area.rules, day)
            track = area.track(area.counted_track)
            lacking = track is None or any(each.verdict.points is None for each in track.metrics)
            assert found == (None if lacking else area.points)


def test_what_the_vendor_ends_is_told_where_it_counts_and_concerns_somebody() -> None:
    expert = held("expert", "cem", "enterprise-administrator-expert", date(2027, 5, 1))
    snapshot = Snapshot.of((*RECORDS, expert))
    names = RecordNames.of(snapshot, credentials())
    (reading,) = program_readings(snapshot, credentials(), rules(), TODAY)
    told = {
        area: with_ends(outlook((*RECORDS, expert), area), reading.rulebook, names, TODAY).ends
        for area in ("security", "modern-work")
    }
    assert [each[:32] for each in told["modern-work"]] == ["Sit MS-102 by 30 November 2026: "]
    assert told["security"] == ()
