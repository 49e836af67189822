"""The words of shapes that give a value."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords
from partner_planner.services.wording.shapes_facts import (
    distinct_choices,
    fact_choices,
    fact_labels,
    field_choices,
)


def value_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.VALUE, "count"): ShapeWords(
            _("Number of records"),
            _("How many records of a kind there are."),
            {
                "record": _("Kind of record"),
                **fact_labels(),
                "distinct_by": _("Count each once by"),
                "unit": _("Unit"),
            },
            {**fact_choices(), **distinct_choices()},
        ),
        (Gives.VALUE, "amount"): ShapeWords(
            _("Amount of records"),
            _("What records of a kind add up to."),
            amount_labels(),
            {**fact_choices(), **field_choices()},
        ),
        (Gives.VALUE, "growth"): ShapeWords(
            _("Growth of a value"),
            _("By how many percent a value is above what it was some months before."),
            growth_labels(),
        ),
        (Gives.VALUE, "share"): ShapeWords(
            _("Share of a whole"),
            _("How many percent of a whole a part is."),
            share_labels(),
        ),
        (Gives.VALUE, "attested"): ShapeWords(
            _("Number that you enter"),
            _("The number that was entered last, while it holds."),
            {"name": _("What is entered"), "unit": _("Unit")},
        ),
        (Gives.VALUE, "figure"): ShapeWords(
            _("Monthly figure"),
            _("The newest monthly figure."),
            {
                "metric": _("Figure"),
                "stream": _("Source of the figure"),
                "unit": _("Unit"),
                "net": _("The figure is a change against a year before"),
            },
        ),
    }


def amount_labels() -> dict[str, str]:
    """The labels of an amount."""
    return {
        "record": _("Kind of record"),
        **fact_labels(),
        "field": _("What is added"),
        "currency": _("Currency"),
        "unit": _("Unit"),
    }


def growth_labels() -> dict[str, str]:
    """The labels of growth."""
    return {
        "of": _("Value"),
        "months": _("Months between"),
        "from_zero": _("Growth from nothing, in percent"),
    }


def share_labels() -> dict[str, str]:
    """The labels of a share."""
    return {"part": _("Part"), "whole": _("Whole")}
