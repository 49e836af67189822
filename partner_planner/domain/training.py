"""What an import leaves behind besides certifications: remembered titles and waiting rows."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TitleMapping:
    """The user's word that a vendor's title means a credential of the catalog."""

    id: str
    title: str
    credential: str


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A row of a file without names whose user id nobody here has yet.

    `training` is `certification` or `exam`. It waits until somebody says who it is.
    """

    id: str
    user_id: str
    title: str
    training: str
    completed_on: date
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Preference:
    """A personal choice, such as the theme; `id` is the setting's key, `value` its JSON text."""

    id: str
    value: str
