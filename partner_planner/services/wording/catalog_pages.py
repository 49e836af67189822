"""What the pages of a catalog are called in the form that writes it, and what is wrong there."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from partner_planner.catalog.rules.declared import Gives, Shape
from partner_planner.catalog.rules.outline import Page, PageKind, shape_of
from partner_planner.domain.errors import PlannerError
from partner_planner.i18n import gettext as _
from partner_planner.i18n import translations
from partner_planner.services.wording.catalog_errors import fault_words
from partner_planner.services.wording.catalog_sections import section_words
from partner_planner.services.wording.errors import error_sentence
from partner_planner.services.wording.figures import metric_text, track_text
from partner_planner.services.wording.section_words import SectionWords
from partner_planner.services.wording.shape_words import ShapeWords
from partner_planner.services.wording.shapes import shape_words

LONGEST = 44
"""Characters of a title in the tree; what is longer is cut."""


def page_words(page: Page) -> ShapeWords:
    """The words of a page's form; those of a shape where it has one."""
    if page.shape is not None:
        return words_of(page.shape)
    if page.kind is PageKind.SHAPE:
        return ShapeWords(nothing_chosen(page.gives), _("Choose what it is."), {})
    return section_words_of(page.section.key).form


def page_title(page: Page) -> str:
    """What a page is called in the tree."""
    if page.kind is PageKind.SHAPE:
        return node_text(page.gives, page.table)
    words = section_words_of(page.section.key)
    if page.kind is not PageKind.ENTRY:
        return words.form.title
    if page.section.key == "rule":
        return _cut(_metric_words(page.table))
    named = page.table.get(page.section.named_by) or page.table.get("id") or words.entry
    return _cut(str(named))


def _metric_words(rule: Mapping[str, Any]) -> str:
    """A metric with its tracks and areas, by which those of one name are told apart."""
    tracks = [track_text(str(each)) for each in rule.get("tracks", ())]
    areas = [str(each) for each in rule.get("areas", ())]
    return ", ".join([_metric_name(rule), *tracks, *areas])


def _metric_name(rule: Mapping[str, Any]) -> str:
    words = metric_text(str(rule.get("metric") or section_words_of("rule").entry))
    return words[:1].upper() + words[1:]


def page_heading(page: Page) -> str:
    """What stands above the form of an entry, whole."""
    if page.section.key == "rule" and page.kind is PageKind.ENTRY:
        return _metric_name(page.table)
    named = page.table.get(page.section.named_by) if page.kind is PageKind.ENTRY else None
    return str(named) if named else page_title(page)


def node_text(gives: Gives, node: Mapping[str, Any]) -> str:
    """A requirement, score or value in a few words, such as "People with a credential, 2"."""
    shape = shape_of(gives, node)
    if shape is None:
        return nothing_chosen(gives)
    title = words_of(shape).title
    if shape.bare:
        return title
    inner = node[shape.name]
    told = [str(each) for each in inner.values() if type(each) in (str, int)]
    return _cut(", ".join([title, *told]))


def nothing_chosen(gives: Gives) -> str:
    """What is said where a shape is still to be chosen."""
    return {
        Gives.REQUIREMENT: _("Not yet said what is asked for"),
        Gives.SCORE: _("Not yet said what gives points"),
        Gives.VALUE: _("Not yet said what is counted"),
    }[gives]


def words_of(shape: Shape) -> ShapeWords:
    """The words of a shape."""
    return _shapes_in(translations())[shape.gives, shape.name]


def section_words_of(key: str) -> SectionWords:
    """The words of a section."""
    return _sections_in(translations())[key]


@cache
def _shapes_in(_language: object) -> Mapping[tuple[Gives, str], ShapeWords]:
    """All words at once; a form asks some hundred times."""
    return shape_words()


@cache
def _sections_in(_language: object) -> Mapping[str, SectionWords]:
    return section_words()


def fault_sentence(fault: PlannerError) -> str:
    """What is wrong, without the file and the line that a form does not show."""
    if fault.key == "catalog-key-missing":
        if fault.facts.get("place") == ("level",):
            return _("A program needs a level, a requirement or an area.")
        return _("This must be filled in.")
    words = fault_words(fault.key, lost=fault.facts.get("nearest") == "")
    if words is None:
        return error_sentence(fault)
    told = words.format_map(dict(fault.facts))
    return told[:1].upper() + told[1:]


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
