"""Every requirement shape and the function that judges it.

A new shape is a frozen dataclass that derives from `Node`, its function, and one line here where
most programs need it, else in `rarer_judges`.
"""

from types import MappingProxyType

from partner_planner.domain.rules.amounts import Limit, Linear, judge_limit, judge_linear
from partner_planner.domain.rules.choosing import (
    AnyOf,
    KOf,
    Not,
    judge_any_of,
    judge_k_of,
    judge_not,
)
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
from partner_planner.domain.rules.judges import Judges, Table
from partner_planner.domain.rules.metric import Metric, judge_metric
from partner_planner.domain.rules.people import (
    People,
    PointsPerPerson,
    judge_people,
    judge_points_per_person,
)
from partner_planner.domain.rules.status import (
    AreaReached,
    Status,
    judge_area_reached,
    judge_status,
)


def _granted() -> Table:
    from partner_planner.domain.rules.granted import Granted, judge_granted

    return {Granted: judge_granted}


def _rarer() -> Table:
    from partner_planner.domain.rules.rarer_judges import RARER_JUDGES  # forty modules

    return RARER_JUDGES


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
            AnyOf: judge_any_of,
            KOf: judge_k_of,
            Not: judge_not,
            Status: judge_status,
            AreaReached: judge_area_reached,
            Metric: judge_metric,
        }
    ),
    (_granted, _rarer),
)
"""The judge of every shape."""
