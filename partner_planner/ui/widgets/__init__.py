"""Widgets that know nothing of the plan; each can be shown alone."""
