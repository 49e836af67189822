"""Shows a help page, and what this program is."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from partner_planner import __version__
from partner_planner.i18n import gettext as _
from partner_planner.ui.help.pages import page_of
from partner_planner.ui.help.typography import set_type
from partner_planner.ui.session import Session


class HelpDialog(QDialog):
    """A page of help in a window of its own; the program can be used beside it."""

    def __init__(self, parent: QWidget, title: str, markdown: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 520)
        self.words = QTextBrowser()
        self.words.setOpenLinks(False)
        self.words.anchorClicked.connect(self._open)
        self.words.setMarkdown(markdown)
        set_type(self.words.document())
        self.words.setAccessibleName(title)
        buttons = QDialogButtonBox()
        buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.words, 1)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    @staticmethod
    def _open(url: QUrl) -> None:
        QDesktopServices.openUrl(url)


def show_help(window: QWidget, tab: str) -> None:
    """Open the help page of a tab."""
    HelpDialog(window, _("Help"), page_of(tab)).show()


def open_about(session: Session, window: QWidget) -> None:
    """Say what this program is, its version, and whose work is in it."""
    words = _(
        "# Partner Planner {version}\n\n"
        "A planning assistant for small partner firms. Your data stay on this computer.\n\n"
        "Free software under the MIT licence. Made with Qt for Python (LGPL), SQLite and"
        " sqlite-utils, Typst, icalendar, the typefaces Inter and Noto Sans (SIL Open Font"
        " Licence) and the icons of Lucide (ISC licence).\n\n"
        "Facts about vendors' programs come from public pages; each carries its source, the day"
        " it was checked, and how sure it is. Check with the vendor before you rely on one.\n\n"
        "Your plan: `{plan}`"
    )
    text = words.format(version=__version__, plan=session.home.plan)
    HelpDialog(window, _("About Partner Planner"), text).show()
