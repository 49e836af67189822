"""What is coming on the ladders of shipped programs."""

from collections.abc import Sequence
from datetime import date

from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.forecasting import future_of
from partner_planner.services.ladder_outlooks import climb, ladder_outlooks
from partner_planner.services.level_plotting import Rung
from partner_planner.services.levels import ladders
from partner_planner.services.outlooks import Outlook
from partner_planner.services.scoring import program_readings
from partner_planner.services.wording.scores_records import RecordNames
from tests.services.scored_firm import TODAY, credentials, rules, team
from tests.services.three_levels import DAY, PAST, STEPS


def outlooks(program: str) -> Sequence[Outlook]:
    """What is coming in a program in which a firm of three has enrolled."""
    joined = Enrolment("e", program, "", enrolled_on=date(2026, 9, 1))
    snapshot = Snapshot.of((*team(), Wanted("w", program, ""), joined))
    readings = program_readings(snapshot, credentials(), rules(), TODAY)
    (reading,) = (each for each in readings if each.rulebook.program == program)
    future = future_of(Ledger.of(snapshot, credentials().get), TODAY)
    names = RecordNames.of(snapshot, credentials())
    return ladder_outlooks(future, reading.rulebook, ladders(reading.standing), names)


def test_each_ladder_of_a_program_is_told_by_itself_and_what_never_changes_not_drawn() -> None:
    levels, stages = outlooks("aws-services-path")
    assert levels.sentence.endswith(
        "Services Path is not likely to reach a level up to April 2028 by what is planned."
    )
    assert stages.sentence.endswith("is likely to stay at Registered up to April 2028.")
    assert levels.plot.months == stages.plot.months == ()


def test_a_ladder_of_which_nothing_is_known_is_not_drawn() -> None:
    (outlook,) = outlooks("google-cloud-partner-network")
    assert outlook.plot.months == ()
    assert outlook.sentence.endswith("is not known: figures or facts are missing.")


def test_what_changes_first_is_told_with_its_cause_and_drawn() -> None:
    rungs = (*PAST, Rung(1, 1, 1), Rung(2, 1, 2), Rung(0, 0, 1))
    found = climb("AWS", STEPS, rungs, ["", "Ana is to pass it.", ""], DAY, Rung(1, 1, 1))
    assert found.sentence == (
        "AWS is likely at Advanced from the end of December 2026 on. Ana is to pass it."
    )
    assert len(found.plot.months) == len(rungs)
    falls = climb("AWS", STEPS, (*PAST, Rung(0, 0, 0)), ["It ends."], DAY, Rung(1, 1, 1))
    assert falls.sentence == ("AWS likely has no level from the end of November 2026 on. It ends.")
    lost = climb("AWS", STEPS, (*PAST, Rung(None, None, None)), [""], DAY, Rung(1, 1, 1))
    assert lost.sentence == "Which level AWS has is not known from November 2026 on."


def test_a_band_or_a_cause_alone_is_reason_enough_to_draw() -> None:
    flat, wide = Rung(1, 1, 1), Rung(1, 1, 2)
    for ahead, cause, drawn in ((flat, "", False), (wide, "", True), (flat, "Due.", True)):
        found = climb("AWS", STEPS, (*PAST, ahead), [cause], DAY, flat)
        assert bool(found.plot.months) == drawn
