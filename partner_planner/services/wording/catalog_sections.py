"""The words of the form that writes a catalog: its sections and what is said in each."""

from collections.abc import Mapping

from partner_planner.i18n import gettext as _
from partner_planner.services.wording.catalog_sections_further import further_sections
from partner_planner.services.wording.catalog_sections_points import point_sections
from partner_planner.services.wording.section_words import (
    SectionWords,
    common,
    days,
    not_printed,
)
from partner_planner.services.wording.shape_words import ShapeWords


def section_words() -> Mapping[str, SectionWords]:
    """The words of every section by its key; the head has none."""
    return {**_what_is_asked(), **point_sections(), **further_sections()}


def _what_is_asked() -> dict[str, SectionWords]:
    return {
        "": SectionWords(
            _("Program"),
            "",
            ShapeWords(
                _("Program"),
                _("What the program is called and from when to when these rules hold."),
                {
                    "name": _("Name"),
                    "vendor": _("Vendor"),
                    "version": _("Version of the rules"),
                    "checked_on": _("Day on which you last checked them"),
                    "evidence": _("Sources"),
                    **days(),
                },
                not_printed(),
            ),
        ),
        "level": SectionWords(
            _("Level"),
            _("Add a level"),
            ShapeWords(
                _("Levels"),
                _("The steps of a program, the lowest first, each with what it asks for."),
                {
                    "name": _("Name"),
                    "area": _("Area, where it is a level of one"),
                    "stage": _("Stage"),
                    **_asked(),
                },
                not_printed(),
            ),
        ),
        "requirement": SectionWords(
            _("Requirement"),
            _("Add a requirement"),
            ShapeWords(
                _("Requirements"),
                _("What the vendor asks for; levels and others can refer to each of them."),
                {"name": _("Name"), **_asked()},
                not_printed(),
            ),
        ),
    }


def _asked() -> dict[str, str]:
    """What levels and requirements have in common."""
    return {
        "require": _("What is asked for"),
        "unit": _("Unit of what is counted"),
        "existing_from": _("Day from which it binds members of before"),
        "usable_until": _("Last day on which the former edition may be used"),
        "supersedes": _("Takes the place of"),
        "scope": _("Market to which it applies"),
        **days(),
        **common("id", "note"),
    }
