"""The Milestones tab: who is to pass what by when, and at what cost."""
