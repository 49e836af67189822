"""The calendar file: all-day events that keep their names, whatever stands in them."""

from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar, Event

from partner_planner.domain.year_plan import Entry
from partner_planner.exporters.ics import year_plan_to_ics
from tests.exporters.plans import HOSTILE, plan

ENTRY = Entry("ends-1@partner-planner", "ends", date(2027, 3, 1), "WE-102 of Ana ends", "Renew it.")
TWO = (ENTRY, replace(ENTRY, uid="window-1@partner-planner", start=date(2026, 9, 2)))


def events(content: bytes) -> list[Event]:
    calendar = Calendar.from_ical(content)
    return [it for it in calendar.walk("VEVENT") if isinstance(it, Event)]


def test_each_entry_is_one_whole_day_with_its_words() -> None:
    first, second = events(year_plan_to_ics(plan(entries=TWO)))
    assert (first["UID"], second["UID"]) == ("ends-1@partner-planner", "window-1@partner-planner")
    assert (first.start, first.end) == (date(2027, 3, 1), date(2027, 3, 2))
    assert (first["SUMMARY"], first["DESCRIPTION"]) == ("WE-102 of Ana ends", "Renew it.")
    assert b"DTSTART;VALUE=DATE:20270301\r\n" in year_plan_to_ics(plan(entries=TWO))


def test_the_same_plan_gives_the_same_bytes() -> None:
    content = year_plan_to_ics(plan(entries=TWO))
    assert content == year_plan_to_ics(plan(entries=TWO))
    assert content.count(b"DTSTAMP:20261122T000000Z\r\n") == 2


def test_an_entry_that_moves_keeps_its_name() -> None:
    moved = replace(ENTRY, start=date(2027, 4, 1), title="later")
    before, after = (events(year_plan_to_ics(plan(entries=(it,))))[0] for it in (ENTRY, moved))
    assert before["UID"] == after["UID"]


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_name_breaks_the_file(name: str) -> None:
    injected = f"{name};,\\\nEND:VEVENT\r\nBEGIN:VEVENT"
    entry = replace(ENTRY, title=injected, note=injected)
    content = year_plan_to_ics(plan(firm=name, entries=(entry, *TWO[1:])))
    assert len(events(content)) == 2
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert not any(byte < 32 and byte not in (9, 10, 13) for byte in content)


def test_a_plan_without_entries_is_an_empty_calendar() -> None:
    assert events(year_plan_to_ics(plan())) == []
