"""The fields in which a firm says who it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLineEdit, QWidget

from partner_planner.domain.firm import Firm
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import month_name
from partner_planner.ui.first_start import places
from partner_planner.ui.form import Field


def _choice(items: list[tuple[str, object]]) -> QComboBox:
    """A list to choose from, in which typing finds a line by any part of it."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    for text, value in items:
        box.addItem(text, value)
    completer = QCompleter(box.model(), box)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    box.setCompleter(completer)
    box.setMinimumContentsLength(8)
    return box


class FirmForm(QWidget):
    """Name, country, currency, time zone and fiscal year of a firm."""

    def __init__(self, firm: Firm | None = None) -> None:
        super().__init__()
        self._name = QLineEdit()
        self._name.setMaxLength(200)
        self._country = _choice([*places.countries()])
        self._currency = _choice([(code, code) for code in places.currencies()])
        self._zone = _choice([(name.replace("_", " "), name) for name in places.zones()])
        self._starts = QComboBox()
        for month in range(1, 13):
            self._starts.addItem(month_name(month), month)
        self.name_field = Field(_("Name of the firm"), self._name)
        self._zone_field = Field(_("Time zone"), self._zone)
        self._country_field = Field(_("Country"), self._country)
        self._currency_field = Field(_("Currency"), self._currency)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addWidget(self.name_field, 0, 0, 1, 2)
        grid.addWidget(self._country_field, 1, 0)
        grid.addWidget(self._currency_field, 1, 1)
        grid.addWidget(self._zone_field, 2, 0)
        grid.addWidget(Field(_("Your fiscal year starts in"), self._starts), 2, 1)
        self._fill(firm)
        self._country.currentIndexChanged.connect(self._country_changed)

    def firm(self) -> Firm:
        """The firm as the fields say it now, without a key."""
        return Firm(
            "",
            " ".join(self._name.text().split()),
            self._country.currentData() or "",
            self._currency.currentData() or "USD",
            self._zone.currentData() or "UTC",
            self._starts.currentData(),
        )

    def check(self) -> bool:
        """Whether the fields may be taken; what is wrong is shown where it is."""
        named = bool(self.firm().name)
        self.name_field.wrong("" if named else _("Please give your firm a name."))
        fitting = True
        for field, box in (
            (self._country_field, self._country),
            (self._currency_field, self._currency),
            (self._zone_field, self._zone),
        ):
            known = box.findText(box.currentText(), Qt.MatchFlag.MatchFixedString) >= 0
            field.wrong("" if known else _("Please choose one from the list."))
            fitting = fitting and known
        if not named:
            self._name.setFocus()
        return named and fitting

    def _fill(self, firm: Firm | None) -> None:
        if firm is None:
            country, zone = places.here()
            firm = Firm("", "", country, places.currency_of(country), zone)
        self._name.setText(firm.name)
        for box, value in (
            (self._country, firm.country),
            (self._currency, firm.currency),
            (self._zone, firm.zone),
            (self._starts, firm.fiscal_year_start),
        ):
            place = box.findData(value)
            if place < 0 and isinstance(value, str) and value:
                box.addItem(value, value)
                place = box.count() - 1
            box.setCurrentIndex(max(place, 0))

    def _country_changed(self) -> None:
        """A country brings its currency along."""
        if country := self._country.currentData():
            self._currency.setCurrentIndex(self._currency.findData(places.currency_of(country)))
