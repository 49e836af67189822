"""A catalog that is changed in a form: whose it is, what is written, and what stays."""

from copy import deepcopy
from typing import Any

from partner_planner.catalog.rules.changing import OWN_SOURCE
from partner_planner.catalog.rules.draft_file import draft_faults
from partner_planner.domain.evidence import Confidence
from partner_planner.services.catalogs.drafts import Draft
from partner_planner.services.catalogs.entries import add_entry, move_entry, remove_entry
from partner_planner.services.catalogs.program_list import free_id, listed
from partner_planner.services.catalogs.shelf import Shelf
from partner_planner.services.catalogs.writing import BEFORE
from tests.services.own_shelf import AT_LEAST, DAY, PROGRAM, own_files, points, rules, shelf

__all__ = ["shelf"]

ENROLLED: dict[str, Any] = {"require": {"enrolled": {}}, "name": "Member", "text": "Enrolled."}


def threshold(draft: Draft) -> dict[str, Any]:
    section, _name, _key = AT_LEAST
    entry: dict[str, Any] = draft.tables[section][0]
    return entry


def test_what_is_not_changed_is_not_written(shelf: Shelf) -> None:
    draft = Draft.of(shelf, PROGRAM)
    assert not draft.changed
    draft.save(shelf, DAY)
    assert own_files(shelf) == []


def test_a_changed_number_is_the_users(shelf: Shelf) -> None:
    draft = Draft.of(shelf, PROGRAM)
    threshold(draft)["at_least"] = 61
    assert draft.changed
    draft.save(shelf, DAY)
    assert points(shelf) == 61
    (book,) = rules(shelf).all()
    assert book.thresholds[0].evidence.confidence is Confidence.OWN


def test_a_new_kind_of_entry_of_a_shipped_program_is_the_users(shelf: Shelf) -> None:
    draft = Draft.of(shelf, PROGRAM)
    section, number = add_entry(draft.tables, "level", DAY)
    draft.tables[str(section)][number] |= ENROLLED
    assert draft_faults(draft.result(DAY), shelf.credentials) == ()
    draft.save(shelf, DAY)
    (book,) = rules(shelf).all()
    assert [each.name for each in book.levels] == ["Member"]
    assert book.levels[0].evidence.confidence is Confidence.OWN


def test_the_last_entry_takes_its_section_with_it(shelf: Shelf) -> None:
    draft = Draft.new("mine", "Mine", "", DAY)
    place = add_entry(draft.tables, "level", DAY)
    remove_entry(draft.tables, place)
    assert "level" not in draft.result(DAY)


def test_entries_have_ids_of_their_own_and_an_order() -> None:
    tables: dict[str, Any] = {}
    for _each in range(3):
        add_entry(tables, "level", DAY)
    assert move_entry(tables, ("level", 2), 0) == ("level", 0)
    assert [each["id"] for each in tables["level"]] == ["level-3", "level-1", "level-2"]


def test_a_program_of_ones_own_has_no_other_source(shelf: Shelf) -> None:
    draft = Draft.new("mine", "Mine", "Harbour", DAY)
    add_entry(draft.tables, "level", DAY)
    draft.tables["level"][0] |= deepcopy(ENROLLED)
    draft.save(shelf, DAY)
    (mine,) = (each for each in listed(shelf.read()) if each.whole)
    assert mine.book.levels[0].evidence.confidence is Confidence.OWN
    assert draft.result(DAY)["level"][0]["sources"] == [OWN_SOURCE]


def test_what_a_file_said_before_is_kept(shelf: Shelf) -> None:
    for number in (61, 62):
        draft = Draft.of(shelf, PROGRAM)
        threshold(draft)["at_least"] = number
        draft.save(shelf, DAY)
    (former,) = shelf.own.glob(f"*{BEFORE}")
    assert "now = 61" in former.read_text(encoding="utf-8")
    assert points(shelf) == 62


def test_names_make_ids_that_are_free(shelf: Shelf) -> None:
    applied = shelf.read()
    assert free_id(applied, shelf.own, "Harbour Alliance 2") == "harbour-alliance-2"
    assert free_id(applied, shelf.own, "Acme Partners") == f"{PROGRAM}-2"
    assert free_id(applied, shelf.own, "海港") == "own-program"
