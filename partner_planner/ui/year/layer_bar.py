"""The line over the year: which year, what of it is shown, and in which form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import chip, quiet
from partner_planner.ui.year.marks import Layer
from partner_planner.ui.year.year_chooser import YearChooser


class LayerBar(QWidget):
    """Year, layers, and the choice between timeline and list; `changed` tells any new choice."""

    changed = Signal()

    def __init__(self, year: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.year = YearChooser(year, self)
        self.as_list = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.year)
        row.addSpacing(8)
        self.chips: dict[Layer, QPushButton] = {}
        for layer, text in (
            (Layer.MILESTONES, _("Milestones")),
            (Layer.CERTIFICATIONS, _("Certifications")),
            (Layer.RETIREMENTS, _("Retirements")),
        ):
            self.chips[layer] = button = chip(text, self.changed.emit, self)
            button.setChecked(True)
            row.addWidget(button)
        row.addStretch()
        self.form = quiet("", self._turn, parent=self)
        row.addWidget(self.form)
        self._name_form()
        self.year.changed.connect(self.changed)

    @property
    def layers(self) -> frozenset[Layer]:
        """What is to be shown."""
        return frozenset(layer for layer, button in self.chips.items() if button.isChecked())

    def _turn(self) -> None:
        self.as_list = not self.as_list
        self._name_form()
        self.changed.emit()

    def _name_form(self) -> None:
        self.form.setText(_("Show as timeline") if self.as_list else _("Show as list"))
        self.form.setIcon(icon("calendar-range" if self.as_list else "list", "accent"))
