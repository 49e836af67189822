"""Who fills which of several places, in words."""

from collections.abc import Iterator

from partner_planner.domain.certification import Certification
from partner_planner.domain.rules.roles import Slot
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.scores_records import RecordNames
from partner_planner.services.wording.states import nameless_text


def place_lines(verdict: Verdict, names: RecordNames) -> Iterator[str]:
    """Each place of a verdict with those who fill it, such as "Account manager: Ana Ruiz"."""
    slot = verdict.node
    if isinstance(slot, Slot):
        held = [names.snapshot.get(Certification, each) for each in verdict.counted]
        who = [names.people.get(each.person, "") for each in held if each is not None]
        told = ", ".join(name or nameless_text() for name in who) or _("nobody")
        yield _("{place}: {people}").format(place=slot.name, people=told)
    for part in verdict.parts:
        yield from place_lines(part, names)
