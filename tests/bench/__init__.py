"""The benchmarks: our time beside the time of the floor, measured in turns in one run."""
