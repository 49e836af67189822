"""One `[[rule]]` of a rule catalog becomes the metrics of its areas and tracks."""

from collections.abc import Iterable, Iterator

from partner_planner.catalog.fields import Expected, Fields, Keys
from partner_planner.catalog.rules.head import Head
from partner_planner.catalog.rules.reading import score
from partner_planner.catalog.rules.values import exact
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.metric import Metric

RULE = Keys.of(
    "areas tracks metric category maximum unit score text sources",
    "condition associations period note from to",
)
CATEGORIES = ("performance", "skilling", "customer-success")


def metrics_of(entry: Fields, head: Head) -> tuple[Metric, ...]:
    """One metric for each area and track that the rule names."""
    return tuple(
        _metric(entry, head, area, track)
        for area in words(entry, "areas", head.tracks)
        for track in words(entry, "tracks", head.tracks[area])
    )


def _metric(entry: Fields, head: Head, area: str, track: str) -> Metric:
    measure = Measure(head.program, area, track, entry.id("metric"))
    maximum = exact(entry, "maximum")
    setting = head.setting(measure, maximum, entry.id("unit"))
    return Metric(
        measure.metric,
        area,
        track,
        entry.word("category", CATEGORIES),
        maximum,
        score(entry.inner("score", None), setting),
        measure,
        head.force(entry),
        head.evidence(entry),
        entry.text("text"),
        entry.text("condition"),
        entry.text("associations"),
        entry.text("period"),
        entry.text("note"),
    )


def words(entry: Fields, key: str, known: Iterable[str]) -> Iterator[str]:
    """Some of the known words, at least one, none twice."""
    found, allowed = entry.texts(key), list(known)
    if not found or len(set(found)) < len(found):
        entry.wrong(key, Expected.TEXTS)
    for word in found:
        if word not in allowed:
            entry.refuse_word(key, word, allowed)
        yield word
