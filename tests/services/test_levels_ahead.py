"""Levels of a shipped program in the months ahead."""

from datetime import date

from partner_planner.domain.firm import Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.forecasting import ProgramAhead, future_of, programs_ahead
from tests.services.scored_firm import TODAY, credentials, rules

PROGRAM = "aws-services-path"
FIRM = (Firm("firm", "Lakeside Systems"), Wanted("w", PROGRAM), Person("ana", "Ana Ruiz"))


def ahead(*records: Record, day: date = TODAY, months: int = 18) -> ProgramAhead:
    """The program in the months ahead."""
    ledger = Ledger.of(Snapshot.of((*FIRM, *records)), credentials().get)
    (found,) = programs_ahead(future_of(ledger, day, months), rules(), months)
    return found


def test_a_program_without_areas_has_levels_by_month() -> None:
    found = ahead(months=3)
    assert found.areas == found.wanted_areas == ()
    assert len(found.ends) == 3
    names = [each.level.id for each in found.levels_in(0)]
    assert names[:3] == ["select", "advanced", "premier"]
    assert found.reached_in(2) is None
