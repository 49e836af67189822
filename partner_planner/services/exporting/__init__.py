"""The year plan: built from a snapshot, written to a file in the form that its ending names."""

from partner_planner.services.exporting.documents import export_year_plan
from partner_planner.services.exporting.year_plan import SECTIONS, build_year_plan

__all__ = ["SECTIONS", "build_year_plan", "export_year_plan"]
