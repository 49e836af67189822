"""A quicker start of Qt for Python: what a start loads but does not use can wait.

Most of the time in which an empty window starts goes into Python's side of Qt, and most of that
into things that no start asks for. `begin` puts them off, and `end` follows the first paint:

- The library writes the messages of wrong calls, and its help, with modules that it compiles from
  a text inside itself at every start. Where they are unpacked (`unpack`, once, by the set-up,
  through the library's own switch) Python keeps them compiled, and the costly ones wait until
  something in them is asked for.
- The modules of the standard library with which it would unpack that text wait as well.
- It puts an import of its own in place of Python's, which reads the source of every module that
  is loaded afterwards, for a switch of the library's that this program does not use. What was
  there before is put back, and the source of nothing is read.
- Garbage is not looked for: hardly anything that a start makes is ever let go.

The program works the same without this file, and where nothing is unpacked.
"""

import builtins
import gc
import importlib
import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

TYPE_CHECKING = False  # importing it from typing would be a cost of its own
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Any

_SIGNATURE = "shibokensupport.signature"
_LATER = frozenset(
    (
        *(f"{_SIGNATURE}.{name}" for name in ("parser", "layout")),
        *(f"{_SIGNATURE}.lib.{name}" for name in ("pyi_generator", "enum_sig", "tool")),
        *("base64", "inspect", "ipaddress", "tempfile", "traceback", "zipfile"),
    )
)
_LIBRARY = "shiboken6"
_UNPACKED = "files.dir"
_STAMP = "unpacked-from.txt"
_SWITCH = "SBK_EMBED"
_UNPACK, _DROP = "0", "1"


class _StandIn(ModuleType):
    """Stands for a module, and loads it when something in it is first asked for."""

    def __init__(self, name: str, later: "_Later") -> None:
        super().__init__(name)
        self.__dict__["_later"] = later

    def __getattr__(self, name: str) -> "Any":
        if name.startswith("__"):  # the import system looks for marks that a stand-in lacks
            raise AttributeError(name)
        return getattr(self._later.load(self), name)


class _NoSource(_StandIn):
    """Stands for `inspect`, with which the library would read sources."""

    @staticmethod
    def getsource(thing: object) -> str:
        """Answer as `inspect` does for what has no source."""
        raise OSError("The source is not read.")


class _Later:
    """Finds the modules that can wait, and makes stand-ins of them while it is begun."""

    def __init__(self) -> None:
        self._loaded = set[str]()

    def find_spec(
        self, name: str, path: "Sequence[str] | None", target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How to make a stand-in; None for any other module."""
        if name not in _LATER or name in self._loaded:
            return None
        return ModuleSpec(name, self)  # type: ignore[arg-type]  # no `load_module`, which is old

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """A stand-in."""
        kind = _NoSource if spec.name == "inspect" else _StandIn
        return kind(spec.name, self)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is run now."""

    def load(self, stand_in: _StandIn) -> ModuleType:
        """The module itself."""
        name = stand_in.__name__
        self._loaded.add(name)
        self.forget(name)
        return importlib.import_module(name)

    def forget(self, name: str) -> None:
        """Have the next import of a module find itself instead of a stand-in."""
        if isinstance(sys.modules.get(name), _StandIn):
            del sys.modules[name]


def begin() -> None:
    """Load Qt for Python's own support leanly, before anything of PySide6 is imported."""
    if _LIBRARY in sys.modules:
        return
    gc.disable()
    fits = _fits()
    if not fits:
        os.environ[_SWITCH] = _DROP
    later = _Later()
    sys.meta_path.insert(0, later)
    try:
        # By name: only the window speaks Qt, this merely loads its support.
        importlib.import_module("PySide6")
    finally:
        sys.meta_path.remove(later)
        for name in _LATER:
            later.forget(name)
        if not fits:
            del os.environ[_SWITCH]
    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)


def end() -> None:
    """Look for garbage from now on, but never again through what the start has made."""
    gc.freeze()
    gc.enable()


def unpack() -> bool:
    """Have the library unpack its support beside itself, and compile it; False if it cannot."""
    import compileall
    import shutil
    import subprocess

    place = _library()
    if place is None:
        return False
    folder = place / _UNPACKED
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-c", "import PySide6"],
        env={**os.environ, _SWITCH: _UNPACK},
        capture_output=True,  # it says that it cannot write, which the answer tells
        check=False,
    )
    if done.returncode or not folder.is_dir():
        return False
    (folder / _STAMP).write_bytes((place / "__init__.py").read_bytes())
    return bool(compileall.compile_dir(folder, quiet=1))


def _library() -> "Path | None":
    """The folder of the library that has the support package."""
    from pathlib import Path

    spec = PathFinder.find_spec(_LIBRARY)
    return Path(spec.origin).parent if spec and spec.origin else None


def _fits() -> bool:
    """Whether what `unpack` has unpacked, if it has, is of the library that is there now.

    The library would use what an earlier version of it has unpacked. The stamp is a copy of a file
    that names the version.
    """
    place = _library()
    if place is None:
        return True
    try:
        stamp = (place / _UNPACKED / _STAMP).read_bytes()
    except OSError:  # nothing is unpacked, or it is not ours
        return True
    return stamp == (place / "__init__.py").read_bytes()
