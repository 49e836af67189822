"""The ways in which credits keep a credential, and which of them lacks least."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from partner_planner.domain.rules.credit_rule import Way
from partner_planner.domain.rules.cycles import total
from partner_planner.domain.rules.people import CERTIFICATES
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict

CREDITS = "credits"
"""The unit of credits."""

_BEST_FIRST = (Standing.MET, Standing.UNKNOWN, Standing.NOT_MET)
_ZERO = Fraction(0)


class Have(NamedTuple):
    """What a person has: credits by category, categories with unsaid numbers, lists earned."""

    credits: Mapping[str, Fraction]
    unsaid: frozenset[str]
    earned: frozenset[str]


def best_way(ways: Sequence[Way], have: Have, scene: Scene) -> Verdict:
    """The way that is met; else one that may be, else the one that lacks fewest credits."""
    found = [_judged(way, have, scene) for way in ways]
    return min(found, key=_rank)


def _rank(found: Verdict) -> tuple[int, bool, Fraction]:
    gap = found.gap
    order = _BEST_FIRST.index(found.standing)
    return order, gap is not None and gap.unit != CREDITS, gap.amount if gap else _ZERO


def _judged(way: Way, have: Have, scene: Scene) -> Verdict:
    """Every category has its least, all together come to the total, and something is earned."""
    short = {
        each.name: each.at_least
        for each in way.categories
        if have.credits.get(each.name, _ZERO) < each.at_least
    }
    raised = {**have.credits, **short}
    rest = max(way.total - total(way.categories, raised), _ZERO)
    needed = (least - have.credits.get(name, _ZERO) for name, least in short.items())
    missing = sum(needed, rest)
    earned = way.earned is None or way.earned.id in have.earned
    may_add = any(each.at_most is None and each.name in have.unsaid for each in way.categories)
    open_still = earned and short.keys() <= have.unsaid and (not rest or may_add)
    gap = Gap(missing, CREDITS, within=next(iter(short), "")) if missing else None
    if not missing and way.earned is not None and not earned:
        gap = Gap(Fraction(1), CERTIFICATES, scene.to_earn(way.earned))
    held = Standing.MET
    if gap is not None:
        held = Standing.UNKNOWN if open_still else Standing.NOT_MET
    return Verdict(
        way, held, have=total(way.categories, have.credits), need=way.total, unit=CREDITS, gap=gap
    )
