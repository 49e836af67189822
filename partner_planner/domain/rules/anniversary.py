"""The shape for a rule that is looked at once a year, on the anniversary of the enrolment."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from partner_planner.domain.calendar import add_months
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.days import days_of
from partner_planner.domain.rules.lasting import lasts_until, turns_after
from partner_planner.domain.rules.ledger import FAR, Ledger
from partner_planner.domain.rules.node import Input, Node
from partner_planner.domain.rules.over_time import judge_now
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Verdict

YEAR = 12
"""Months from one anniversary to the next."""


@dataclass(frozen=True, slots=True)
class Anniversaries(Input):
    """The anniversaries of the enrolment in an area, '' for the whole program."""

    program: str
    area: str
    node: Node

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """Those up to a year after the last change of the node, and the day of enrolment."""
        days = days_of(self.node, ledger)
        for each in ledger.snapshot.all(Enrolment).values():
            start = each.anniversary or each.enrolled_on
            if each.program != self.program or each.area not in (self.area, "") or start is None:
                continue
            yield each.enrolled_on or start
            day = _at_or_before(start, min(days[0], start) if days else start)
            last = add_months(max(days[-1], start) if days else start, YEAR)
            while day <= last < FAR:
                yield day
                day = add_months(start, _years(start, day) * YEAR + YEAR)


@dataclass(frozen=True, slots=True)
class OnAnniversary(Node):
    """A rule as it stood on the last anniversary, or at the enrolment where none has come yet."""

    requirement: Node
    days: Anniversaries

    @classmethod
    def of(cls, requirement: Node, program: str, area: str) -> "OnAnniversary":
        """A rule that is looked at on the anniversaries of an enrolment."""
        return cls(requirement, Anniversaries(program, area, requirement))


def judge_on_anniversary(node: OnAnniversary, scene: Scene) -> Verdict:
    """Who is not enrolled is looked at today."""
    now = judge_now(node.requirement, scene)
    day = _looked_at(node, scene)
    turns = now.turns | turns_after((node.days,), scene)
    if day is None:
        reasons = (*now.reasons, Reason.NOT_ENROLLED)
        return replace(now, node=node, parts=(now,), proof=None, reasons=reasons, turns=turns)
    found = now if day == scene.day else scene.on(day).judge(node.requirement)
    met = found.standing is Standing.MET
    held = met and now.standing is not Standing.MET
    return Verdict(
        node,
        found.standing,
        have=found.have,
        need=found.need,
        unit=found.unit,
        gap=None if met else now.gap,
        reasons=(Reason.HELD_FROM_BEFORE,) if held else found.reasons,
        parts=(found,),
        as_of=found.as_of,
        met_until=lasts_until(node, scene, turns) if met and scene.explained else None,
        turns=turns,
    )


def _looked_at(node: OnAnniversary, scene: Scene) -> date | None:
    """The day on which the rule was looked at last; None where the firm is not enrolled."""
    days = node.days
    enrolment = scene.ledger.enrolment(days.program, days.area, scene.known_on)
    start = (enrolment.anniversary or enrolment.enrolled_on) if enrolment is not None else None
    if enrolment is None or start is None:
        return None
    last = _at_or_before(start, scene.day)
    return max(last, enrolment.enrolled_on or last)


def _years(start: date, day: date) -> int:
    return day.year - start.year


def _at_or_before(start: date, day: date) -> date:
    """The last anniversary on or before a day."""
    found = add_months(start, _years(start, day) * YEAR)
    return found if found <= day else add_months(start, _years(start, day) * YEAR - YEAR)
