"""A metric: one number of an area, with the rule it comes from and the witness of the rule."""

from dataclasses import dataclass
from fractions import Fraction

from partner_planner.domain.evidence import Evidence
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.gated import standing_between
from partner_planner.domain.rules.measures import Measure, Reading, points_of
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Metric(Node):
    """A metric of an area on one track.

    `score` gives its points, never above `maximum`. `shown` are the points that the portal shows:
    where somebody has entered them for the same month or a newer one, they are taken as attested.
    `text` says the rule in words, `condition` what must hold for a unit to count at all,
    `associations` how customers must be tied to the partner, `period` what is compared with what.
    """

    id: str
    area: str
    track: str
    category: str
    maximum: Fraction
    score: Node
    shown: Measure
    force: Force
    evidence: Evidence
    text: str
    condition: str = ""
    associations: str = ""
    period: str = ""
    note: str = ""


def judge_metric(node: Metric, scene: Scene) -> Verdict:
    """It is met above zero: that much every metric must have."""
    found = scene.judge(node.score)
    shown = points_of(node.shown, scene)
    if shown.as_of is not None and (found.as_of is None or found.as_of <= shown.as_of):
        return _attested(node, found, shown)
    least, most, points = found.least, found.most, found.points
    if found.maximum is not node.maximum:
        least, most = min(least, node.maximum), min(most, node.maximum)
        points = least if least == most else None
    return Verdict(
        node,
        standing_between(least, most),
        points,
        least,
        most,
        node.maximum,
        found.have,
        found.need,
        found.unit,
        found.gap,
        (*found.reasons, *_below_one(points)),
        (found,),
        as_of=found.as_of,
        turns=found.turns,
    )


def _attested(node: Metric, found: Verdict, shown: Reading) -> Verdict:
    """The points that the portal shows, within what the metric can have."""
    points = min(max(shown.value or Fraction(0), Fraction(0)), node.maximum)
    return Verdict(
        node,
        standing_between(points, points),
        points,
        points,
        points,
        node.maximum,
        reasons=(Reason.ATTESTED, *_below_one(points)),
        parts=(found,),
        proof=shown,
        as_of=shown.as_of,
    )


def _below_one(points: Fraction | None) -> tuple[Reason, ...]:
    """A metric that is above zero and yet below one point: the vendor's pages disagree on it."""
    return (Reason.BELOW_ONE,) if points and points.numerator < points.denominator else ()
