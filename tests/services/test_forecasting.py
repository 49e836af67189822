"""The months ahead of the wanted areas, and the words for why they change."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.forecast_causes import Cause, CauseKind
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.planned import Omission
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.forecasting import AreaAhead, future_of, programs_ahead
from partner_planner.services.wording.forecasts import (
    because_text,
    cause_text,
    crossing_text,
    omitted_text,
)
from partner_planner.services.wording.scores import RecordNames
from tests.services.scored_firm import (
    ENGINEER,
    OPERATIONS,
    TODAY,
    credentials,
    figures,
    held,
    rules,
    team,
)

SITTING = Milestone("m", "cem", OPERATIONS, date(2027, 2, 20))
FIRM = (*team(), *figures(), SITTING)
NAMES = RecordNames.of(Snapshot.of(FIRM), credentials())


def ahead(area: str, *records: Record) -> AreaAhead:
    """An area of the firm in the months ahead."""
    ledger = Ledger.of(Snapshot.of(records or FIRM), credentials().get)
    (found,) = programs_ahead(future_of(ledger, TODAY), rules())
    return next(each for each in found.areas if each.area.id == area)


def test_every_area_is_told_and_the_wanted_ones_are_marked() -> None:
    ledger = Ledger.of(Snapshot.of(FIRM), credentials().get)
    (found,) = programs_ahead(future_of(ledger, TODAY, 2), rules(), 2)
    assert len(found.areas) == 6
    assert [each.area.id for each in found.wanted_areas] == ["security", "modern-work"]
    assert {len(each.months) for each in found.areas} == {2}


def test_the_first_month_below_is_after_one_that_is_reached() -> None:
    security = ahead("security")
    below = security.first_below
    assert below is not None
    assert (below.month, security.first_reached) == (date(2027, 1, 1), security.months[0])
    assert crossing_text("Security", below, NAMES) == (
        "Security is below 70 points at the end of January 2027. "
        "Ana Ruiz's AZ-500 ends on 10 January 2027."
    )
    modern = ahead("modern-work")
    assert (modern.first_below, modern.first_reached) == (None, None)


def test_an_area_may_be_lost_with_points_enough() -> None:
    below = ahead("security").first_below
    assert below is not None
    floor = replace(below, points=Fraction(80), causes=())
    assert crossing_text("Security", floor, NAMES) == (
        "Security is no longer reached at the end of January 2027."
    )


DAY = date(2027, 1, 11)


@pytest.mark.parametrize(
    ("cause", "text"),
    [
        (
            Cause(CauseKind.STOPS, DAY, ("intermediate",), ("engineer",)),
            "Ana Ruiz's AZ-500 ends on 10 January 2027.",
        ),
        (
            Cause(CauseKind.STOPS, date(2027, 3, 1), ("intermediate",), ("engineer",)),
            "Ana Ruiz's AZ-500 no longer counts from 1 March 2027 on.",
        ),
        (
            Cause(CauseKind.STOPS, DAY, (), ("identity", "engineer", "information")),
            "Ben Odo's SC-300, Ana Ruiz's AZ-500 and Cem Aydın's SC-401 no longer count from "
            "11 January 2027 on.",
        ),
        (Cause(CauseKind.STOPS, DAY, (), ("gone",)), ""),
        (
            Cause(CauseKind.STOPS, date(2028, 2, 21), (), ("m",)),
            "Cem Aydın's SC-200 ends on 20 February 2028.",
        ),
        (Cause(CauseKind.BEGINS, DAY, (), ("identity",)), "Ben Odo's SC-300 begins to count."),
        (
            Cause(CauseKind.PLANNED, SITTING.by, (), ("m",), Fraction(7, 10)),
            "Cem Aydın is to pass SC-200 by 20 February 2027 (70 % likely; assumed).",
        ),
        (Cause(CauseKind.PLANNED, SITTING.by, (), ("gone",), Fraction(1)), ""),
        (
            Cause(CauseKind.ROLLS_OFF, DAY, ("deployments",), base=date(2026, 1, 1)),
            "For deployments the month to compare with is now January 2026, a better one.",
        ),
        (
            Cause(CauseKind.EASES, DAY, ("deployments",), base=date(2026, 1, 1)),
            "For deployments the month to compare with is now January 2026, a weaker one.",
        ),
        (
            Cause(CauseKind.RULE, DAY, ("deployments",)),
            "Another rule for deployments is in force from 11 January 2027 on.",
        ),
        (Cause(CauseKind.TRACK, DAY), "Another track counts from this month on."),
    ],
)
def test_every_cause_has_a_sentence(cause: Cause, text: str) -> None:
    assert cause_text(cause, NAMES) == text


def test_nothing_that_happens_is_nothing_to_say() -> None:
    assert because_text(ahead("modern-work").months[1], NAMES) == ""


def test_a_retired_credential_stops_for_all() -> None:
    expert = "enterprise-administrator-expert"
    records = (
        *FIRM,
        held("one", "ana", expert, date(2028, 1, 31)),
        held("two", "ben", expert, date(2028, 3, 31)),
    )
    names = RecordNames.of(Snapshot.of(records), credentials())
    told = [because_text(each, names) for each in ahead("modern-work", *records).months]
    assert "Ana Ruiz's MS-102 and Ben Odo's MS-102 no longer count from 1 December 2027 on." in told


@pytest.mark.parametrize("reason", Omission)
def test_every_omission_has_a_sentence(reason: Omission) -> None:
    found = omitted_text(replace(SITTING, credential=ENGINEER), reason, NAMES)
    assert found.startswith("Cem Aydın's SC-200 ")
    assert found.endswith(".")
