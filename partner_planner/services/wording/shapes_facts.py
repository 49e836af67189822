"""The words that all shapes over facts share: conditions, windows, what nothing means."""

from partner_planner.i18n import gettext as _


def fact_labels() -> dict[str, str]:
    """The labels of what says which facts count, by key."""
    return {
        "where": _("Conditions on a record"),
        "where.field": _("Field"),
        "where.is": _("Is one of"),
        "where.is_not": _("Is none of"),
        "where.at_least": _("At least"),
        "where.at_most": _("At most"),
        "where.above": _("More than"),
        "where.below": _("Less than"),
        "where.given": _("Must be filled in"),
        "window": _("For how long a record counts"),
        "window.months": _("Months from its day on"),
        "window.days": _("Days from its day on"),
        "window.fiscal": _("Fiscal period"),
        "window.periods": _("Number of fiscal periods"),
        "window.closed": _("Only periods that are over"),
        "window.starts": _("First month of the fiscal year"),
        "window.from": _("First day"),
        "window.to": _("Last day"),
        "absent": _("Where nothing was ever entered"),
    }


def fact_choices() -> dict[tuple[str, str], str]:
    """The words to choose from in the same."""
    return {
        ("where.field", "customer"): _("Customer"),
        ("where.field", "person"): _("Person"),
        ("where.field", "currency"): _("Currency"),
        ("where.field", "note"): _("Note"),
        ("where.field", "amount"): _("Amount"),
        ("where.field", "count"): _("Number"),
        ("window.fiscal", "month"): _("Month"),
        ("window.fiscal", "quarter"): _("Quarter"),
        ("window.fiscal", "half"): _("Half year"),
        ("window.fiscal", "year"): _("Year"),
        ("absent", "zero"): _("There are none"),
        ("absent", "unknown"): _("It is not known"),
    }


def distinct_choices() -> dict[tuple[str, str], str]:
    """By what records are told apart."""
    return {
        ("distinct_by", "customer"): _("Customer"),
        ("distinct_by", "person"): _("Person"),
        ("distinct_by", "note"): _("Note"),
    }


def field_choices(before: str = "") -> dict[tuple[str, str], str]:
    """What is added up."""
    return {
        (f"{before}field", "amount"): _("The amounts"),
        (f"{before}field", "count"): _("The numbers"),
    }
