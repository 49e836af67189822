"""Metrics, tracks, streams and kinds have names; what has none goes by its id."""

import pytest

from partner_planner.domain.figure import FactKind, FigureKind
from partner_planner.services.wording.figures import (
    age_text,
    fact_kind_text,
    figure_kind_text,
    metric_text,
    split_text,
    stream_text,
    track_text,
)

METRICS = ("net-customer-adds", "intermediate", "advanced", "usage-growth")
METRICS_OF_OTHERS = ("co-sell-contract-value", "certified-people", "extra-references", "conference")
STREAMS = ("azure", "m365", "cpor", "csp", "dpor", "percent", "")


def test_what_the_portals_have_is_named() -> None:
    assert all(metric_text(metric) != metric for metric in METRICS)
    assert all(metric_text(metric) != metric for metric in METRICS_OF_OTHERS)
    assert metric_text("deployments") == "deployments"
    assert all(stream_text(stream) != stream for stream in STREAMS)
    assert track_text("smb") == "small and medium business"
    assert (track_text(""), track_text("enterprise")) == ("all tracks", "enterprise")
    assert metric_text("moons") + track_text("east") + stream_text("river") == "moonseastriver"


@pytest.mark.parametrize("kind", FigureKind)
def test_every_kind_of_figure_is_named(kind: FigureKind) -> None:
    assert figure_kind_text(kind)


@pytest.mark.parametrize("kind", FactKind)
def test_every_kind_of_fact_is_named(kind: FactKind) -> None:
    assert fact_kind_text(kind)


def test_what_is_not_split_is_not_told() -> None:
    assert split_text("", "", FigureKind.POINTS) == "points as the portal shows them"
    assert split_text("smb", "csp", FigureKind.LEVEL).startswith("small and medium business, CSP")


@pytest.mark.parametrize(
    ("months", "words"), [(0, "of this month"), (1, "1 month old"), (14, "14 months old")]
)
def test_ages_are_told_in_months(months: int, words: str) -> None:
    assert age_text(months) == words
