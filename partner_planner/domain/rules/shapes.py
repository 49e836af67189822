"""Every requirement shape and the function that judges it.

A new shape is a frozen dataclass that derives from `Node`, its function, and one line here.
"""

from collections.abc import Mapping
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
from partner_planner.domain.rules.count_status import CountStatus, judge_count_status
from partner_planner.domain.rules.fact_judges import FACT_JUDGES
from partner_planner.domain.rules.gated import Gate, Gated, judge_gate, judge_gated
from partner_planner.domain.rules.growth import PercentGrowth, judge_percent_growth
from partner_planner.domain.rules.metric import Metric, judge_metric
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.other_program import OtherProgram, judge_other_program
from partner_planner.domain.rules.people_judges import PEOPLE_JUDGES
from partner_planner.domain.rules.scene import Judge
from partner_planner.domain.rules.scoped import Scoped, judge_scoped
from partner_planner.domain.rules.status import (
    AreaReached,
    Granted,
    Status,
    judge_area_reached,
    judge_granted,
    judge_status,
)
from partner_planner.domain.rules.versions import Relief, Versions, judge_relief, judge_versions

JUDGES: Mapping[type[Node], Judge] = MappingProxyType(
    {
        **PEOPLE_JUDGES,
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
        Granted: judge_granted,
        AreaReached: judge_area_reached,
        CountStatus: judge_count_status,
        OtherProgram: judge_other_program,
        Versions: judge_versions,
        Relief: judge_relief,
        Scoped: judge_scoped,
        Metric: judge_metric,
        **FACT_JUDGES,
    }
)
"""The judge of every shape."""
