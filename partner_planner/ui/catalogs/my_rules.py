"""Rules of my programs: whose they are, what differs from the vendor's, and how to change them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QScrollArea, QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.i18n import gettext as _
from partner_planner.services.catalogs.changing import reset_all, reset_change
from partner_planner.services.catalogs.drafts import Draft
from partner_planner.services.catalogs.program_list import ListedProgram, free_id, listed
from partner_planner.services.catalogs.programs import copy_program, delete_program, put_back
from partner_planner.services.catalogs.shelf import Shelf
from partner_planner.services.wording.own_catalogs import left_out_sentence
from partner_planner.services.wording.program_rules import mark_text
from partner_planner.ui.catalogs.check_file import choose_and_check
from partner_planner.ui.catalogs.program_editor import ProgramEditor
from partner_planner.ui.catalogs.program_name import ProgramNameDialog
from partner_planner.ui.catalogs.program_page import ProgramPage, Verbs
from partner_planner.ui.icons import icon
from partner_planner.ui.session import Session
from partner_planner.ui.sheet import Sheet
from partner_planner.ui.widgets.buttons import quiet, secondary
from partner_planner.ui.widgets.steady_bar import keep_bar_room
from partner_planner.ui.widgets.strip import Strip
from partner_planner.ui.widgets.tab_order import follow_layout

SIZE = (900, 620)
_LIST = 280
_ROLE = Qt.ItemDataRole.UserRole


class MyRulesDialog(Sheet):
    """The programs at the left, what there is to say and to do of the chosen one at the right."""

    def __init__(self, session: Session, parent: QWidget, program: str = "") -> None:
        super().__init__(
            parent,
            _("Rules of my programs"),
            _(
                "Numbers that you know better can be changed, and programs that are missing can be"
                " written. Everything of yours is kept apart and survives an update."
            ),
            SIZE,
        )
        self._session = session
        self.shelf = Shelf.of(session.home, session.credentials)
        self.strip = Strip(warning=True)
        self.list, self.place = QListWidget(), QScrollArea()
        self.page: ProgramPage | None = None
        self._assemble()
        self.read_again(program)
        self.list.currentItemChanged.connect(lambda item: self._show(item))
        session.bridge.catalogs_changed.connect(self.read_again)

    def read_again(self, program: str = "") -> None:
        """Read all catalogs, and show a program or the one that was shown."""
        at = program or (self.page.program.book.program if self.page is not None else "")
        self._applied = applied = self.shelf.read()
        self.strip.clear()
        for refused in applied.left_out:
            self.strip.say(left_out_sentence(refused), _("Open the folder"), self.open_folder)
        self.list.blockSignals(True)
        self.list.clear()
        for each in listed(applied):
            self._add(each)
        chosen = [n for n in range(self.list.count()) if _program(self.list.item(n)) == at]
        self.list.setCurrentRow(chosen[0] if chosen else 0)
        self.list.blockSignals(False)
        self._show(self.list.currentItem())

    def choose(self, program: str) -> None:
        """Show a program."""
        for number in range(self.list.count()):
            if _program(self.list.item(number)) == program:
                self.list.setCurrentRow(number)

    def edit(self, program: str) -> None:
        """Open the form that writes the rules of a program."""
        self._open(lambda: Draft.of(self.shelf, program))

    def new(self) -> None:
        """Ask for the name of a new program, then open the form for it."""

        def begin(name: str, vendor: str) -> None:
            id = free_id(self._applied, self.shelf.own, name)
            self._open(lambda: Draft.new(id, name, vendor, self._session.today))

        ProgramNameDialog(self, _("New program"), _("Continue"), "", begin).open()

    def copy(self, program: ListedProgram) -> None:
        """Ask for a name, and copy the rules of a program under it."""
        name = _("{program}, my copy").format(program=program.book.name)

        def make(name: str, vendor: str) -> None:
            id = free_id(self._applied, self.shelf.own, name)
            self._do(lambda: copy_program(self.shelf, program.book.program, id, name, vendor))
            self.choose(id)

        ProgramNameDialog(self, _("Copy of a program"), _("Copy"), name, make).open()

    def delete(self, program: ListedProgram) -> None:
        """Delete a program of the user's own; a toast offers to put it back."""

        def leave() -> None:
            deleted = delete_program(self.shelf, program.book.program)
            words = _("{program} is deleted.").format(program=program.book.name)
            back = partial(self._do, partial(put_back, deleted))
            self._session.messages.tell(words, _("Put back"), back)

        self._do(leave)

    def open_folder(self) -> None:
        """Show the folder of the user's catalogs in the system's own way."""
        self.shelf.own.mkdir(mode=0o700, parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.shelf.own)))

    def _open(self, make: Callable[[], Draft]) -> None:
        try:
            editor = ProgramEditor(self._session, self, make())
        except PlannerError as error:
            self._session.messages.fail(error)
            return
        editor.accepted.connect(lambda: self.choose(editor.draft.program))
        editor.open()

    def _do(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except PlannerError as error:
            self._session.messages.fail(error)
            return
        self._session.bridge.catalogs_changed.emit()

    def _assemble(self) -> None:
        self.column.addWidget(self.strip)
        both = QHBoxLayout()
        both.setSpacing(20)
        self.list.setFixedWidth(_LIST)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(1)
        self.list.setAccessibleName(_("Programs"))
        both.addWidget(self.list)
        self.place.setObjectName("reading")
        self.place.setAccessibleName(_("What is known of the rules"))
        self.place.setWidgetResizable(True)
        self.place.setFrameShape(QScrollArea.Shape.NoFrame)
        keep_bar_room(self.place)
        both.addWidget(self.place, 1)
        self.column.addLayout(both, 1)
        self.add_button(secondary(_("New program…"), self.new, icon("plus")))
        check = partial(choose_and_check, self._session, self, self.shelf)
        self.add_button(quiet(_("Check a file…"), check))
        self.add_button(quiet(_("Open the folder"), self.open_folder))

    def _add(self, program: ListedProgram) -> None:
        words = f"{program.book.name}\n{mark_text(program)}"
        item = QListWidgetItem(words)
        item.setData(_ROLE, program)
        self.list.addItem(item)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        program: ListedProgram = item.data(_ROLE)
        id = program.book.program
        verbs = Verbs(
            partial(self.edit, id),
            partial(self.copy, program),
            partial(self.delete, program),
            lambda place: self._do(partial(reset_change, self.shelf, id, place)),
            lambda: self._do(partial(reset_all, self.shelf, id)),
        )
        self.page = ProgramPage(program, verbs)
        self.place.setWidget(self.page)
        follow_layout(self)


def _program(item: QListWidgetItem | None) -> str:
    listed_program: ListedProgram | None = item.data(_ROLE) if item is not None else None
    return listed_program.book.program if listed_program is not None else ""


def open_my_rules(session: Session, window: QWidget, program: str = "") -> None:
    """Show the rules of all programs, beginning with one where it is named."""
    MyRulesDialog(session, window, program).open()
