"""Points and units of a score as text, and the words for its parts.

The names of metrics, tracks and streams stand in `figures.py`.
"""

from fractions import Fraction

from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.tracks import TrackSource
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.amounts import tenths_text
from partner_planner.services.wording.fact_units import fact_unit, more_fact_unit
from partner_planner.services.wording.states import unknown_text


def points_text(points: Fraction | None) -> str:
    """Points for the eye, rounded half up to one decimal ("13.3"), or "unknown"."""
    return unknown_text() if points is None else tenths_text(points)


def exact_text(points: Fraction) -> str:
    """Points as they are, a whole number or a fraction ("40/3")."""
    return str(points)


def points_of_text(points: Fraction | None, maximum: Fraction) -> str:
    """Points against what there can be or must be, such as "63.3 of 70"."""
    return _("{points} of {maximum}").format(
        points=points_text(points), maximum=points_text(maximum)
    )


def adds_text(points: Fraction) -> str:
    """Points that something adds, such as "+8"; what is too little to be shown is "+0"."""
    return _("+{points}").format(points=points_text(points))


def standing_text(standing: Standing) -> str:
    """Whether something is reached."""
    return {
        Standing.MET: _("reached"),
        Standing.NOT_MET: _("not reached"),
        Standing.UNKNOWN: unknown_text(),
    }[standing]


def category_text(category: str) -> str:
    """The name of a group of metrics, at the start of a line."""
    return {
        "performance": _("Performance"),
        "skilling": _("Skilling"),
        "customer-success": _("Customer success"),
    }.get(category, category)


def track_source_text(source: TrackSource) -> str:
    """How it is known which track counts."""
    return {
        TrackSource.BEST_OF: _("the better track counts"),
        TrackSource.ENROLLED: _("the track of your enrolment"),
        TrackSource.ATTESTED: _("the track that you have entered"),
        TrackSource.CLASSIFIED: _("the track that follows from your figures"),
        TrackSource.FIGURES: _("the track that your newest figures are of"),
        TrackSource.UNKNOWN: _("which track counts is not known"),
    }[source]


def unit_text(unit: str, amount: Fraction) -> str:
    """An amount with its unit, such as "3 customers" or "1,250 USD"."""
    count = _plural_number(amount)
    words = {
        "people": ngettext("{amount} person", "{amount} people", count),
        "trained-people": ngettext(
            "{amount} person who finished it", "{amount} people who finished it", count
        ),
        "certificates": ngettext("{amount} certificate", "{amount} certificates", count),
        "credentials": ngettext("{amount} credential", "{amount} credentials", count),
        "places": ngettext("{amount} place", "{amount} places", count),
        "credits": ngettext("{amount} credit", "{amount} credits", count),
        "hours": ngettext("{amount} hour", "{amount} hours", count),
        "customers": ngettext("{amount} customer", "{amount} customers", count),
        "deployments": ngettext("{amount} deployment", "{amount} deployments", count),
        "services": ngettext("{amount} service", "{amount} services", count),
        "workloads": ngettext("{amount} workload", "{amount} workloads", count),
        "active-users": ngettext("{amount} active user", "{amount} active users", count),
        "protected-users": ngettext("{amount} protected user", "{amount} protected users", count),
        "opportunities": ngettext("{amount} opportunity", "{amount} opportunities", count),
        "competencies": ngettext("{amount} competency", "{amount} competencies", count),
        "references": ngettext("{amount} reference", "{amount} references", count),
        "requirements": ngettext("{amount} requirement", "{amount} requirements", count),
        "points": ngettext("{amount} point", "{amount} points", count),
        "usd": _("{amount} USD"),
        "percent": _("{amount} percent"),
    }.get(unit) or fact_unit(unit, count)
    return words.format(amount=tenths_text(amount), unit=unit)


def more_text(unit: str, amount: Fraction) -> str:
    """So much more of a unit, such as "one more customer" or "1,250 USD more"."""
    count = _plural_number(amount)
    words = {
        "people": ngettext("one more person", "{amount} more people", count),
        "trained-people": ngettext(
            "one more person who finishes the training",
            "{amount} more people who finish the training",
            count,
        ),
        "certificates": ngettext("one more certificate", "{amount} more certificates", count),
        "credentials": ngettext("one more credential", "{amount} more credentials", count),
        "places": ngettext("one more place", "{amount} more places", count),
        "credits": ngettext("one more credit", "{amount} more credits", count),
        "hours": ngettext("one more hour", "{amount} more hours", count),
        "customers": ngettext(
            "one more net new customer", "{amount} more net new customers", count
        ),
        "deployments": ngettext("one more deployment", "{amount} more deployments", count),
        "services": ngettext("one more service", "{amount} more services", count),
        "workloads": ngettext("one more workload", "{amount} more workloads", count),
        "active-users": ngettext("one more active user", "{amount} more active users", count),
        "protected-users": ngettext(
            "one more protected user", "{amount} more protected users", count
        ),
        "opportunities": ngettext("one more opportunity", "{amount} more opportunities", count),
        "competencies": ngettext("one more competency", "{amount} more competencies", count),
        "references": ngettext("one more reference", "{amount} more references", count),
        "requirements": ngettext("one more requirement", "{amount} more requirements", count),
        "points": ngettext("one more point", "{amount} more points", count),
        "usd": _("{amount} USD more"),
        "percent": ngettext("one percentage point more", "{amount} percentage points more", count),
    }.get(unit) or more_fact_unit(unit, count)
    return words.format(amount=tenths_text(amount), unit=unit)


def _plural_number(amount: Fraction) -> int:
    """The whole number whose plural form an amount takes; a broken one takes that of many."""
    return int(amount) if amount.denominator == 1 else max(2, int(amount))
