"""The words of shapes over records and money, documents, fees and what somebody attests."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords
from partner_planner.services.wording.shapes_facts import (
    distinct_choices,
    fact_choices,
    fact_labels,
    field_choices,
)
from partner_planner.services.wording.shapes_values import (
    amount_labels,
    growth_labels,
    share_labels,
)


def record_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.REQUIREMENT, "records"): ShapeWords(
            _("Enough records"),
            _("There are so many records of a kind and, where that is asked, enough in sum."),
            _records_labels(),
            {**fact_choices(), **distinct_choices(), **field_choices("sum.")},
        ),
        (Gives.REQUIREMENT, "amount"): ShapeWords(
            _("Limit of an amount"),
            _("Records of a kind add up to at least, or at most, so much."),
            {**amount_labels(), **_limits()},
            {**fact_choices(), **field_choices()},
        ),
        (Gives.REQUIREMENT, "growth"): ShapeWords(
            _("Limit of growth"),
            _("A value grows by at least, or at most, so many percent."),
            {**growth_labels(), **_limits()},
        ),
        (Gives.REQUIREMENT, "share"): ShapeWords(
            _("Limit of a share"),
            _("A part is at least, or at most, so many percent of a whole."),
            {**share_labels(), **_limits()},
        ),
        (Gives.REQUIREMENT, "attested"): ShapeWords(
            _("Confirmed by you"),
            _("Somebody confirms it, or enters a number that is at least or at most so much."),
            {"name": _("What is confirmed"), "unit": _("Unit"), **_limits()},
        ),
        (Gives.REQUIREMENT, "document"): ShapeWords(
            _("Document"),
            _("A document exists and is not too old."),
            {"document": _("Kind of document"), **fact_labels()},
            fact_choices(),
        ),
        (Gives.REQUIREMENT, "fee"): ShapeWords(
            _("Fee"),
            _("A fee is paid, once or again after some months."),
            {
                "fee": _("Name of the fee"),
                "amount": _("Amount of the fee"),
                "months": _("Months that it covers"),
                "grace": _("Days in which it can still be paid"),
            },
        ),
    }


def _records_labels() -> dict[str, str]:
    return {
        "record": _("Kind of record"),
        "at_least": _("At least"),
        **fact_labels(),
        "distinct_by": _("Count each once by"),
        "unit": _("Unit"),
        "sum": _("What the same records add up to"),
        "sum.at_least": _("At least"),
        "sum.field": _("What is added"),
        "sum.currency": _("Currency"),
    }


def _limits() -> dict[str, str]:
    return {"at_least": _("At least"), "at_most": _("At most")}
