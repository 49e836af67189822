"""Sentences about points, gaps, falls and windows."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.firm import Enrolment
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.rules.milestone_effect import MilestoneEffect
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.tracks import TrackSource
from partner_planner.domain.rules.verdict import Gap
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.scoring import effects, gates_of, shown_track
from partner_planner.services.wording import scores as words
from tests.services.scored_firm import (
    ENGINEER,
    IDENTITY,
    OPERATIONS,
    TODAY,
    area,
    credentials,
    enrolled,
    figures,
    held,
    plan,
    read,
    rules,
    team,
)


@pytest.mark.parametrize(
    ("points", "shown", "exact"),
    [
        (Fraction(40, 3), "13.3", "40/3"),
        (Fraction(12), "12", "12"),
        (Fraction(5, 4), "1.3", "5/4"),
        (Fraction(-5, 4), "-1.3", "-5/4"),
        (Fraction(1, 30), "0", "1/30"),
        (Fraction(-1, 30), "0", "-1/30"),
        (Fraction(12345), "12,345", "12345"),
    ],
)
def test_points_are_rounded_only_to_be_shown(points: Fraction, shown: str, exact: str) -> None:
    assert (words.points_text(points), words.exact_text(points)) == (shown, exact)


def test_unknown_points_are_no_number() -> None:
    assert words.points_text(None) == "unknown"


@pytest.mark.parametrize(
    ("unit", "amount", "more", "plain"),
    [
        ("people", "1", "one more person", "1 person"),
        ("people", "2", "2 more people", "2 people"),
        ("customers", "1", "one more net new customer", "1 customer"),
        ("deployments", "3", "3 more deployments", "3 deployments"),
        ("protected-users", "50", "50 more protected users", "50 protected users"),
        ("active-users", "1", "one more active user", "1 active user"),
        ("usd", "1250", "1,250 USD more", "1,250 USD"),
        ("percent", "3/2", "1.5 percentage points more", "1.5 percent"),
        ("percent", "1", "one percentage point more", "1 percent"),
        ("points", "1/2", "0.5 more points", "0.5 points"),
        ("badges", "2", "2 badges", "2 badges"),
    ],
)
def test_amounts_have_units(unit: str, amount: str, more: str, plain: str) -> None:
    number = Fraction(amount)
    assert (words.more_text(unit, number), words.unit_text(unit, number)) == (more, plain)


@pytest.mark.parametrize(
    ("ids", "people", "told"),
    [
        ((IDENTITY,), 1, "one more person with SC-300"),
        ((OPERATIONS, IDENTITY), 2, "2 more people with SC-200 or SC-300"),
        ((), 1, "one more person, but nothing that counts can be earned any more"),
        (("a", "b", "c", "d", "e"), 1, "one more person with a, b, c, d or e"),
        (("a", "b", "c", "d", "e", "f"), 1, "one more person with a, b, c, d or one of 2 others"),
    ],
)
def test_a_gap_names_what_closes_it(ids: tuple[str, ...], people: int, told: str) -> None:
    assert words.gap_text(Gap(Fraction(people), "people", ids), credentials()) == told


@pytest.mark.parametrize(
    ("ids", "unit", "amount", "told"),
    [
        ((IDENTITY, OPERATIONS), "certificates", 1, "one more certificate of SC-300 or SC-200"),
        ((IDENTITY,), "credentials", 1, "one more credential: SC-300"),
        ((IDENTITY, "a", "b"), "credentials", 3, "3 more credentials: SC-300, a and b"),
        ((), "credits", 5, "5 more credits"),
    ],
)
def test_a_gap_of_other_things_that_are_earned(
    ids: tuple[str, ...], unit: str, amount: int, told: str
) -> None:
    assert words.gap_text(Gap(Fraction(amount), unit, ids), credentials()) == told


def test_a_gap_names_the_place_or_category() -> None:
    place = Gap(Fraction(1), "people", (IDENTITY,), within="Account manager")
    assert words.gap_text(place, credentials()) == (
        "one more person with SC-300 as Account manager"
    )
    category = Gap(Fraction(5), "credits", within="Group A")
    assert words.gap_text(category, credentials()) == "5 more credits of Group A"


def test_a_gap_tells_what_it_adds() -> None:
    gap = Gap(Fraction(1), "deployments", (), Fraction(10, 3))
    assert words.gap_worth_text(gap, credentials()) == "one more deployment (+3.3)"


@pytest.mark.parametrize("values", [Reason, Standing, TrackSource])
def test_every_key_has_words(values: type[Reason] | type[Standing] | type[TrackSource]) -> None:
    for value in values:
        if isinstance(value, Reason):
            assert words.reason_text(value)
        elif isinstance(value, Standing):
            assert words.standing_text(value)
        else:
            assert words.track_source_text(value)


def test_names_of_catalogs_without_words_go_by_their_ids() -> None:
    assert words.category_text("customer-success") == "Customer success"
    assert words.category_text("something-else") == "something-else"


def test_a_reached_area_tells_until_when() -> None:
    assert words.area_sentence(area("security"), credentials()) == (
        "73 of 70 points. Reached until 10 January 2027 if nothing new is earned."
    )


def test_an_area_tells_what_is_missing_next() -> None:
    assert words.area_sentence(area("modern-work"), credentials()) == (
        "34.4 of 70 points. Every metric must be above zero; at zero: advanced skilling. "
        "Missing next: one more person with MS-102."
    )


def test_an_area_without_figures_tells_which() -> None:
    sentence = words.area_sentence(area("modern-work", team()))
    assert sentence == (
        "5 of 70 points. Every metric must be above zero; at zero: advanced skilling. "
        "Not known yet: net customer adds, usage growth, deployments."
    )


def test_an_area_may_be_higher_on_its_other_track() -> None:
    small = [each for each in figures() if each.track == "smb"]
    expert = held("expert", "ana", "enterprise-administrator-expert", date(2027, 5, 1))
    assert words.area_sentence(area("modern-work", (*team(), *small, expert))) == (
        "49.4 of 70 points are known. Figures are missing on another track, which may be higher: "
        "enterprise."
    )


def test_a_track_that_is_not_known_is_said() -> None:
    sentence = words.area_sentence(area("data-ai", team()))
    assert "Not known yet: " in sentence


@pytest.mark.parametrize(
    ("standing", "number", "told"),
    [
        ("security", 0, "Designation, 70 points: reached until 10 January 2027"),
        ("security", 1, "Incentives for resellers, 25 points: reached"),
        ("modern-work", 0, "Designation, 70 points: 35.6 points short"),
    ],
)
def test_thresholds_tell_how_far_they_are(standing: str, number: int, told: str) -> None:
    assert words.threshold_text(area(standing).thresholds[number]) == told


def test_a_fall_names_the_day_and_the_cause() -> None:
    assert _fall(area("security"), plan()) == (
        "Security falls from 73 to 49 on 11 January 2027 when Ana Ruiz's AZ-500 ends."
    )


def test_several_causes_of_a_fall_are_named_together() -> None:
    more = held("more", "cem", IDENTITY, date(2027, 1, 10))
    less = [each for each in team() if each.id != "information"]
    records = (*less, *figures(), more)
    assert _fall(area("security", records), Snapshot.of(records)) == (
        "Security falls from 73 to 49 on 11 January 2027 when Ana Ruiz's AZ-500 and "
        "Cem Aydın's SC-300 end."
    )


def test_a_fall_by_somebody_who_leaves_is_no_end() -> None:
    records = [
        replace(each, left_on=date(2026, 12, 31)) if each == Person("ana", "Ana Ruiz") else each
        for each in (*team(), *figures())
    ]
    assert _fall(area("security", records), Snapshot.of(records)).endswith(
        "on 1 January 2027 when Ana Ruiz's AZ-500 no longer counts."
    )


def _fall(standing: AreaStanding, snapshot: Snapshot) -> str:
    fall = standing.thresholds[0].fall
    assert fall is not None
    names = words.RecordNames.of(snapshot, credentials())
    return words.fall_text(standing.rules.name, fall, names)


@pytest.mark.parametrize(
    ("records", "day", "told"),
    [
        ((), TODAY, "Qualified: enrolment is open. One good day from 1 June 2026 to"),
        (
            (enrolled(),),
            TODAY,
            "Enrolled. Renewal opens on 3 February 2027 and closes on 5 March 2027.",
        ),
        ((enrolled(),), date(2027, 2, 20), "Renewal is open until 5 March 2027."),
        ((enrolled(),), date(2028, 1, 1), "Renewal closed on 5 March 2027. Not enrolled."),
    ],
)
def test_a_window_tells_where_enrolment_stands(
    records: tuple[Enrolment, ...], day: date, told: str
) -> None:
    (reading,) = read((*team(), *figures(), *records), day)
    assert words.window_text(reading.windows["security"]).startswith(told)


def test_an_area_beside_an_enrolled_one_is_already_paid() -> None:
    (reading,) = read((*team(), *figures(), enrolled()))
    assert "already covers it; it would take the same anniversary, 3 February 2027." in (
        words.window_text(reading.windows["modern-work"])
    )


def test_effects_name_the_gate() -> None:
    snapshot = Snapshot.of(each for each in team() if each.id not in ("engineer", "operations"))
    milestones = [
        Milestone("m1", "ana", ENGINEER, date(2027, 3, 1)),
        Milestone("m2", "ben", OPERATIONS, date(2027, 3, 1)),
        Milestone("m3", "cem", "no-such-thing", date(2027, 3, 1)),
    ]
    book = rules().get("microsoft-ai-cloud")
    found = effects(snapshot, credentials(), rules(), milestones, TODAY)
    told = [words.effect_text(each, book, {"security"}) for each in found]
    assert told[0] == "+4, opens the first gate"
    assert "opens the second gate" in told[1]
    assert told[2] == "adds nothing: its title matches no known credential"
    assert words.effect_text(found[0]) == "+4, opens the gate"
    assert words.effect_text(MilestoneEffect("m", "c", ())) == "adds nothing now"


def test_an_effect_on_several_areas_names_each() -> None:
    milestone = Milestone("m", "ana", IDENTITY, date(2027, 3, 1))
    book = rules().get("microsoft-ai-cloud")
    (effect,) = effects(plan(), credentials(), rules(), [milestone], TODAY)
    assert words.effect_text(effect, book) == "Security +8; Modern Work +5"
    assert words.effect_text(effect, book, {"security"}) == "+8"


def test_records_that_do_not_count_are_told_with_the_reason() -> None:
    names = words.RecordNames.of(plan(), credentials())
    assert words.left_out_text(LeftOut("engineer", Reason.EXPIRED), names) == (
        "Ana Ruiz's AZ-500: has expired"
    )
    id = "security-smb-usage-growth-azure"
    assert words.left_out_text(LeftOut(id, Reason.OLDER), names) == (
        "usage growth, small and medium business, Azure, change against a year before, "
        "November 2026: a newer figure counts"
    )
    assert names.text("nothing") == ""


def test_gates_are_named_by_what_they_ask_for() -> None:
    metric = shown_track(area("security")).metric("intermediate")
    assert metric is not None
    first, second = gates_of(metric)
    assert words.gate_name_text(first, credentials()) == "gate: SC-500 or AZ-500"
    assert words.gate_name_text(second, credentials()) == "gate: SC-200"
    assert words.have_text(first) == "1 of 1 person"
