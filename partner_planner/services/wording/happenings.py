"""What happens on a day of the year plan, in words: cells, marks and entries of a calendar."""

from datetime import date

from partner_planner.domain.credential import RenewalKind
from partner_planner.domain.year_plan import Tone
from partner_planner.i18n import gettext as _
from partner_planner.services.happenings import Dated, Happening
from partner_planner.services.wording.dates import day_text, short_day_text


def happening_text(it: Dated, today: date) -> str:
    """What happens, for a cell."""
    if it.happening is Happening.ENDS and it.day < today:
        return _("ended")
    if it.happening is Happening.DUE and it.day < today:
        return _("milestone overdue")
    return {
        Happening.ENDS: _("ends"),
        Happening.WINDOW: _("renewal window opens"),
        Happening.DUE: _("milestone due"),
        Happening.SITTING: _("exam booked"),
        Happening.PASSED: _("passed"),
        Happening.LAST_SITTING: _("last day to sit it"),
        Happening.LAST_COUNTING: _("last day it counts"),
    }[it.happening]


def happening_tone(it: Dated, today: date) -> Tone:
    """What its colour says."""
    if it.happening in (Happening.ENDS, Happening.DUE) and it.day < today:
        return Tone.BAD
    return {
        Happening.ENDS: Tone.WARNING,
        Happening.WINDOW: Tone.NOTICE,
        Happening.DUE: Tone.PLAIN,
        Happening.SITTING: Tone.NOTICE,
        Happening.PASSED: Tone.GOOD,
        Happening.LAST_SITTING: Tone.WARNING,
        Happening.LAST_COUNTING: Tone.WARNING,
    }[it.happening]


def next_step_text(it: Dated, today: date) -> str:
    """What can be done about it; '' where nothing is to be done."""
    if it.happening is Happening.ENDS:
        return _keeping(it, today)
    if it.happening is Happening.DUE:
        return _("give it a new day") if it.day < today else _("book the exam")
    if it.happening is Happening.LAST_SITTING and it.successor:
        return _("sit it before, or plan {successor}").format(successor=it.successor)
    if it.happening is Happening.LAST_COUNTING and it.successor:
        return _("plan {successor}").format(successor=it.successor)
    if it.happening is Happening.LAST_SITTING:
        return _("sit it before")
    return ""


def _keeping(it: Dated, today: date) -> str:
    if it.renewal is RenewalKind.FREE and it.window_opens is not None:
        if it.day < today:
            return _("sit the exam again if it is needed")
        return _("renew from {day}").format(day=short_day_text(it.window_opens))
    if it.renewal is RenewalKind.PAID and it.window_opens is not None and today <= it.day:
        return _("sit the paid exam again from {day}").format(day=short_day_text(it.window_opens))
    return {
        RenewalKind.FREE: _("renew free of charge"),
        RenewalKind.PAID: _("sit the paid exam again"),
        RenewalKind.NONE: _("cannot be renewed"),
    }.get(it.renewal, "")


def window_text(it: Dated) -> str:
    """One window in a person's list of those that open in a quarter."""
    return _("{exam} on {day}").format(exam=it.short, day=short_day_text(it.day))


def window_mark_text(short: str) -> str:
    """The mark of a renewal window on the timeline."""
    return _("renew {exam}").format(exam=short)


def end_mark_text(short: str, ended: bool) -> str:
    """The mark of an end without a window on the timeline."""
    return (_("{exam} ended") if ended else _("{exam} ends")).format(exam=short)


def milestone_mark_text(short: str, state: str) -> str:
    """The mark of a milestone on the timeline, such as "SC-200 booked"."""
    return _("{exam} {state}").format(exam=short, state=state)


def entry_title(it: Dated) -> str:
    """The line that a calendar shows."""
    name = it.names[0] if len(it.names) == 1 else ""
    if it.happening is Happening.LAST_SITTING:
        return _("Last day to sit {exam}").format(exam=it.short)
    if it.happening is Happening.LAST_COUNTING:
        return _("Last day that {exam} counts").format(exam=it.short)
    return {
        Happening.ENDS: _("{exam} of {name} ends"),
        Happening.WINDOW: _("{name} can renew {exam} from today"),
        Happening.DUE: _("{name} is to pass {exam} by today"),
        Happening.SITTING: _("{name} sits {exam}"),
        Happening.PASSED: _("{name} passed {exam}"),
    }[it.happening].format(exam=it.short, name=name)


def entry_note(it: Dated, today: date) -> str:
    """What a calendar shows below: the title, whom it concerns, and what can be done."""
    lines = [it.title]
    if len(it.names) > 1 or it.happening in (Happening.LAST_SITTING, Happening.LAST_COUNTING):
        lines.append(_("Concerns {names}.").format(names=", ".join(it.names)))
    if it.happening is Happening.WINDOW and it.ends_on is not None:
        lines.append(
            _("Free of charge online until the last valid day, {day}.").format(
                day=day_text(it.ends_on)
            )
        )
    if step := next_step_text(it, today):
        lines.append(_("What to do: {step}.").format(step=step))
    return "\n".join(lines)
