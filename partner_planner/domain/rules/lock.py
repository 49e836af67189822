"""The shape for what holds for a fixed time once it was reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.rules.days import days_of
from partner_planner.domain.rules.force import ONE_DAY, Force
from partner_planner.domain.rules.lasting import lasts_until, turns_after
from partner_planner.domain.rules.ledger import FAR, Ledger
from partner_planner.domain.rules.node import Input, Node
from partner_planner.domain.rules.over_time import (
    Spell,
    day_before,
    judge_now,
    last_day_out,
    spells,
)
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Ends(Input):
    """The days on which what was reached on a day of change can stop to hold."""

    node: Node
    span: Trailing
    force: Force

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """One end after the other until one after all that changes: then nothing differs."""
        yield from self.force.change_days()
        days = days_of(self.node, ledger)
        edges = (self.force.begins, self.force.ends)
        starts = {day for day in edges if day is not None}
        starts.update(days, map(day_before, days))
        settled = max(starts, default=date.min)
        for start in starts:
            end = self.span.out_on(start)
            while end < FAR:
                yield end
                if end > settled:
                    break
                end = self.span.out_on(end)


@dataclass(frozen=True, slots=True)
class Lock(Node):
    """A rule that, once met, holds for the span, whatever comes.

    When the span is over it begins again where the rule is still met. It begins only on days of
    `force`.
    """

    requirement: Node
    ends: Ends

    @classmethod
    def of(cls, requirement: Node, span: Trailing, force: Force) -> "Lock":
        """A rule that holds for a span once it was met on a day of `force`."""
        return cls(requirement, Ends(requirement, span, force))


def judge_lock(node: Lock, scene: Scene) -> Verdict:
    """A day on which it is not known whether the rule was met begins nothing for certain."""
    now = judge_now(node.requirement, scene)
    seen = _seen(node, scene)
    begun = _begun(node, seen, scene.day)
    turns = now.turns | turns_after((node.ends,), scene)
    if begun is not None:
        held = now.standing is not Standing.MET
        return Verdict(
            node,
            Standing.MET,
            have=now.have,
            need=now.need,
            unit=now.unit,
            reasons=(Reason.HELD_FROM_BEFORE,) if held else now.reasons,
            parts=(now if not held else scene.on(begun).judge(node.requirement),),
            as_of=now.as_of,
            met_until=lasts_until(node, scene, turns) if scene.explained else None,
            turns=turns,
        )
    return Verdict(
        node,
        Standing.UNKNOWN if _may_hold(node, seen, scene.day) else Standing.NOT_MET,
        have=now.have,
        need=now.need,
        unit=now.unit,
        gap=now.gap,
        reasons=now.reasons,
        parts=(now,),
        as_of=now.as_of,
        turns=turns,
    )


def _seen(node: Lock, scene: Scene) -> list[Spell]:
    """How the rule stood since the day before anything changed."""
    days = days_of(node.requirement, scene.ledger)
    first = min(day_before(days[0]) if days else scene.day, scene.day)
    begins = node.ends.force.begins
    if begins is not None:
        first = min(max(first, begins), scene.day)
    return list(spells(node.requirement, scene, first, scene.day))


def _begun(node: Lock, seen: list[Spell], day: date) -> date | None:
    """The first day of the span that holds on a day; None where none does."""
    force, span = node.ends.force, node.ends.span
    begun, out = None, date.min
    for number, spell in enumerate(seen):
        last = seen[number + 1].first - ONE_DAY if number + 1 < len(seen) else day
        start = max(spell.first, out, force.begins or date.min)
        while spell.standing is Standing.MET and out < FAR and start <= last and force.on(start):
            begun, out = start, span.out_on(start)
            start = out
    return begun if day < out or out == FAR else None


def _may_hold(node: Lock, seen: list[Spell], day: date) -> bool:
    """Whether a day of which nothing is known may have begun a span that holds on a day."""
    oldest = last_day_out(node.ends.span, day) + ONE_DAY
    for number, spell in enumerate(seen):
        last = seen[number + 1].first - ONE_DAY if number + 1 < len(seen) else day
        first = max(spell.first, oldest, node.ends.force.begins or date.min)
        last = min(last, node.ends.force.ends or FAR)
        if spell.standing is Standing.UNKNOWN and first <= last:
            return True
    return False
