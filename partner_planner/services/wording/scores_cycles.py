"""What people have collected in their cycles, in words."""

from collections.abc import Iterator

from partner_planner.domain.rules.person_cycle import PersonCycle
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.scores_gaps import have_text
from partner_planner.services.wording.scores_records import RecordNames
from partner_planner.services.wording.states import nameless_text, unknown_text


def cycle_lines(verdict: Verdict, names: RecordNames) -> Iterator[str]:
    """Each running cycle of a verdict, such as "Ana Ruiz: 95 of 120 credits by 30 April 2027"."""
    if isinstance(verdict.node, PersonCycle):
        yield _("{person}: {credits} by {day}").format(
            person=names.people.get(verdict.node.person, "") or nameless_text(),
            credits=have_text(verdict) or unknown_text(),
            day=day_text(verdict.node.cycle.last),
        )
    for part in verdict.parts:
        yield from cycle_lines(part, names)
