"""Which programs are read, which area is nearest, and what milestones would add."""

from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.window import EnrolmentState
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.scoring import (
    effects,
    gates_of,
    nearest_area,
    next_metric,
    program_readings,
    programs_named,
    shown_track,
)
from tests.services.scored_firm import (
    ENGINEER,
    PROGRAM,
    TODAY,
    area,
    credentials,
    enrolled,
    figure,
    figures,
    held,
    plan,
    read,
    rules,
    team,
)


def test_a_program_is_read_once_however_often_it_is_named() -> None:
    snapshot = plan(enrolled(), Wanted("w3", "unknown-program"))
    assert programs_named(snapshot) == (PROGRAM, "unknown-program")
    (reading,) = program_readings(snapshot, credentials(), rules(), TODAY)
    assert reading.rulebook.program == PROGRAM
    assert len(reading.standing.areas) == len(reading.windows) == 6


def test_nothing_is_read_where_no_program_is_named() -> None:
    assert read(figures()) == ()
    assert effects(Snapshot.of(()), credentials(), rules(), [], TODAY) == ()


@pytest.mark.parametrize(
    ("records", "wanted"),
    [
        ([Wanted("w", PROGRAM, "security")], {"security"}),
        ([Wanted("w", PROGRAM, "security"), Wanted("v", PROGRAM, "no-area")], {"security"}),
        ([Enrolment("e", PROGRAM), Wanted("w", PROGRAM, "security")], {"security"}),
        ([Enrolment("e", PROGRAM, "data-ai"), Wanted("w", PROGRAM, "security")], None),
    ],
)
def test_wanted_areas_are_those_that_are_named(
    records: list[Wanted | Enrolment], wanted: set[str] | None
) -> None:
    (reading,) = read(records)
    assert reading.wanted == (wanted or {"data-ai", "security"})


@pytest.mark.parametrize("record", [Wanted("w", PROGRAM), Enrolment("e", PROGRAM)])
def test_a_program_named_as_a_whole_means_all_its_areas(record: Wanted | Enrolment) -> None:
    (reading,) = read([record])
    assert len(reading.wanted) == 6
    assert reading.wanted_areas == reading.standing.areas


def test_only_wanted_areas_may_be_read() -> None:
    snapshot = plan()
    (whole,) = program_readings(snapshot, credentials(), rules(), TODAY)
    (part,) = program_readings(snapshot, credentials(), rules(), TODAY, wanted_only=True)
    assert part.standing.areas == whole.wanted_areas
    assert part.rulebook == whole.rulebook


def test_points_are_exact() -> None:
    security = area("security")
    assert security.points == 20 + 24 + 10 + 19
    assert security.standing is Standing.MET
    assert security.met_until == date(2027, 1, 10)
    assert area("modern-work").points == 8 + 5 + Fraction(190 * 30, 500) + 10


def test_the_nearest_area_is_the_unreached_one_with_its_next_gap() -> None:
    found = nearest_area(read((*team(), *figures())))
    assert found is not None
    nearest, gap = found
    assert nearest.rules.id == "modern-work"
    assert (gap.amount, gap.unit) == (Fraction(1), "people")
    assert "enterprise-administrator-expert" in gap.credentials


def test_no_area_is_nearest_where_all_are_reached() -> None:
    records = [each for each in team() if each != Wanted("w2", PROGRAM, "modern-work")]
    assert nearest_area(read((*records, *figures()))) is None


def test_a_metric_at_zero_comes_before_one_that_adds_more() -> None:
    metric = next_metric(area("modern-work"))
    assert metric is not None
    assert metric.metric.id == "advanced"
    zero = [
        figure("modern-work", "net-customer-adds", "", 0, each.track) if each.stream == "" else each
        for each in figures()
        if each.area == "modern-work"
    ]
    expert = held("expert", "ana", "enterprise-administrator-expert", date(2027, 5, 1))
    metric = next_metric(area("modern-work", (*team(), *zero, expert)))
    assert metric is not None
    assert metric.metric.id == "net-customer-adds"


def test_gates_are_told_in_their_order() -> None:
    metric = shown_track(area("security")).metric("intermediate")
    assert metric is not None
    assert [gate.standing for gate in gates_of(metric)] == [Standing.MET, Standing.MET]
    plain = shown_track(area("modern-work")).metric("intermediate")
    assert plain is not None
    assert gates_of(plain) == ()


def test_of_tracks_with_equal_points_the_more_promising_is_shown() -> None:
    records = [each for each in team() if each.id != "engineer"]
    security = area("security", records)
    assert security.points == 0
    assert shown_track(security).track == "smb"


def test_the_window_of_an_enrolled_area_ends_in_the_month_of_its_anniversary() -> None:
    (reading,) = read((*team(), *figures(), enrolled()))
    window = reading.windows["security"]
    assert window.state is EnrolmentState.ENROLLED
    assert (window.first, window.last) == (date(2026, 9, 1), date(2027, 2, 28))
    assert reading.windows["security"] is window
    assert set(reading.windows) == {each.rules.id for each in reading.standing.areas}
    with pytest.raises(KeyError):
        reading.windows["no-area"]


def test_milestones_tell_what_they_would_add() -> None:
    snapshot = Snapshot.of(each for each in team() if each.id != "engineer")
    milestones = [
        Milestone("m1", "cem", ENGINEER, date(2027, 3, 1)),
        Milestone("m2", "cem", "github-copilot", date(2027, 3, 1)),
    ]
    first, second = effects(snapshot, credentials(), rules(), milestones, TODAY)
    assert first.milestone == "m1"
    (effect,) = first.areas
    assert (effect.area, effect.after - effect.before) == ("security", Fraction(24))
    assert second.milestone == "m2"
    assert "security" not in [each.area for each in second.areas]


def test_another_day_stands_elsewhere() -> None:
    assert area("security", day=date(2027, 1, 11)).points == 49
    again = held("again", "ana", ENGINEER, date(2028, 1, 5))
    records = (*team(), *figures(), again)
    assert area("security", records, date(2027, 1, 11)).points == 73
