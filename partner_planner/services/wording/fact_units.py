"""Units of what is counted and added over records, and of units that nobody has words for."""

from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext

CURRENCY_LETTERS = 3


def fact_unit(unit: str, count: int) -> str:
    """The pattern of an amount with its unit; `count` decides on the plural form."""
    return {
        "records": ngettext("{amount} record", "{amount} records", count),
        "documents": ngettext("{amount} document", "{amount} documents", count),
        "groups": ngettext("{amount} group", "{amount} groups", count),
        "days": ngettext("{amount} day", "{amount} days", count),
        "deals": ngettext("{amount} deal", "{amount} deals", count),
        "wins": ngettext("{amount} win", "{amount} wins", count),
    }.get(unit, "{amount} {unit}")


def more_fact_unit(unit: str, count: int) -> str:
    """The pattern of so much more of a unit."""
    if is_currency(unit):
        return _("{amount} {unit} more")
    return {
        "records": ngettext("one more record", "{amount} more records", count),
        "documents": ngettext("one more document", "{amount} more documents", count),
        "groups": ngettext("one more group", "{amount} more groups", count),
        "days": ngettext("one more day", "{amount} more days", count),
        "deals": ngettext("one more deal", "{amount} more deals", count),
        "wins": ngettext("one more win", "{amount} more wins", count),
    }.get(unit, "{amount} {unit}")


def is_currency(unit: str) -> bool:
    """Whether a unit is money: all other units are written small."""
    return len(unit) == CURRENCY_LETTERS and unit.isupper()


def less_text(unit_and_amount: str) -> str:
    """What must go, from an amount with its unit, such as "10 percent less"."""
    return _("{amount} less").format(amount=unit_and_amount)
