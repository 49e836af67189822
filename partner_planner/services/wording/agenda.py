"""Titles and notes of dated things."""

from partner_planner.domain.evidence import Confidence
from partner_planner.i18n import gettext as _
from partner_planner.services.agenda import AgendaItem, AgendaKind
from partner_planner.services.wording.amounts import money_text
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.facts import fact_name_text
from partner_planner.services.wording.states import confidence_text, nameless_text


def agenda_title(item: AgendaItem) -> str:
    """What happens, in one line."""
    patterns = {
        AgendaKind.WINDOW_OPENS: _("{person}: renewal of {subject} opens"),
        AgendaKind.CERTIFICATION_ENDS: _("{person}: last valid day of {subject}"),
        AgendaKind.MILESTONE: _("{person}: {subject} to be passed"),
        AgendaKind.EXAM: _("{person} sits {subject}"),
        AgendaKind.LAST_SITTING: _("Last day to sit {subject}"),
        AgendaKind.LAST_COUNTING: _("Last day on which {subject} counts"),
        AgendaKind.ANNIVERSARY: _("Anniversary of the enrolment in {subject}"),
        AgendaKind.FEE: _("{program}: {fee} is due"),
    }
    return patterns[item.kind].format(
        person=item.person or nameless_text(),
        subject=item.subject,
        program=item.program,
        fee=fact_name_text(item.subject),
    )


def agenda_note(item: AgendaItem) -> str:
    """What to add: until when it can be done, and how sure the day is where it is not official."""
    notes = [] if item.money is None else [money_text(item.money)]
    until = item.kind in (AgendaKind.WINDOW_OPENS, AgendaKind.FEE)
    if until and item.due is not None and item.due > item.day:
        notes.append(_("until {day}").format(day=day_text(item.due)))
    if item.retired:
        notes.append(_("whether it can be renewed after its exam has ended is not known"))
    if item.confidence not in (None, Confidence.OFFICIAL):
        notes.append(confidence_text(item.confidence))
    return "; ".join(notes)


def agenda_kind_text(kind: AgendaKind) -> str:
    """The kind of a dated thing, for a narrow column."""
    return {
        AgendaKind.WINDOW_OPENS: _("renewal opens"),
        AgendaKind.CERTIFICATION_ENDS: _("ends"),
        AgendaKind.MILESTONE: _("milestone"),
        AgendaKind.EXAM: _("exam"),
        AgendaKind.LAST_SITTING: _("last sitting"),
        AgendaKind.LAST_COUNTING: _("last day to count"),
        AgendaKind.ANNIVERSARY: _("anniversary"),
        AgendaKind.FEE: _("fee"),
    }[kind]
