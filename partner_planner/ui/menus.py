"""The menus of the window: their names at once, their lines from the declared actions later."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from partner_planner.i18n import gettext as _
from partner_planner.ui.actions import ACTIONS, Actions


def name_menus(bar: QMenuBar) -> dict[str, QMenu]:
    """The empty menus by id."""
    names = {"file": _("File"), "edit": _("Edit"), "view": _("View"), "help": _("Help")}
    return {id: bar.addMenu(text) for id, text in names.items()}


def fill(menus: dict[str, QMenu], actions: Actions, views: list[QAction]) -> None:
    """Put the actions into their menus; `views` are those that show a tab."""
    menus["view"].addActions(views)
    groups: dict[str, int] = {}
    for declared in ACTIONS:
        if not declared.menu:
            continue
        menu = menus[declared.menu]
        if groups.setdefault(declared.menu, declared.group) != declared.group:
            menu.addSeparator()
            groups[declared.menu] = declared.group
        menu.addAction(actions.action(declared.id))
