"""The words of shapes over time, and over groups that pass a test."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords


def time_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.REQUIREMENT, "sustained"): ShapeWords(
            _("Met all the time"),
            _("A requirement was met on every day for so long."),
            {**_rule(), "longer": _("For longer than that")},
        ),
        (Gives.REQUIREMENT, "any_day"): ShapeWords(
            _("Met on one day"),
            _("A requirement was met on at least one day within so long."),
            _rule(),
        ),
        (Gives.REQUIREMENT, "lock"): ShapeWords(
            _("Met once, holds on"),
            _("A requirement that was met holds for so long, whatever comes."),
            {**_rule(), "from": _("Met first on"), "to": _("Met last on")},
        ),
        (Gives.REQUIREMENT, "anniversary"): ShapeWords(
            _("Met on the anniversary"),
            _("A requirement is looked at once a year, on the anniversary of the enrolment."),
            {"require": _("Requirement")},
        ),
        (Gives.REQUIREMENT, "for_each"): ShapeWords(
            _("For each group"),
            _("Every group that passes a test must meet a requirement."),
            {
                "for_each": _("Groups"),
                "for_each.id": _("Name"),
                "for_each.when": _("Test"),
                "for_each.require": _("Requirement"),
            },
        ),
    }


def _rule() -> dict[str, str]:
    return {"require": _("Requirement"), "months": _("Months"), "days": _("Days")}
