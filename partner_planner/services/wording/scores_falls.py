"""Sentences about the day on which an area gets worse, and what brings it about."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.ahead import Fall
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.scores_numbers import points_text
from partner_planner.services.wording.scores_records import RecordNames


def fall_text(area: str, fall: Fall, names: RecordNames) -> str:
    """When an area falls and why.

    Such as "Security falls from 74 to 42 on 12 March 2027 when Linh Tran's SC-200 ends.".
    """
    told, ending = _told(fall.records, fall.day - ONE_DAY, names)
    return fall_sentence(area, fall.before, fall.after, fall.day, told, ending=ending)


def cause_text(records: Sequence[str], last_day: date, names: RecordNames) -> str:
    """What brings about an end, such as "when Linh Tran's SC-200 ends"; '' for no record."""
    told, ending = _told(records, last_day, names)
    return _cause(told, ending)


def _told(records: Sequence[str], last_day: date, names: RecordNames) -> tuple[list[str], bool]:
    """The names of records, and whether it is their own validity that ends on a day."""
    told = [text for text in (names.text(each) for each in records) if text]
    return told, all(names.ends(each, last_day) for each in records)


def fall_sentence(
    area: str,
    before: Fraction,
    after: Fraction,
    day: date,
    records: Sequence[str],
    *,
    ending: bool,
) -> str:
    """The same from the names of the records; `ending` where their own validity ends."""
    cause = _cause(records, ending)
    if after < before:
        sentence = (
            _("{area} falls from {before} to {after} on {day} {cause}.")
            if cause
            else _("{area} falls from {before} to {after} on {day}.")
        )
    else:
        sentence = (
            _("{area} is no longer reached from {day} on, {cause}.")
            if cause
            else _("{area} is no longer reached from {day} on.")
        )
    return sentence.format(
        area=area,
        before=points_text(before),
        after=points_text(after),
        day=day_text(day),
        cause=cause,
    )


def _cause(records: Sequence[str], ending: bool) -> str:
    """What brings a fall about, '' where it is no record of the plan."""
    if not records:
        return ""
    if len(records) == 1:
        words = _("when {record} ends") if ending else _("when {record} no longer counts")
        return words.format(record=records[0])
    words = (
        _("when {records} and {record} end")
        if ending
        else _("when {records} and {record} no longer count")
    )
    return words.format(records=", ".join(records[:-1]), record=records[-1])
