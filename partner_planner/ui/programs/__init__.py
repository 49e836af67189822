"""The Programs tab: where the firm stands in each area, and why."""
