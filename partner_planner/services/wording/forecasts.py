"""Why a month ahead is other than the one before, and when an area crosses its threshold."""

from collections.abc import Sequence
from datetime import date

from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.forecast import AreaMonth
from partner_planner.domain.rules.forecast_causes import Cause, CauseKind
from partner_planner.domain.rules.forecast_levels import LevelMonth
from partner_planner.domain.rules.planned import DEFAULT_CHANCE, Omission, chance_of
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.cliffs import Cliff
from partner_planner.services.wording.dates import day_text, month_text
from partner_planner.services.wording.figures import metric_text
from partner_planner.services.wording.scores_numbers import points_text
from partner_planner.services.wording.scores_records import (
    RecordNames,
    credential_text,
    holder_text,
)
from partner_planner.services.wording.states import nameless_text


def because_text(month: AreaMonth | LevelMonth, names: RecordNames) -> str:
    """Why a month is other than the one before, in sentences; '' where nothing happens."""
    told = [cause_text(each, names) for each in month.causes]
    return " ".join(dict.fromkeys(each[0].upper() + each[1:] for each in told if each))


def cause_text(cause: Cause, names: RecordNames) -> str:
    """One thing that changes an area; '' where its records are gone from the plan."""
    if cause.kind is CauseKind.PLANNED:
        milestone = names.snapshot.get(Milestone, cause.records[0])
        return _planned(milestone, cause.day, names) if milestone is not None else ""
    if cause.kind in (CauseKind.ROLLS_OFF, CauseKind.EASES):
        return _compared(cause)
    if cause.kind is CauseKind.RULE:
        words = _("Another rule for {metric} is in force from {day} on.")
        return words.format(metric=_metrics(cause.metrics), day=day_text(cause.day))
    if cause.kind is CauseKind.TRACK:
        return _("Another track counts from this month on.")
    records = [text for text in (record_text(each, names) for each in cause.records) if text]
    if not records:
        return ""
    if cause.kind is CauseKind.BEGINS:
        words = ngettext("{records} begins to count.", "{records} begin to count.", len(records))
        return words.format(records=_listed(records))
    return _stops(cause, records, names)


def record_text(record: str, names: RecordNames) -> str:
    """What a certification is called, also one that a milestone is to bring."""
    milestone = names.snapshot.get(Milestone, record)
    if milestone is None:
        return names.text(record)
    person = names.people.get(milestone.person, "")
    return holder_text(person, credential_text(milestone.credential, names.credentials))


def crossing_text(area: str, month: AreaMonth, names: RecordNames) -> str:
    """That an area is reached until the month before, with what brings it about."""
    because = because_text(month, names)
    words = (
        _("{area} is below {threshold} points at the end of {month}. {because}")
        if month.points < month.threshold.at_least
        else _("{area} is no longer reached at the end of {month}. {because}")
    )
    return words.format(
        area=area,
        threshold=points_text(month.threshold.at_least),
        month=month_text(month.month),
        because=because,
    ).strip()


def omitted_text(milestone: Milestone, reason: Omission, names: RecordNames) -> str:
    """Why an open milestone is not reckoned with."""
    told = {
        Omission.OVERDUE: _("{milestone} is overdue and counts once it has a new day."),
        Omission.CLOSED: _("{milestone} is planned for a day on which it can no longer be sat."),
        Omission.NOT_IN_CATALOG: _("{milestone} is in no catalog, so what it adds is not known."),
        Omission.NO_PERSON: _("{milestone} has nobody who is to pass it."),
        Omission.LEFT: _("{milestone} is planned for a day on which its holder has left."),
        Omission.OTHER_EXAM: _("{milestone} needs another exam for which nothing is planned."),
    }
    return told[reason].format(milestone=record_text(milestone.id, names))


def _planned(milestone: Milestone, day: date, names: RecordNames) -> str:
    """A milestone with its chance, which is ours where the plan gives none."""
    words = (
        _("{person} is to pass {credential} by {day} ({chance} % likely; assumed).")
        if milestone.pass_chance is None
        else _("{person} is to pass {credential} by {day} ({chance} % likely).")
    )
    return words.format(
        person=names.people.get(milestone.person, "") or nameless_text(),
        credential=credential_text(milestone.credential, names.credentials),
        day=day_text(day),
        chance=round(chance_of(milestone) * 100),
    )


def assumed_text() -> str:
    """What is taken for granted in every forecast."""
    return _(
        "Certifications end on their day and nobody renews; a milestone without a chance to pass"
        " is taken to be {chance} % likely; figures stay as they are and stray by as much as they"
        " have so far, levels against the same month a year before. Points are those that half of"
        " all cases do not exceed, the range holds eight cases of ten."
    ).format(chance=round(DEFAULT_CHANCE * 100))


def _compared(cause: Cause) -> str:
    if cause.base is None:
        return ""
    words = (
        _("For {metric} the month to compare with is now {month}, a better one.")
        if cause.kind is CauseKind.ROLLS_OFF
        else _("For {metric} the month to compare with is now {month}, a weaker one.")
    )
    return words.format(metric=_metrics(cause.metrics), month=month_text(cause.base))


def _stops(cause: Cause, records: Sequence[str], names: RecordNames) -> str:
    """Certifications that end, retire, or whose holder leaves."""
    last = cause.day - ONE_DAY
    if all(names.snapshot.get(Milestone, each) or names.ends(each, last) for each in cause.records):
        words = ngettext("{records} ends on {day}.", "{records} end on {day}.", len(records))
        return words.format(records=_listed(records), day=day_text(last))
    words = ngettext(
        "{records} no longer counts from {day} on.",
        "{records} no longer count from {day} on.",
        len(records),
    )
    return words.format(records=_listed(records), day=day_text(cause.day))


def _metrics(ids: Sequence[str]) -> str:
    return _listed([metric_text(each) for each in ids])


def _listed(names: Sequence[str]) -> str:
    """Names in a row."""
    if len(names) == 1:
        return names[0]
    return _("{names} and {name}").format(names=", ".join(names[:-1]), name=names[-1])


def cliff_text(cliff: Cliff) -> str:
    """Until when a credential can be sat and counts, and for what."""
    places = _listed(cliff.places)
    name = cliff.credential.code or cliff.credential.title
    until = cliff.counts_until
    if cliff.sit_by is None:
        words = _("{credential} can no longer be sat; for {places} it counts until {until}.")
    elif isinstance(until, date):
        words = _("Sit {credential} by {day}: for {places} it then counts until {until}.")
    elif until is None:
        words = _("Sit {credential} by {day}: for {places} it then counts without an end.")
    else:
        words = _("Sit {credential} by {day}; until when it counts for {places} is not printed.")
    told = words.format(
        credential=name,
        places=places,
        day=day_text(cliff.sit_by) if cliff.sit_by else "",
        until=day_text(until) if isinstance(until, date) else "",
    )
    if not cliff.nothing_left:
        return told
    more = _("After that nothing can be earned that counts in its place for {places}.")
    return _("{sentence} {another}").format(
        sentence=told, another=more.format(places=_listed(cliff.nothing_left))
    )
