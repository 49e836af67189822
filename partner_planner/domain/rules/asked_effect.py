"""What passing a milestone would add to the requirements and levels of a program."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Node, inputs_of
from partner_planner.domain.rules.rulebook import Level, Requirement, Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict

Asked = Requirement | Level
"""What a program asks for beside points."""


@dataclass(frozen=True, slots=True)
class AskedEffect:
    """A requirement or a level that would come nearer, and how it stands before and after."""

    asked: Asked
    standings: tuple[Standing, Standing]

    @property
    def met(self) -> bool:
        """Whether it would be met, and is not now."""
        before, after = self.standings
        return before is not Standing.MET and after is Standing.MET


def asking(rulebook: Rulebook) -> tuple[tuple[Asked, frozenset[str]], ...]:
    """The requirements and levels of a program, and the credentials that they count."""
    every: tuple[Asked, ...] = (*rulebook.requirements, *rulebook.levels)
    return tuple((each, credentials_of(each.requirement)) for each in every)


def credentials_of(node: Node) -> frozenset[str]:
    """Every credential on a list that a node reads."""
    return frozenset(
        credential
        for each in inputs_of(node)
        if isinstance(each, CredentialList)
        for credential in each.credentials
    )


def asked_effects(
    before: Ledger, after: Ledger, asked: Iterable[Asked], day: date
) -> Iterator[AskedEffect]:
    """Which of some requirements and levels come nearer from one plan to another."""
    was, now = (Scene(each, day, JUDGES, explained=False) for each in (before, after))
    for each in asked:
        old, new = was.once(each.requirement), now.once(each.requirement)
        if far(old) != far(new):
            yield AskedEffect(each, (old.standing, new.standing))


def far(verdict: Verdict) -> object:
    """How far a verdict and its parts are: to be compared."""
    return verdict.worth, verdict.have, tuple(far(each) for each in verdict.parts)
