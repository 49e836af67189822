"""A ladder of three levels for tests: its steps, and the months before a day."""

from datetime import date

from partner_planner.domain.rules.rulebook import Level
from partner_planner.services.level_plotting import Rung, steps_of
from tests.services.scored_firm import rules

DAY = date(2026, 11, 23)
PAST = (Rung(1, 1, 1),) * 5 + (Rung(None, None, None),)


def levels() -> list[Level]:
    """Select, Advanced and Premier."""
    book = rules().get("aws-services-path")
    assert book is not None
    return [each for each in book.levels if not each.stage]


STEPS = steps_of(levels())
