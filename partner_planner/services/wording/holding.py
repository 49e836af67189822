"""What the firm holds, in one or two sentences."""

from collections.abc import Sequence

from partner_planner.domain.certification import CertificationState
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.standing import CertificationRow


def holding_sentence(rows: Sequence[CertificationRow]) -> str:
    """Who holds how much, and how much of it can be renewed now; what has expired is not held."""
    held = [
        row
        for row in rows
        if row.current and row.term is not None and row.state is not CertificationState.EXPIRED
    ]
    if not held:
        return _("Nobody holds a valid certification today.")
    people = len({row.person_id for row in held})
    renewable = sum(row.renewable for row in held)
    certifications = ngettext("one certification", "{count} certifications", len(held))
    sentence = ngettext(
        "One person holds {certifications}.", "{people} people hold {certifications}.", people
    ).format(people=people, certifications=certifications.format(count=len(held)))
    if not renewable:
        return sentence
    now = ngettext("One can be renewed now.", "{count} can be renewed now.", renewable)
    return f"{sentence} {now.format(count=renewable)}"
