"""The settings: how the program looks, and whether it reminds while the window is closed."""

from typing import cast

from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.settings import REMIND_WHEN_CLOSED, THEME
from partner_planner.ui import theme
from partner_planner.ui.form import Field, FormDialog
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.texts import dim


class SettingsDialog(FormDialog):
    """Shows the settings and keeps them when they are accepted."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, _("Settings"), _("Save"))
        self._session = session
        self.look = QComboBox()
        for value, text in (
            ("system", _("Like the system")),
            ("light", _("Light")),
            ("dark", _("Dark")),
        ):
            self.look.addItem(text, value)
        choices = session.workspace.choices
        self.look.setCurrentIndex(self.look.findData(choices.of(THEME)))
        self.remind = QCheckBox(_("Remind me while the window is closed"))
        self.remind.setChecked(choices.of(REMIND_WHEN_CLOSED))
        self.add(Field(_("Look"), self.look))
        self.add(self.remind)
        self.add(
            dim(_("Reminders outside the window are not built yet; your choice is kept for them."))
        )
        self.add(dim(_("Your plan is kept in {folder}.").format(folder=session.home.data)))
        self.accepted.connect(self._keep)
        self.look.setFocus()

    def _keep(self) -> None:
        choices = self._session.workspace.choices
        choices.choose(THEME, self.look.currentData())
        choices.choose(REMIND_WHEN_CLOSED, self.remind.isChecked())
        theme.apply(cast(QApplication, QApplication.instance()), theme.Look(choices.of(THEME)))


def open_settings(session: Session, window: QWidget) -> None:
    """Open the settings."""
    dialog = SettingsDialog(session, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
