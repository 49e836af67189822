"""The first page of an import: which file, where it is found, and why one was refused."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.services.wording.importing import where_to_find
from partner_planner.settings import LAST_FOLDER
from partner_planner.ui.icons import icon
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import primary
from partner_planner.ui.widgets.drop_area import DropArea
from partner_planner.ui.widgets.strip import Strip
from partner_planner.ui.widgets.texts import dim, heading, subtitle, title


class ChoosePage(QWidget):
    """A place to drop a file, a button to choose one. `chosen` tells its path."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.problem = Strip(warning=True)
        self.choose = primary(_("Choose file…"), self._ask, icon("folder-open", "on_accent"))
        self._drop = DropArea(
            icon("upload", "text_faint"),
            _("Drop the export here"),
            _("or choose it. CSV and TSV exports and plan files can be read."),
            self.choose,
        )
        self._drop.dropped.connect(self.chosen)
        self._rooms = QStackedWidget()
        self._rooms.addWidget(self._drop)
        self._reading = dim("")
        self._rooms.addWidget(self._busy())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(title(_("Import")))
        column.addWidget(subtitle(where_to_find()))
        column.addWidget(self.problem)
        column.addWidget(self._rooms, 1)
        column.addWidget(dim(_("Nothing is written before you have seen what would change.")))

    def refuse(self, sentence: str) -> None:
        """Say why a file cannot be used; another one can be chosen at once."""
        self.problem.clear()
        self.problem.say(sentence)
        self._rooms.setCurrentIndex(0)
        self.choose.setFocus()

    def show_busy(self, name: str) -> None:
        """Say that a file is being read."""
        self.problem.clear()
        self._reading.setText(_("Reading {file}…").format(file=name))
        self._rooms.setCurrentIndex(1)

    def show_ready(self) -> None:
        """Wait for a file."""
        self._rooms.setCurrentIndex(0)

    def _ask(self) -> None:
        folder = self._session.workspace.choices.of(LAST_FOLDER) or str(Path.home())
        dialog = QFileDialog(self, _("Choose the export"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                _("Exports and plan files (*.csv *.tsv *.txt *.json)"),
                _("All files (*)"),
            ]
        )
        dialog.fileSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, path: str) -> None:
        self._session.workspace.choices.choose(LAST_FOLDER, str(Path(path).parent))
        self.chosen.emit(path)

    def _busy(self) -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(320)
        self._reading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = Qt.AlignmentFlag.AlignHCenter
        room = QWidget()
        column = QVBoxLayout(room)
        column.setSpacing(8)
        column.addStretch()
        column.addWidget(heading(_("One moment")), 0, middle)
        column.addWidget(self._reading)
        column.addSpacing(8)
        column.addWidget(bar, 0, middle)
        column.addStretch()
        return room
