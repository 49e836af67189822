"""What is known of the rules of one program, what of it is the user's, and what can be done."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from partner_planner.catalog.rules.entry_keys import Path
from partner_planner.catalog.rules.own import OwnChange
from partner_planner.i18n import gettext as _
from partner_planner.services.catalogs.program_list import ListedProgram
from partner_planner.services.wording.own_catalogs import change_sentence
from partner_planner.services.wording.program_rules import version_text, whose_text
from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import primary, quiet, secondary
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.texts import dim, plain, title


class Verbs(NamedTuple):
    """What can be done with a program; `reset` takes one change back."""

    edit: Callable[[], object]
    copy: Callable[[], object]
    delete: Callable[[], object]
    reset: Callable[[Path], object]
    reset_all: Callable[[], object]


class ProgramPage(QWidget):
    """The name, version and owner of the rules, then every change with a way back."""

    def __init__(self, program: ListedProgram, verbs: Verbs) -> None:
        super().__init__()
        self.program, self._verbs = program, verbs
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        name = title(program.book.name)
        name.setWordWrap(True)
        column.addWidget(name)
        column.addWidget(dim(version_text(program)))
        column.addWidget(plain(whose_text(program)))
        column.addLayout(self._buttons())
        changes = program.own.changes if program.own is not None else ()
        if changes:
            column.addWidget(self._changes(changes))
        column.addStretch()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(primary(_("Change…"), self._verbs.edit, icon("pencil", "on_accent")))
        row.addWidget(secondary(_("Copy…"), self._verbs.copy, icon("copy")))
        if self.program.whole:
            row.addWidget(secondary(_("Delete"), self._verbs.delete, icon("trash-2")))
        row.addStretch()
        return row

    def _changes(self, changes: tuple[OwnChange, ...]) -> Card:
        card = Card(_("What differs from the vendor's rules"))
        for change in changes:
            row = QHBoxLayout()
            row.setSpacing(8)
            words = change_sentence(change)
            row.addWidget(plain(words), 1)
            place = change.difference.place
            back = quiet(_("Take back"), partial(self._verbs.reset, place))
            back.setAccessibleName(_("Take back: {change}").format(change=words))
            row.addWidget(back)
            card.column.addLayout(row)
        if len(changes) > 1:
            row = QHBoxLayout()
            row.addWidget(secondary(_("Take back all"), self._verbs.reset_all, icon("undo-2")))
            row.addStretch()
            card.column.addLayout(row)
        return card
