"""The sentences of the drawn year in the window: what each mark says when it is pointed at."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.money import Money
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.retirements import Retirement
from partner_planner.services.standing import CertificationRow
from partner_planner.services.wording.amounts import hours_text, monies_text
from partner_planner.services.wording.dates import day_text, short_day_text
from partner_planner.services.wording.year_plan import names_text
from partner_planner.services.wording.year_plan_tables import titled

NONE = "–"
"""Where there is nothing to count."""


def milestone_tip(milestone: Milestone, name: str, exam: str, day: date) -> str:
    """A milestone in a sentence; `day` is the one it is shown on."""
    sentence = {
        MilestoneState.PLANNED: _("{name} is to pass {exam} by {day}."),
        MilestoneState.BOOKED: _("{name} sits {exam} on {day}; it is due by {by}."),
        MilestoneState.PASSED: _("{name} passed {exam} on {day}."),
        MilestoneState.FAILED: _("{name} has not passed {exam} yet; it is due by {day}."),
        MilestoneState.DROPPED: _("{name} was to pass {exam} by {day}; it was dropped."),
    }[milestone.state]
    return sentence.format(name=name, exam=exam, day=day_text(day), by=day_text(milestone.by))


def window_tip(row: CertificationRow, opens: date, end: date) -> str:
    """A renewal window in a sentence."""
    return _("{name} can renew {title} free of charge from {opens} to {end}.").format(
        name=row.person, title=row.title, opens=day_text(opens), end=day_text(end)
    )


def end_tip(row: CertificationRow, end: date, ended: bool) -> str:
    """The end of a certification in a sentence."""
    words = (
        _("{title} of {name} ended on {day}.") if ended else _("{title} of {name} ends on {day}.")
    )
    return words.format(name=row.person, title=row.title, day=day_text(end))


def retirement_tip(it: Retirement, last: date, sitting: bool, names: Iterable[str]) -> str:
    """The last day to sit an exam, or the last on which it counts, and whom it concerns."""
    words = _("{exam} cannot be sat after {day}.") if sitting else _("{exam} counts until {day}.")
    exam = titled(it.credential.title, ", ".join(it.exams))
    sentence = words.format(exam=exam, day=day_text(last))
    if it.successor:
        sentence += " " + _("It is followed by {successor}.").format(successor=it.successor)
    if who := names_text(tuple(names)):
        sentence += " " + _("It concerns {names}.").format(names=who)
    return sentence


def retirement_text(sitting: bool) -> str:
    """Behind the code of what the vendor ends."""
    return _("last exam day") if sitting else _("last day it counts")


def until_text(day: date) -> str:
    """Behind the code on a renewal window."""
    return _("renew until {day}").format(day=short_day_text(day))


def ends_text(ended: bool) -> str:
    """Behind the code of a certification that ends."""
    return _("ended") if ended else _("ends")


def retirements_lane() -> str:
    """The name of the lane of what the vendor ends."""
    return _("Retirements")


def today_text() -> str:
    """On the line of the present day."""
    return _("Today")


def fees_text(fees: Iterable[Money], unknown: int) -> str:
    """Fees by currency, and how many are not known."""
    return _with_unknown(monies_text(fees), unknown)


def hours_sum_text(hours: Decimal, unknown: int) -> str:
    """A sum of hours, and of how many milestones they are not known."""
    return _with_unknown(hours_text(hours) if hours else "", unknown)


def lapse_text(ends: int, windows: int) -> str:
    """How many certifications end in a quarter, and how many windows open."""
    words = [
        ngettext("{n} ends", "{n} end", ends).format(n=ends) if ends else "",
        ngettext("{n} window opens", "{n} windows open", windows).format(n=windows)
        if windows
        else "",
    ]
    return ", ".join(word for word in words if word) or NONE


def _with_unknown(known: str, unknown: int) -> str:
    if not unknown:
        return known or NONE
    words = ngettext("{n} unknown", "{n} unknown", unknown).format(n=unknown)
    return f"{known} + {words}" if known else words


def year_words(year: int, milestones: int, ends: int) -> str:
    """What lies in a year, for the line under the title."""
    if not milestones and not ends:
        return _("Nothing is planned and nothing ends in {year}.").format(year=year)
    planned = ngettext("{n} milestone", "{n} milestones", milestones).format(n=milestones)
    ending = ngettext("{n} certification ends", "{n} certifications end", ends).format(n=ends)
    return _("{year}: {milestones}, {ends}").format(year=year, milestones=planned, ends=ending)


def description(year: int, people: int, marks: int) -> str:
    """The drawn year for those who cannot see it."""
    return _(
        "The year {year} with {people} people and {marks} dated marks. Up and Down choose a mark, "
        "Left and Right move a milestone by a day, with Shift by a week, Enter opens it. "
        "The same is there as a list."
    ).format(year=year, people=people, marks=marks)


def moving_hint() -> str:
    """Below the timeline while nothing is chosen."""
    return _(
        "Drag a milestone to give it another day. With the keyboard: Up and Down choose, "
        "Left and Right move by a day, with Shift by a week."
    )
