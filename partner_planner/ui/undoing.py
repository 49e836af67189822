"""Undo and redo of the window: the names in the menu, and the toast after every edit."""

from PySide6.QtCore import QObject

from partner_planner.domain.change import Edit
from partner_planner.i18n import gettext as _
from partner_planner.ui.session import Session

_SILENT = frozenset({"elsewhere", "preference"})


class Undoing(QObject):
    """Keeps the two actions named after what they would do, and offers Undo after an edit."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        session.actions.handle("undo", self.undo)
        session.actions.handle("redo", self.redo)
        session.bridge.edited.connect(self._hear)

    def undo(self) -> None:
        """Take back the last edit."""
        self._session.workspace.undo()

    def redo(self) -> None:
        """Bring back the edit that was undone last."""
        self._session.workspace.redo()

    def name_actions(self) -> None:
        """Say in the menu what would be undone and redone."""
        from partner_planner.services.wording.labels import label_text  # after the first paint

        workspace = self._session.workspace
        for id, label, words, bare in (
            ("undo", workspace.undo_label(), _("Undo: {what}"), _("Undo")),
            ("redo", workspace.redo_label(), _("Redo: {what}"), _("Redo")),
        ):
            action = self._session.actions.action(id)
            action.setEnabled(label is not None)
            action.setText(words.format(what=label_text(label)) if label else bare)

    def _hear(self, edit: Edit) -> None:
        self.name_actions()
        key = edit.label.key
        if key in _SILENT:
            return
        from partner_planner.services.wording.labels import label_text  # after the first paint

        what = label_text(edit.label)
        messages = self._session.messages
        if key == "undo":
            messages.tell(_("Undone: {what}").format(what=what), _("Redo"), self.redo)
        elif key == "redo":
            messages.tell(_("Done again: {what}").format(what=what), _("Undo"), self.undo)
        else:
            messages.tell(_("Saved: {what}").format(what=what), _("Undo"), self.undo)
