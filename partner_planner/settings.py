"""Settings, declared once: key, default and where the value lives.

Values are rows of the plan, written through the workspace: personal ones with the plan, device
ones on this machine only.
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T", str, bool, int)


class Scope(StrEnum):
    """Whether a value goes with the person or stays on the machine."""

    PERSONAL = "personal"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting; `choices` limits the value where given."""

    key: str
    default: T
    scope: Scope = Scope.PERSONAL
    choices: tuple[T, ...] = ()

    def read(self, text: str | None) -> T:
        """The value from its stored JSON text; the default where it is missing or does not fit."""
        if text is None:
            return self.default
        try:
            value: T = json.loads(text)
        except ValueError:
            return self.default
        if type(value) is not type(self.default) or (self.choices and value not in self.choices):
            return self.default
        return value

    def write(self, value: T) -> str:
        """The JSON text in which a value is stored."""
        return json.dumps(value)


THEME = Setting("theme", "system", choices=("system", "light", "dark"))
REMIND_WHEN_CLOSED = Setting("remind-when-closed", False)
WINDOW = Setting("window", "", scope=Scope.DEVICE)
LAST_FOLDER = Setting("last-folder", "", scope=Scope.DEVICE)

SETTINGS: tuple[Setting[str] | Setting[bool], ...] = (
    THEME,
    REMIND_WHEN_CLOSED,
    WINDOW,
    LAST_FOLDER,
)
