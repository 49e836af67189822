"""The Start tab: what now, in order."""
