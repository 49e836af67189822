"""The dialog on rules that have changed: what they mean for the firm, before they are accepted."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.rules.rule_change import RuleChange
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.catalog_preview import preview
from partner_planner.services.catalogs.accepted import NewRules, accept, keep_old, new_rules
from partner_planner.services.catalogs.shelf import Shelf
from partner_planner.services.scoring import wanted_in
from partner_planner.services.wording.catalog_differences import difference_sentence
from partner_planner.services.wording.rule_changes import (
    change_rows,
    milestone_lines,
    summary_text,
)
from partner_planner.services.wording.scores_records import RecordNames
from partner_planner.ui.catalogs.change_table import ChangeTable
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import primary, secondary
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.texts import dim, plain, title

SIZE = (760, 620)
MOST = 60
"""So many differences of the texts are listed; then only how many more there are is said."""


class RuleChangeDialog(QDialog):
    """Shows what newer rules of a program mean; accepts them, or keeps the old ones."""

    def __init__(self, session: Session, parent: QWidget, new: NewRules) -> None:
        super().__init__(parent)
        self._session, self._new = session, new
        heading = _("The rules of {program} have changed").format(program=new.after.name)
        self.setWindowTitle(heading)
        self.resize(*SIZE)
        versions = _("Version {was} became version {now}.").format(
            was=new.was.version, now=new.now.version
        )
        self.words = dim(versions)
        heading_label = title(heading)
        heading_label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading_label)
        column.addWidget(self.words)
        column.addWidget(self._reading(), 1)
        column.addLayout(self._buttons())
        self.finished.connect(self.deleteLater)
        if new.before is None:
            words = _("The old rules are not on this computer, so they cannot be compared.")
            self.words.setText(f"{versions} {words}")
        else:
            change = preview(
                session.snapshot(), session.credentials, new.before, new.after, session.today
            )
            self.words.setText(f"{versions} {summary_text(change)}")
            self._show(change)
        self._room.addStretch()

    def _reading(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setObjectName("reading")
        scroll.setAccessibleName(_("What changes"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        inner = QWidget()
        self._room = QVBoxLayout(inner)
        self._room.setContentsMargins(1, 1, 8, 1)
        self._room.setSpacing(16)
        scroll.setWidget(inner)
        return scroll

    def _show(self, change: RuleChange) -> None:
        session = self._session
        wanted = wanted_in(session.snapshot(), change.before) | wanted_in(
            session.snapshot(), change.after
        )
        rows = change_rows(change, session.credentials, wanted)
        headings = (_("Your firm"), _("By the old rules"), _("By the new rules"))
        if rows:
            self._room.addWidget(Card(_("Where you stand"), ChangeTable(headings, rows)))
        names = RecordNames.of(session.snapshot(), session.credentials)
        self._list(_("Milestones"), milestone_lines(change, names))
        said = [difference_sentence(each) for each in self._new.said]
        more = len(said) - MOST
        if more > 0:
            said[MOST:] = [ngettext("And {n} more.", "And {n} more.", more).format(n=more)]
        self._list(_("What the rules say differently"), said)

    def _list(self, heading: str, lines: Iterable[str]) -> None:
        labels = [plain(line) for line in lines]
        if labels:
            self._room.addWidget(Card(heading, *labels))

    def _buttons(self) -> QHBoxLayout:
        self.accept_button = primary(_("Accept the new rules"), self._accept)
        self.keep_button = secondary(_("Keep the old rules"), self._keep)
        self.keep_button.setToolTip(
            _("The old numbers become changes of yours, marked as such. You can take them back.")
        )
        self.keep_button.setEnabled(self._new.before is not None)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep_button)
        row.addStretch()
        later = secondary(_("Decide later"), self.reject)
        row.addWidget(later)
        row.addWidget(self.accept_button)
        later.setFocus()
        return row

    def _accept(self) -> None:
        shelf = Shelf.of(self._session.home, self._session.credentials)
        self._do(lambda: accept(self._session.workspace, shelf, self._new.program))

    def _keep(self) -> None:
        session = self._session
        shelf = Shelf.of(session.home, session.credentials)
        self._do(lambda: keep_old(session.workspace, shelf, self._new.program, session.today))

    def _do(self, verb: Callable[[], None]) -> None:
        try:
            verb()
        except PlannerError as error:
            self._session.messages.fail(error)
            return
        self._session.bridge.catalogs_changed.emit()
        self.accept()


def open_rule_change(session: Session, window: QWidget, program: str = "") -> None:
    """Show what newer rules of a program mean, or of the first program that has such."""
    shelf = Shelf.of(session.home, session.credentials)
    for new in new_rules(session.workspace, shelf, session.rules):
        if program in ("", new.program):
            RuleChangeDialog(session, window, new).open()
            return
