"""The known failures, each a key and its facts; the words are made elsewhere.

PlannerError
├── WrongUse          the command or the call does not fit                     exit code 2
├── InputRefused      a file or a value cannot be used; nothing was written    exit code 3
└── StoreUnavailable  the plan cannot be opened or written                     exit code 4

Anything else that is raised is a bug (exit code 70) and is shown as one.
"""

from collections.abc import Mapping
from typing import ClassVar


class PlannerError(Exception):
    """A failure that the user can do something about.

    `key` names the sentence, `facts` are the values that go into it.
    """

    exit_code: ClassVar[int] = 70

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key, facts)
        self.key = key
        self.facts: Mapping[str, object] = facts


class WrongUse(PlannerError):
    """The command or the call does not fit."""

    exit_code = 2


class InputRefused(PlannerError):
    """A file or a value cannot be used; nothing was written."""

    exit_code = 3


class StoreUnavailable(PlannerError):
    """The plan cannot be opened or written: locked, newer, damaged, synced folder, full disk."""

    exit_code = 4
