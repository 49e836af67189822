"""A plan says under which rules it was made; newer ones are told until they are accepted."""

import pytest

from partner_planner.domain.change import Label
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.evidence import Confidence
from partner_planner.domain.firm import Wanted
from partner_planner.services.catalog_preview import preview
from partner_planner.services.catalogs.accepted import (
    NewRules,
    accept,
    keep_old,
    new_rules,
    note_versions,
)
from partner_planner.services.catalogs.changing import change_value, reset_all
from partner_planner.services.catalogs.noted import accepted_version
from partner_planner.services.catalogs.shelf import Shelf
from partner_planner.workspace import Workspace
from tests.services.own_shelf import AT_LEAST, DAY, PROGRAM, points, rules, shelf, ship

__all__ = ["shelf"]

NEWER = (('version = "1"', 'version = "2"'), ("at_least = 10\n", "at_least = 11\n"))


@pytest.fixture
def wanting(workspace: Workspace) -> Workspace:
    """A plan that wants the invented program."""
    with workspace.edit(Label.of("add-person", person="Ana Ruiz")) as editing:
        editing.put(Wanted("w", PROGRAM))
    return workspace


def told(workspace: Workspace, shelf: Shelf) -> tuple[NewRules, ...]:
    """What is new in the rules of the plan's programs."""
    return new_rules(workspace, shelf, rules(shelf))


def noted(workspace: Workspace) -> str:
    """The noted version."""
    found = accepted_version(workspace, PROGRAM)
    return found.version if found else ""


def test_the_version_of_a_plan_is_noted_once(wanting: Workspace, shelf: Shelf) -> None:
    assert noted(wanting) == ""
    note_versions(wanting, shelf)
    assert noted(wanting) == "1"
    before = wanting.history()
    note_versions(wanting, shelf)
    assert wanting.history() == before
    assert told(wanting, shelf) == ()


def test_a_plan_without_programs_has_none(workspace: Workspace, shelf: Shelf) -> None:
    note_versions(workspace, shelf)
    assert noted(workspace) == ""
    assert not shelf.accepted.exists()


def test_newer_rules_are_told_until_they_are_accepted(wanting: Workspace, shelf: Shelf) -> None:
    note_versions(wanting, shelf)
    ship(shelf.shipped, *NEWER)
    note_versions(wanting, shelf)
    (new,) = told(wanting, shelf)
    assert (new.program, new.was.version, new.now.version) == (PROGRAM, "1", "2")
    assert [each.place_text for each in new.said] == ["threshold/partner/at_least", "version"]
    assert new.before is not None
    assert [int(each.thresholds[0].at_least) for each in (new.before, new.after)] == [10, 11]
    change = preview(wanting.snapshot(), shelf.credentials, new.before, new.after, DAY)
    assert len(change.areas) == 2
    accept(wanting, shelf, PROGRAM)
    assert (noted(wanting), told(wanting, shelf)) == ("2", ())
    assert len(list(shelf.accepted.iterdir())) == 1


def test_other_comments_are_accepted_by_themselves(wanting: Workspace, shelf: Shelf) -> None:
    note_versions(wanting, shelf)
    ship(shelf.shipped, ("[[rule]]", "# a remark\n[[rule]]"))
    assert told(wanting, shelf) == ()
    before = accepted_version(wanting, PROGRAM)
    note_versions(wanting, shelf)
    assert accepted_version(wanting, PROGRAM) != before
    assert noted(wanting) == "1"


def test_rules_that_are_not_kept_here_are_told_by_their_version(
    wanting: Workspace, shelf: Shelf
) -> None:
    note_versions(wanting, shelf)
    for path in shelf.accepted.iterdir():
        path.write_text("spoiled")
    ship(shelf.shipped, *NEWER)
    (new,) = told(wanting, shelf)
    assert (new.before, new.said, new.was.version) == (None, (), "1")
    accept(wanting, shelf, PROGRAM)
    assert told(wanting, shelf) == ()


def test_changes_of_the_user_hold_before_and_after(wanting: Workspace, shelf: Shelf) -> None:
    note_versions(wanting, shelf)
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    assert told(wanting, shelf) == ()
    ship(shelf.shipped, *NEWER)
    (new,) = told(wanting, shelf)
    assert new.before is not None
    assert [int(each.thresholds[0].at_least) for each in (new.before, new.after)] == [12, 12]


def test_the_old_rules_can_be_kept_as_changes_of_the_user(wanting: Workspace, shelf: Shelf) -> None:
    note_versions(wanting, shelf)
    change_value(shelf, PROGRAM, ("terms", "renewal_days"), 40, DAY)
    ship(shelf.shipped, *NEWER)
    keep_old(wanting, shelf, PROGRAM, DAY)
    assert told(wanting, shelf) == ()
    (book,) = rules(shelf).all()
    assert (book.version, points(shelf)) == ("1", 10)
    assert book.terms is not None
    assert book.terms.renewal_days == 40
    assert book.thresholds[0].evidence.confidence is Confidence.OWN
    reset_all(shelf, PROGRAM)
    assert points(shelf) == 11


def test_rules_that_are_not_here_cannot_be_kept(wanting: Workspace, shelf: Shelf) -> None:
    with pytest.raises(InputRefused) as refused:
        keep_old(wanting, shelf, PROGRAM, DAY)
    assert refused.value.key == "catalog-old-missing"


def test_the_kept_text_is_no_catalog_of_the_user(wanting: Workspace, shelf: Shelf) -> None:
    note_versions(wanting, shelf)
    assert rules(shelf).own.catalogs == ()
    assert rules(shelf).own.left_out == ()
    assert not shelf.own.exists()


def test_what_cannot_be_kept_is_not_noted(wanting: Workspace, shelf: Shelf) -> None:
    shelf.accepted.parent.mkdir(parents=True, exist_ok=True)
    shelf.accepted.write_text("")
    with pytest.raises(InputRefused):
        note_versions(wanting, shelf)
    assert noted(wanting) == ""
