"""Every requirement shape and the function that judges it.

A new shape is a frozen dataclass that derives from `Node`, its function, and one line here where
most programs need it, else in `rarer_judges`.
"""

from types import MappingProxyType

from partner_planner.domain.rules.amounts import Limit, Linear, judge_limit, judge_linear
from partner_planner.domain.rules.combining import (
    AllOf,
    BestOf,
    SumOf,
    judge_all_of,
    judge_best_of,
    judge_sum_of,
)
from partner_planner.domain.rules.gated import Gate, Gated, judge_gate, judge_gated
from partner_planner.domain.rules.growth import PercentGrowth, judge_percent_growth
from partner_planner.domain.rules.judges import Judges
from partner_planner.domain.rules.metric import Metric, judge_metric
from partner_planner.domain.rules.people import (
    People,
    PointsPerPerson,
    judge_people,
    judge_points_per_person,
)

JUDGES = Judges(
    MappingProxyType(
        {
            People: judge_people,
            PointsPerPerson: judge_points_per_person,
            Gate: judge_gate,
            Gated: judge_gated,
            Linear: judge_linear,
            PercentGrowth: judge_percent_growth,
            Limit: judge_limit,
            BestOf: judge_best_of,
            SumOf: judge_sum_of,
            AllOf: judge_all_of,
            Metric: judge_metric,
        }
    )
)
"""The judge of every shape."""
