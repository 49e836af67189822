"""Points that figures may stray to are those that the rules give for strayed figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.rules import Ledger
from partner_planner.domain.rules.forecast import month_ends
from partner_planner.domain.rules.future import Future
from partner_planner.domain.rules.measures import Reading
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.straying import Straying
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.rules.worlds import COUNT
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.rule_firms import BOOK, CREDENTIALS, DAY

STREAMS = {"security": ("azure", "m365"), "modern-work": ("cpor", "dpor", "csp")}
PAST = 14
SIZES = {"usage-growth": 30_000}

METRICS = [each for area in BOOK.areas for each in area.metrics if each.category != "skilling"]
kinds = st.sampled_from([FigureKind.NET, FigureKind.LEVEL, FigureKind.POINTS])


@st.composite
def histories(draw: st.DrawFn, metric: Metric) -> list[Figure]:
    """Figures of a metric for some months, by its streams."""
    streams = STREAMS.get(metric.area, ("", "percent") if metric.id == "usage-growth" else ("",))
    kind, size = draw(kinds), SIZES.get(metric.id, 12)
    found = []
    for stream in ("",) if kind is FigureKind.POINTS else draw(st.sets(st.sampled_from(streams))):
        for back in range(draw(st.integers(1, PAST))):
            number = DAY.year * 12 + DAY.month - 1 - back
            as_of = date(number // 12, number % 12 + 1, 1)
            most = 30 if FigureKind.POINTS is kind or stream == "percent" else size
            value = Decimal(draw(st.integers(-most // 4, most)))
            place = BOOK.program, metric.area, metric.track, metric.id, stream
            found.append(Figure(f"{stream}{back}", *place, as_of, value, kind))
    return found


def readings(verdict: Verdict) -> Iterator[Reading]:
    """What a verdict has read, but for what the portal's points stand before."""
    if isinstance(verdict.proof, Reading):
        yield verdict.proof
        return
    for part in verdict.parts:
        yield from readings(part)


@pytest.mark.parametrize("metric", METRICS, ids=lambda it: f"{it.area}/{it.track}/{it.id}")
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.integers(1, 17))
def test_strayed_points_are_the_points_of_strayed_figures(
    metric: Metric, data: st.DataObject, place: int
) -> None:
    figures = data.draw(histories(metric))
    days = month_ends(DAY, 18)
    future = Future.of(Ledger.of(Snapshot.of(figures), CREDENTIALS.get), DAY, days[-1], ())
    verdict = Scene(future.ledger, days[place], JUDGES).judge(metric)
    straying = Straying.by(future.courses, days[place])
    spread = straying.spread(verdict)
    moved = {
        it.used[0].id: it_strays for it in readings(verdict) if (it_strays := straying.strays(it))
    }
    if spread is None or spread.open:
        assert spread is not None or not moved or verdict.points is None or not verdict.most
        return
    for world in range(0, COUNT, 17):
        strayed = {
            key: [_strayed(each, moved, world) for each in series]
            for key, series in future.ledger.figures.items()
        }
        again = Scene(replace(future.ledger, figures=strayed), days[place], JUDGES).judge(metric)
        assert float(again.least) == pytest.approx(spread.points[world], abs=1e-6)


def _strayed(figure: Figure, moved: Mapping[str, Sequence[float]], world: int) -> Figure:
    by = moved.get(figure.id)
    return replace(figure, value=figure.value + Decimal(by[world])) if by else figure
