"""Programs of the user's own: copied, changed, written in a form, deleted and put back."""

import tomllib
from typing import Any

import pytest

from partner_planner.domain.errors import InputRefused
from partner_planner.services.catalogs.changing import change_value
from partner_planner.services.catalogs.programs import (
    copy_program,
    delete_program,
    faults_in,
    put_back,
    write_program,
)
from partner_planner.services.catalogs.shelf import Shelf
from tests.catalog.rule_texts import SMALL_RULES
from tests.services.own_shelf import AT_LEAST, DAY, PROGRAM, own_files, rules, shelf, ship

__all__ = ["shelf"]


def own_tables(**other: Any) -> dict[str, Any]:
    """The tables of a program of the user's own."""
    return {**tomllib.loads(SMALL_RULES), "program": "ours", "name": "Ours", **other}


def test_a_copy_has_its_own_id_and_the_comments(shelf: Shelf) -> None:
    ship(shelf.shipped, ("at_least = 10\n", "at_least = 10 # ten\n"))
    path = copy_program(shelf, PROGRAM, "ours", "Our Program", "us")
    assert own_files(shelf) == ["ours.toml"]
    book = rules(shelf).get("ours")
    assert book is not None
    assert (book.program, book.name) == ("ours", "Our Program")
    assert 'program = "ours"\nvendor = "us"\nname = "Our Program"\n' in path.read_text()
    assert "at_least = 10 # ten" in path.read_text()
    assert "[[example]]" not in path.read_text()
    change_value(shelf, "ours", ("rule", "skill widgets small", "maximum"), 15, DAY)
    assert "at_least = 10 # ten" in path.read_text()


def test_a_copy_of_a_changed_catalog_has_the_changes(shelf: Shelf) -> None:
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    copy_program(shelf, PROGRAM, "ours", "Our Program")
    book = rules(shelf).get("ours")
    assert book is not None
    assert book.thresholds[0].at_least == 12


def test_a_number_of_ones_own_program_is_changed_in_its_line(shelf: Shelf) -> None:
    path = copy_program(shelf, PROGRAM, "ours", "Our Program")
    path.write_text(path.read_text().replace("at_least = 10\n", "at_least = 10  # why?\n"))
    before = path.read_text()
    change_value(shelf, "ours", AT_LEAST, 12, DAY)
    assert path.read_text() == before.replace("at_least = 10  #", "at_least = 12  #")


def test_a_program_is_written_from_tables_and_replaced(shelf: Shelf) -> None:
    path = write_program(shelf, own_tables())
    assert tomllib.loads(path.read_text()) == own_tables()
    assert write_program(shelf, own_tables(version="2")) == path
    assert [each.version for each in rules(shelf).own.catalogs] == ["2"]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"program": PROGRAM}, "catalog-program-taken"),
        ({"program": "Not An Id"}, "catalog-value-wrong"),
        ({"program": ""}, "catalog-value-wrong"),
        ({"threshold": []}, "catalog-key-missing"),
        ({"colour": 1}, "catalog-key-unknown"),
    ],
)
def test_what_is_not_sound_is_not_written(shelf: Shelf, other: dict[str, Any], reason: str) -> None:
    with pytest.raises(InputRefused) as refused:
        write_program(shelf, own_tables(**other))
    assert refused.value.key == reason
    assert own_files(shelf) == []


def test_all_faults_of_a_form_are_told(shelf: Shelf) -> None:
    assert faults_in(shelf, own_tables()) == ()
    found = faults_in(shelf, own_tables(name="", version=2, threshold=[{"id": "x"}]))
    assert len(found) >= 1
    assert all(each.facts["file"] == "ours.toml" for each in found)


def test_a_deleted_program_can_be_put_back(shelf: Shelf) -> None:
    path = write_program(shelf, own_tables())
    text = path.read_text()
    deleted = delete_program(shelf, "ours")
    assert own_files(shelf) == []
    put_back(deleted)
    assert path.read_text() == text


@pytest.mark.parametrize("program", [PROGRAM, "nothing"])
def test_only_ones_own_programs_can_be_deleted(shelf: Shelf, program: str) -> None:
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    with pytest.raises(InputRefused) as refused:
        delete_program(shelf, program)
    assert refused.value.key == "catalog-not-own"


def test_what_is_not_known_cannot_be_copied(shelf: Shelf) -> None:
    with pytest.raises(InputRefused) as refused:
        copy_program(shelf, "nothing", "ours", "Ours")
    assert refused.value.key == "catalog-unknown"
