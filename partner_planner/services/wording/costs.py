"""What milestones cost, in sentences: fees by currency, hours, and what is not known."""

from collections.abc import Sequence
from decimal import Decimal

from partner_planner.domain.money import Money
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.amounts import hours_text, money_text, monies_text


def cost_sentence(year: int, hours: Decimal, fees: Sequence[Money]) -> str:
    """What the milestones of the year ask for; '' where that is nothing that is known."""
    if fees and hours:
        sentence = _(
            "The milestones of {year} ask for {hours} hours of learning and {fees} in exam fees."
        )
    elif fees:
        sentence = _("The milestones of {year} ask for {fees} in exam fees.")
    elif hours:
        sentence = _("The milestones of {year} ask for {hours} hours of learning.")
    else:
        return ""
    return sentence.format(year=year, hours=hours_text(hours), fees=monies_text(fees))


def unknown_fees(count: int) -> str:
    """How many milestones have no known fee."""
    return ngettext(
        "The fee of one milestone is not known; it is not in these sums.",
        "The fees of {count} milestones are not known; they are not in these sums.",
        count,
    ).format(count=count)


def unknown_hours(count: int) -> str:
    """How many milestones have no known hours."""
    return ngettext(
        "The hours of one milestone are not known; they are not in these sums.",
        "The hours of {count} milestones are not known; they are not in these sums.",
        count,
    ).format(count=count)


def no_costs(year: int) -> str:
    """Said instead of tables of costs."""
    return _("No milestones are set for {year}, so there are no costs to show.").format(year=year)


def fees_explained() -> str:
    """What a fee is in this plan."""
    return _(
        "Fees are for one sitting of each exam: the list price, or what was typed for a milestone. "
        "Hours are our own estimates unless they were typed. A milestone counts in the quarter in "
        "which it was passed, else is booked, else is due."
    )


def expected_fees(expected: Sequence[Money], planned: Sequence[Money]) -> str:
    """What failed sittings may add."""
    return _(
        "With the chances to pass that are given, expect {expected} in fees instead of {planned}."
    ).format(expected=monies_text(expected), planned=monies_text(planned))


def working_time(cost: Money, missing: int) -> str:
    """What the hours cost, and for how many milestones that is not known."""
    known = _("At the hourly costs on record, the hours come to {cost} of working time.").format(
        cost=money_text(cost)
    )
    if not missing:
        return known
    return f"{known} " + ngettext(
        "For one milestone the hourly cost is not known.",
        "For {count} milestones the hourly cost is not known.",
        missing,
    ).format(count=missing)


def unplanned_paid_renewals(count: int) -> str:
    """How many paid renewals are in no milestone and so in no sum."""
    return ngettext(
        "One certification that ends can only be kept by a paid exam, and no milestone plans it: "
        "its fee is not in these sums.",
        "{count} certifications that end can only be kept by a paid exam, and no milestone plans "
        "them: their fees are not in these sums.",
        count,
    ).format(count=count)
