"""The judges of shapes over facts, over values that follow from them, and over time."""

from collections.abc import Mapping
from types import MappingProxyType

from partner_planner.domain.rules.anniversary import OnAnniversary, judge_on_anniversary
from partner_planner.domain.rules.attested import (
    Attested,
    AttestedValue,
    FigureValue,
    judge_attested,
    judge_attested_value,
    judge_figure_value,
)
from partner_planner.domain.rules.bounded import Bounded, judge_bounded
from partner_planner.domain.rules.comparing import Growth, Share, judge_growth, judge_share
from partner_planner.domain.rules.documents import Document, judge_document
from partner_planner.domain.rules.fees import FeePaid, judge_fee_paid
from partner_planner.domain.rules.for_each import ForEach, Group, judge_for_each, judge_group
from partner_planner.domain.rules.lock import Lock, judge_lock
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.over_time import (
    AnyDay,
    Sustained,
    judge_any_day,
    judge_sustained,
)
from partner_planner.domain.rules.quantities import Tally, Total, judge_tally, judge_total
from partner_planner.domain.rules.records import Records, judge_records
from partner_planner.domain.rules.scales import Scaled, StepTable, judge_scaled, judge_step_table
from partner_planner.domain.rules.scene import Judge
from partner_planner.domain.rules.weighted import (
    Part,
    WeightedMean,
    judge_part,
    judge_weighted_mean,
)

FACT_JUDGES: Mapping[type[Node], Judge] = MappingProxyType(
    {
        Tally: judge_tally,
        Total: judge_total,
        Growth: judge_growth,
        Share: judge_share,
        FigureValue: judge_figure_value,
        AttestedValue: judge_attested_value,
        Attested: judge_attested,
        Bounded: judge_bounded,
        Records: judge_records,
        Document: judge_document,
        FeePaid: judge_fee_paid,
        StepTable: judge_step_table,
        Scaled: judge_scaled,
        Part: judge_part,
        WeightedMean: judge_weighted_mean,
        Group: judge_group,
        ForEach: judge_for_each,
        Sustained: judge_sustained,
        AnyDay: judge_any_day,
        Lock: judge_lock,
        OnAnniversary: judge_on_anniversary,
    }
)
"""The judge of each of them."""
