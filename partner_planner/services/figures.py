"""What the firm types in because only the vendor's portal or the firm itself knows it.

Figures by month, enrolments and dated facts; each verb is one edit and one undo.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from partner_planner.domain.change import Edit, Label
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.domain.figure import MOST_POINTS, Fact, Figure, FigureKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.workspace import Workspace

_YEAR = 12


@dataclass(frozen=True, slots=True, order=True)
class FigureColumn:
    """What the figures of a column have in common; `track` and `stream` may be empty."""

    track: str
    stream: str
    kind: FigureKind


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """The figures of one metric by month and column, for a grid to type in.

    `months` are first days, newest first. Of figures that are doubled the one that counts is
    shown, which was entered last.
    """

    months: tuple[date, ...]
    columns: tuple[FigureColumn, ...]
    cells: Mapping[tuple[date, FigureColumn], Figure]

    def at(self, month: date, column: FigureColumn) -> Figure | None:
        """The figure of a month in a column, or None where none was entered."""
        return self.cells.get((month, column))


def figure_series(snapshot: Snapshot, program: str, area: str, metric: str) -> FigureSeries:
    """The figures of a metric of an area."""
    cells = {
        (figure.as_of, FigureColumn(figure.track, figure.stream, figure.kind)): figure
        for figure in _of_metric(snapshot, program, area, metric)
    }
    months = sorted({month for month, _ in cells}, reverse=True)
    columns = sorted({column for _, column in cells})
    return FigureSeries(tuple(months), tuple(columns), cells)


def newest(
    snapshot: Snapshot,
    program: str,
    area: str,
    metric: str,
    day: date,
    *,
    track: str = "",
    stream: str = "",
    kind: FigureKind | None = None,
) -> tuple[Figure | None, int]:
    """The newest figure that counts on a day, of one kind or of any, and its age in whole months.

    A figure for all tracks counts for a track that has none of its own in that month. The age is
    0 in the month of the figure, and where there is none.
    """
    found = [
        figure
        for figure in _of_metric(snapshot, program, area, metric)
        if figure.as_of <= day
        and figure.stream == stream
        and figure.track in (track, "")
        and kind in (figure.kind, None)
    ]
    if not found:
        return None, 0
    last = max(reversed(found), key=lambda figure: (figure.as_of, figure.track))
    return last, (day.year - last.as_of.year) * _YEAR + day.month - last.as_of.month


def keep_figures(
    workspace: Workspace,
    figures: Iterable[Figure],
    *,
    removed: Iterable[Figure] = (),
    area_name: str = "",
) -> Edit:
    """Write figures, and remove those that were cleared, as one edit.

    One that says the same thing of the same month as a figure of the plan takes its place.
    `area_name` is what the edit calls the area, its id where it is not given. Raises
    `InputRefused` for a value that is no number ("figure-not-finite"), a month that is still to
    come ("figure-in-future") and points outside 0 to 100 ("points-out-of-range"). The edit's id
    is empty where nothing differs.
    """
    kept, gone = [_of_its_month(figure) for figure in figures], list(removed)
    for figure in kept:
        _refuse_figure(figure, workspace.clock.today())
    cleared = {figure.id for figure in gone}
    held = workspace.snapshot().all(Figure).values()
    known = {figure.id: figure for figure in held if figure.id not in cleared}
    by_key = {_key(figure): figure for figure in known.values()}
    with workspace.edit(_label_of([*kept, *gone], area_name)) as editing:
        for figure in kept:
            was = known.get(figure.id) or by_key.get(_key(figure))
            now = replace(figure, id=was.id) if was else figure
            editing.put(now, was)
            by_key[_key(now)] = now
        for figure in gone:
            editing.remove(figure)
    return editing.finished


def keep_enrolment(workspace: Workspace, enrolment: Enrolment, *, area_name: str = "") -> Edit:
    """Write in what the firm is enrolled and since when; each program or area has one enrolment.

    `area_name` is what the edit calls it, the ids where it is not given. Raises
    `InputRefused("anniversary-too-early")` where the anniversary is not after the first day.
    """
    first, next_one = enrolment.enrolled_on, enrolment.anniversary
    if first is not None and next_one is not None and next_one <= first:
        raise InputRefused("anniversary-too-early", day=next_one, enrolled_on=first)
    held = workspace.snapshot().all(Enrolment)
    same = (
        each
        for each in held.values()
        if (each.program, each.area) == (enrolment.program, enrolment.area)
    )
    was = held.get(enrolment.id) or next(same, None)
    key = "add-enrolment" if was is None else "edit-enrolment"
    label = Label.of(key, program=enrolment.program, area=area_name or _area(enrolment))
    return workspace.put(replace(enrolment, id=was.id) if was else enrolment, label, was)


def remove_enrolment(workspace: Workspace, enrolment: Enrolment, *, area_name: str = "") -> Edit:
    """Take an enrolment out of the plan."""
    label = Label.of(
        "remove-enrolment", program=enrolment.program, area=area_name or _area(enrolment)
    )
    return workspace.remove(enrolment, label)


def record_fact(workspace: Workspace, fact: Fact) -> Edit:
    """Write a dated fact, a new one or one that is in the plan.

    Raises `InputRefused` for one without a name ("fact-nameless"), one that ends before it begins
    ("fact-ends-early") and an amount or count that is no number ("figure-not-finite"), and
    `WrongUse("person-unknown")`.
    """
    snapshot = workspace.snapshot()
    _refuse_fact(snapshot, fact)
    was = snapshot.get(Fact, fact.id)
    key = "add-fact" if was is None else "edit-fact"
    return workspace.put(fact, Label.of(key, fact=fact.name), was)


def remove_fact(workspace: Workspace, fact: Fact) -> Edit:
    """Take a fact out of the plan."""
    return workspace.remove(fact, Label.of("remove-fact", fact=fact.name))


def _of_metric(snapshot: Snapshot, program: str, area: str, metric: str) -> Iterator[Figure]:
    """The figures of a metric in the order in which they were entered."""
    wanted = program, area, metric
    for figure in snapshot.all(Figure).values():
        if (figure.program, figure.area, figure.metric) == wanted:
            yield figure


def _key(figure: Figure) -> tuple[object, ...]:
    """What a figure is about: two that are alike in it say the same thing."""
    return (
        figure.program,
        figure.area,
        figure.track,
        figure.metric,
        figure.stream,
        figure.as_of,
        figure.kind,
    )


def _of_its_month(figure: Figure) -> Figure:
    """The figure as of the first day of its month."""
    return replace(figure, as_of=figure.as_of.replace(day=1))


def _refuse_figure(figure: Figure, today: date) -> None:
    _refuse_number(figure.value)
    if figure.as_of > today:
        raise InputRefused("figure-in-future", month=figure.as_of)
    if figure.kind is FigureKind.POINTS and not 0 <= figure.value <= MOST_POINTS:
        raise InputRefused("points-out-of-range", most=MOST_POINTS)


def _refuse_fact(snapshot: Snapshot, fact: Fact) -> None:
    if not fact.name.strip():
        raise InputRefused("fact-nameless")
    if fact.until is not None and fact.until < fact.on:
        raise InputRefused("fact-ends-early", day=fact.until, on=fact.on)
    for value in (fact.amount, fact.count):
        _refuse_number(value)
    if fact.person and snapshot.get(Person, fact.person) is None:
        raise WrongUse("person-unknown", id=fact.person)


def _refuse_number(value: Decimal | None) -> None:
    if value is not None and not value.is_finite():
        raise InputRefused("figure-not-finite")


def _area(enrolment: Enrolment) -> str:
    return enrolment.area or enrolment.program


def _label_of(figures: list[Figure], area_name: str) -> Label:
    """The name of an edit of figures: of what and of which month, or how many there are."""
    if len(figures) != 1:
        return Label.of("edit-figures", count=str(len(figures)))
    (figure,) = figures
    return Label.of(
        "edit-figures",
        program=figure.program,
        area=area_name or figure.area or figure.program,
        metric=figure.metric,
        month=figure.as_of.isoformat(),
    )
