"""Rules, areas, requirements and levels of a catalog, each read when something refers to it."""

from collections.abc import Iterator
from dataclasses import replace

from partner_planner.catalog.fields import Fields
from partner_planner.catalog.rules import areas
from partner_planner.catalog.rules.head import Head
from partner_planner.catalog.rules.metrics import RULE, metrics_of
from partner_planner.catalog.rules.references import By, References, refuse
from partner_planner.catalog.rules.requirements import (
    LEVEL,
    REQUIREMENT,
    binding_of,
    level_of,
    requirement_of,
)
from partner_planner.catalog.rules.sections import Sections
from partner_planner.catalog.rules.tree_size import expanded
from partner_planner.domain.rules.edition import Binding
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.rulebook import (
    AreaRules,
    Classification,
    Level,
    Requirement,
    Threshold,
)
from partner_planner.domain.rules.status import AreaReached, Status, StatusOf

LARGEST = 10_000
"""Nodes of a requirement with all that it refers to; a larger one is refused."""

_KEYS = {StatusOf.REQUIREMENT: REQUIREMENT, StatusOf.LEVEL: LEVEL}


class Asking:
    """The entries of a catalog; `head` is the one by which they find each other."""

    def __init__(self, head: Head) -> None:
        self.head = replace(head, refer=self.refer)
        self._sections = Sections(head.root)
        self._references = References()
        self._sizes: dict[int, int] = {}

    def requirement(self, id: str, by: By | None = None) -> Requirement:
        """The requirement of an id."""
        entry, followed = self._entry(StatusOf.REQUIREMENT, id)
        return self._references.made(
            (StatusOf.REQUIREMENT, id), id, lambda: requirement_of(entry, self.head, followed), by
        )

    def level(self, id: str, by: By | None = None) -> Level:
        """The level of an id."""
        entry, followed = self._entry(StatusOf.LEVEL, id)
        return self._references.made(
            (StatusOf.LEVEL, id), id, lambda: level_of(entry, self.head, followed), by
        )

    def metrics(self, number: int, by: By | None = None) -> tuple[Metric, ...]:
        """The metrics of a rule."""
        entry = self._sections.numbered("rule", number, RULE)
        return self._references.made(
            ("rule", number), entry.id("metric"), lambda: metrics_of(entry, self.head), by
        )

    def classifications(
        self, number: int, by: By | None = None
    ) -> tuple[tuple[str, Classification], ...]:
        """The ways in which an entry puts partners on a track, with the area of each."""
        entry = self._sections.numbered("classification", number, areas.CLASSIFICATION)
        return self._references.made(
            ("classification", number),
            entry.text("met"),
            lambda: areas.classifications_of(entry, self.head),
            by,
        )

    def refer(self, of: StatusOf, id: str, fields: Fields, key: str) -> Status:
        """The status of an entry; that of an area may name a threshold, "security/preferred"."""
        area, _, threshold = id.partition("/")
        if not self._sections.has(of, area):
            fields.refuse_word(key, area, self._sections.ids(of))
        by = fields, key
        name, target = self._references.made(
            ("status", of, id), id, lambda: self._target(of, area, threshold, by), by
        )
        if expanded(target, self._sizes) > LARGEST:
            refuse("catalog-chain", by, id)
        return Status(of, id, name, target)

    def _target(self, of: StatusOf, id: str, threshold: str, by: By) -> tuple[str, Node]:
        """What an entry is called, and what its status is that of."""
        if of is StatusOf.AREA:
            area = self._references.made(("area", id), id, lambda: self._area(id, by), by)
            reached = self._threshold(id, threshold, by)
            return area.name, AreaReached.of(self.head.program, area, reached)
        editions = list(self._editions(of, id, by))
        newest = editions[0]
        name = newest.name or newest.text.rstrip(".")
        if len(editions) == 1:
            return name, newest.requirement
        from partner_planner.domain.rules.membership import Membership  # few have editions
        from partner_planner.domain.rules.versions import Version, Versions

        versions = tuple(Version(each.id, each.requirement, each.edition) for each in editions)
        return name, Versions(versions, Membership(self.head.program))

    def _editions(self, of: StatusOf, id: str, by: By) -> Iterator[Requirement | Level]:
        """The edition of an id and those that it takes the place of."""
        seen = set[str]()
        while id:
            if id in seen:
                refuse("catalog-circle", by, id)
            seen.add(id)
            asked = self.requirement if of is StatusOf.REQUIREMENT else self.level
            edition = asked(id, by)
            yield edition
            id = edition.supersedes

    def _entry(self, of: StatusOf, id: str) -> tuple[Fields, Binding | None]:
        """An entry, and when the one that supersedes it binds, where there is one."""
        entry = self._sections.entry(of, id, _KEYS[of])
        older = entry.text("supersedes")
        if older == id or (older and not self._sections.has(of, older)):
            others = [each for each in self._sections.ids(of) if each != id]
            entry.refuse_word("supersedes", older, others)
        next_ones = [
            self._sections.numbered(of, number, _KEYS[of])
            for number in self._sections.naming(of, "supersedes", id)
        ]
        if len(next_ones) > 1:
            refuse("catalog-id-doubled", (next_ones[1], "supersedes"), id)
        return entry, binding_of(next_ones[0], self.head) if next_ones else None

    def _area(self, id: str, by: By) -> AreaRules:
        rules = self._sections.naming("rule", "areas", id)
        ways = self._sections.naming("classification", "areas", id)
        return areas.complete(
            areas.area_of(self._sections.entry("area", id, areas.AREA), self.head),
            [metric for number in rules for metric in self.metrics(number, by)],
            [way for number in ways for way in self.classifications(number, by)],
        )

    def _thresholds(self) -> list[Threshold]:
        return [
            areas.threshold(self._sections.entry("threshold", each, areas.THRESHOLD), self.head)
            for each in self._sections.ids("threshold")
        ]

    def _threshold(self, area: str, id: str, by: By) -> Threshold:
        """The threshold of an id, else the one that an area is reached by."""
        found = self._references.made(("thresholds",), id, self._thresholds, by)
        own = [each for each in found if each.area == area]
        known = {each.id: each for each in own or found if each.area in (area, "")}
        if id and id not in known:
            by[0].refuse_word("threshold", id, known)
        if not known:
            refuse("catalog-key-missing", by, area)
        return known[id] if id else next(iter(known.values()))
