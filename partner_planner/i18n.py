"""The language of the program: every sentence passes through here."""

import gettext as _gettext
import locale
import os
from functools import cache

from partner_planner import resources

DOMAIN = "partner_planner"


def _wanted() -> list[str]:
    """The languages the user's system asks for, first choice first."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value.split(":")
    told = locale.getlocale()[0]
    return [told] if told else []


@cache
def _translations() -> _gettext.NullTranslations:
    folder = str(resources.path("translations"))
    return _gettext.translation(DOMAIN, folder, _wanted(), fallback=True)


def gettext(message: str) -> str:
    """The message in the user's language."""
    return _translations().gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """The message for a number of things in the user's language; fill the number in afterwards."""
    return _translations().ngettext(one, many, number)


def language() -> str:
    """The code of the language that is shown, such as `en`."""
    return _translations().info().get("language", "en")


def marked(message: str) -> str:
    """The message itself, marked to be translated later where it is shown."""
    return message
