"""Partner Planner: a planning assistant for small partner firms."""

__version__ = "0.1.0"
