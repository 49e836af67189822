"""How a credential is renewed, in words: when, how long for, and by what else."""

from partner_planner.catalog import Credentials
from partner_planner.domain.credential import Credential, Renewal, RenewalKind
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.states import renewal_text

NAMED = 4
"""So many credentials that renew another are named; of more only how many there are."""


def renewal_fact_text(credential: Credential, credentials: Credentials) -> str:
    """All that is known of a renewal, a line for each fact."""
    renewal = credential.renewal
    told = [_way_text(renewal)]
    if renewal.grace_days:
        told.append(
            ngettext(
                "still possible up to {days} day after the end",
                "still possible up to {days} days after the end",
                renewal.grace_days,
            ).format(days=renewal.grace_days)
        )
    if renewal.extends_months is not None:
        told.append(_months_text(renewal.extends_months))
    if renewal.maintain_months is not None:
        told.append(_upkeep_text(renewal.maintain_months))
    if credential.renewed_by:
        told.append(_others_text(credential.renewed_by, credentials))
    return "\n".join(told)


def _way_text(renewal: Renewal) -> str:
    days = renewal.window_days
    if days is None:
        return renewal_text(renewal.kind)
    if renewal.kind is RenewalKind.FREE:
        return ngettext(
            "free online, in the last {days} day", "free online, in the last {days} days", days
        ).format(days=days)
    return ngettext(
        "by sitting the paid exam again, in the last {days} day",
        "by sitting the paid exam again, in the last {days} days",
        days,
    ).format(days=days)


def _months_text(months: int) -> str:
    return ngettext(
        "for {months} month from the day of it", "for {months} months from the day of it", months
    ).format(months=months)


def _upkeep_text(months: int) -> str:
    return ngettext(
        "{months} month more by the vendor's upkeep without the exam",
        "{months} months more by the vendor's upkeep without the exam",
        months,
    ).format(months=months)


def _others_text(ids: tuple[str, ...], credentials: Credentials) -> str:
    if len(ids) > NAMED:
        return ngettext(
            "also by passing one of {count} other credential",
            "also by passing one of {count} other credentials",
            len(ids),
        ).format(count=len(ids))
    known = (credentials.get(id) for id in ids)
    titles = [each.title for each in known if each is not None]
    if len(titles) == 1:
        return _("also by passing {credential}").format(credential=titles[0])
    return _("also by passing {credentials} or {last}").format(
        credentials=", ".join(titles[:-1]), last=titles[-1]
    )
