"""Countries, currencies and time zones to choose from, as Qt knows them."""

from PySide6.QtCore import QLocale, QTimeZone


def countries() -> list[tuple[str, str]]:
    """Every country as its name and ISO 3166 code, by name."""
    found = dict[str, str]()
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha():
            found[code] = QLocale.territoryToString(territory)
    return sorted((name, code) for code, name in found.items())


def currency_of(country: str) -> str:
    """The ISO 4217 code of a country's currency; `USD` where Qt knows none."""
    territory = QLocale.codeToTerritory(country)
    locale = QLocale(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, territory)
    code = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if len(code) == 3 else "USD"


def currencies() -> list[str]:
    """Every currency code that a country uses, sorted."""
    return sorted({currency_of(code) for _name, code in countries()})


def zones() -> list[str]:
    """Every IANA time zone of the form Region/City, and UTC."""
    names = [bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds()]
    regions = [name for name in names if "/" in name and not name.startswith(("Etc/", "SystemV/"))]
    return [*sorted(regions), "UTC"]


def here() -> tuple[str, str]:
    """The country code and the time zone that the system tells."""
    country = QLocale.territoryToCode(QLocale.system().territory())
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return (country if len(country) == 2 else "US"), zone.removeprefix("Etc/") or "UTC"
