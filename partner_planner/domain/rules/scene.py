"""The plan as seen on a day: what a node is judged in."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from partner_planner.domain.rules.days import stretch_of
from partner_planner.domain.rules.holders import Holders, holders
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.verdict import Verdict

Judge = Callable[[Any, "Scene"], Verdict]
"""Says what is true of a node of one shape."""


class Scene:
    """The records of a ledger on `day`, of which only those dated by `known_on` are used.

    A later day of the same scene shows what is left if nothing new is earned, an earlier one what
    was known then. `explained` is False on both: gaps and turns are not asked for.
    """

    __slots__ = (
        "_asked",
        "_base",
        "_earlier",
        "_holders",
        "_judged",
        "_judges",
        "_later",
        "_past",
        "_within",
        "day",
        "explained",
        "known_on",
        "ledger",
    )

    def __init__(
        self,
        ledger: Ledger,
        day: date,
        judges: Mapping[type[Node], Judge],
        *,
        explained: bool = True,
        base: "Scene | None" = None,
        past: bool = False,
    ) -> None:
        self.ledger = ledger
        self.day = day
        self.known_on: date = base.known_on if base else day
        self.explained = explained
        self._judges = judges
        self._base = base
        self._past = past
        self._holders: dict[int, Holders] = {}  # by identity: the lists live as long as it does
        self._asked: set[int] = set()
        self._judged: dict[int, Verdict] = {}  # by identity too
        self._later: dict[date, Scene] = {}
        self._earlier: dict[date, Scene] = {}
        self._within: dict[str, Scene] = {}

    def judge(self, node: Node) -> Verdict:
        """What is true of a node here."""
        return self._remembered(node) if self._past else self._judges[type(node)](node, self)

    def _remembered(self, node: Node) -> Verdict:
        """The same for a day gone by: it is what it was on the last day on which it changed."""
        key = "past", id(node), stretch_of(node, self.ledger, self.day)
        known: tuple[Node, Verdict] | None = self.ledger.worked_out.get(key)
        if known is None:
            known = node, self._judges[type(node)](node, self)
            self.ledger.worked_out[key] = known
        return known[1]

    def once(self, node: Node) -> Verdict:
        """The same for a node that several others refer to: it is judged once."""
        found = self._judged.get(id(node))
        if found is None:
            self._asked.add(id(node))
            found = self._judged[id(node)] = self.judge(node)
            self._asked.discard(id(node))
        return found

    def adopt(self, other: "Scene", differs: Callable[[Node], bool]) -> None:
        """Take over what another scene of the same day has found of nodes that do not differ."""
        for place, verdict in other._judged.items():
            if place not in self._judged and not differs(verdict.node):
                self._judged[place] = verdict

    def asks(self, node: Node) -> bool:
        """Whether a node is being judged at this moment, so that its answer is not there yet."""
        return id(node) in self._asked

    def holders(self, listing: CredentialList) -> Holders:
        """Who counts by a list here."""
        found = self._holders.get(id(listing))
        if found is None:
            if self._base is not None:
                found = self._base.holders(listing).on(self.day)
            else:
                found = holders(listing, self.ledger, self.known_on, self.day)
            self._holders[id(listing)] = found
        return found

    def later(self, day: date) -> "Scene":
        """The same plan on a later day, with nothing earned or entered in between."""
        found = self._later.get(day)
        if found is None:
            found = Scene(self.ledger, day, self._judges, explained=False, base=self)
            self._later[day] = found
        return found

    def on(self, day: date) -> "Scene":
        """The same plan on any day: up to `known_on` as it was known then, else as in `later`."""
        if self._base is not None:
            return self if day == self.day else self._base.on(day)
        if day >= self.day:
            return self.later(day) if day > self.day else self
        found = self._earlier.get(day)
        if found is None:
            found = Scene(self.ledger, day, self._judges, explained=False, past=True)
            self._earlier[day] = found
        return found

    def within(self, scope: str) -> "Scene":
        """The same with the facts of a scope alone."""
        found = self._within.get(scope)
        if found is None:
            if self._base is not None:
                found = self._base.within(scope).later(self.day)
            else:
                ledger = self.ledger.within(scope)
                found = Scene(ledger, self.day, self._judges, explained=self.explained)
            self._within[scope] = found
        return found

    def to_earn(self, listing: CredentialList) -> tuple[str, ...]:
        """The credentials of a list that count on this day and can still be sat for."""
        return tuple(
            each.credential
            for each in listing.listed
            if each.force.on(self.day) and self._can_be_sat(each.credential)
        )

    def _can_be_sat(self, credential_id: str) -> bool:
        credential = self.ledger.lookup(credential_id)
        last = credential.last_sitting if credential is not None else None
        return not isinstance(last, date) or self.day <= last
