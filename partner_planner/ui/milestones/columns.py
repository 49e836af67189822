"""The columns of the milestones table."""

from datetime import date
from decimal import Decimal

from partner_planner.catalog import Credentials
from partner_planner.domain.credential import Fact
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.milestone import MilestoneState
from partner_planner.domain.money import Money
from partner_planner.domain.year_plan import Tone
from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked
from partner_planner.services.milestone_rows import MilestoneRow
from partner_planner.services.wording.amounts import amount_text, hours_text
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.milestone_rows import (
    fee_text,
    row_hours_text,
    sitting_text,
    state_text,
    state_tone,
    warning_text,
)
from partner_planner.services.wording.milestones import caution_text
from partner_planner.services.wording.states import confidence_text, nameless_text
from partner_planner.ui.milestones.adding import NOTHING, Additions
from partner_planner.ui.milestones.edits import Edits
from partner_planner.ui.record_table import TableColumn

Column = TableColumn[MilestoneRow]

_ORDER = tuple(MilestoneState)


def person_text(row: MilestoneRow) -> str:
    """The name to show for the person of a row."""
    return row.person or nameless_text()


def quiet(row: MilestoneRow) -> bool:
    """Whether a row asks for nothing any more."""
    return row.milestone.state is MilestoneState.DROPPED


def columns(credentials: Credentials, edits: Edits, additions: Additions) -> tuple[Column, ...]:
    """All columns."""
    return (
        *_what(),
        *_when(edits),
        *_cost(credentials, edits),
        *_rest(credentials),
        *_worth(additions),
    )


def _worth(additions: Additions) -> tuple[Column, ...]:
    return (
        TableColumn(
            "adds",
            marked("Adds"),
            additions.text,
            lambda row: (additions.text(row) in ("", NOTHING), additions.text(row)),
            84,
            tip=additions.tip,
        ),
    )


def _what() -> tuple[Column, ...]:
    return (
        TableColumn("person", marked("Person"), person_text, _by_person, 132, tip=person_text),
        TableColumn(
            "credential",
            marked("Credential"),
            lambda row: row.short,
            lambda row: row.short.casefold(),
            90,
            tip=lambda row: row.title,
        ),
    )


def _when(edits: Edits) -> tuple[Column, ...]:
    return (
        TableColumn(
            "by",
            marked("By"),
            lambda row: short_day_text(row.milestone.by),
            lambda row: row.milestone.by,
            108,
            value=lambda row: row.milestone.by,
            change=edits.due,
            editable=lambda row: row.milestone.open,
        ),
        TableColumn(
            "state",
            marked("State"),
            state_text,
            lambda row: (not row.overdue, _ORDER.index(row.milestone.state), row.milestone.by),
            92,
            tone=state_tone,
        ),
        TableColumn("booked", marked("Exam day"), sitting_text, _by_sitting, 108),
    )


def _cost(credentials: Credentials, edits: Edits) -> tuple[Column, ...]:
    return (
        TableColumn(
            "hours",
            marked("Hours"),
            row_hours_text,
            lambda row: Decimal(-1) if isinstance(row.hours, Unknown) else row.hours,
            78,
            numeric=True,
            value=lambda row: "" if isinstance(row.hours, Unknown) else hours_text(row.hours),
            change=edits.hours,
            tip=_hours_tip,
        ),
        TableColumn(
            "fee",
            marked("Fee"),
            fee_text,
            _by_fee,
            92,
            numeric=True,
            value=_fee_value,
            change=edits.fee,
            tip=lambda row: _fee_tip(row, credentials),
        ),
        TableColumn(
            "attempts",
            marked("Attempts"),
            lambda row: str(row.milestone.attempts),
            lambda row: row.milestone.attempts,
            84,
            numeric=True,
        ),
    )


def _rest(credentials: Credentials) -> tuple[Column, ...]:
    return (
        TableColumn(
            "warning",
            marked("Warning"),
            warning_text,
            lambda row: (not row.cautions, warning_text(row)),
            140,
            tone=_warning_tone,
            tip=lambda row: "\n".join(caution_text(it, credentials) for it in row.cautions),
        ),
    )


def _by_fee(row: MilestoneRow) -> tuple[str, Decimal]:
    """By currency and amount; unknown ones first."""
    fee = row.fee
    return (fee.currency, fee.amount) if isinstance(fee, Money) else ("", Decimal(0))


def _warning_tone(row: MilestoneRow) -> Tone:
    if row.overdue:
        return Tone.BAD
    return Tone.WARNING if warning_text(row) else Tone.PLAIN


def _fee_value(row: MilestoneRow) -> str:
    """The fee to edit, its currency first."""
    if isinstance(row.fee, Unknown):
        return ""
    return f"{row.fee.currency} {amount_text(row.fee.amount)}"


def _hours_tip(row: MilestoneRow) -> str:
    if isinstance(row.hours, Unknown):
        return _("We have no estimate for this credential. Enter the hours if you know them.")
    return _("Entered by you.") if row.milestone.hours is not None else _("Our estimate.")


def _fee_tip(row: MilestoneRow, credentials: Credentials) -> str:
    credential = credentials.get(row.milestone.credential)
    if row.milestone.fee is not None:
        return _("Entered by you.")
    if isinstance(row.fee, Unknown) or credential is None:
        return _("The fee is not printed anywhere we know. Enter it if you know it.")
    witness = credential.evidence_of(Fact.FEE)
    return _("List price, {confidence}: {source}").format(
        confidence=confidence_text(witness.confidence), source=witness.source
    )


def _by_person(row: MilestoneRow) -> tuple[bool, str]:
    return not row.person, row.person.casefold()


def _by_sitting(row: MilestoneRow) -> date:
    return row.milestone.passed_on or row.milestone.booked_on or date.max
