"""A quicker start of Qt for Python: put off what only its signature help needs.

Much of the time in which an empty window starts goes into PySide6's support package, which is
compiled from a text inside the library at every start. Where that package has been unpacked
(`unpack`, done once by the set-up through the library's own switch), Python keeps it compiled,
and its five costly modules can wait until something in them is asked for: a wrong call, whose
message they write, or the help on a function. Where it has not been unpacked this file has no
effect. The program works the same without this file.
"""

import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

_SUPPORT = "shibokensupport.signature"
_LATER = frozenset(
    f"{_SUPPORT}.{name}"
    for name in ("parser", "layout", "lib.pyi_generator", "lib.enum_sig", "lib.tool")
)


class _Waiting(ModuleType):
    """A module that runs its code when something is asked for that it does not have yet."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]  # it waits no more
        assert self.__loader__ is not None
        self.__loader__.exec_module(self)
        return getattr(self, name)


class _Loader:
    """Makes a waiting module; the module's own loader runs it later."""

    def __init__(self, spec: ModuleSpec) -> None:
        self._own = spec.loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty module that waits."""
        return _Waiting(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Leave the module empty, and hand it the loader that will fill it."""
        module.__loader__ = self._own  # type: ignore[assignment]  # the path finder's file loader


class _Later:
    """Finds the costly modules and has them wait."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The specification of one of the costly modules, None for any other."""
        spec = PathFinder.find_spec(name, path) if name in _LATER else None
        if spec is not None:
            spec.loader = _Loader(spec)  # type: ignore[assignment]  # it has what a loader needs
        return spec


def begin() -> None:
    """Arrange it, before anything of PySide6 is imported."""
    if "shiboken6" not in sys.modules:
        sys.meta_path.insert(0, _Later)  # type: ignore[arg-type]  # a class serves as its own finder


def unpack() -> None:
    """Have the library unpack its support package beside itself, where that can be written."""
    import subprocess

    environment = {**os.environ, "SBK_EMBED": "0"}
    subprocess.run([sys.executable, "-c", "import PySide6.QtCore"], env=environment, check=True)
