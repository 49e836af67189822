"""Captions, headings and cells of the year plan's tables and charts."""

from collections.abc import Iterable
from datetime import date

from partner_planner.domain.calendar import FiscalYear, Quarter
from partner_planner.domain.credential import Fact, RenewalKind
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import short_day_text


def titled(title: str, short: str) -> str:
    """A credential's title with its code behind, where it has one."""
    if not short or short == title:
        return title
    return _("{title} ({code})").format(title=title, code=short)


def with_role(name: str, role: str) -> str:
    """A person's name with the role behind, where there is one."""
    return _("{name}, {role}").format(name=name, role=role) if role else name


def states_caption() -> str:
    """Over the table of certifications by state."""
    return _("Certifications by state")


def milestones_caption() -> str:
    """Over the table of milestones."""
    return _("Milestones of the year")


def costs_caption() -> str:
    """Over the table of costs."""
    return _("By quarter")


def hours_caption() -> str:
    """Over the bars of hours."""
    return _("Hours by quarter")


def fees_caption(currency: str) -> str:
    """Over the bars of fees in a currency."""
    return _("Fees by quarter in {currency}").format(currency=currency)


def sources_caption() -> str:
    """Over the table of sources."""
    return _("Sources")


def state_headings() -> tuple[str, str]:
    """Of the table of states."""
    return _("State"), _("Certifications")


def person_headings() -> tuple[str, ...]:
    """Of a person's table."""
    return (
        _("Certification"),
        _("Earned"),
        _("Valid until"),
        _("Renew from"),
        _("Linked"),
        _("State"),
    )


def quarter_headings() -> tuple[str, ...]:
    """Of a quarter's table."""
    return _("Day"), _("Who"), _("Credential"), _("What happens"), _("What to do")


def window_headings() -> tuple[str, str]:
    """Of the table of renewal windows that open in a quarter."""
    return _("Who"), _("Renewal windows that open")


def milestone_headings() -> tuple[str, ...]:
    """Of the table of milestones."""
    return _("Who"), _("Credential"), _("Day"), _("State"), _("Hours"), _("Fee")


def cost_headings(currencies: Iterable[str], unknown: bool) -> tuple[str, ...]:
    """Of the table of costs: fees by currency, unknown ones apart."""
    fees = [_("Fees {currency}").format(currency=currency) for currency in currencies]
    last = [_("Fee unknown")] if unknown else []
    return (_("Quarter"), _("Milestones"), _("Hours"), *fees, *last)


def source_headings() -> tuple[str, ...]:
    """Of the table of sources."""
    return _("Source"), _("Used for"), _("Checked"), _("Confidence")


def sum_word() -> str:
    """Before a row of sums."""
    return _("Sum")


def yes_or_no(value: bool) -> str:
    """A plain answer."""
    return _("yes") if value else _("no")


def no_value() -> str:
    """Where a cell has nothing to say."""
    return "–"


def renewal_from_text(kind: RenewalKind, opens: date | None, expired: bool) -> str:
    """From when a certification can be renewed, or how else it is kept."""
    if opens is not None:
        return _("closed") if expired else short_day_text(opens)
    return {
        RenewalKind.PAID: _("paid exam"),
        RenewalKind.NEVER: _("not needed"),
        RenewalKind.NONE: _("none"),
        RenewalKind.FREE: _("unknown"),
        RenewalKind.UNKNOWN: _("unknown"),
    }[kind]


def quarter_caption(quarter: Quarter) -> str:
    """A quarter written out, such as "January to March 2027"."""
    names = {
        1: _("January to March {year}"),
        2: _("April to June {year}"),
        3: _("July to September {year}"),
        4: _("October to December {year}"),
    }
    return names[quarter.number].format(year=quarter.year)


def quarter_text(quarter: Quarter) -> str:
    """A quarter in short, such as "Q1 2027"."""
    return _("Q{quarter} {year}").format(quarter=quarter.number, year=quarter.year)


def fiscal_quarter_text(fiscal: FiscalYear, day: date) -> str:
    """The quarter of a fiscal year in short, such as "FY27 Q3"."""
    return _("FY{year} Q{quarter}").format(
        year=f"{fiscal.ends_year % 100:02}", quarter=fiscal.quarter_of(day)
    )


def months_axis() -> str:
    """The name of the axis of months."""
    return _("Month")


def calendar_axis(own_too: bool) -> str:
    """The name of the axis of calendar quarters; often it is the firm's own year as well."""
    return _("Calendar, own year") if own_too else _("Calendar")


def own_axis() -> str:
    """The name of the axis of the firm's own fiscal year."""
    return _("Own fiscal year")


def fact_text(fact: Fact | None) -> str:
    """A group of facts about credentials; None stands for name and level."""
    if fact is None:
        return _("names")
    return {
        Fact.EXAMS: _("exams"),
        Fact.VALIDITY: _("validity and renewal"),
        Fact.ENDS: _("retirement"),
        Fact.SUCCESSOR: _("successors"),
        Fact.FEE: _("fees"),
        Fact.HOURS: _("hours"),
    }[fact]


def bar_text(label: str, shown: str) -> str:
    """One bar in the description of a chart."""
    return _("{label}: {value}").format(label=label, value=shown)
