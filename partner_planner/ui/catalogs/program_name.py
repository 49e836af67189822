"""The question what a new program, or a copy of one, is called."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.form import Field, FormDialog


class ProgramNameDialog(FormDialog):
    """Asks for a name and, where it is known, the vendor; `take` hears both."""

    def __init__(
        self,
        parent: QWidget,
        heading: str,
        accept: str,
        name: str,
        take: Callable[[str, str], object],
    ) -> None:
        super().__init__(parent, heading, accept)
        self.name, self.vendor = QLineEdit(name), QLineEdit()
        self.vendor.setPlaceholderText(_("may be left empty"))
        self._field = Field(_("Name of the program"), self.name)
        self.add(self._field)
        self.add(Field(_("Vendor"), self.vendor))
        self.check_by(self._named)
        self.accepted.connect(lambda: take(self.name.text().strip(), self.vendor.text().strip()))
        self.finished.connect(self.deleteLater)
        self.name.setFocus()

    def _named(self) -> bool:
        named = bool(self.name.text().strip())
        self._field.wrong("" if named else _("The program needs a name."))
        return named
