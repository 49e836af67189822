"""Set up the checkout: system libraries, virtual environment, locked packages, words.

Runs under the system's own Python with the standard library alone. Does nothing, quickly, while
what it depends on is unchanged.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import system

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "setup.stamp"
LOCK = ROOT / "packaging" / "lock.txt"

QT_LOADS = """
import ctypes, pathlib, sys
import PySide6.QtNetwork, PySide6.QtSvg, PySide6.QtWidgets
if sys.platform == "linux":
    plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins"
    ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
"""
"""Loads Qt with everything it links to, the plugin for a real screen included; opens nothing."""


def fingerprint() -> str:
    """A digest of everything the set-up depends on."""
    watched = [ROOT / "pyproject.toml", LOCK, *sorted((ROOT / "packaging").glob("*.py"))]
    watched += sorted((ROOT / "resources").glob("translations/**/*.po"))
    digest = hashlib.sha256(f"{ROOT} {sys.version}".encode())
    for file in watched:
        digest.update(f"\n{file.name}\n".encode() + file.read_bytes())
    return digest.hexdigest()


def run(*command: object) -> None:
    """Run a step; the set-up ends with the step's own words where it fails."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(f"The set-up stopped at: {' '.join(str(part) for part in command)}")


def pip(*arguments: object) -> None:
    """Run the environment's pip."""
    run(PYTHON, "-m", "pip", "--disable-pip-version-check", *arguments)


def environment_fits() -> bool:
    """Whether the environment was made for this place and this Python, and still starts."""
    config = VENV / "pyvenv.cfg"
    if not config.is_file() or str(VENV) not in config.read_text(encoding="utf-8"):
        return False
    version = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    try:
        return subprocess.run([str(PYTHON), "-c", version], check=False).returncode == 0
    except OSError:  # the Python that it was made with is gone
        return False


def install() -> None:
    """Bring the environment to the lock file's versions and link the project into it."""
    if not environment_fits():
        print("Making .venv", flush=True)
        run(sys.executable, "-m", "venv", "--clear", VENV)
    print("Installing packages", flush=True)
    pip("install", "--quiet", "--no-deps", "-r", LOCK)
    pip("install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    pip("check")


def prepare_starts() -> None:
    """Compile once what every start would compile again: Qt's support for Python, the program."""
    run(PYTHON, "-c", "from partner_planner import lean_start; lean_start.unpack()")
    run(PYTHON, "-m", "compileall", "-q", "partner_planner")


def main() -> None:
    """Set up what is missing."""
    if sys.version_info < (3, 11):
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    wanted = fingerprint()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    system.provide()
    install()
    prepare_starts()
    run(PYTHON, "-c", QT_LOADS)
    STAMP.write_text(wanted, encoding="utf-8")
    print("Ready: .venv/bin/partner-planner", flush=True)


if __name__ == "__main__":
    main()
