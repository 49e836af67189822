"""What a vendor's title means: a credential of the catalog, an exam, or something unknown."""

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from partner_planner.domain.credential import Credential
from partner_planner.domain.training import TitleMapping
from partner_planner.importers.marks import fold

EXAM_CODE = re.compile(r"(?<![A-Za-z0-9-])([A-Z]{2,3}-\d{3}|\d{2}-\d{3})(?![A-Za-z0-9])", re.ASCII)
"""How vendors write exam codes: AZ-104, GH-300 and the older 70-533."""

_EXAM_TITLE = re.compile(r"exam\s+[a-z0-9]{2,3}-\d{3}\s*(:|-|–|$)", re.IGNORECASE | re.ASCII)
_LEARNING = ("course", "path", "module", "practice")


class KnownCredentials(Protocol):
    """The catalog as importers need it."""

    def get(self, id: str, /) -> Credential | None:
        """The credential with a catalog id."""
        ...

    def by_title(self, title: str, /) -> Credential | None:
        """The credential that a vendor's title names."""
        ...

    def by_exam(self, code: str, /) -> tuple[Credential, ...]:
        """The credentials that an exam leads to, alone or with others."""
        ...


class Titles:
    """Titles and what they mean: by the user's remembered word first, then by the catalog."""

    def __init__(
        self,
        mappings: Iterable[TitleMapping],
        credentials: KnownCredentials,
        answers: Mapping[str, str],
    ) -> None:
        self._credentials = credentials
        self._mapped = {fold(known.title): known.credential for known in mappings}
        self._mapped |= {fold(title): credential for title, credential in answers.items()}
        self._found: dict[str, str] = {}

    def credential(self, title: str) -> str:
        """The catalog id that a title means, or ''."""
        if title not in self._found:
            known = self._credentials.by_title(title)
            self._found[title] = self._mapped.get(fold(title)) or (known.id if known else "")
        return self._found[title]


def exam_code(title: str) -> str:
    """The exam code in a title, or ''."""
    found = EXAM_CODE.search(title.upper())
    return found[1] if found else ""


def is_exam(title: str, type_of_training: str) -> bool:
    """Whether a row is about a passed exam, by its type or because its title says so."""
    kind = fold(type_of_training)
    if any(word in kind for word in _LEARNING):
        return False
    return "exam" in kind or _EXAM_TITLE.match(title) is not None


def is_certification(type_of_training: str, known_title: bool) -> bool:
    """Whether a row is about a certification; an assessment is one where the catalog lists it."""
    kind = fold(type_of_training)
    return not kind or "certif" in kind or ("assessment" in kind and known_title)
