"""Words of the year plan on the last days of what the vendor ends."""

from datetime import date

from partner_planner.domain.evidence import Unknown
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.states import unknown_text


def cliffs_caption() -> str:
    """Over the table."""
    return _("What the vendor ends")


def cliff_headings() -> tuple[str, ...]:
    """Of the table."""
    return _("Exam or credential"), _("Sit it by"), _("Counts until"), _("For"), _("Concerns")


def sit_by_text(day: date | None) -> str:
    """The last day on which it can be sat, None where that is past."""
    return _("no longer") if day is None else short_day_text(day)


def counts_until_text(day: date | Unknown | None) -> str:
    """The last day on which it counts, None where it counts without an end."""
    if day is None:
        return _("no end")
    return short_day_text(day) if isinstance(day, date) else unknown_text()
