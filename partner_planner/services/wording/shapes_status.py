"""The words of shapes that ask for the standing of something else."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords


def status_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    absent = {
        ("absent", "unknown"): _("is unknown"),
        ("absent", "not-held"): _("is not held"),
    }
    return {
        (Gives.REQUIREMENT, "status"): ShapeWords(
            _("Standing of something else"),
            _("A requirement, a level or an area is met, or the vendor has granted something."),
            {
                "requirement": _("Requirement"),
                "level": _("Level"),
                "area": _("Area"),
                "fact": _("What the vendor has granted"),
                "threshold": _("Threshold of the area"),
                "program": _("Of another program"),
                "name": _("Name"),
                "absent": _("What was never entered"),
            },
            absent,
        ),
        (Gives.REQUIREMENT, "count_status"): ShapeWords(
            _("Number of standings"),
            _("So many of several things are held, one of some among them."),
            {
                "at_least": _("At least"),
                "facts": _("What the vendor has granted"),
                "requirements": _("Requirements"),
                "levels": _("Levels"),
                "areas": _("Areas"),
                "including_any": _("One of these among them"),
                "unit": _("Unit"),
                "absent": _("What was never entered"),
            },
            absent,
        ),
        (Gives.REQUIREMENT, "relief"): ShapeWords(
            _("Relief for new members"),
            _("A requirement asks for less in the first months after joining."),
            {
                "require": _("Requirement"),
                "percent": _("So many percent less"),
                "months": _("Months after joining"),
            },
        ),
        (Gives.REQUIREMENT, "enrolled"): ShapeWords(
            _("Enrolment"),
            _("The firm is enrolled in the program."),
            {},
        ),
    }
