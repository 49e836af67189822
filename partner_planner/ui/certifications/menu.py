"""What can be done with chosen rows: the context menu, and a bar for several at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.standing import CertificationRow
from partner_planner.ui.certifications.edits import Edits
from partner_planner.ui.icons import icon
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import secondary

Rows = Sequence[CertificationRow]


def show_menu(
    rows: Rows,
    session: Session,
    edits: Edits,
    details: Callable[[], object],
    where: QPoint,
    parent: QWidget,
) -> None:
    """Show the menu of the chosen rows at a place of the screen."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    if len(rows) == 1:
        _add_single(menu, rows[0], session, details)
        menu.addSeparator()
    if any(row.linked is False for row in rows):
        menu.addAction(icon("link"), _("Mark as linked"), lambda: edits.link(rows, True))
    if any(row.linked for row in rows):
        menu.addAction(icon("unlink"), _("Mark as not linked"), lambda: edits.link(rows, False))
    menu.addSeparator()
    remove = menu.addAction(icon("trash-2"), _("Remove"), lambda: edits.remove(rows))
    remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
    menu.popup(where)


def _add_single(
    menu: QMenu, row: CertificationRow, session: Session, details: Callable[[], object]
) -> None:
    run = session.actions.run
    shown = menu.addAction(icon("eye"), _("Details"), lambda: details())
    shown.setShortcut(QKeySequence("Return"))
    menu.addAction(icon("user"), _("Show person"), lambda: run("show-person", id=row.person_id))
    if row.credential:
        menu.addAction(
            icon("flag"),
            _("Plan milestone…"),
            lambda: run("add-milestone", person=row.person_id, credential=row.credential),
        )
    elif row.term is not None:
        menu.addAction(
            icon("award"), _("Which credential is this?"), lambda: run("map-title", id=row.id)
        )
    menu.addAction(icon("history"), _("History…"), lambda: run("record-history", id=row.records[0]))


class SelectionBar(QWidget):
    """How many rows are chosen, and what can be done with all of them. Hidden for a single one."""

    def __init__(self, edits: Edits, chosen: Callable[[], Rows]) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setObjectName("dim")
        self.link = secondary(_("Mark as linked"), lambda: edits.link(chosen(), True), icon("link"))
        self.remove = secondary(_("Remove"), lambda: edits.remove(chosen()), icon("trash-2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._words, self.link, self.remove):
            row.addWidget(widget)
        self.hide()

    def show_for(self, rows: Rows) -> None:
        """Show what fits the chosen rows."""
        self._words.setText(
            ngettext("{count} chosen", "{count} chosen", len(rows)).format(count=len(rows))
        )
        self.link.setEnabled(any(row.linked is False for row in rows))
        self.setVisible(len(rows) > 1)
