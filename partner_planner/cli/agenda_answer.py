"""What `agenda` answers."""

from collections.abc import Iterable
from datetime import date, timedelta

from partner_planner.cli.answers import Answer, Table
from partner_planner.cli.call import Call
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.snapshot import Snapshot
from partner_planner.i18n import gettext as _
from partner_planner.services.agenda import AgendaItem, agenda
from partner_planner.services.fees import fees_due
from partner_planner.services.wording.agenda import agenda_note, agenda_title
from partner_planner.services.wording.dates import day_text, short_day_text


def agenda_answer(call: Call, snapshot: Snapshot, start: date, end: date | None) -> Answer:
    """The dated things from a day on, before another where one is given."""
    credentials = call.credentials()
    fees = fees_due(snapshot, credentials, lambda: call.rules(credentials), start)
    names = program_names(call, snapshot, (each.program for each in fees))
    items = agenda(snapshot, credentials, start, end, names, fees)
    facts = {"items": [_facts(item) for item in items]}
    if not items:
        return Answer(facts, [_("Nothing is dated from {day} on.").format(day=day_text(start))])
    rows = [(short_day_text(item.day), agenda_title(item), agenda_note(item)) for item in items]
    return Answer(facts, [Table((_("Day"), _("What"), _("Note")), rows)])


def program_names(call: Call, snapshot: Snapshot, others: Iterable[str] = ()) -> dict[str, str]:
    """The names of the programs that the firm is enrolled in, and of others, by id."""
    enrolled = {each.program for each in snapshot.all(Enrolment).values()} | {*others}
    if not enrolled:
        return {}
    return {each.id: each.name for each in call.programs().all() if each.id in enrolled}


def _facts(item: AgendaItem) -> dict[str, object]:
    """An item as JSON: a whole day, whose end is the day after."""
    return {
        "id": item.id,
        "kind": item.kind,
        "title": agenda_title(item),
        "start": item.day,
        "end": item.day + timedelta(days=1) if item.day < date.max else item.day,
        "all_day": True,
        "zone": None,
        "due": item.due,
        "note": agenda_note(item),
        "record": item.record,
    }
