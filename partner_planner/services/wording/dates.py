"""Days and months in the words of the user's language."""

from datetime import date

from partner_planner.i18n import gettext as _


def day_text(day: date) -> str:
    """A day written out, such as "12 March 2027"."""
    patterns = (
        _("{day} January {year}"),
        _("{day} February {year}"),
        _("{day} March {year}"),
        _("{day} April {year}"),
        _("{day} May {year}"),
        _("{day} June {year}"),
        _("{day} July {year}"),
        _("{day} August {year}"),
        _("{day} September {year}"),
        _("{day} October {year}"),
        _("{day} November {year}"),
        _("{day} December {year}"),
    )
    return patterns[day.month - 1].format(day=day.day, year=day.year)


def short_day_text(day: date) -> str:
    """A day for narrow places, such as "12 Mar 2027"."""
    patterns = (
        _("{day} Jan {year}"),
        _("{day} Feb {year}"),
        _("{day} Mar {year}"),
        _("{day} Apr {year}"),
        # Translators: the short form of the month
        _("{day} May {year}"),
        _("{day} Jun {year}"),
        _("{day} Jul {year}"),
        _("{day} Aug {year}"),
        _("{day} Sep {year}"),
        _("{day} Oct {year}"),
        _("{day} Nov {year}"),
        _("{day} Dec {year}"),
    )
    return patterns[day.month - 1].format(day=day.day, year=day.year)


def month_text(day: date) -> str:
    """The month of a day, such as "March 2027"."""
    patterns = (
        _("January {year}"),
        _("February {year}"),
        _("March {year}"),
        _("April {year}"),
        _("May {year}"),
        _("June {year}"),
        _("July {year}"),
        _("August {year}"),
        _("September {year}"),
        _("October {year}"),
        _("November {year}"),
        _("December {year}"),
    )
    return patterns[day.month - 1].format(year=day.year)


def short_month_name(month: int) -> str:
    """The name of a month, 1 to 12, for an axis, such as "Mar"."""
    names = (
        _("Jan"),
        _("Feb"),
        _("Mar"),
        _("Apr"),
        _("May"),
        _("Jun"),
        _("Jul"),
        _("Aug"),
        _("Sep"),
        _("Oct"),
        _("Nov"),
        _("Dec"),
    )
    return names[month - 1]
