"""The wheel installs into an empty environment, with what it asks for, and starts there."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


class Installed:
    """An environment that holds the wheel and what it asks for, nothing else."""

    def __init__(self, folder: Path, outside: Mapping[str, str]) -> None:
        self._bin = folder / "bin"
        kept = {k: v for k, v in outside.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
        self._environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        self._folder = folder

    def run(self, program: str, *arguments: object) -> str:
        """What a program of the environment answers, run outside of the checkout."""
        done = subprocess.run(
            [str(self._bin / program), *map(str, arguments)],
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        assert done.returncode == 0, f"{program} {arguments}: {done.stdout}\n{done.stderr}"
        return done.stdout


@pytest.fixture(scope="module")
def installed(
    tmp_path_factory: pytest.TempPathFactory, outside: Mapping[str, str]
) -> Iterator[Installed]:
    """The wheel built from the checkout and installed in the versions of the lock file."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*build, str(ROOT)], env=dict(outside), check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    place = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    environment = Installed(place, outside)
    lock = ROOT / "packaging" / "lock.txt"
    pip = ("-m", "pip", "--disable-pip-version-check")
    environment.run("python", *pip, "install", "--no-compile", "--constraint", lock, wheel)
    environment.run("python", *pip, "check")
    yield environment
    shutil.rmtree(place)  # it is large


def folders(place: Path) -> set[str]:
    """The names of the folders at a place that hold any file."""
    return {file.relative_to(place).parts[0] for file in place.glob("*/**/*") if file.is_file()}


def test_the_installed_program_tells_its_version(installed: Installed) -> None:
    assert "0.1.0" in installed.run("partner-planner", "--version")


def test_the_installed_program_has_its_resources(installed: Installed) -> None:
    code = "from partner_planner import resources; print(resources.folder())"
    place = Path(installed.run("python", "-c", code).strip())
    assert folders(place) >= folders(ROOT / "resources")
    assert ROOT not in place.parents


def test_the_installed_program_shows_the_sample_firm(installed: Installed, tmp_path: Path) -> None:
    installed.run("partner-planner", "sample", "--home", tmp_path)
    status = json.loads(installed.run("partner-planner", "status", "--json", "--home", tmp_path))
    assert {"as_of", "programs"} <= status.keys()


def test_the_installed_window_paints(installed: Installed, tmp_path: Path) -> None:
    installed.run("partner-planner", "sample", "--home", tmp_path)
    installed.run("partner-planner", "--home", tmp_path, "--quit-after-paint")
