"""The fields for what it takes: hours, fee, attempts, and the chance to pass."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from partner_planner.domain.milestone import Milestone
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.amounts import amount_text, hours_text
from partner_planner.ui.form import Field
from partner_planner.ui.milestones.prefill import Prefill
from partner_planner.ui.widgets.amount_text import read_amount
from partner_planner.ui.widgets.number_box import NumberBox
from partner_planner.ui.widgets.texts import dim

_MOST_ATTEMPTS = 99
_PERCENT = 100
_CURRENCY_LENGTH = 3


class CostFields(QWidget):
    """Hours, fee and currency, attempts and chance; `changed` tells new values.

    Hours and fee are filled in from the catalog for as long as nobody types others, and only what
    was typed becomes part of the milestone.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filled = Prefill()
        self.hours, self.fee, self.currency = QLineEdit(), QLineEdit(), QLineEdit()
        self.currency.setMaxLength(_CURRENCY_LENGTH)
        self.attempts = NumberBox(_MOST_ATTEMPTS)
        self.chance = NumberBox(_PERCENT, _(" %"), _("not given"))
        self.hours_field = Field(_("Learning hours"), self.hours)
        self.fee_field = Field(_("Fee for one attempt"), self.fee)
        self.currency_field = Field(_("Currency"), self.currency)
        self.attempts_field = Field(_("Attempts so far"), self.attempts)
        self.chance_field = Field(_("Chance to pass"), self.chance)
        self._source = dim("")
        self._lay_out()
        for field in (self.hours, self.fee, self.currency):
            field.textChanged.connect(lambda _text: self.changed.emit())

    def show_milestone(self, milestone: Milestone) -> None:
        """Show what a milestone takes, over what the catalog fills in."""
        if milestone.hours is not None:
            self.hours.setText(hours_text(milestone.hours))
        if milestone.fee is not None:
            self.fee.setText(amount_text(milestone.fee))
            self.currency.setText(milestone.currency or self._filled.currency)
        self.attempts.setValue(milestone.attempts)
        self.chance.setValue(round((milestone.pass_chance or Decimal(0)) * _PERCENT))

    def fill(self, filled: Prefill) -> None:
        """Take over what the catalog says where nobody typed something else."""
        before, self._filled = self._filled, filled
        for field, old, new in (
            (self.hours, before.hours, filled.hours),
            (self.fee, before.fee, filled.fee),
            (self.currency, before.currency, filled.currency),
        ):
            if field.text() in ("", old):
                field.setText(new)
        self.hours_field.explain(filled.hours_hint)
        self.fee_field.explain(filled.fee_hint)
        self._source.setText(filled.source)
        self._source.setVisible(bool(filled.source))

    def applied(self, milestone: Milestone) -> Milestone:
        """The milestone with what the fields say; a text that is no number counts as none."""
        code = self.currency.text().strip().upper()
        listed = self._filled.fee if code == self._filled.currency else None
        fee = _typed(self.fee, listed, milestone.fee, amount_text)
        untouched = fee == milestone.fee and code == (milestone.currency or self._filled.currency)
        currency = milestone.currency if untouched else code
        return replace(
            milestone,
            hours=_typed(self.hours, self._filled.hours, milestone.hours, hours_text),
            fee=fee,
            currency=currency if fee is not None else "",
            attempts=self.attempts.value(),
            pass_chance=self._chance(milestone.pass_chance),
        )

    def check(self) -> bool:
        """Whether all of it are numbers; what is wrong is said at the fields."""
        hours, fee = _problem(self.hours), _problem(self.fee)
        code = self.currency.text().strip()
        sound = len(code) == _CURRENCY_LENGTH and code.isalpha() and code.isascii()
        currency = "" if sound or not self.fee.text().strip() else _("Three letters, please.")
        self.hours_field.wrong(hours)
        self.fee_field.wrong(fee)
        self.currency_field.wrong(currency)
        return not (hours or fee or currency)

    def _chance(self, was: Decimal | None) -> Decimal | None:
        """The chance as typed in per cent; one that was finer stays while it is not touched."""
        percent = self.chance.value()
        if was is not None and round(was * _PERCENT) == percent:
            return was
        return Decimal(percent) / _PERCENT if percent else None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for fields in (
            ((self.hours_field, 2), (self.fee_field, 3), (self.currency_field, 1)),
            ((self.attempts_field, 1), (self.chance_field, 1)),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            for field, share in fields:
                row.addWidget(field, share)
            column.addLayout(row)
        column.insertWidget(1, self._source)


def _typed(
    field: QLineEdit, filled: str | None, own: Decimal | None, shown: Callable[[Decimal], str]
) -> Decimal | None:
    """The number that somebody typed, now or before; None where it is the one filled in, or none.

    What was typed before stays as it was while the field shows it, however fine it is.
    """
    text = field.text().strip()
    if own is not None and text == shown(own):
        return own
    if text == filled:
        return None
    try:
        return read_amount(text)
    except ValueError:
        return None


def _problem(field: QLineEdit) -> str:
    try:
        read_amount(field.text())
    except ValueError:
        return _("Please enter a number.")
    return ""
