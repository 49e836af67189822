"""Days and months in the words of the user's language."""

from datetime import date

from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked

_DAYS = (
    marked("{day} January {year}"),
    marked("{day} February {year}"),
    marked("{day} March {year}"),
    marked("{day} April {year}"),
    marked("{day} May {year}"),
    marked("{day} June {year}"),
    marked("{day} July {year}"),
    marked("{day} August {year}"),
    marked("{day} September {year}"),
    marked("{day} October {year}"),
    marked("{day} November {year}"),
    marked("{day} December {year}"),
)


def day_text(day: date) -> str:
    """A day written out, such as "12 March 2027"."""
    return _(_DAYS[day.month - 1]).format(day=day.day, year=day.year)


_SHORT_DAYS = (
    marked("{day} Jan {year}"),
    marked("{day} Feb {year}"),
    marked("{day} Mar {year}"),
    marked("{day} Apr {year}"),
    # Translators: the short form of the month
    marked("{day} May {year}"),
    marked("{day} Jun {year}"),
    marked("{day} Jul {year}"),
    marked("{day} Aug {year}"),
    marked("{day} Sep {year}"),
    marked("{day} Oct {year}"),
    marked("{day} Nov {year}"),
    marked("{day} Dec {year}"),
)


def short_day_text(day: date) -> str:
    """A day for narrow places, such as "12 Mar 2027"."""
    return _(_SHORT_DAYS[day.month - 1]).format(day=day.day, year=day.year)


_MONTHS = (
    marked("January {year}"),
    marked("February {year}"),
    marked("March {year}"),
    marked("April {year}"),
    marked("May {year}"),
    marked("June {year}"),
    marked("July {year}"),
    marked("August {year}"),
    marked("September {year}"),
    marked("October {year}"),
    marked("November {year}"),
    marked("December {year}"),
)


def month_text(day: date) -> str:
    """The month of a day, such as "March 2027"."""
    return _(_MONTHS[day.month - 1]).format(year=day.year)


_SHORT_MONTHS = (
    marked("Jan"),
    marked("Feb"),
    marked("Mar"),
    marked("Apr"),
    marked("May"),
    marked("Jun"),
    marked("Jul"),
    marked("Aug"),
    marked("Sep"),
    marked("Oct"),
    marked("Nov"),
    marked("Dec"),
)


def short_month_name(month: int) -> str:
    """The name of a month, 1 to 12, for an axis, such as "Mar"."""
    return _(_SHORT_MONTHS[month - 1])


_MONTH_NAMES = (
    marked("January"),
    marked("February"),
    marked("March"),
    marked("April"),
    marked("May"),
    marked("June"),
    marked("July"),
    marked("August"),
    marked("September"),
    marked("October"),
    marked("November"),
    marked("December"),
)


def month_name(month: int) -> str:
    """The name of a month, 1 to 12, by itself, such as "March"."""
    return _(_MONTH_NAMES[month - 1])
