"""The judges of shapes that few programs have; see `judges`.

A new shape is a frozen dataclass that derives from `Node`, its function, and one line here or in
one of the tables that are joined here.
"""

from collections.abc import Mapping
from types import MappingProxyType

from partner_planner.domain.rules.count_status import CountStatus, judge_count_status
from partner_planner.domain.rules.enrolled import Enrolled, judge_enrolled
from partner_planner.domain.rules.fact_judges import FACT_JUDGES
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.other_program import OtherProgram, judge_other_program
from partner_planner.domain.rules.people_judges import PEOPLE_JUDGES
from partner_planner.domain.rules.scene import Judge
from partner_planner.domain.rules.scoped import Scoped, judge_scoped
from partner_planner.domain.rules.versions import Relief, Versions, judge_relief, judge_versions

RARER_JUDGES: Mapping[type[Node], Judge] = MappingProxyType(
    {
        CountStatus: judge_count_status,
        OtherProgram: judge_other_program,
        Versions: judge_versions,
        Relief: judge_relief,
        Scoped: judge_scoped,
        Enrolled: judge_enrolled,
        **PEOPLE_JUDGES,
        **FACT_JUDGES,
    }
)
"""The judge of each of them."""
