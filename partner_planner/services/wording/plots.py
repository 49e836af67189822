"""Words around the drawn months of an area, in the window and in the year plan."""

from datetime import date
from fractions import Fraction

from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.dates import month_text
from partner_planner.services.wording.scores_numbers import points_text


def area_caption(area: str) -> str:
    """Over the months of an area."""
    return _("{area}, month by month").format(area=area)


def points_label() -> str:
    """What the line shows."""
    return _("Points")


def range_label() -> str:
    """What the band shows."""
    return _("Range")


def threshold_label() -> str:
    """What the dashed line shows."""
    return _("Threshold")


def needed_text(threshold: Fraction) -> str:
    """Beside the dashed line, such as "Needed: 70"."""
    return _("Needed: {points}").format(points=points_text(threshold))


def month_heading() -> str:
    """Over the months of the table."""
    return _("Month")


def cause_heading() -> str:
    """Over the causes of the table."""
    return _("What changes")


def today_word() -> str:
    """Over the line at the present day."""
    return _("Today")


def range_text(low: Fraction, high: Fraction) -> str:
    """A range, such as "55 to 70"; a single number where it has no width."""
    if points_text(low) == points_text(high):
        return points_text(low)
    return _("{low} to {high}").format(low=points_text(low), high=points_text(high))


def how_to_read(gaps: bool = False) -> str:
    """Under a drawing with a band; `gaps` where months are left open."""
    told = _("Each step is a month on its last day; the band holds eight cases of ten.")
    if not gaps:
        return told
    return _("{how} Months without a line are not known.").format(how=told)


def said_aloud(
    area: str, months: tuple[date, date], now: Fraction, then: Fraction, needed: Fraction
) -> str:
    """The drawing for those who hear it; `now` and `then` are the points today and at the end."""
    first, last = months
    return _(
        "Points of {area} by month from {first} to {last}. They are {now} at the end of this month"
        " and {then} at the end of the last one; {needed} are needed."
    ).format(
        area=area,
        first=month_text(first),
        last=month_text(last),
        now=points_text(now),
        then=points_text(then),
        needed=points_text(needed),
    )


def crossing_text(month: date, *, reached: bool) -> str:
    """When the threshold is first crossed."""
    words = (
        _("The threshold is reached in {month}.")
        if reached
        else _("The threshold is missed from {month} on.")
    )
    return words.format(month=month_text(month))


def reaching_text(area: str, month: date, because: str) -> str:
    """When an area is likely reached, and by what."""
    words = _("{area} is likely reached at the end of {month}. {because}")
    return words.format(area=area, month=month_text(month), because=because).strip()


def no_crossing_text(area: str, last: date, *, reached: bool) -> str:
    """Said where nothing changes as to the threshold up to a month."""
    words = (
        _("{area} is likely to stay reached up to {month}.")
        if reached
        else _("{area} is not likely to be reached up to {month} by what is planned.")
    )
    return words.format(area=area, month=month_text(last))


def not_known_text(months: int) -> str:
    """Said where months are left open."""
    return ngettext("One month is not known.", "{count} months are not known.", months).format(
        count=months
    )


def ahead_text(program: str, months: int) -> str:
    """Before the areas of a program in the year plan."""
    return ngettext(
        "{program} in the coming month.", "{program} in the coming {count} months.", months
    ).format(program=program, count=months)


def more_omitted_text(count: int) -> str:
    """After the first milestones that are not reckoned with."""
    return ngettext(
        "One more milestone is left out.", "{count} more milestones are left out.", count
    ).format(count=count)


def happenings_caption(area: str) -> str:
    """Over the months in which something changes."""
    return _("{area}: what changes").format(area=area)


def level_label() -> str:
    """What the line of a ladder shows."""
    return _("Level")


def no_level_text() -> str:
    """Below the lowest level."""
    return _("none")


def names_range(low: str, high: str) -> str:
    """A range of levels, such as "Select to Advanced"; one of them where it has no width."""
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def levels_aloud(title: str, months: tuple[date, date], now: str, then: str) -> str:
    """The drawn levels for those who hear them."""
    return _(
        "Levels of {title} by month from {first} to {last}. At the end of this month it is {now},"
        " at the end of the last one {then}."
    ).format(
        title=title, first=month_text(months[0]), last=month_text(months[1]), now=now, then=then
    )


def level_change_text(title: str, month: date, level: str, because: str) -> str:
    """When a ladder is first on another level, and by what; `level` is '' for none."""
    words = (
        _("{title} is likely at {level} from the end of {month} on. {because}")
        if level
        else _("{title} likely has no level from the end of {month} on. {because}")
    )
    told = words.format(title=title, level=level, month=month_text(month), because=because)
    return told.strip()


def no_change_text(title: str, last: date, level: str) -> str:
    """Said where a ladder is likely to stay where it is; `level` is '' for none."""
    words = (
        _("{title} is likely to stay at {level} up to {month}.")
        if level
        else _("{title} is not likely to reach a level up to {month} by what is planned.")
    )
    return words.format(title=title, level=level, month=month_text(last))


def levels_unknown_text(title: str) -> str:
    """Said where it is not known on which level a ladder is, now or later."""
    words = _("Which level {title} has is not known: figures or facts are missing.")
    return words.format(title=title)


def level_lost_sight_text(title: str, month: date) -> str:
    """Said where a level is known now and not any more from a month on."""
    words = _("Which level {title} has is not known from {month} on.")
    return words.format(title=title, month=month_text(month))
