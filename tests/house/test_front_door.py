"""The front door holds what it should, its papers are true, and it names nobody's machine."""

import tomllib

import pytest

from tests.house import front_door
from tests.house.source import ROOT, kept_files


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Every text file of the project by its path; pictures and fonts are left out."""
    found = {}
    for path in kept_files():
        content = (ROOT / path).read_bytes()
        if b"\0" not in content:
            found[path] = content.decode("utf-8", errors="replace")
    return found


def test_the_top_level_is_fixed() -> None:
    assert not front_door.crowded_top(kept_files())
    assert front_door.crowded_top(["notes.txt", "Makefile"]) == [
        "notes.txt does not belong at the top"
    ]


def test_the_architecture_names_every_library() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert not front_door.architecture(text, front_door.dependencies(project))


def test_a_silent_or_long_architecture_is_found() -> None:
    assert front_door.dependencies({"dependencies": ["click>=8,<9", "x; y"]}) == {"click", "x"}
    assert front_door.architecture("Uses click.", {"Click", "typst"}) == [
        "ARCHITECTURE.md does not mention typst"
    ]
    assert front_door.architecture("line\n" * 100, set())


def test_no_text_names_a_folder_of_a_machine(texts: dict[str, str]) -> None:
    assert not front_door.places(texts)


@pytest.mark.parametrize("parts", [("home", "ada", "plan"), ("work", "plan"), ("root", "plan")])
def test_a_folder_of_a_machine_is_found(parts: tuple[str, ...]) -> None:
    path = "/".join(["", *parts])
    assert front_door.places({"a.md": f"see {path}"})
    assert not front_door.places({"a.md": f"see example.org{path}"})


def test_no_text_names_a_registry(texts: dict[str, str]) -> None:
    assert not front_door.registries(texts)


def test_an_address_of_a_registry_is_found() -> None:
    assert front_door.registries({"a.md": "from https://pyp" + "i.org/simple"})
    assert front_door.registries({"a.md": "pip install --index" + "-url x"})
    assert not front_door.registries({"a.md": "Debian 12 and its packages"})
