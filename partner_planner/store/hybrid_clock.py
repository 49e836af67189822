"""The log's time: a hybrid logical clock, which never runs backwards and sorts as text.

After Kulkarni et al., "Logical Physical Clocks", 2014: physical milliseconds, and a counter for
what happens within one or while the machine's clock lags.
"""

from datetime import UTC, datetime, timedelta

from partner_planner.store.columns import Unreadable

_FULL = 0xFFFF


def text_of(instant: datetime) -> str:
    """The physical part of a time: UTC to the millisecond, sortable as text."""
    return f"{instant.astimezone(UTC).isoformat(timespec='milliseconds')[:-6]}Z"


def tick(last: str, instant: str) -> str:
    """The next time after `last` (empty for none), no earlier than the given physical part."""
    if not last:
        return f"{instant}-0000"
    last_instant, count = _parts(last)
    if instant > last_instant:
        return f"{instant}-0000"
    if count == _FULL:  # five digits would sort before four
        return f"{text_of(instant_of(last) + timedelta(milliseconds=1))}-0000"
    return f"{last_instant}-{count + 1:04x}"


def instant_of(stamp: str) -> datetime:
    """The physical instant of a time of the log; `Unreadable` where it is none."""
    try:
        return datetime.fromisoformat(_parts(stamp)[0])
    except ValueError as error:
        raise Unreadable(stamp) from error


def _parts(stamp: str) -> tuple[str, int]:
    try:
        instant, _, counter = stamp.rpartition("-")
        return instant, int(counter, 16)
    except (ValueError, TypeError) as error:
        raise Unreadable(stamp) from error
