"""The words of shapes over monthly figures."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords


def figure_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.SCORE, "linear"): ShapeWords(
            _("Points in proportion"),
            _("The figure gives points in proportion, up to the maximum of the metric."),
            {
                "units": _("Amount that gives the maximum"),
                "stream": _("Source of the figure"),
                "unit": _("Unit"),
                "level": _("The figure is a level, not a change"),
            },
        ),
        (Gives.SCORE, "percent_growth"): ShapeWords(
            _("Growth in percent"),
            _("Growth against the same month a year before gives points in proportion."),
            {
                "percent": _("Growth that gives the maximum"),
                "base_at_least": _("Least amount a year before"),
                "level_at_least": _("Least amount now"),
            },
        ),
        (Gives.REQUIREMENT, "limit"): ShapeWords(
            _("Limit of a figure"),
            _("The newest figure is at least, or at most, so much."),
            {
                "metric": _("Figure"),
                "stream": _("Source of the figure"),
                "unit": _("Unit"),
                "at_least": _("At least"),
                "at_most": _("At most"),
            },
        ),
    }
