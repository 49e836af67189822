"""The levels of a program as ladders: which is reached, which comes next, and what it asks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.program_standing import (
    LevelStanding,
    ProgramStanding,
    RequirementStanding,
)
from partner_planner.domain.rules.status import Status, StatusOf
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels of a program, of one of its areas, or of its second attribute, from low to high.

    `reached` is the highest one that is met, `next` the one above it; None where there is none.
    """

    area: str
    stage: str
    levels: tuple[LevelStanding, ...]
    reached: LevelStanding | None
    next: LevelStanding | None

    @property
    def told(self) -> tuple[LevelStanding, ...]:
        """The levels that say most today: the one that is reached and the one that comes next."""
        return tuple(each for each in (self.reached, self.next) if each is not None)


def ladders(standing: ProgramStanding) -> tuple[Ladder, ...]:
    """The ladders of a program in the order of its levels."""
    kinds = dict.fromkeys((each.level.area, each.level.stage) for each in standing.levels)
    return tuple(
        Ladder(
            area,
            stage,
            tuple(
                each
                for each in standing.levels
                if (each.level.area, each.level.stage) == (area, stage)
            ),
            standing.reached(area, stage),
            standing.next_level(area, stage),
        )
        for area, stage in kinds
    )


def asked_by(standing: ProgramStanding, found: Iterable[Ladder]) -> tuple[RequirementStanding, ...]:
    """The requirements that matter now, in the order of the catalog.

    Those that the reached and the next level of a ladder refer to, and those that no level does.
    """
    now = {id for ladder in found for level in ladder.told for id in referred(level.verdict)}
    any_level = {id for level in standing.levels for id in referred(level.verdict)}
    return tuple(
        each
        for each in standing.requirements
        if each.requirement.id in now or each.requirement.id not in any_level
    )


def referred(verdict: Verdict) -> Iterator[str]:
    """The ids of the requirements that a verdict and its parts refer to."""
    node = verdict.node
    if isinstance(node, Status) and node.of is StatusOf.REQUIREMENT:
        yield node.id
    for part in verdict.parts:
        yield from referred(part)


def parts_of(verdict: Verdict) -> Iterator[Verdict]:
    """What a level asks, one by one: what all must hold is taken apart."""
    if isinstance(verdict.node, AllOf):
        for part in verdict.parts:
            yield from parts_of(part)
    else:
        yield verdict
