"""How a file or a plan names a person: numbers, addresses, a name; and what counts as equal."""

import unicodedata
from dataclasses import dataclass

EMAIL, MCPID, USER_ID = "email", "mcpid", "aad"
"""The schemes of `Identifier`."""


def fold(text: str) -> str:
    """A text for comparing: case, kinds of spaces and ways of writing accents do not matter."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@dataclass(frozen=True, slots=True, order=True)
class Marks:
    """All that one row says about who it is; what it does not say is empty."""

    mcpid: str = ""
    user_id: str = ""
    emails: tuple[str, ...] = ()
    name: str = ""

    def identifiers(self) -> tuple[tuple[str, str], ...]:
        """The marks with their schemes, strongest first, without the name."""
        marks = [(MCPID, self.mcpid), (USER_ID, self.user_id)]
        marks += [(EMAIL, address) for address in self.emails]
        return tuple((scheme, value) for scheme, value in marks if value)

    def shown(self) -> str:
        """A name for somebody who may have none: name, address, number."""
        return self.name or next(iter(self.emails), "") or self.mcpid or self.user_id
