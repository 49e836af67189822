"""The last days of credentials that wanted programs count."""

from datetime import date

import pytest

from partner_planner.domain.firm import Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.cliffs import Cliff, cliffs
from partner_planner.services.wording.forecasts import cliff_text
from tests.services.scored_firm import TODAY, credentials, held, rules, team

FUNDAMENTALS = "microsoft-365-fundamentals"
NOBODYS = [each for each in team() if isinstance(each, Wanted)]


def found(*records: Record, day: date = TODAY, months: int = 18) -> tuple[Cliff, ...]:
    """The ends that matter to the firm."""
    return cliffs(Snapshot.of(records or team()), credentials(), rules(), day, months)


def test_the_last_sitting_is_told_with_how_long_it_then_counts() -> None:
    (expert,) = found()
    assert (expert.sit_by, expert.counts_until) == (date(2026, 11, 30), date(2027, 11, 30))
    assert (expert.places, expert.nothing_left) == (("Modern Work",), ("Modern Work",))
    assert not expert.concerned
    assert cliff_text(expert) == (
        "Sit MS-102 by 30 November 2026: for Modern Work it then counts until 30 November 2027. "
        "After that nothing can be earned that counts in its place for Modern Work."
    )


def test_it_is_told_to_a_firm_without_people_too() -> None:
    assert [each.credential.code for each in found(*NOBODYS)] == ["MS-102"]


def test_on_the_last_day_it_is_not_too_late_and_on_the_next_it_is() -> None:
    assert [each.credential.code for each in found(day=date(2026, 11, 30))] == ["MS-102"]
    assert found(day=date(2026, 12, 1)) == ()


def test_what_is_held_is_told_until_it_stops_counting() -> None:
    holder = held("x", "ana", FUNDAMENTALS, date(2027, 9, 9))
    told = [cliff_text(each) for each in found(*team(), holder)]
    assert told[1:] == [
        "MS-900 can no longer be sat; for Modern Work it counts until 31 March 2027."
    ]
    assert found(*team(), holder, day=date(2027, 4, 1)) == ()


@pytest.mark.parametrize(("months", "number"), [(0, 1), (4, 1), (5, 2)])
def test_what_is_far_off_is_not_told(months: int, number: int) -> None:
    records = (*team(), held("x", "ana", FUNDAMENTALS, date(2027, 9, 9)))
    day = date(2026, 11, 30)
    assert len(found(*records, day=day, months=months)) == number


def test_only_wanted_programs_and_areas_matter() -> None:
    security = [Wanted("w", "microsoft-ai-cloud", "security")]
    assert found(*security) == ()
    assert found(Wanted("w", "nowhere")) == ()
