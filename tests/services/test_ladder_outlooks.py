"""What is coming on the ladders of shipped programs."""

from collections.abc import Sequence
from datetime import date

from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.forecasting import future_of
from partner_planner.services.ladder_outlooks import ladder_outlooks
from partner_planner.services.levels import ladders
from partner_planner.services.outlooks import Outlook
from partner_planner.services.scoring import program_readings
from partner_planner.services.wording.scores_records import RecordNames
from tests.services.scored_firm import TODAY, credentials, rules, team


def outlooks(program: str) -> Sequence[Outlook]:
    """What is coming in a program in which a firm of three has enrolled."""
    joined = Enrolment("e", program, "", enrolled_on=date(2026, 9, 1))
    snapshot = Snapshot.of((*team(), Wanted("w", program, ""), joined))
    readings = program_readings(snapshot, credentials(), rules(), TODAY)
    (reading,) = (each for each in readings if each.rulebook.program == program)
    future = future_of(Ledger.of(snapshot, credentials().get), TODAY)
    names = RecordNames.of(snapshot, credentials())
    return ladder_outlooks(future, reading.rulebook, ladders(reading.standing), names)


def test_each_ladder_of_a_program_is_drawn_by_itself() -> None:
    levels, stages = outlooks("aws-services-path")
    assert levels.sentence.endswith(
        "Services Path is not likely to reach a level up to April 2028 by what is planned."
    )
    assert len(levels.plot.months) == len(stages.plot.months) == 6 + 18
    assert [mark.text for mark in levels.plot.scale] == ["none", "Select", "Advanced", "Premier"]
    assert stages.plot.series[0].shown[-1] in [mark.text for mark in stages.plot.scale]


def test_a_ladder_of_which_nothing_is_known_is_not_drawn() -> None:
    (outlook,) = outlooks("google-cloud-partner-network")
    assert outlook.plot.months == ()
    assert outlook.sentence.endswith("is not known: figures or facts are missing.")
