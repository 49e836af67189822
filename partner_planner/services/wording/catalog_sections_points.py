"""The words of sections that say what gives points."""

from partner_planner.catalog.rules.metrics import CATEGORIES
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.scores_numbers import category_text
from partner_planner.services.wording.section_words import SectionWords, common, days, not_printed
from partner_planner.services.wording.shape_words import ShapeWords


def point_sections() -> dict[str, SectionWords]:
    """The words by section."""
    return {
        "area": _area(),
        "threshold": _threshold(),
        "rule": _metric(),
        "classification": _classification(),
    }


def _area() -> SectionWords:
    return SectionWords(
        _("Area"),
        _("Add an area"),
        ShapeWords(
            _("Areas"),
            _("What points are collected in, each area by itself."),
            {
                "name": _("Name"),
                "badge": _("Designation that it leads to"),
                "tracks": _("Tracks"),
                "method": _("Which track counts"),
                "maximum": _("Most points, 100 where nothing is said"),
                **common("id", "note"),
            },
            {
                ("method", "best-of"): _("the one with more points"),
                ("method", "classified"): _("the one that the vendor puts you on"),
            },
        ),
    )


def _threshold() -> SectionWords:
    return SectionWords(
        _("Threshold"),
        _("Add a threshold"),
        ShapeWords(
            _("Thresholds"),
            _("How many points an area must reach."),
            {
                "at_least": _("Points at least"),
                "floor": _("Every metric must give more than no points"),
                "floored": _("Only these metrics must"),
                "area": _("Area, where it is the threshold of one"),
                **days(),
                "name": _("What it opens, in a word or two"),
                **common("id", "note"),
            },
            not_printed(),
        ),
    )


def _metric() -> SectionWords:
    return SectionWords(
        _("Metric"),
        _("Add a metric"),
        ShapeWords(
            _("Metrics"),
            _("What gives points in an area, and how many at most."),
            {
                "metric": _("Short name of the metric"),
                "areas": _("Areas"),
                "tracks": _("Tracks"),
                "category": _("Category"),
                "maximum": _("Most points"),
                "unit": _("Unit of what is counted"),
                "score": _("What gives the points"),
                "condition": _("Condition"),
                "associations": _("How customers are associated"),
                "period": _("Period"),
                **days(),
                **common("note"),
            },
            {
                **{("category", each): category_text(each) for each in CATEGORIES},
                **not_printed(),
            },
        ),
    )


def _classification() -> SectionWords:
    return SectionWords(
        _("Rule for the track"),
        _("Add a rule for the track"),
        ShapeWords(
            _("Which track applies"),
            _("On which track the vendor puts a firm."),
            {
                "areas": _("Areas"),
                "require": _("What is asked for"),
                "met": _("Track where it is met"),
                "otherwise": _("Track where it is not met"),
                **days(),
                **common(),
            },
            not_printed(),
        ),
    )
