"""A checkout sets itself up: the lock fits, missing libraries are named, words are compiled."""

import gettext
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent


def script(name: str) -> ModuleType:
    """A script of the packaging room, loaded without running it."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def locked() -> dict[str, str]:
    """The locked packages of this platform: version by name."""
    lines = (ROOT / "packaging" / "lock.txt").read_text(encoding="utf-8").splitlines()
    found = [Requirement(line) for line in lines if not line.startswith("#")]
    return {
        canonicalize_name(wanted.name): str(wanted.specifier).removeprefix("==")
        for wanted in found
        if wanted.marker is None or wanted.marker.evaluate()
    }


def test_the_lock_holds_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = locked()
    for line in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate():
            assert versions[canonicalize_name(wanted.name)] in wanted.specifier, line


def test_the_lock_holds_what_its_packages_ask_for() -> None:
    versions = locked()
    for name in versions:
        for line in requires(name) or ():
            wanted = Requirement(line)
            if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
                assert versions[canonicalize_name(wanted.name)] in wanted.specifier, (name, line)


def test_the_lock_names_one_version_of_each_and_no_address() -> None:
    lines = (ROOT / "packaging" / "lock.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        assert line.startswith("#") or re.fullmatch(r"[\w-]+==[\w.]+(; \w+ == \"\w+\")?", line)


@pytest.mark.parametrize("manager", ["apt-get", "dnf", "pacman", "zypper"])
def test_each_known_package_manager_gets_its_own_command(
    manager: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / manager).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    told = script("system").commands(["libEGL.so.1"])
    assert told[-1].startswith(f"{manager} ")
    assert "xcb" in told[-1]


def test_a_missing_venv_is_installed_for_this_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "apt-get").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    minor = sys.version_info.minor
    assert script("system").commands(["python3-venv"])[-1].endswith(f" python3.{minor}-venv")


def test_without_a_known_package_manager_there_is_no_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert script("system").commands(["libEGL.so.1"]) == []


def display(**screens: str) -> subprocess.CompletedProcess[str]:
    """What the check for a screen says with these variables set and no other screen."""
    kept = {k: v for k, v in os.environ.items() if "DISPLAY" not in k and k != "QT_QPA_PLATFORM"}
    command = [sys.executable, str(ROOT / "packaging" / "display.py")]
    return subprocess.run(
        command, env={**kept, **screens}, capture_output=True, text=True, check=False
    )


def test_without_a_screen_the_command_line_is_named() -> None:
    said = display()
    assert said.returncode != 0
    assert "partner-planner status" in said.stderr


@pytest.mark.parametrize("screen", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_with_a_screen_nothing_is_said(screen: str) -> None:
    said = display(**{screen: "x"})
    assert (said.returncode, said.stderr) == (0, "")


def test_the_template_holds_the_words_of_the_program() -> None:
    template = script("words").template()
    assert len(template) > 100


def test_a_translation_is_compiled_and_read(tmp_path: Path) -> None:
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    heading = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    source = heading + 'msgid "Undo"\nmsgstr "Rückgängig"\n'
    (folder / "partner_planner.po").write_text(source, encoding="utf-8")
    assert script("words").compile_catalogs(tmp_path) == [folder / "partner_planner.mo"]
    assert gettext.translation("partner_planner", tmp_path, ["de"]).gettext("Undo") == "Rückgängig"


@pytest.mark.parametrize("target", ["run", "test", "setup", "screens", "bench", "package"])
def test_every_promised_word_is_there(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:.*  ## \w", makefile, re.MULTILINE)
