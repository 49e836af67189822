"""The history in words: which field of what changed, from what to what."""

from collections.abc import Callable
from datetime import date

from partner_planner.domain.milestone import MilestoneState
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import month_text, short_day_text
from partner_planner.services.wording.figures import (
    kind_cell_text,
    metric_text,
    stream_text,
    track_text,
)
from partner_planner.services.wording.milestones import milestone_state_text

Cell = str | int | None


def kind_text(entity: str) -> str:
    """What a record is, by the name that the history has for its kind."""
    return {
        "firm": _("firm"),
        "wanted": _("wanted area"),
        "enrolment": _("enrolment"),
        "person": _("person"),
        "identifier": _("address or number"),
        "certification": _("certification"),
        "exam_pass": _("exam pass"),
        "milestone": _("milestone"),
        "title_mapping": _("mapped title"),
        "waiting_row": _("waiting row"),
        "figure": _("figure"),
        "fact": _("fact"),
        "preference": _("setting"),
    }.get(entity, entity)


def field_text(field: str) -> str:
    """What a field is called."""
    return {
        **_of_firms(),
        **_of_people(),
        **_of_credentials(),
        **_of_milestones(),
        **_of_figures(),
    }.get(field, field)


def cell_text(field: str, cell: Cell) -> str:
    """What stood in a field; '' for nothing. References to other records stay ids."""
    if cell is None or cell == "":
        return ""
    if field in ("linked", "deleted"):
        return _("yes") if cell else _("no")
    text = str(cell)
    if field == "state" and text in frozenset(MilestoneState):
        return milestone_state_text(MilestoneState(text))
    if field.endswith("_on") or field in ("by", "anniversary", "on", "until"):
        return _dated(text, short_day_text)
    if field == "as_of":
        return _dated(text, month_text)
    named = {
        "metric": metric_text,
        "track": track_text,
        "stream": stream_text,
        "kind": kind_cell_text,
    }
    return named[field](text) if field in named else text


def _dated(text: str, words: Callable[[date], str]) -> str:
    try:
        return words(date.fromisoformat(text))
    except ValueError:
        return text


def _of_firms() -> dict[str, str]:
    return {
        "name": _("name"),
        "country": _("country"),
        "currency": _("currency"),
        "zone": _("time zone"),
        "fiscal_year_start": _("first month of the fiscal year"),
        "program": _("program"),
        "area": _("area"),
        "level": _("level"),
        "track": _("track"),
        "enrolled_on": _("enrolled on"),
        "anniversary": _("anniversary"),
        "fee_paid_on": _("fee paid on"),
    }


def _of_people() -> dict[str, str]:
    return {
        "role": _("role"),
        "hours_per_month": _("hours a month"),
        "hourly_cost": _("cost of an hour"),
        "joined_on": _("joined on"),
        "left_on": _("left on"),
        "note": _("note"),
        "person": _("person"),
        "scheme": _("kind of mark"),
        "value": _("value"),
        "user_id": _("user id"),
        "deleted": _("removed"),
    }


def _of_credentials() -> dict[str, str]:
    return {
        "credential": _("credential"),
        "title": _("title"),
        "earned_on": _("earned on"),
        "expires_on": _("ends on"),
        "linked": _("linked"),
        "linked_on": _("linked on"),
        "source": _("source"),
        "exam": _("exam"),
        "passed_on": _("passed on"),
        "training": _("kind of training"),
        "completed_on": _("completed on"),
    }


def _of_milestones() -> dict[str, str]:
    return {
        "by": _("to be passed by"),
        "state": _("state"),
        "booked_on": _("booked for"),
        "hours": _("hours to learn"),
        "fee": _("fee"),
        "attempts": _("attempts"),
        "pass_chance": _("chance to pass"),
        "certification": _("certification"),
    }


def _of_figures() -> dict[str, str]:
    return {
        "metric": _("metric"),
        "stream": _("stream"),
        "as_of": _("month"),
        "kind": _("kind"),
        "on": _("from"),
        "until": _("until"),
        "customer": _("customer"),
        "amount": _("amount"),
        "count": _("number"),
    }
