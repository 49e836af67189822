"""What newer rules of a program would mean for the firm, before they are accepted."""

from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.rule_change import RuleChange, rule_change
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.snapshot import Snapshot


def preview(
    snapshot: Snapshot, credentials: Credentials, before: Rulebook, after: Rulebook, day: date
) -> RuleChange:
    """Where the firm stands on a day by two rulebooks of a program, as far as it differs.

    It is empty where both say the same of this firm.
    """
    milestones = [each for each in snapshot.all(Milestone).values() if each.open]
    milestones.sort(key=lambda each: (each.by, each.id))
    return rule_change(Ledger.of(snapshot, credentials.get), before, after, milestones, day)
