"""`catalog list`, `check` and `diff`: shipped catalogs, files, and the user's own."""

import json
from pathlib import Path
from typing import Any

import pytest

from partner_planner import resources
from partner_planner.domain.firm import Wanted
from partner_planner.paths import Home
from tests.cli.conftest import Filling, Planner
from tests.services.scored_firm import figures, team

PROGRAM = "microsoft-ai-cloud"
SHIPPED = resources.path("catalogs", f"{PROGRAM}.toml")
CHANGES = (
    f'kind = "changes"\nprogram = "{PROGRAM}"\nversion = "2026-08"\n\n'
    '[[change]]\nplace = "threshold/designation/at_least"\nwas = 70\nnow = 60\n'
)


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The shipped catalog with another threshold."""
    text = SHIPPED.read_text(encoding="utf-8")
    path = tmp_path / "edited.toml"
    assert "at_least = 70" in text
    path.write_text(text.replace("at_least = 70", "at_least = 60", 1), encoding="utf-8")
    return path


@pytest.fixture
def own(home: Home) -> Path:
    """The user's folder with a change to the shipped catalog."""
    home.catalogs.mkdir(parents=True)
    path = home.catalogs / "mine.toml"
    path.write_text(CHANGES, encoding="utf-8")
    return path


def listed(planner: Planner, program: str) -> dict[str, Any]:
    """What `catalog list` says of a program."""
    programs = json.loads(planner("catalog", "list", "--json").out)["programs"]
    (found,) = (each for each in programs if each["program"] == program)
    assert isinstance(found, dict)
    return found


def test_a_catalog_does_not_differ_from_itself(planner: Planner) -> None:
    said = planner("catalog", "diff", str(SHIPPED), str(SHIPPED), "--json")
    assert (said.code, json.loads(said.out), said.err) == (0, {"differences": []}, "")
    assert planner("catalog", "diff", PROGRAM, str(SHIPPED)).out == "Both say the same.\n"


def test_a_difference_has_its_place_and_both_values(planner: Planner, edited: Path) -> None:
    said = planner("catalog", "diff", str(SHIPPED), str(edited), "--json")
    assert json.loads(said.out) == {
        "differences": [
            {
                "place": "threshold/designation/at_least",
                "kind": "changed",
                "before": 70,
                "after": 60,
            }
        ]
    }
    said = planner("catalog", "diff", PROGRAM, str(edited))
    assert said.out == "Threshold designation, at least: 70 becomes 60.\n"


def test_a_broken_file_is_refused_with_its_line(planner: Planner, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text(SHIPPED.read_text(encoding="utf-8").replace("kind =", "kinds =", 1))
    for pair in ((PROGRAM, str(broken)), (str(broken), PROGRAM)):
        said = planner("catalog", "diff", *pair)
        assert (said.code, said.out) == (3, "")
        assert "broken.toml, line " in said.err


@pytest.mark.parametrize("name", ["nothing", "nowhere.toml", "no/where"])
def test_what_is_not_there_is_refused(planner: Planner, name: str) -> None:
    said = planner("catalog", "diff", PROGRAM, name)
    assert said.code == 3
    assert name in said.err


def test_catalogs_of_different_kinds_are_not_compared(planner: Planner) -> None:
    programs = str(resources.path("catalogs", "programs.toml"))
    assert planner("catalog", "diff", programs, programs).code == 0
    assert planner("catalog", "diff", PROGRAM, programs).code == 3


def test_changes_of_the_user_are_listed_and_compared(planner: Planner, own: Path) -> None:
    found = listed(planner, PROGRAM)
    assert found["own"] == "changes"
    (change,) = found["changes"]
    assert (change["before"], change["after"], change["state"]) == (70, 60, "holds")
    said = planner("catalog", "list")
    assert "1 change of yours" in said.out
    assert "Threshold designation, at least: 70 becomes 60." in said.out
    for name in (PROGRAM, str(own)):
        differences = json.loads(planner("catalog", "diff", str(SHIPPED), name, "--json").out)
        assert [each["after"] for each in differences["differences"]] == [60]
    said = planner("catalog", "check", str(own))
    assert (said.code, said.out) == (0, "Sound: 1 change.\n")


def test_a_shipped_catalog_is_nobodys_own(planner: Planner) -> None:
    found = listed(planner, PROGRAM)
    assert (found["own"], found["changes"], found["catalog_version"]) == (None, [], "2026-08")


def test_a_program_of_ones_own_is_listed(planner: Planner, home: Home) -> None:
    home.catalogs.mkdir(parents=True)
    text = SHIPPED.read_text(encoding="utf-8").replace(
        f'program = "{PROGRAM}"', 'program = "ours"\nvendor = "Our Vendor"', 1
    )
    (home.catalogs / "ours.toml").write_text(text, encoding="utf-8")
    found = listed(planner, "ours")
    assert (found["own"], found["vendor"], len(found["areas"])) == ("rules", "our-vendor", 6)


def test_a_program_of_ones_own_is_evaluated(planner: Planner, home: Home, filled: Filling) -> None:
    filled([*team(), *figures(), Wanted("own", "ours", "security")])
    home.catalogs.mkdir(parents=True)
    text = SHIPPED.read_text(encoding="utf-8").replace(f'"{PROGRAM}"', '"ours"', 1)
    (home.catalogs / "ours.toml").write_text(text, encoding="utf-8")
    programs = json.loads(planner("status", "--json").out)["programs"]
    (ours,) = (each for each in programs if each["program"] == "ours")
    assert (ours["catalog_version"], len(ours["areas"])) == ("2026-08", 6)


def test_a_changed_number_counts_and_is_marked_in_status(
    planner: Planner, own: Path, filled: Filling
) -> None:
    filled([*team(), *figures()])
    (found,) = json.loads(planner("status", "--json").out)["programs"]
    (security,) = (each for each in found["areas"] if each["area"] == "security")
    assert (security["threshold"], found["confidence"]) == (60, "own")
    words = "Some numbers of Microsoft AI Cloud Partner Program are your own entries."
    assert words in planner("status").out
    own.unlink()
    assert words not in planner("status").out


def test_a_broken_own_catalog_is_told_and_left_out(planner: Planner, own: Path) -> None:
    own.write_text(CHANGES.replace("now = 60", "now = -60"), encoding="utf-8")
    for command in (["catalog", "list"], ["status"]):
        said = planner(*command)
        assert said.code == 0
        if command != ["status"]:
            assert "mine.toml, line 5" in said.err
            assert "left out" in said.err
    assert listed(planner, PROGRAM)["own"] is None
    assert planner("catalog", "check", str(own)).code == 3


def test_too_large_a_file_is_refused(planner: Planner, tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * 10_000_000)
    assert planner("catalog", "check", str(large)).code == 3
    assert planner("catalog", "diff", PROGRAM, str(large)).code == 3
