"""The words of the shape that fills several roles at once."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords


def role_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.REQUIREMENT, "roles"): ShapeWords(
            _("People in several roles"),
            _("Every place is filled by somebody who holds a credential of its list."),
            {
                "slots": _("Places"),
                "slots.name": _("Name of the place"),
                "slots.list": _("List of credentials"),
                "slots.role": _("Role, where several places are of one"),
                "slots.count": _("How many people"),
                "reuse": _("One person may fill"),
                "most_per_role": _("Places of one role at most"),
                "limits": _("Other limits"),
                "limits.role": _("Role"),
                "limits.most": _("Places at most"),
                "exclusive": _("Roles of which a person has only one"),
            },
            {
                ("reuse", "free"): _("as many places as they are able to"),
                ("reuse", "once_per_metric"): _("one place of each role"),
                ("reuse", "distinct"): _("one place in all"),
            },
        ),
    }
