"""The line under the table: what is chosen, and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.milestone_rows import MilestoneRow
from partner_planner.ui.icons import icon
from partner_planner.ui.milestones.columns import person_text
from partner_planner.ui.milestones.verbs import VERBS, Verb, fits_all
from partner_planner.ui.widgets.buttons import secondary
from partner_planner.ui.widgets.flow import FlowLayout
from partner_planner.ui.widgets.texts import dim

_WORDS = 200
"""What the words have at least, in pixels, before the buttons go on in a second row."""

Do = Callable[[Verb, Sequence[MilestoneRow]], None]


class VerbBar(QWidget):
    """A button for each verb; those that do not fit what is chosen are off."""

    def __init__(self, do: Do, edit: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[MilestoneRow] = ()
        self._words = dim("")
        self._words.setMinimumWidth(_WORDS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        flow = FlowLayout()
        row.addLayout(flow)
        self.buttons: dict[str, QPushButton] = {}
        for verb in VERBS:
            press = partial(self._press, verb, do)
            self.buttons[verb.id] = secondary(_(verb.text), press, icon(verb.icon), self)
            flow.addWidget(self.buttons[verb.id])
        self.edit = secondary(_("Edit…"), edit, icon("pencil"), self)
        flow.addWidget(self.edit)
        self.show_chosen(())

    def show_chosen(self, rows: Sequence[MilestoneRow]) -> None:
        """Say what is chosen and turn the buttons on that fit it."""
        self._rows = rows
        self._words.setText(_chosen_text(rows))
        for verb in VERBS:
            self.buttons[verb.id].setEnabled(fits_all(verb, rows))
        self.edit.setEnabled(len(rows) == 1)

    def _press(self, verb: Verb, do: Do) -> None:
        do(verb, self._rows)


def fill_menu(menu: QMenu, rows: Sequence[MilestoneRow], do: Do) -> None:
    """Put the verbs into a menu."""
    for verb in VERBS:
        action = menu.addAction(icon(verb.icon), _(verb.text), partial(do, verb, rows))
        action.setEnabled(fits_all(verb, rows))


def _chosen_text(rows: Sequence[MilestoneRow]) -> str:
    if not rows:
        return _("Choose a milestone to book it, or to say how it went.")
    if len(rows) == 1:
        return _("{exam} of {person}").format(exam=rows[0].short, person=person_text(rows[0]))
    return ngettext("{n} chosen", "{n} chosen", len(rows)).format(n=len(rows))
