"""What may come, as a fixed number of equally likely worlds: drawn the same way every time.

Chances and spreads are laid out evenly over the worlds and put in an order of their own for each
thing that is uncertain, so that two things are independent and a hundred worlds say as much as
thousands that are thrown at random.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from math import lcm, sqrt
from random import Random
from statistics import NormalDist
from typing import TypeVar

COUNT = 120
"""How many worlds there are; a chance is told apart to one in so many."""

TOGETHER = 5
"""So many things before it are looked at when a thing is laid out."""

SHARE = Fraction(4, 5)
"""The share of the worlds that a band holds."""

LEAST = Fraction(77, 100)
"""The least that it may hold, where few values are possible."""

FEWEST = 2
"""So many changes must be known for a spread to be read off them."""

ABOUT = 1.2
"""How much wider a band may be than the narrowest one."""

K = TypeVar("K")
T = TypeVar("T")


Fate = tuple[int | None, ...]
"""For each world which of several ways comes true, None where none does."""


def fates(things: Iterable[tuple[str, Sequence[Fraction]]]) -> tuple[Fate, ...]:
    """For each of several things, by name and the chances of its ways, what becomes of it.

    Each is laid out evenly over the worlds in which those just before it came out the same, so
    that what several of them come to together is as likely as it should be.
    """
    found: list[Fate] = []
    for name, chances in things:
        alike: dict[tuple[int | None, ...], list[int]] = {}
        for world in _order(name):
            before = tuple(each[world] for each in found[-TOGETHER:])
            alike.setdefault(before, []).append(world)
        worlds = [world for group in alike.values() for world in group]
        fate = dict(zip(worlds, _evenly(chances), strict=True))
        found.append(tuple(fate[world] for world in range(COUNT)))
    return tuple(found)


def _evenly(chances: Sequence[Fraction]) -> Iterator[int | None]:
    """Ways in an order in which each of them is spread evenly, by its chance."""
    whole = lcm(*(each.denominator for each in chances))
    shares = [int(each * whole) for each in (*chances, 1 - sum(chances))]
    owed = [0] * len(shares)
    for _ in range(COUNT):
        owed = [debt + share for debt, share in zip(owed, shares, strict=True)]
        way = owed.index(max(owed))
        owed[way] -= whole
        yield way if way < len(chances) else None


@lru_cache(1024)
def deviates(name: str, changes: int) -> tuple[float, ...]:
    """For each world a deviation in units of a spread that was read off so many changes.

    Student's distribution: the fewer changes are known, the wider it is. There must be `FEWEST`.
    """
    return _mixed(name, _deviates(changes))


def band(values: Sequence[float], *, smooth: bool = False) -> tuple[float, float]:
    """The narrowest stretch of values that holds the share of the worlds.

    Of those that are about as narrow it is the most central one, so that the bands of two months
    that hardly differ do not either. Where few values are possible it may have to hold more; one
    that holds a little less is then taken if it comes nearer, unless it is a single value. Values
    that are `smooth` stand for what lies between them too, so that one more is needed.
    """
    ordered = sorted(values)
    whole = _narrowest(ordered, SHARE, int(smooth))
    more = _held(ordered, whole) - SHARE * COUNT
    if more > (SHARE - LEAST) * COUNT:
        tighter = _narrowest(ordered, LEAST)
        if tighter[0] < tighter[1] and abs(_held(ordered, tighter) - SHARE * COUNT) < more:
            return tighter
    return whole


def _narrowest(ordered: Sequence[float], share: Fraction, more: int = 0) -> tuple[float, float]:
    """About the narrowest stretch of ordered values that holds a share of them, and some more."""
    held = min(-(-len(ordered) * share.numerator // share.denominator) + more, len(ordered))
    spare = len(ordered) - held
    widths = [high - low for low, high in zip(ordered, ordered[held - 1 :], strict=False)]
    wide = min(widths) * ABOUT
    begin = min(
        (first for first, width in enumerate(widths) if width <= wide),
        key=lambda first: abs(2 * first - spare),
    )
    return ordered[begin], ordered[begin + held - 1]


def _held(ordered: Sequence[float], ends: tuple[float, float]) -> int:
    """How many of ordered values lie between two of them."""
    return bisect_right(ordered, ends[1]) - bisect_left(ordered, ends[0])


def middle(values: Mapping[K, Fraction], counts: Mapping[K, int]) -> K:
    """What half of the worlds do not exceed: of some values, each of so many worlds, the key."""
    seen = 0
    for key in sorted(values, key=values.__getitem__):
        seen += counts[key]
        if 2 * seen >= COUNT:
            return key
    raise ValueError(counts)


@cache
def _places() -> tuple[float, ...]:
    """The middles of as many equal parts of the stretch from 0 to 1."""
    return tuple((number + 0.5) / COUNT for number in range(COUNT))


def _mixed(name: str, values: Sequence[T]) -> tuple[T, ...]:
    """Values in an order that follows from a name alone."""
    return tuple(values[place] for place in _order(name))


@lru_cache(1024)
def _order(name: str) -> tuple[int, ...]:
    order = list(range(COUNT))
    Random(name).shuffle(order)
    return tuple(order)


@cache
def _deviates(changes: int) -> tuple[float, ...]:
    if changes == FEWEST:
        return tuple(_of_two(place) for place in _places())
    normal = NormalDist()
    return tuple(_student(normal.inv_cdf(place), changes) for place in _places())


def _of_two(place: float) -> float:
    """The quantile of Student's distribution with two degrees of freedom, in closed form."""
    return (2 * place - 1) / sqrt(2 * place * (1 - place))


def _student(normal: float, freedom: int) -> float:
    """The same for more degrees, from the normal quantile, by the usual expansion.

    Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
    """
    z, n = normal, float(freedom)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / n**power for power, term in enumerate(terms, 1))
