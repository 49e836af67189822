"""The menus of the window, made from the declared actions."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked
from partner_planner.ui.actions import ACTIONS, Actions

MENUS: tuple[tuple[str, str], ...] = (
    ("file", marked("File")),
    ("edit", marked("Edit")),
    ("view", marked("View")),
    ("help", marked("Help")),
)


def fill(bar: QMenuBar, actions: Actions, views: list[QAction]) -> None:
    """Build all menus; `views` are the actions that show a tab."""
    for id, text in MENUS:
        menu = bar.addMenu(_(text))
        if id == "view":
            menu.addActions(views)
        else:
            _fill_menu(menu, id, actions)


def _fill_menu(menu: QMenu, id: str, actions: Actions) -> None:
    group = 0
    for declared in ACTIONS:
        if declared.menu != id:
            continue
        if declared.group != group:
            menu.addSeparator()
            group = declared.group
        menu.addAction(actions.action(declared.id))
