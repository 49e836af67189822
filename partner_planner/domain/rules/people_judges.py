"""The judges of shapes over people."""

from collections.abc import Mapping
from types import MappingProxyType

from partner_planner.domain.rules.covers import Covers, judge_covers
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import (
    People,
    PointsPerPerson,
    judge_people,
    judge_points_per_person,
)
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

PEOPLE_JUDGES: Mapping[type[Node], Judge] = MappingProxyType(
    {
        People: judge_people,
        PointsPerPerson: judge_points_per_person,
        Covers: judge_covers,
        PeopleRatio: judge_people_ratio,
        PerAmount: judge_per_amount,
        FulfilledPerAmount: judge_fulfilled,
        Roles: judge_roles,
    }
)
"""The judge of each of them."""
