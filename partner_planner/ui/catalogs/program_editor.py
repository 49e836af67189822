"""The dialog that writes the rules of a program: a tree of its parts, and a form for each."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from partner_planner.catalog.places import Place
from partner_planner.catalog.rules.draft_file import draft_faults
from partner_planner.catalog.rules.outline import Page, outline, page_of
from partner_planner.domain.errors import InputRefused, PlannerError
from partner_planner.i18n import gettext as _
from partner_planner.services.catalogs.drafts import Draft
from partner_planner.services.catalogs.entries import add_entry, move_entry, remove_entry
from partner_planner.services.catalogs.shelf import Shelf
from partner_planner.services.wording.catalog_pages import fault_sentence, page_heading, page_title
from partner_planner.ui.catalogs.known import Known
from partner_planner.ui.catalogs.page_tree import PageTree
from partner_planner.ui.catalogs.page_view import Asks, PageView
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import primary, quiet, secondary
from partner_planner.ui.widgets.steady_bar import keep_bar_room
from partner_planner.ui.widgets.tab_order import follow_layout
from partner_planner.ui.widgets.texts import dim, labelled, title

SIZE = (980, 700)
CHECK_AFTER_MS = 200
"""How long after the last keystroke the whole catalog is checked."""


class ProgramEditor(QDialog):
    """Every change is checked as a whole; it can be saved only while nothing is wrong."""

    def __init__(self, session: Session, parent: QWidget, draft: Draft) -> None:
        super().__init__(parent)
        self._session, self.draft = session, draft
        self.known = Known(draft.tables, session.credentials, session.programs)
        self.faults: tuple[InputRefused, ...] = ()
        self.checked = False
        self._number = 0
        self.tree, self.place = PageTree(), QScrollArea()
        self.view: PageView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._timer.timeout.connect(self._check)
        self._wrong, self._see = labelled("", "problem"), quiet(_("Show"), self._show_fault)
        self.save_button = primary(_("Save"), self._save)
        self._assemble()
        self._asks = Asks(self.show_place, self._add, self._move, self._remove)
        self.known.edited.connect(self._edited)
        self.known.reshaped.connect(self._reshaped)
        self.known.opened.connect(self._open)
        self.tree.chosen.connect(self._show)
        self.finished.connect(self.deleteLater)
        self.tree.show_pages(outline(draft.tables), ())
        self._show(self.tree.pages[0])
        self._check()

    def show_place(self, place: Place) -> None:
        """Show the page of a place."""
        self.tree.stand_at(place)
        self._show(page_of(self.tree.pages, place))

    def reject(self) -> None:
        """Close; what was changed is given up only when that is wanted."""
        if not self.draft.changed:
            super().reject()
            return
        self._session.messages.ask(
            _("Close without saving?"),
            _("Do not save"),
            lambda: self.done(QDialog.DialogCode.Rejected),
            _("What you have changed is lost then."),
        )

    def _assemble(self) -> None:
        heading = _("Rules of {program}").format(program=self.draft.tables.get("name", ""))
        self.setWindowTitle(heading)
        self.resize(*SIZE)
        explain = (
            _("A program of your own. Everything that you write has you as its source.")
            if self.draft.whole
            else _("What you change is kept apart from the vendor's rules and can be taken back.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        name: QLabel = title(heading)
        name.setWordWrap(True)
        column.addWidget(name)
        column.addWidget(dim(explain))
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(self.tree)
        self.place.setObjectName("reading")
        self.place.setWidgetResizable(True)
        self.place.setFrameShape(QFrame.Shape.NoFrame)
        self.place.setAccessibleName(_("What is said"))
        keep_bar_room(self.place)
        both.addWidget(self.place, 1)
        column.addLayout(both, 1)
        column.addLayout(self._bottom())

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._wrong, 1)
        row.addWidget(self._see)
        row.addWidget(secondary(_("Cancel"), self.reject))
        row.addWidget(self.save_button)
        self._see.hide()
        self.save_button.setEnabled(False)
        default: QPushButton = self.save_button
        default.setDefault(True)
        return row

    def _show(self, page: Page) -> None:
        heading = page_heading(page_of(self.tree.pages, page.place[:2]))
        self.view = PageView(page, self.known, self._asks, heading)
        self.place.setWidget(self.view)
        self.place.verticalScrollBar().setValue(0)
        self._mark()
        follow_layout(self)

    def _open(self, node: object) -> None:
        """Show the page of a table with a shape."""
        self._rebuild()
        every = [page for top in self.tree.pages for page in top.walk()]
        found = next((page for page in every if page.table is node), None)
        if found is not None:
            self.show_place(found.place)

    def _edited(self) -> None:
        self.checked = False
        self.save_button.setEnabled(False)
        if self.view is not None:
            self.tree.rename(self.view.page)
        self._timer.start()

    def _reshaped(self) -> None:
        self._rebuild()
        self._edited()
        follow_layout(self)

    def _rebuild(self) -> None:
        at = self.view.page.place if self.view is not None else ()
        self.tree.show_pages(outline(self.draft.tables), at)

    def _add(self, section: str) -> None:
        place = add_entry(self.draft.tables, section, self._session.today)
        self._reshaped()
        self.show_place(place)

    def _move(self, place: Place, to: int) -> None:
        move_entry(self.draft.tables, place, to)
        self._reshaped()
        self.show_place(place[:1])

    def _remove(self, place: Place) -> None:
        remove_entry(self.draft.tables, place)
        self._reshaped()
        self.show_place(place[:1])

    def _check(self) -> None:
        """Check the whole catalog away from the window; only the newest answer counts."""
        self._number = number = self._number + 1
        tables, credentials = self.draft.result(self._session.today), self._session.credentials

        def heard(faults: tuple[InputRefused, ...]) -> None:
            if number == self._number and not self._timer.isActive():
                self._hear(faults)

        self._session.jobs.start(
            self, lambda: draft_faults(tables, credentials), heard, self._session.messages.fail
        )

    def _hear(self, faults: tuple[InputRefused, ...]) -> None:
        self.faults, self.checked = faults, True
        self.tree.mark([_place(each) for each in faults])
        self._mark()
        words = ""
        if faults:
            page = page_of(self.tree.pages, _place(faults[0])[:2])
            words = _("{part}: {fault}").format(
                part=page_title(page), fault=fault_sentence(faults[0])
            )
        self._wrong.setText(words)
        self._see.setVisible(bool(faults))
        self.save_button.setEnabled(not faults and self.draft.changed)

    def _mark(self) -> None:
        """Show what is wrong on the page that is seen."""
        if self.view is None:
            return
        self.view.clear_faults()
        for fault in self.faults:
            if page_of(self.tree.pages, _place(fault)).place == self.view.page.place:
                self.view.fault(_place(fault), fault_sentence(fault))

    def _show_fault(self) -> None:
        if self.faults and self.view is not None:
            self.show_place(_place(self.faults[0]))
            self.view.focus(_place(self.faults[0]))

    def _save(self) -> None:
        session = self._session
        try:
            self.draft.save(Shelf.of(session.home, session.credentials), session.today)
        except PlannerError as error:
            session.messages.fail(error)
            return
        session.bridge.catalogs_changed.emit()
        session.messages.tell(_("Your rules are saved."))
        self.accept()


def _place(fault: InputRefused) -> Place:
    place = fault.facts.get("place", ())
    return place if isinstance(place, tuple) else ()
