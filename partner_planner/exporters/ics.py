"""The dated things of a year plan as an iCalendar file (RFC 5545), one all-day event each.

The uid of an entry never changes and the only time in the file is the day the plan was made on:
importing twice doubles nothing, and the same plan gives the same bytes.
"""

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, vText

from partner_planner.domain.year_plan import Entry, YearPlan

PRODUCT = "-//Partner Planner//Year plan//EN"


def year_plan_to_ics(plan: YearPlan) -> bytes:
    """The plan's entries as a calendar file."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(_clean(f"{plan.title} – {plan.firm}")))
    made = datetime.combine(plan.made_on, time(), UTC)
    for entry in plan.entries:
        calendar.add_component(_event(entry, made))
    return bytes(calendar.to_ical(sorted=False))


def _event(entry: Entry, made: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", made)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.start + timedelta(days=1))
    event.add("summary", _clean(entry.title))
    if entry.note:
        event.add("description", _clean(entry.note))
    event.add("transp", "TRANSPARENT")
    return event


def _clean(text: str) -> str:
    """The text without the control characters that a calendar file must not hold."""
    kept = (character for character in text if character in "\n\t" or character >= " ")
    return "".join(kept).replace("\x7f", "").encode("utf-8", errors="replace").decode()
