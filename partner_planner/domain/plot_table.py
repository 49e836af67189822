"""The same as a plot, as a table: what is drawn can always be read."""

from partner_planner.domain.plot import Plot
from partner_planner.domain.year_plan import Cell, Column, Table

MONTH_WEIGHT, VALUE_WEIGHT, CAUSE_WEIGHT = 4, 3, 12


def plot_table(plot: Plot) -> Table:
    """A row for each month: the lines, the band, the thresholds, and the cause."""
    return _table(plot, range(len(plot.months)))


def happenings_table(plot: Plot) -> Table:
    """Only the months that have a cause."""
    return _table(plot, [at for at, month in enumerate(plot.months) if month.cause])


def plot_facts(plot: Plot, at: int) -> tuple[tuple[str, str], ...]:
    """What is said of one month by label: the lines, the band, the thresholds."""
    band = [(plot.band.label, plot.band.shown)] if plot.band is not None else []
    lines = [(line.label, line.shown) for line in plot.series]
    lines += [*band, *((line.label, line.shown) for line in plot.thresholds)]
    return tuple((label, shown[at]) for label, shown in lines)


def _table(plot: Plot, rows: range | list[int]) -> Table:
    labels = [label for label, _shown in plot_facts(plot, 0)] if plot.months else []
    return Table(
        caption=plot.caption,
        columns=(
            Column(plot.month_heading, weight=MONTH_WEIGHT),
            *(Column(label, numeric=True, weight=VALUE_WEIGHT) for label in labels),
            Column(plot.cause_heading, weight=CAUSE_WEIGHT),
        ),
        rows=tuple(
            (
                Cell(plot.months[at].text, plot.months[at].tone),
                *(Cell(shown) for _label, shown in plot_facts(plot, at)),
                Cell(plot.months[at].cause),
            )
            for at in rows
        ),
    )
