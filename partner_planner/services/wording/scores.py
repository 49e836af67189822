"""All words about points, gaps, areas and the records behind them, in one place to ask."""

from partner_planner.services.wording.figures import metric_text, track_text
from partner_planner.services.wording.scores_areas import (
    area_sentence,
    reached_text,
    threshold_text,
    window_text,
)
from partner_planner.services.wording.scores_falls import fall_text
from partner_planner.services.wording.scores_gaps import (
    area_name,
    effect_text,
    gap_text,
    gap_worth_text,
    gate_name_text,
    gate_text,
    have_text,
    one_of_text,
)
from partner_planner.services.wording.scores_levels import (
    ladder_text,
    ladder_title,
    level_end_text,
    level_missing_text,
    missing_of,
    part_name,
    requirement_name,
)
from partner_planner.services.wording.scores_numbers import (
    adds_text,
    category_text,
    exact_text,
    more_text,
    points_of_text,
    points_text,
    standing_text,
    track_source_text,
    unit_text,
)
from partner_planner.services.wording.scores_records import (
    RecordNames,
    credential_text,
    left_out_text,
    reason_text,
)

__all__ = [
    "RecordNames",
    "adds_text",
    "area_name",
    "area_sentence",
    "category_text",
    "credential_text",
    "effect_text",
    "exact_text",
    "fall_text",
    "gap_text",
    "gap_worth_text",
    "gate_name_text",
    "gate_text",
    "have_text",
    "ladder_text",
    "ladder_title",
    "left_out_text",
    "level_end_text",
    "level_missing_text",
    "metric_text",
    "missing_of",
    "more_text",
    "one_of_text",
    "part_name",
    "points_of_text",
    "points_text",
    "reached_text",
    "reason_text",
    "requirement_name",
    "standing_text",
    "threshold_text",
    "track_source_text",
    "track_text",
    "unit_text",
    "window_text",
]
