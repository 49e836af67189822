"""How far the points of a metric may stray because figures do, world by world."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from partner_planner.domain.calendar import month_number
from partner_planner.domain.figure import FigureKind
from partner_planner.domain.rules.amounts import Linear
from partner_planner.domain.rules.attested import FigureValue
from partner_planner.domain.rules.carried import Courses, key_of
from partner_planner.domain.rules.combining import BestOf, SumOf
from partner_planner.domain.rules.growth import PercentGrowth
from partner_planner.domain.rules.measures import YEAR, Reading
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.scales import Scaled, StepTable
from partner_planner.domain.rules.spread import OPEN, Spread, mean, scaled, stepped, worth
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.rules.weighted import Part, WeightedMean
from partner_planner.domain.rules.worlds import deviates


@dataclass(frozen=True, slots=True)
class Straying:
    """What figures may be in a month, where the newest of them are older than that."""

    courses: Courses
    month: int

    @classmethod
    def by(cls, courses: Courses, day: date) -> "Straying":
        """The same for the month of a day."""
        return cls(courses, month_number(day))

    def spread(self, verdict: Verdict) -> Spread | None:
        """The points of a verdict in every world, None where figures do not move them."""
        node = verdict.node
        if isinstance(node, Metric):
            return self._of_metric(node, verdict)
        if isinstance(node, Linear):
            return self._linear(node, verdict)
        if isinstance(node, PercentGrowth):
            return self._growth(node, verdict)
        if isinstance(node, SumOf | BestOf):
            return self._together(node, verdict)
        if isinstance(node, WeightedMean):
            return self._mean(verdict)
        if isinstance(node, FigureValue | Part | Scaled | StepTable):
            return self._value(node, verdict)
        return self._other(verdict)

    def _of_metric(self, node: Metric, verdict: Verdict) -> Spread | None:
        """A metric's points, between none and its maximum; those of the portal where they count."""
        most = float(node.maximum)
        if isinstance(verdict.proof, Reading) and verdict.proof.value is not None:
            strays = self.strays(verdict.proof)
            if strays is None or not strays:
                return None if strays is None else OPEN
            return Spread(worth(float(verdict.proof.value), strays, 1.0, most))
        found = self.spread(verdict.parts[0]) if verdict.parts else None
        if found is None or found.open or verdict.parts[0].maximum == node.maximum:
            return found
        return Spread([min(each, most) for each in found.points])

    def _linear(self, node: Linear, verdict: Verdict) -> Spread | None:
        reading = verdict.proof
        if not isinstance(reading, Reading) or reading.value is None:
            return None
        strays = self.strays(reading)
        if strays is None or not strays:
            return None if strays is None else OPEN
        rate, most = float(node.maximum / node.units), float(node.maximum)
        return Spread(worth(float(reading.value), strays, rate, most))

    def _growth(self, node: PercentGrowth, verdict: Verdict) -> Spread | None:
        """Growth strays as its level does; below the least level there is none."""
        reading = verdict.proof
        if not isinstance(reading, Reading) or not reading.used:
            return None
        strays = self.strays(reading)
        if strays is None or not strays:
            return None if strays is None else OPEN
        most, rate = float(node.maximum), float(node.maximum / node.units)
        if reading.level is None or reading.base is None:
            return Spread(worth(float(reading.value or 0), strays, rate, most))
        level, base = float(reading.level), float(reading.base)
        least = float(node.level_at_least or 0)
        if base <= 0 or (node.base_at_least is not None and reading.base < node.base_at_least):
            return None
        found = worth(level - base, strays, 100 / base * rate, most)
        if level + min(strays) < least:
            found = [
                points if level + each >= least else 0.0
                for points, each in zip(found, strays, strict=True)
            ]
        return Spread(found)

    def _together(self, node: SumOf | BestOf, verdict: Verdict) -> Spread | None:
        """Several scores added, or the best of them; parts that do not move stay as they are."""
        found = [self.spread(part) for part in verdict.parts]
        if any(each is not None and each.open for each in found):
            return OPEN
        moving = [each.points for each in found if each is not None]
        if not moving:
            return None
        still = [
            float(part.least)
            for part, each in zip(verdict.parts, found, strict=True)
            if each is None
        ]
        if isinstance(node, SumOf):
            most, rest = float(node.maximum), sum(still)
            return Spread([min(sum(each) + rest, most) for each in zip(*moving, strict=True)])
        best = max(still, default=0.0)
        return Spread([max(*each, best) for each in zip(*moving, strict=True)])

    def _mean(self, verdict: Verdict) -> Spread | None:
        """A mean of scores that stray."""
        found = [self.spread(part) for part in verdict.parts]
        if not any(found):
            return None
        points = mean(verdict, found) if not any(each and each.open for each in found) else None
        return OPEN if points is None else Spread(points)

    def _value(
        self, node: FigureValue | Part | Scaled | StepTable, verdict: Verdict
    ) -> Spread | None:
        """A figure as it is, or what a scale makes of one."""
        if isinstance(node, FigureValue):
            reading = verdict.proof
            if not isinstance(reading, Reading) or reading.value is None:
                return None
            strays = self.strays(reading)
            if strays is None or not strays:
                return None if strays is None else OPEN
            return Spread([float(reading.value) + each for each in strays])
        found = self.spread(verdict.parts[0])
        if found is None or found.open or isinstance(node, Part):
            return found
        if isinstance(node, Scaled):
            return Spread(scaled(node, found.points))
        return Spread(stepped(node, found.points))

    def _other(self, verdict: Verdict) -> Spread | None:
        """Another shape: nothing can be said of it where a figure below it may move."""
        if isinstance(verdict.proof, Reading) and self.strays(verdict.proof) is not None:
            return OPEN
        return OPEN if any(self.spread(part) is not None for part in verdict.parts) else None

    def strays(self, reading: Reading) -> Sequence[float] | None:
        """How far a value strays in every world; None where it is known, empty where not said."""
        if not reading.used:
            return None
        figure = reading.used[0]
        key = key_of(figure)
        course = self.courses.get(key)
        if course is None or self.month <= course.last:
            return None
        free = self.month - course.last
        if figure.kind is FigureKind.LEVEL and reading.base is not None:
            if month_number(figure.as_of) != self.month:
                return ()  # the base of this month is not known
            free = min(free, YEAR)
        if not course.known:
            return ()
        reach = course.change * sqrt(free)
        if not reach:
            return None
        return [each * reach for each in deviates("/".join(key), course.changes)]
