"""What to export: year, sections, format and place."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked
from partner_planner.services.wording.year_plan import section_heading
from partner_planner.ui.form import Field
from partner_planner.ui.widgets.buttons import secondary
from partner_planner.ui.widgets.texts import dim
from partner_planner.ui.year.year_chooser import YearChooser

FORMATS = (
    (".pdf", marked("PDF, to print and to send")),
    (".ics", marked("Calendar, for Outlook and others")),
    (".json", marked("JSON, for other programs")),
)
"""The endings that can be chosen, with their words."""


class ExportFields(QWidget):
    """The choices; `changed` tells new ones that the pages depend on, `moved` another place."""

    changed = Signal()
    moved = Signal()

    def __init__(self, year: int, sections: Iterable[str], folder: Path, name: str) -> None:
        super().__init__()
        self._folder, self._name = folder, name
        self.year = YearChooser(year)
        self.sections = {id: QCheckBox(section_heading(id)) for id in sections}
        self.formats = {ending: QRadioButton(_(words)) for ending, words in FORMATS}
        self._group = QButtonGroup(self)
        self.place = QLineEdit()
        self._own_place = ""
        self._place_field = Field(_("File"), self.place)
        self._format_words = dim("")
        self._format_words.hide()
        self._assemble()
        self.formats[".pdf"].setChecked(True)
        for box in self.sections.values():
            box.setChecked(True)
            box.toggled.connect(lambda _on: self.changed.emit())
        self.year.changed.connect(self._follow)
        self._group.buttonClicked.connect(lambda _button: self._follow())
        self.place.textChanged.connect(lambda _text: self.moved.emit())
        self._suggest()

    @property
    def ending(self) -> str:
        """The ending of the chosen format."""
        return next(ending for ending, button in self.formats.items() if button.isChecked())

    @property
    def chosen_sections(self) -> tuple[str, ...]:
        """The ids of the chosen sections."""
        return tuple(id for id, box in self.sections.items() if box.isChecked())

    @property
    def path(self) -> Path:
        """The file to write."""
        return Path(self.place.text().strip()).expanduser()

    def explain(self, hint: str) -> None:
        """Say something about the place."""
        self._place_field.explain(hint)

    def wrong_place(self, problem: str) -> None:
        """Say what is wrong with the place."""
        self._place_field.wrong(problem)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.year, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(12)
        column.addWidget(dim(_("Sections")))
        for box in self.sections.values():
            column.addWidget(box)
        column.addSpacing(12)
        column.addWidget(dim(_("Format")))
        for button in self.formats.values():
            self._group.addButton(button)
            column.addWidget(button)
        column.addWidget(self._format_words)
        column.addSpacing(12)
        column.addWidget(self._place_field)
        row = QHBoxLayout()
        row.addWidget(secondary(_("Choose…"), self._choose))
        row.addStretch()
        column.addLayout(row)
        column.addStretch(1)

    def _follow(self) -> None:
        """The suggested file follows year and format; a file that was chosen keeps its name."""
        for box in self.sections.values():
            box.setEnabled(self.ending != ".ics")
        about = _format_words(self.ending)
        self._format_words.setText(about)
        self._format_words.setVisible(bool(about))
        if self.place.text() in ("", self._own_place):
            self._suggest()
        else:
            self.place.setText(str(self.path.with_suffix(self.ending)))
        self.changed.emit()

    def _suggest(self) -> None:
        name = self._name.format(year=self.year.year) + self.ending
        self._own_place = str(self._folder / name)
        self.place.setText(self._own_place)

    def _choose(self) -> None:
        """Ask for a file in the system's way."""
        words = dict(FORMATS)[self.ending]
        found, _filter = QFileDialog.getSaveFileName(
            self, _("Export year plan"), str(self.path), f"{_(words)} (*{self.ending})"
        )
        if found:
            path = Path(found)
            ending = path.suffix.lower()
            self.place.setText(str(path if ending == self.ending else f"{found}{self.ending}"))


def _format_words(ending: str) -> str:
    """What a format holds; '' where the preview shows it."""
    return {
        ".ics": _("Everything dated of the year. Importing it again doubles nothing."),
        ".json": _("The same sections as data."),
    }.get(ending, "")
