"""Requirements and levels of a program on a day: which are in use, whether met, and until when."""

from collections.abc import Iterator
from datetime import date

from partner_planner.domain.rules.edition import Edition
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.last_day import last_met
from partner_planner.domain.rules.membership import joined_days
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.program_standing import LevelStanding, RequirementStanding
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.scene import Scene
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
    last = now.met_until or last_met(node, now.standing, now.turns, scene)
    if last is None:
        return None, ()
    return last, now.lost_to(scene.later(last + ONE_DAY).once(node), last)


def _in_use(edition: Edition, book: Rulebook, scene: Scene) -> bool:
    """Whether an edition may be used, as far as is known of when the firm joined."""
    return any(edition.in_use(scene.day, joined) for joined in joined_days(book.program, scene))
