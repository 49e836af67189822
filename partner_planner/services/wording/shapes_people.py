"""The words of shapes over people."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords


def people_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.REQUIREMENT, "people"): ShapeWords(
            _("People with a credential"),
            _("So many different people hold a credential of the list."),
            {"list": _("List of credentials"), "at_least": _("People at least")},
        ),
        (Gives.SCORE, "per_person"): ShapeWords(
            _("Points for each person"),
            _("Each different person who holds a credential of the list gives points."),
            {"list": _("List of credentials"), "points": _("Points for each person")},
        ),
    }
