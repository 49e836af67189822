"""Which backups that were made by themselves need not be kept any longer."""

from collections.abc import Hashable, Mapping
from datetime import datetime, timedelta
from typing import TypeVar

ALL_FOR = timedelta(days=14)
WEEKLY_FOR = timedelta(days=366)
ALWAYS = 3
"""So many of the newest are kept, however old they are."""

K = TypeVar("K", bound=Hashable)


def superfluous(made: Mapping[K, datetime], now: datetime) -> list[K]:
    """Those to remove: all of two weeks are kept, then the last of each week for a year."""
    newest_first = sorted(made, key=lambda key: made[key], reverse=True)
    weeks, gone = set[tuple[int, int]](), list[K]()
    for key in newest_first[ALWAYS:]:
        age = now - made[key]
        if age <= ALL_FOR:
            continue
        year, week, _ = made[key].isocalendar()
        if age > WEEKLY_FOR or (year, week) in weeks:
            gone.append(key)
        weeks.add((year, week))
    return gone
