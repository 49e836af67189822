"""How the window speaks: toasts for what went well, sentences for failures, reports for bugs."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.i18n import gettext as _
from partner_planner.ui.widgets.toast import Toast


class Messages:
    """The voice of one window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._toast = Toast(window)

    @property
    def toast(self) -> Toast:
        """The window's toast."""
        return self._toast

    def tell(self, message: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """Say that something was done, with one thing to do about it, usually Undo."""
        self._toast.tell(message, button, act)

    def fail(self, error: PlannerError) -> None:
        """Say a known failure in a sentence."""
        from partner_planner.services.wording.errors import error_sentence

        box = self._box(QMessageBox.Icon.Warning, error_sentence(error))
        box.addButton(_("Close"), QMessageBox.ButtonRole.RejectRole)
        box.open()

    def ask(self, question: str, yes: str, act: Callable[[], object], detail: str = "") -> None:
        """Ask before something that cannot be undone."""
        box = self._box(QMessageBox.Icon.Question, question)
        box.setInformativeText(detail)
        button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
        button.clicked.connect(act)
        box.open()

    def bug(self, report: str) -> None:
        """Show a bug as a bug, with the report to copy. All work is on the disk already."""
        box = self._box(
            QMessageBox.Icon.Critical,
            _("Something went wrong inside the program. Your plan is safe on the disk."),
        )
        box.setInformativeText(
            _("You can go on working. If it happens again, please send us the report.")
        )
        box.setDetailedText(report)
        button = box.addButton(_("Copy report"), QMessageBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: QApplication.clipboard().setText(report))
        box.addButton(_("Close"), QMessageBox.ButtonRole.RejectRole)
        box.open()

    def _box(self, kind: QMessageBox.Icon, message: str) -> QMessageBox:
        parent = QApplication.activeModalWidget() or self._window
        box = QMessageBox(kind, _("Partner Planner"), message, parent=parent)
        box.setObjectName("message")
        return box
