"""The Year plan tab: the year drawn by quarter, what it costs, and its export."""
