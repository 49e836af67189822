"""How the levels of a program stood on a day."""

from collections.abc import Mapping
from datetime import date

from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.membership import joined_days
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing


def known_levels(ledger: Ledger, rulebook: Rulebook, day: date) -> Mapping[str, Standing]:
    """The standing of each level in use on a day, by its id, seen from what was dated by then."""
    scene = Scene(ledger, day, JUDGES, explained=False)
    joined = joined_days(rulebook.program, scene)
    return {
        level.id: scene.once(level.requirement).standing
        for level in rulebook.levels
        if any(level.edition.in_use(day, each) for each in joined)
    }
