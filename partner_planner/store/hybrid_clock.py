"""The log's time: a hybrid logical clock, which never runs backwards and sorts as text.

After Kulkarni et al., "Logical Physical Clocks", 2014: physical milliseconds, and a counter for
what happens within one or while the machine's clock lags.
"""

from datetime import UTC, datetime

_STAMP = "{}-{:04x}"


def tick(last: str, now: datetime) -> str:
    """The next time after `last` (empty for none), no earlier than `now`."""
    instant = now.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"
    last_instant, _, counter = last.rpartition("-")
    if instant > last_instant:
        return _STAMP.format(instant, 0)
    return _STAMP.format(last_instant, int(counter, 16) + 1)


def instant_of(stamp: str) -> datetime:
    """The physical instant of a time of the log."""
    return datetime.fromisoformat(stamp.rpartition("-")[0])
