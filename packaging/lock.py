"""Renew the lock file from pyproject.toml: `make lock`. Runs inside the environment."""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock.txt"

HELD = ("PySide6-Essentials==6.11.3", "python-dateutil==2.9.0.post0")
"""Held back: newer Qt miscounts references on Python 3.11; calendar libraries want dateutil < 3."""

ELSEWHERE = ('colorama==0.4.6; sys_platform == "win32"',)
"""What only another platform than the one that renews needs."""

HEADING = """\
# Every package of the environment, run-time and development, in exactly one version.
# Made by `make lock` from pyproject.toml; change that, not this.
"""


def requirements() -> list[str]:
    """What pyproject.toml asks for, development included, and what is held back."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]
    return [
        *asked["dependencies"],
        *asked["optional-dependencies"]["dev"],
        *project["build-system"]["requires"],
        *HELD,
    ]


def resolve(wanted: list[str]) -> list[str]:
    """The exact versions that together satisfy everything, by pip's own resolver."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        arguments = ["install", "--quiet", "--dry-run", "--ignore-installed", "--report", report]
        command = [sys.executable, "-m", "pip", *map(str, arguments), *wanted]
        subprocess.run(command, check=True)
        answer = json.loads(report.read_text(encoding="utf-8"))
    packages = [entry["metadata"] for entry in answer["install"]]
    return [f"{package['name']}=={package['version']}" for package in packages]


def main() -> None:
    """Write the lock file."""
    lines = sorted([*resolve(requirements()), *ELSEWHERE], key=str.lower)
    LOCK.write_text(HEADING + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
