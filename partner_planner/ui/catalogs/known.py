"""What the fields of a catalog's form can refer to: ids, each with words for people."""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.services.wording.figures import track_text

Choice = tuple[str, str]
"""An id and its words."""


class Known(QObject):
    """The ids of a draft and of the catalogs around it.

    `edited` is heard when a value has changed, `reshaped` when tables have come or gone, `opened`
    when a table with a shape is to be shown on its own page.
    """

    edited = Signal()
    reshaped = Signal()
    opened = Signal(object)

    def __init__(
        self, tables: Mapping[str, Any], credentials: Credentials, programs: Programs
    ) -> None:
        super().__init__()
        self._tables, self._credentials, self._programs = tables, credentials, programs

    def choices(self, refers: str) -> list[Choice]:
        """What can be chosen where a field refers to a section."""
        if refers == "credential":
            return [(each.id, each.title) for each in self._credentials.all()]
        if refers == "program":
            return [(each.id, each.name) for each in self._programs.all()]
        if refers == "source":
            sources = self._tables.get("sources", {})
            return [(id, str(each.get("title", id))) for id, each in sources.items()]
        if refers == "track":
            return [(each, track_text(each)) for each in dict.fromkeys(self._tracks())]
        if refers == "metric":
            metrics = [str(each.get("metric", "")) for each in self._entries("rule")]
            return [(each, each) for each in dict.fromkeys(metrics) if each]
        named = [(str(each.get("id", "")), each) for each in self._entries(refers)]
        return [(id, str(each.get("name") or id)) for id, each in named if id]

    def _tracks(self) -> Iterator[str]:
        for area in self._entries("area"):
            yield from area.get("tracks", ())

    def _entries(self, section: str) -> list[dict[str, Any]]:
        found = self._tables.get(section, [])
        return found if isinstance(found, list) else []
