"""Everything a user can ask for, declared once: words, icon, keys and menu.

Menus, buttons and tabs ask by id; whoever can do a thing says so with `handle`.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked
from partner_planner.ui.icons import icon


class ActionSpec(NamedTuple):
    """One action; `menu` is the id of its menu, '' where it stands in none."""

    id: str
    text: str
    icon: str = ""
    keys: str = ""
    menu: str = ""
    group: int = 0


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("import", marked("Import…"), "upload", "Ctrl+I", "file", 0),
    ActionSpec("export-year-plan", marked("Export year plan…"), "file-down", "Ctrl+E", "file", 0),
    ActionSpec("export-plan", marked("Export all data…"), "save", "", "file", 0),
    ActionSpec("backups", marked("Backups…"), "archive", "", "file", 1),
    ActionSpec("check", marked("Check the plan…"), "badge-check", "", "file", 1),
    ActionSpec("firm", marked("Firm and programs…"), "sailboat", "", "file", 2),
    ActionSpec("settings", marked("Settings…"), "settings", "Ctrl+,", "file", 2),
    ActionSpec("quit", marked("Quit"), "log-out", "Ctrl+Q", "file", 3),
    ActionSpec("undo", marked("Undo"), "undo-2", "Ctrl+Z", "edit", 0),
    ActionSpec("redo", marked("Redo"), "redo-2", "Ctrl+Shift+Z", "edit", 0),
    ActionSpec("history", marked("History…"), "history", "Ctrl+H", "edit", 0),
    ActionSpec("add-certification", marked("Add certification…"), "award", "Ctrl+N", "edit", 1),
    ActionSpec("add-milestone", marked("Add milestone…"), "flag", "Ctrl+M", "edit", 1),
    ActionSpec("add-person", marked("Add person…"), "user-plus", "", "edit", 1),
    ActionSpec("figures", marked("Enter figures…"), "pencil", "Ctrl+G", "edit", 1),
    ActionSpec("facts", marked("Records and documents…"), "file-text", "", "edit", 1),
    ActionSpec("rules", marked("Rules of my programs…"), "list", "", "edit", 1),
    ActionSpec("find", marked("Find"), "search", "Ctrl+F", "edit", 2),
    ActionSpec("help", marked("Help for this page"), "circle-help", "F1", "help", 0),
    ActionSpec("about", marked("About Partner Planner"), "info", "", "help", 1),
    ActionSpec("show-person", marked("Show person")),
    ActionSpec("show-certifications", marked("Show certifications")),
    ActionSpec("show-milestones", marked("Show milestones")),
    ActionSpec("show-programs", marked("Show programs")),
    ActionSpec("enrolment", marked("Enrolment…")),
    ActionSpec("rule-change", marked("Changed rules…")),
    ActionSpec("edit-milestone", marked("Edit milestone…")),
    ActionSpec("name-person", marked("Who is this?")),
    ActionSpec("map-title", marked("Which credential is this?")),
    ActionSpec("claim-waiting", marked("Whose rows are these?")),
    ActionSpec("record-history", marked("History of this record…")),
)

Handler = Callable[..., object]


class Actions(QObject):
    """The declared actions of one window, and who handles them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._handlers: dict[str, Handler] = {}
        self._actions: dict[str, QAction] = {}
        self._answering = False

    def answer(self) -> None:
        """Answer from now on; no signal is connected before the first paint (`qt_numbers`)."""
        self._answering = True
        for id, action in self._actions.items():
            self._connect(id, action)

    def handle(self, id: str, handler: Handler) -> None:
        """Say who does what an action asks for; the last word counts."""
        self._handlers[id] = handler

    def run(self, id: str, /, **facts: str) -> None:
        """Do what an action asks for; facts such as `person` say for what."""
        self._handlers[id](**facts)

    def action(self, id: str) -> QAction:
        """The action as menus and buttons take it."""
        if id not in self._actions:
            self.add(id, self._make(spec(id)))
        return self._actions[id]

    def add(self, id: str, action: QAction) -> None:
        """Take in an action that is made from another declaration, such as a tab's."""
        self._actions[id] = action
        if self._answering:
            self._connect(id, action)

    def _make(self, declared: ActionSpec) -> QAction:
        action = QAction(icon(declared.icon), _(declared.text), self)
        action.setObjectName(declared.id)
        action.setProperty("shortcut", declared.keys)
        return action

    def _connect(self, id: str, action: QAction) -> None:
        action.triggered.connect(lambda: self.run(id))


def spec(id: str) -> ActionSpec:
    """The declaration of an action."""
    return next(declared for declared in ACTIONS if declared.id == id)
