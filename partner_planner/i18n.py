"""The language of the program: every sentence passes through here."""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from partner_planner import resources

if TYPE_CHECKING:
    from gettext import NullTranslations

DOMAIN = "partner_planner"
PLACE = "PARTNER_PLANNER_TRANSLATIONS"
"""The variable that names another folder of translations, for those who try theirs."""


class _AsWritten:
    """The language in which the sentences are written. Python's own way loads more slowly."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, one: str, many: str, number: int) -> str:
        return one if number == 1 else many

    def info(self) -> dict[str, str]:
        return {}


def _wanted() -> list[str]:
    """The languages the user's system asks for, first choice first."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value.split(":")
    import locale

    told = locale.getlocale()[0]
    return [told] if told else []


@cache
def translations() -> "NullTranslations | _AsWritten":
    """The words of the first wanted language that there is; read once, when first needed."""
    named = os.environ.get(PLACE)
    folder = Path(named) if named else resources.path("translations")
    if not any(folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")):
        return _AsWritten()
    import gettext

    return gettext.translation(DOMAIN, folder, _wanted(), fallback=True)


def gettext(message: str) -> str:
    """The message in the user's language."""
    return translations().gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """The message for a number of things in the user's language; fill the number in afterwards."""
    return translations().ngettext(one, many, number)


def language() -> str:
    """The code of the language that is shown, such as `en`."""
    return translations().info().get("language", "en")


def marked(message: str) -> str:
    """The message itself, marked to be translated later where it is shown."""
    return message
