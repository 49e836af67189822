"""Two catalogs are compared by name, and the rules of any can be tried on a plan."""

from pathlib import Path

import pytest

from partner_planner import resources
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.catalog_preview import preview
from partner_planner.services.catalogs.changing import change_value
from partner_planner.services.catalogs.comparing import compare, rules_of
from partner_planner.services.catalogs.shelf import Shelf
from tests.catalog.rule_texts import NAME, SMALL_RULES
from tests.services.own_shelf import AT_LEAST, DAY, PROGRAM, shelf
from tests.services.scored_firm import credentials

__all__ = ["shelf"]

SHIPPED = sorted(path.name for path in resources.path("catalogs").glob("*.toml"))


@pytest.mark.parametrize("name", SHIPPED)
def test_no_shipped_catalog_differs_from_itself(name: str, tmp_path: Path) -> None:
    shipped = Shelf(resources.path("catalogs"), tmp_path, credentials())
    path = str(resources.path("catalogs", name))
    assert compare(shipped, path, path) == ()


def test_a_program_stands_for_what_applies(shelf: Shelf) -> None:
    change_value(shelf, PROGRAM, AT_LEAST, 12, DAY)
    shipped = str(shelf.shipped / NAME)
    (found,) = compare(shelf, shipped, PROGRAM)
    assert (found.before, found.after) == (10, 12)
    assert compare(shelf, PROGRAM, str(shelf.own / f"{PROGRAM}.changes.toml")) == ()


def test_the_rules_of_any_catalog_can_be_tried(shelf: Shelf, tmp_path: Path) -> None:
    dearer = tmp_path / "dearer.toml"
    dearer.write_text(SMALL_RULES.replace("at_least = 10\n", "at_least = 11\n"), encoding="utf-8")
    one, other = rules_of(shelf, PROGRAM), rules_of(shelf, str(dearer))
    change = preview(Snapshot.of(()), shelf.credentials, one, other, DAY)
    assert len(change.areas) == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("kind = 1", "catalog-key-missing"),
        ("nonsense", "catalog-syntax"),
        (SMALL_RULES.replace("maximum = 20", "maximum = -1"), "catalog-value-wrong"),
    ],
)
def test_what_is_not_sound_is_not_tried(
    shelf: Shelf, tmp_path: Path, text: str, reason: str
) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        rules_of(shelf, str(path))
    assert (refused.value.key, refused.value.facts["file"]) == (reason, str(path))


def test_credentials_are_no_rules(tmp_path: Path) -> None:
    shipped = Shelf(resources.path("catalogs"), tmp_path, credentials())
    with pytest.raises(InputRefused) as refused:
        rules_of(shipped, str(resources.path("catalogs", "microsoft-credentials.toml")))
    assert refused.value.key == "catalog-no-rules"
