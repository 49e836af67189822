"""Cells of the table of milestones in words."""

from datetime import date

from partner_planner.domain.evidence import Unknown
from partner_planner.domain.milestone import MilestoneState
from partner_planner.domain.year_plan import Tone
from partner_planner.i18n import gettext as _
from partner_planner.services.cautions import Caution
from partner_planner.services.milestone_rows import MilestoneRow
from partner_planner.services.wording.amounts import hours_text, money_text
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.milestones import milestone_state_text
from partner_planner.services.wording.states import unknown_text


def state_text(row: MilestoneRow) -> str:
    """The state of a milestone as a word."""
    return milestone_state_text(row.milestone.state)


def state_tone(row: MilestoneRow) -> Tone:
    """What the colour of the state says; what is overdue is said among the warnings too."""
    if row.overdue:
        return Tone.BAD
    return {
        MilestoneState.PLANNED: Tone.DIM,
        MilestoneState.BOOKED: Tone.NOTICE,
        MilestoneState.PASSED: Tone.GOOD,
        MilestoneState.FAILED: Tone.WARNING,
        MilestoneState.DROPPED: Tone.DIM,
    }[row.milestone.state]


def fee_text(row: MilestoneRow) -> str:
    """What one sitting of each exam costs, or that nobody knows."""
    return unknown_text() if isinstance(row.fee, Unknown) else money_text(row.fee)


def row_hours_text(row: MilestoneRow) -> str:
    """The learning hours, or that nobody knows."""
    return unknown_text() if isinstance(row.hours, Unknown) else hours_text(row.hours)


def sitting_text(row: MilestoneRow) -> str:
    """The day of the exam: passed on, else booked for; '' where there is none."""
    day = row.milestone.passed_on or row.milestone.booked_on
    return short_day_text(day) if day else ""


def warning_text(row: MilestoneRow) -> str:
    """The warnings of a row in a few words; that the fee is unknown stands in its own cell."""
    words = [_caution_words(it) for it in row.cautions if it.key != "fee-unknown"]
    return "; ".join(words)


def _caution_words(caution: Caution) -> str:
    facts = {
        name: short_day_text(value) if isinstance(value, date) else value
        for name, value in caution.facts.items()
    }
    if caution.key == "already-held" and caution.facts.get("ends_on") is None:
        return _("already held")
    return {
        "by-in-the-past": _("overdue"),
        "booked-after-by": _("booked after the day it is due"),
        "retires-before": _("retires {last_sitting}"),
        "already-held": _("held until {ends_on}"),
        "before-window": _("not before {opens}"),
        "person-left": _("leaves {left_on}"),
    }[caution.key].format(**facts)
