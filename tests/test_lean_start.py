"""The quick start of Qt for Python changes what a start costs, not what anybody sees of it."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BEGIN = "from partner_planner import lean_start; lean_start.begin()\n"
UNPACK = "from partner_planner import lean_start; print(lean_start.unpack())"
STAMP = "unpacked-from.txt"

WRONG_CALLS = """
from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

size = QSize(1, 2)
for call in (
    lambda: QSize("a"), lambda: size.scaled("a"), lambda: size.scaled(1, 2, 3),
    lambda: size.setWidht(1), lambda: size.setWidth("a"), lambda: QTimer.singleShot("a", "b"),
    lambda: QColor(1, 2, 3, 4, 5, 6), lambda: QLabel(1, 2), lambda: QObject(shoe=1),
):
    try:
        call()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
"""

HELP = """
import pydoc
from PySide6.QtCore import QSize
from PySide6.support.signature import get_signature

print(QSize.scaled.__doc__)
print(get_signature(QSize.scaled))
print(pydoc.plain(pydoc.render_doc(QSize.setWidth)))
"""

LATER = """
import builtins, json, sys
from PySide6.QtWidgets import QApplication

assert builtins.__import__ is not builtins.__feature_import__

waiting = ("inspect", "tempfile", "traceback", "zipfile")
before = [name for name in waiting if name in sys.modules]
import inspect, json, traceback, zipfile
from tempfile import mkdtemp

print(json.dumps([before, inspect.getsource(json.dumps)[:9], zipfile.__file__, mkdtemp.__module__]))
"""

STARTED = """
import gc, sys
from partner_planner import app
from partner_planner.paths import Home

code = app.run(Home.of(sys.argv[1]), None, quit_after_paint=True)
print(code, gc.isenabled())
"""


def run(code: str, library: Path | None, *arguments: object) -> str:
    """What a program prints, with a copy of Qt's support for Python in place of the installed."""
    path = [str(ROOT)] if library is None else [str(library.parent), str(ROOT)]
    kept = {name: value for name, value in os.environ.items() if name != "SBK_EMBED"}
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**kept, "PYTHONPATH": os.pathsep.join(path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A copy of the library as it is installed, its support still packed."""
    spec = importlib.util.find_spec("shiboken6")
    assert spec is not None
    assert spec.origin is not None
    place = tmp_path / "packages" / "shiboken6"
    shutil.copytree(
        Path(spec.origin).parent, place, ignore=shutil.ignore_patterns("files.dir", "include")
    )
    return place


@pytest.fixture
def unpacked(packed: Path) -> Path:
    """The same, its support unpacked as the set-up does it."""
    assert run(UNPACK, packed) == "True\n"
    return packed


def test_wrong_calls_are_explained_as_ever(packed: Path) -> None:
    usual = run(WRONG_CALLS, packed)
    assert "'PySide6.QtCore.QSize.scaled' called with wrong argument types" in usual
    assert "Supported signatures:\n  PySide6.QtCore.QSize.scaled(s: PySide6.QtCore.QSize" in usual
    assert run(BEGIN + WRONG_CALLS, packed) == usual
    assert run(UNPACK, packed) == "True\n"
    assert run(BEGIN + WRONG_CALLS, packed) == usual


def test_help_is_there_as_ever(unpacked: Path) -> None:
    lean = run(BEGIN + HELP, unpacked)
    assert "scaled(self, w: int, h: int, mode: PySide6.QtCore.Qt.AspectRatioMode" in lean
    assert lean == run(HELP, unpacked)


def test_what_waits_is_loaded_when_it_is_asked_for(unpacked: Path) -> None:
    before, source, zipfile, maker = json.loads(run(BEGIN + LATER, unpacked))
    assert before == []
    assert (source, Path(zipfile).name, maker) == ("def dumps", "zipfile.py", "tempfile")


def test_unpacking_compiles_and_leaves_nothing_old(unpacked: Path) -> None:
    folder = unpacked / "files.dir"
    (folder / "old.py").touch()
    assert run(UNPACK, unpacked) == "True\n"
    assert not (folder / "old.py").exists()
    assert (folder / STAMP).read_bytes() == (unpacked / "__init__.py").read_bytes()
    assert list(folder.glob("shibokensupport/signature/__pycache__/parser.*.pyc"))


def test_what_another_version_unpacked_is_dropped(unpacked: Path) -> None:
    (unpacked / "files.dir" / STAMP).write_text('__version__ = "6.11.0"\n')
    loader = unpacked / "files.dir" / "shibokensupport" / "signature" / "loader.py"
    loader.write_text("raise RuntimeError('of another version')\n")
    told = run(BEGIN + "import os; print(os.environ.get('SBK_EMBED'))" + WRONG_CALLS, unpacked)
    assert told == "None\n" + run(WRONG_CALLS, unpacked)
    assert not (unpacked / "files.dir").exists()


def test_what_somebody_else_unpacked_is_left_alone(unpacked: Path) -> None:
    (unpacked / "files.dir" / STAMP).unlink()
    run(BEGIN + WRONG_CALLS, unpacked)
    assert (unpacked / "files.dir").is_dir()


def test_a_place_that_cannot_be_written_stays_as_it_is(packed: Path, tmp_path: Path) -> None:
    (packed / "files.dir").symlink_to(tmp_path / "nowhere")  # no folder can be made over a link
    assert run(UNPACK, packed) == "False\n"
    assert "called with wrong argument types" in run(BEGIN + WRONG_CALLS, packed)


@pytest.mark.parametrize("begin", ["", BEGIN])
def test_the_program_starts_with_it_and_without(begin: str, packed: Path, tmp_path: Path) -> None:
    assert run(begin + STARTED, packed, tmp_path / "home") == "0 True\n"
    assert run(UNPACK, packed) == "True\n"
    assert run(begin + STARTED, packed, tmp_path / "home") == "0 True\n"


def test_where_the_library_is_loaded_already_nothing_changes() -> None:
    code = "import PySide6, builtins; before = builtins.__import__\n" + BEGIN
    assert run(code + "print(builtins.__import__ is before)", None) == "True\n"
