"""Requirements and levels of a program on a day: which are in use, whether met, and until when."""

from collections.abc import Iterator
from datetime import date

from partner_planner.domain.rules.edition import Edition
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.program_standing import LevelStanding, RequirementStanding
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict


def requirement_standings(book: Rulebook, scene: Scene) -> Iterator[RequirementStanding]:
    """The requirements in use."""
    for each in book.requirements:
        if _in_use(each.edition, book, scene):
            found = scene.once(each.requirement)
            yield RequirementStanding(each, found, *end_of(each.requirement, found, scene))


def level_standings(book: Rulebook, scene: Scene) -> Iterator[LevelStanding]:
    """The levels in use, from low to high."""
    for each in book.levels:
        if _in_use(each.edition, book, scene):
            found = scene.once(each.requirement)
            yield LevelStanding(each, found, *end_of(each.requirement, found, scene))


def end_of(node: Node, now: Verdict, scene: Scene) -> tuple[date | None, tuple[str, ...]]:
    """The last day on which a node is met if nothing new comes, and the records it then loses.

    None where it is not met, or where no end is known.
    """
    if now.standing is Standing.MET:
        for day in sorted(now.turns):
            after = scene.later(day).once(node)
            if after.standing is not Standing.MET:
                return day - ONE_DAY, now.lost_to(after, day - ONE_DAY)
    return None, ()


def joined_days(program: str, scene: Scene) -> tuple[date | None, ...]:
    """The day on which the firm joined a program, None where it has not.

    Where it is enrolled on a day that is not known, the earliest one and none at all: whatever
    depends on the day is then unknown.
    """
    enrolment = scene.ledger.enrolment(program, "", scene.known_on)
    if enrolment is None:
        return (None,)
    return (enrolment.enrolled_on,) if enrolment.enrolled_on is not None else (date.min, None)


def _in_use(edition: Edition, book: Rulebook, scene: Scene) -> bool:
    """Whether an edition may be used, as far as is known of when the firm joined."""
    return any(edition.in_use(scene.day, joined) for joined in joined_days(book.program, scene))
