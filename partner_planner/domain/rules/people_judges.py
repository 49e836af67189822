"""The judges of the rarer shapes over people."""

from collections.abc import Mapping
from types import MappingProxyType

from partner_planner.domain.rules.covers import Covers, judge_covers
from partner_planner.domain.rules.credit_cycle import judge_credit_cycle
from partner_planner.domain.rules.credit_rule import CreditCycle
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import HeadCount, judge_head_count
from partner_planner.domain.rules.ratio import (
    FulfilledPerAmount,
    PeopleRatio,
    PerAmount,
    judge_fulfilled,
    judge_people_ratio,
    judge_per_amount,
)
from partner_planner.domain.rules.roles import Roles, judge_roles
from partner_planner.domain.rules.scene import Judge
from partner_planner.domain.rules.trained import (
    Trained,
    TrainedHours,
    judge_trained,
    judge_trained_hours,
)

PEOPLE_JUDGES: Mapping[type[Node], Judge] = MappingProxyType(
    {
        HeadCount: judge_head_count,
        Covers: judge_covers,
        PeopleRatio: judge_people_ratio,
        PerAmount: judge_per_amount,
        FulfilledPerAmount: judge_fulfilled,
        Roles: judge_roles,
        Trained: judge_trained,
        TrainedHours: judge_trained_hours,
        CreditCycle: judge_credit_cycle,
    }
)
"""The judge of each of them."""
