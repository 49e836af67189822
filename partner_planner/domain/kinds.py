"""The kinds of records that a plan holds.

They are named here by module and class, and loaded when they are first asked for: a program that
opens a plan reads few of them at once.
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, TypeVar


class Record(Protocol):
    """What every record has: a key that never changes."""

    @property
    def id(self) -> str:
        """The key, unique among the records of its kind."""
        ...


R = TypeVar("R", bound=Record)

_KINDS = {
    "SHARED_KINDS": (
        "firm.Firm",
        "firm.Wanted",
        "firm.Enrolment",
        "person.Person",
        "person.Identifier",
        "certification.Certification",
        "certification.ExamPass",
        "milestone.Milestone",
        "training.TitleMapping",
        "training.WaitingRow",
        "figure.Figure",
        "figure.Fact",
    ),
    "PERSONAL_KINDS": ("training.Preference",),
}

if TYPE_CHECKING:
    SHARED_KINDS: tuple[type[Record], ...]
    """Kinds that are the firm's plan."""

    PERSONAL_KINDS: tuple[type[Record], ...]
    """Kinds that are one person's choices: no part of plan files, nor of undo."""
else:

    def __getattr__(name: str) -> tuple[type[Record], ...]:
        if name not in _KINDS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return tuple(class_named(kind) for kind in _KINDS[name])


@cache
def class_named(name: str) -> type[Any]:
    """A class of the domain by module and name, such as `firm.Firm`; its module is loaded now."""
    module, _, own = name.rpartition(".")
    found: type[Any] = getattr(import_module(f"{__package__}.{module}"), own)
    return found


def name_of(kind: type[Record]) -> str:
    """The name by which `class_named` finds a kind of record."""
    return f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"
