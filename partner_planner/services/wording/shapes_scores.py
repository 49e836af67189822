"""The words of shapes that give points for a value, and of the mean of several scores."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords


def score_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.SCORE, "step_table"): ShapeWords(
            _("Points by brackets"),
            _("A value gives the points of the bracket in which it lies."),
            {
                "of": _("Value"),
                "steps": _("Brackets"),
                "steps.from": _("From"),
                "steps.points": _("Points"),
            },
        ),
        (Gives.SCORE, "scaled"): ShapeWords(
            _("Points in proportion to a value"),
            _("A value gives points in proportion, up to the maximum of the metric."),
            {
                "of": _("Value"),
                "units": _("Amount that gives the maximum"),
                "every": _("Count only whole steps of"),
            },
        ),
        (Gives.SCORE, "award"): ShapeWords(
            _("Points for a requirement"),
            _("A requirement that is met gives a fixed number of points."),
            {"require": _("Requirement"), "points": _("Points")},
        ),
        (Gives.SCORE, "weighted_mean"): ShapeWords(
            _("Weighted mean"),
            _("Several scores are averaged by their weights."),
            {
                "parts": _("Scores"),
                "parts.id": _("Name"),
                "parts.score": _("Score"),
                "parts.weight": _("Weight"),
                "parts.user_weight": _("I enter the weight myself"),
                "missing": _("Where a score is not known"),
            },
            {
                ("missing", "unknown"): _("The mean is not known"),
                ("missing", "left-out"): _("It is left out with its weight"),
            },
        ),
    }
