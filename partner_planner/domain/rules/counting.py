"""Which certifications of the plan count somewhere in an area, and why the others do not."""

from datetime import date

from partner_planner.domain.certification import Certification
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.reason import LeftOut, Reason


def left_out_of(ledger: Ledger, area: AreaStanding, day: date) -> tuple[LeftOut, ...]:
    """Every certification earned by a day that counts in no metric of the area, with the reason.

    A record that several metrics leave out for different reasons stands here once, with the
    first of them.
    """
    verdicts = [each.verdict for track in area.tracks for each in track.metrics]
    counted = {record for verdict in verdicts for record in verdict.counted}
    reasons: dict[str, Reason] = {}
    for verdict in verdicts:
        for record, reason in verdict.left_out:
            reasons.setdefault(record, reason)
    return tuple(
        LeftOut(record.id, reasons.get(record.id, _elsewhere(record)))
        for record in ledger.snapshot.all(Certification).values()
        if record.earned_on <= day and record.id not in counted
    )


def _elsewhere(record: Certification) -> Reason:
    """The reason for a record that no list of the area has."""
    return Reason.WRONG_LIST if record.credential else Reason.NOT_IN_CATALOG
