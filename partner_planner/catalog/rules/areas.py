"""Areas, how partners are put on their tracks, thresholds, remarks and terms of a catalog."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from partner_planner.catalog.fields import Expected, Fields, Keys
from partner_planner.catalog.rules.head import Head
from partner_planner.catalog.rules.metrics import words
from partner_planner.catalog.rules.reading import requirement
from partner_planner.catalog.rules.values import exact
from partner_planner.domain.figure import MOST_POINTS
from partner_planner.domain.money import Money
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.rulebook import (
    AreaRules,
    Classification,
    Fee,
    Remark,
    Terms,
    Threshold,
    TrackMethod,
)

AREA = Keys.of("id name tracks method text sources", "badge note maximum")
CLASSIFICATION = Keys.of("areas require met otherwise text sources", "from to")
THRESHOLD = Keys.of("id at_least floor text sources", "name note from to area floored")
TERMS = Keys.of("window_months renewal_days year_days text sources", "fee")
REMARK = Keys.of("text sources", "area")
_FEE = Keys.of("amount currency text sources")

_LONGEST_WINDOW = 60  # months
_LONGEST_RENEWAL = 366  # days
_LONGEST_YEAR = 1100  # days
_CURRENCY = 3  # letters


def tracks_of(entry: Fields, _head: Head) -> tuple[str, ...]:
    """The tracks of an area, needed before anything that refers to them is read."""
    return tuple(words(entry, "tracks", entry.texts("tracks")))


def area_of(entry: Fields, head: Head) -> AreaRules:
    """The area of an entry, still without metrics and classifications."""
    return AreaRules(
        entry.id("id"),
        entry.text("name"),
        entry.text("badge"),
        tracks_of(entry, head),
        TrackMethod(entry.word("method", TrackMethod)),
        (),
        (),
        head.evidence(entry),
        entry.text("text"),
        entry.text("note"),
        exact(entry, "maximum") if "maximum" in entry else Fraction(MOST_POINTS),
    )


def complete(
    area: AreaRules,
    metrics: Iterable[Metric],
    classifications: Iterable[tuple[str, Classification]],
) -> AreaRules:
    """The area with its metrics and the ways in which partners are put on a track."""
    return replace(
        area,
        metrics=tuple(each for each in metrics if each.area == area.id),
        classifications=tuple(each for id, each in classifications if id == area.id),
    )


def classifications_of(entry: Fields, head: Head) -> tuple[tuple[str, Classification], ...]:
    """How an entry puts partners on a track, for each area that it names."""
    return tuple(
        (area, _classification(entry, head, area)) for area in words(entry, "areas", head.tracks)
    )


def _classification(entry: Fields, head: Head, area: str) -> Classification:
    setting = head.setting(Measure(head.program, area, "", ""), Fraction(0), "")
    return Classification(
        requirement(entry.inner("require", None), setting),
        entry.word("met", head.tracks[area]),
        entry.word("otherwise", head.tracks[area]),
        head.force(entry),
        head.evidence(entry),
        entry.text("text"),
    )


def threshold(entry: Fields, head: Head) -> Threshold:
    """The threshold of an entry: of one area, else of every area without one of its own."""
    floored = entry.texts("floored")
    if floored and not entry.switch("floor"):
        entry.wrong("floor", Expected.SWITCH)
    known = head.metrics()
    for metric in floored:
        if metric not in known:
            entry.refuse_word("floored", metric, known)
    return Threshold(
        entry.id("id"),
        exact(entry, "at_least"),
        entry.switch("floor"),
        head.force(entry),
        head.evidence(entry),
        entry.text("text"),
        entry.text("note"),
        entry.word("area", head.tracks) if "area" in entry else "",
        frozenset(floored),
        entry.text("name"),
    )


def remark(entry: Fields, head: Head) -> Remark:
    """Something that an owner should know."""
    area = entry.word("area", head.tracks) if "area" in entry else ""
    return Remark(entry.text("text"), area, head.evidence(entry))


def terms(entry: Fields, head: Head) -> Terms:
    """Window, renewal and fee."""
    return Terms(
        entry.number("window_months", 1, _LONGEST_WINDOW),
        entry.number("renewal_days", 0, _LONGEST_RENEWAL),
        entry.number("year_days", 1, _LONGEST_YEAR),
        _fee(entry.inner("fee", _FEE), head) if "fee" in entry else None,
        head.evidence(entry),
        entry.text("text"),
    )


def _fee(entry: Fields, head: Head) -> Fee:
    amount, currency = exact(entry, "amount"), entry.text("currency")
    if len(currency) != _CURRENCY or not currency.isascii() or not currency.isupper():
        entry.wrong("currency", Expected.MONEY)
    money = Money(currency, Decimal(amount.numerator) / Decimal(amount.denominator))
    return Fee(money, head.evidence(entry), entry.text("text"))
