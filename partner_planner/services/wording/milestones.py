"""Milestones in words: their states, and what to be warned of."""

from collections.abc import Iterable, Mapping
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.milestone import MilestoneState
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.cautions import Caution
from partner_planner.services.wording.dates import day_text


def milestone_state_text(state: MilestoneState) -> str:
    """The state of a milestone as a word."""
    return {
        MilestoneState.PLANNED: _("planned"),
        MilestoneState.BOOKED: _("booked"),
        MilestoneState.PASSED: _("passed"),
        MilestoneState.FAILED: _("failed"),
        MilestoneState.DROPPED: _("dropped"),
    }[state]


def milestone_count_text(counts: Iterable[tuple[MilestoneState, int]]) -> str:
    """How many milestones are in each state, such as "3 planned, 1 booked."."""
    parts = [_counted(state, count).format(count=count) for state, count in counts]
    return _("By state: {counts}.").format(counts=", ".join(parts))


def _counted(state: MilestoneState, count: int) -> str:
    return {
        MilestoneState.PLANNED: ngettext("{count} planned", "{count} planned", count),
        MilestoneState.BOOKED: ngettext("{count} booked", "{count} booked", count),
        MilestoneState.PASSED: ngettext("{count} passed", "{count} passed", count),
        MilestoneState.FAILED: ngettext("{count} failed", "{count} failed", count),
        MilestoneState.DROPPED: ngettext("{count} dropped", "{count} dropped", count),
    }[state]


def caution_text(caution: Caution, credentials: Credentials) -> str:
    """A warning about a milestone as a sentence that says what can be done."""
    facts = {
        name: day_text(value) if isinstance(value, date) else value
        for name, value in caution.facts.items()
    }
    successor = credentials.get(str(facts.get("successor", "")))
    if successor is not None:
        facts["successor"] = successor.title
    return _sentence(caution.key, facts).format(**facts)


def _sentence(key: str, facts: Mapping[str, object]) -> str:
    if key == "retires-before" and facts.get("successor"):
        return _(
            "The last day to sit this exam is {last_sitting}. "
            "Choose an earlier day, or what follows it: {successor}."
        )
    if key == "already-held" and facts.get("ends_on") is None:
        return _("This person already holds it, and it does not expire.")
    sentences = {
        "by-in-the-past": _(
            "The day it was due, {by}, is over. Choose a later day, or mark it passed or failed."
        ),
        "booked-after-by": _("The exam is booked for {booked_on}, after the day it is due, {by}."),
        "retires-before": _(
            "The last day to sit this exam is {last_sitting}. Choose an earlier day."
        ),
        "already-held": _("This person already holds it, valid until {ends_on}."),
        "before-window": _(
            "What this person holds can be renewed from {opens} on. Sitting the exam earlier may "
            "not renew it. Choose a later day."
        ),
        "person-left": _(
            "This person leaves on {left_on}. Choose an earlier day or somebody else."
        ),
        "fee-unknown": _("The fee is not known, so costs leave it out. Enter it if you know it."),
    }
    return sentences[key]
