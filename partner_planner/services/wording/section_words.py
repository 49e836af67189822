"""What the words of a catalog's sections are made of."""

from typing import NamedTuple

from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords


class SectionWords(NamedTuple):
    """The words of a section: what one entry is called, how one is added, and its form."""

    entry: str
    add: str
    form: ShapeWords


def days() -> dict[str, str]:
    """Labels of the days from when to when something holds."""
    return {"from": _("First day"), "to": _("Last day")}


def common(*more: str) -> dict[str, str]:
    """Labels that many sections have: words and sources, and `more` of id, name and note."""
    further = {
        "id": _("Short name, small letters and hyphens"),
        "name": _("Name"),
        "note": _("Note"),
    }
    return {
        "text": _("In words"),
        "sources": _("Sources"),
        **{key: further[key] for key in more},
    }


def not_printed() -> dict[tuple[str, str], str]:
    """The word that may stand in the place of such a day."""
    words = _("not printed")
    return {("from", "not printed"): words, ("to", "not printed"): words}
