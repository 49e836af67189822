"""The words of shapes that are made of others."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords


def combining_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.SCORE, "gated"): ShapeWords(
            _("Points behind gates"),
            _("Nothing is earned until every gate before it is met."),
            {
                "gates": _("Gates"),
                "gates.require": _("What the gate asks for"),
                "gates.award": _("Points for the gate itself"),
                "then": _("What gives points behind the gates"),
                "behind_closed": _("Points of a gate that is met before an earlier one"),
            },
            {
                ("behind_closed", "counts"): _("count"),
                ("behind_closed", "nothing"): _("do not count"),
                ("behind_closed", "unknown"): _("unknown"),
            },
        ),
        (Gives.SCORE, "best_of"): ShapeWords(
            _("The best of several"),
            _("The highest of several scores counts; they are never added."),
            {"best_of": _("Scores")},
        ),
        (Gives.SCORE, "sum_of"): ShapeWords(
            _("The sum of several"),
            _("Several scores are added, up to the maximum of the metric."),
            {"streams": _("Scores"), "whole": _("Score of a figure for all of them together")},
        ),
        (Gives.REQUIREMENT, "all_of"): ShapeWords(
            _("All of several"),
            _("Every one of several requirements is met."),
            {"all_of": _("Requirements")},
        ),
        (Gives.REQUIREMENT, "any_of"): ShapeWords(
            _("One of several"),
            _("At least one of several requirements is met."),
            {"any_of": _("Requirements")},
        ),
        (Gives.REQUIREMENT, "k_of"): ShapeWords(
            _("Some of several"),
            _("So many of several requirements are met."),
            {"at_least": _("At least"), "of": _("Requirements")},
        ),
        (Gives.REQUIREMENT, "not"): ShapeWords(
            _("The opposite"),
            _("A requirement is not met."),
            {"not": _("Requirement")},
        ),
    }
