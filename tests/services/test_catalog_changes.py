"""What the user says differently from a vendor is kept, shown, and can be taken back."""

import stat
from pathlib import Path
from typing import Any

import pytest

from partner_planner.catalog.rules.changing import ChangeState
from partner_planner.catalog.rules.own import OwnChange
from partner_planner.domain.errors import InputRefused
from partner_planner.services.catalogs.changing import change_value, reset_all, reset_change
from partner_planner.services.catalogs.shelf import Shelf
from tests.services.own_shelf import AT_LEAST, DAY, PROGRAM, own_files, points, rules, shelf, ship

__all__ = ["shelf"]

FILE = f"{PROGRAM}.changes.toml"


def changes(shelf: Shelf) -> dict[str, OwnChange]:
    """The user's changes by place."""
    own = rules(shelf).own.of(PROGRAM)
    return {each.difference.place_text: each for each in own.changes} if own else {}


def test_a_changed_number_applies_and_is_written_to_be_read(shelf: Shelf) -> None:
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY, "As we agreed.")
    assert points(shelf) == 12
    assert own_files(shelf) == [FILE]
    assert (shelf.own / FILE).read_text() == (
        'kind = "changes"\nprogram = "acme-partners"\nversion = "1"\n\n'
        '[[change]]\nplace = "threshold/partner/at_least"\nwas = 10\nnow = 12\n'
        'on = 2026-11-22\nnote = "As we agreed."\n'
    )
    assert stat.S_IMODE(shelf.own.stat().st_mode) == 0o700
    (threshold,) = rules(shelf).all()[0].thresholds
    assert threshold.evidence.checked_on == DAY


def test_a_second_change_keeps_the_first_and_its_comments(shelf: Shelf) -> None:
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    path = shelf.own / FILE
    path.write_text(path.read_text().replace("now = 12", "now = 12 # from our contract"))
    change_value(shelf, PROGRAM, ("terms", "fee", "amount"), "120", DAY)
    assert list(changes(shelf)) == ["threshold/partner/at_least", "terms/fee/amount"]
    assert "now = 12 # from our contract" in path.read_text()
    change_value(shelf, PROGRAM, AT_LEAST, 13, DAY)
    assert points(shelf) == 13
    assert len(changes(shelf)) == 2


def test_the_vendors_number_set_again_is_no_change(shelf: Shelf) -> None:
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    change_value(shelf, PROGRAM, AT_LEAST, 10, DAY)
    assert own_files(shelf) == []


def test_a_change_is_kept_when_the_vendor_has_moved_on(shelf: Shelf) -> None:
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    ship(shelf.shipped, ("at_least = 10", "at_least = 11"), ('version = "1"', 'version = "2"'))
    (change,) = changes(shelf).values()
    assert (change.state, change.shipped) == (ChangeState.MOVED_ON, 11)
    change_value(shelf, PROGRAM, ("terms", "renewal_days"), 40, DAY)
    assert points(shelf) == 12
    assert changes(shelf)["threshold/partner/at_least"].state is ChangeState.MOVED_ON
    assert rules(shelf).own.catalogs[0].version == "2"


def test_a_change_waits_while_its_place_is_gone(shelf: Shelf) -> None:
    word = "gadget-engineer-associate"
    change_value(shelf, PROGRAM, ("list", "starters", "credentials", word), word, DAY)
    ship(
        shelf.shipped,
        ('id = "starters"', 'id = "novices"'),
        ('list = "starters"', 'list = "novices"'),
    )
    (change,) = changes(shelf).values()
    assert change.state is ChangeState.GONE
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    assert len(changes(shelf)) == 2
    ship(shelf.shipped)
    assert {each.state for each in changes(shelf).values()} == {ChangeState.HOLDS}


def test_changes_can_be_taken_back(shelf: Shelf) -> None:
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    change_value(shelf, PROGRAM, ("threshold", "partner", "floor"), False, DAY)
    change_value(shelf, PROGRAM, ("terms", "renewal_days"), 40, DAY)
    reset_change(shelf, PROGRAM, ("threshold", "partner"))
    assert list(changes(shelf)) == ["terms/renewal_days"]
    reset_all(shelf, PROGRAM)
    assert own_files(shelf) == []
    with pytest.raises(InputRefused) as refused:
        reset_change(shelf, PROGRAM, AT_LEAST)
    assert refused.value.key == "catalog-place-unknown"


REFUSED = [
    (AT_LEAST, -1, "catalog-value-wrong"),
    (AT_LEAST, "many", "catalog-value-wrong"),
    (AT_LEAST, None, "catalog-key-missing"),
    (("threshold", "partner", "color"), "red", "catalog-key-unknown"),
    (("threshold", "gold", "at_least"), 5, "catalog-place-unknown"),
    (("threshold", "gold"), None, "catalog-place-unknown"),
    (("list", "starters"), None, "catalog-word-unknown"),
    (("kind",), "changes", "catalog-value-wrong"),
]


@pytest.mark.parametrize(("place", "value", "reason"), REFUSED)
def test_what_would_not_be_sound_is_not_written(
    shelf: Shelf, place: tuple[str, ...], value: Any, reason: str
) -> None:
    change_value(shelf, PROGRAM, ("terms", "renewal_days"), 40, DAY)
    before = (shelf.own / FILE).read_text()
    with pytest.raises(InputRefused) as refused:
        change_value(shelf, PROGRAM, place, value, DAY)
    assert refused.value.key == reason
    assert own_files(shelf) == [FILE]
    assert (shelf.own / FILE).read_text() == before


def test_a_broken_file_of_changes_is_not_written_over(shelf: Shelf) -> None:
    shelf.own.mkdir(parents=True)
    (shelf.own / FILE).write_text("kind = ")
    with pytest.raises(InputRefused) as refused:
        change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    assert refused.value.key == "catalog-syntax"
    assert (shelf.own / FILE).read_text() == "kind = "


def test_a_folder_that_cannot_be_written_is_said(shelf: Shelf) -> None:
    shelf.own.parent.mkdir()
    shelf.own.write_text("")
    with pytest.raises(InputRefused) as refused:
        change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    assert refused.value.key == "catalog-unwritable"
    assert Path(str(refused.value.facts["path"])).parent == shelf.own


def test_the_former_file_is_kept_beside(shelf: Shelf) -> None:
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    former = (shelf.own / FILE).read_text()
    change_value(shelf, PROGRAM, AT_LEAST, 13, DAY)
    assert (shelf.own / f"{FILE}.before").read_text() == former
    last = (shelf.own / FILE).read_text()
    reset_all(shelf, PROGRAM)
    assert (shelf.own / f"{FILE}.before").read_text() == last
    assert rules(shelf).own.catalogs == ()
