"""Figures, enrolments and facts are typed in, found again and refused where they make no sense."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from partner_planner.domain.change import Edit, Label
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.domain.figure import Fact, FactKind, Figure, FigureKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.person import Person
from partner_planner.services.figures import (
    FigureColumn,
    figure_series,
    keep_enrolment,
    keep_figures,
    newest,
    record_fact,
    remove_enrolment,
    remove_fact,
)
from partner_planner.workspace import Workspace

PROGRAM, AREA, METRIC = "microsoft-ai-cloud", "security", "usage-growth"
TODAY = date(2026, 11, 22)
NOVEMBER, OCTOBER, AUGUST = date(2026, 11, 1), date(2026, 10, 1), date(2026, 8, 1)
LEVEL = FigureColumn("smb", "azure", FigureKind.LEVEL)
BASE = FigureColumn("smb", "azure", FigureKind.BASE)
POINTS = FigureColumn("", "", FigureKind.POINTS)
WORKSHOP = Fact("k", FactKind.TRAINING, PROGRAM, "workshop", OCTOBER, count=Decimal("1.5"))


def figure(
    id: str, value: str, month: date = OCTOBER, column: FigureColumn = LEVEL, metric: str = METRIC
) -> Figure:
    """A figure of the area Security."""
    track, stream, kind = column.track, column.stream, column.kind
    return Figure(id, PROGRAM, AREA, track, metric, stream, month, Decimal(value), kind)


def held(workspace: Workspace) -> list[Figure]:
    """The figures of a plan."""
    return list(workspace.snapshot().all(Figure).values())


def refused(action: Callable[[], Edit]) -> str:
    """The key by which something is refused."""
    with pytest.raises((InputRefused, WrongUse)) as error:
        action()
    return error.value.key


class TestTypingIn:
    """Writing figures."""

    def test_one_figure_names_the_edit(self, workspace: Workspace) -> None:
        edit = keep_figures(workspace, [figure("a", "12.5")], area_name="Security")
        assert edit.label == Label.of(
            "edit-figures", program=PROGRAM, area="Security", metric=METRIC, month="2026-10-01"
        )
        assert held(workspace) == [figure("a", "12.5")]
        of_program = replace(figure("b", "1"), area="")
        assert dict(keep_figures(workspace, [of_program]).label.facts)["area"] == PROGRAM

    def test_several_figures_are_one_edit(self, workspace: Workspace) -> None:
        figures = [figure("a", "12"), figure("b", "10", column=BASE)]
        edit = keep_figures(workspace, figures)
        assert edit.label == Label.of("edit-figures", count="2")
        workspace.undo()
        assert held(workspace) == []

    def test_a_figure_of_the_same_month_takes_its_place(self, workspace: Workspace) -> None:
        keep_figures(workspace, [figure("a", "12")])
        keep_figures(workspace, [figure("b", "13"), figure("c", "14", AUGUST)])
        keep_figures(workspace, [figure("c", "15", AUGUST)])
        keep_figures(workspace, [figure("d", "1", NOVEMBER), figure("e", "2", NOVEMBER)])
        assert held(workspace) == [
            figure("a", "13"),
            figure("c", "15", AUGUST),
            figure("d", "2", NOVEMBER),
        ]
        assert keep_figures(workspace, [figure("x", "13")]).id == ""

    def test_a_cleared_figure_goes_away_in_the_same_edit(self, workspace: Workspace) -> None:
        level, points = figure("a", "12"), figure("b", "7", column=POINTS)
        keep_figures(workspace, [level])
        keep_figures(workspace, [points], removed=[level])
        assert held(workspace) == [points]
        keep_figures(workspace, [figure("c", "8", column=POINTS)], removed=[points])
        assert held(workspace) == [figure("c", "8", column=POINTS)]
        workspace.undo()
        workspace.undo()
        assert held(workspace) == [level]

    def test_a_day_stands_for_its_month(self, workspace: Workspace) -> None:
        keep_figures(workspace, [figure("a", "1", date(2026, 11, 30))])
        assert held(workspace) == [figure("a", "1", NOVEMBER)]

    @pytest.mark.parametrize(
        ("wrong", "key"),
        [
            (figure("a", "NaN"), "figure-not-finite"),
            (figure("a", "-Infinity"), "figure-not-finite"),
            (figure("a", "1", date(2026, 12, 1)), "figure-in-future"),
            (figure("a", "100.1", column=POINTS), "points-out-of-range"),
            (figure("a", "-0.1", column=POINTS), "points-out-of-range"),
        ],
    )
    def test_nonsense_is_refused_and_nothing_is_written(
        self, wrong: Figure, key: str, workspace: Workspace
    ) -> None:
        good = figure("b", "-100000")
        assert refused(lambda: keep_figures(workspace, [good, wrong])) == key
        assert held(workspace) == []
        keep_figures(workspace, [good, figure("c", "100", column=POINTS)])
        assert len(held(workspace)) == 2


class TestReading:
    """Finding figures again."""

    def test_a_series_is_a_grid_by_month(self, workspace: Workspace) -> None:
        figures = [
            figure("a", "12"),
            figure("b", "10", column=BASE),
            figure("c", "9", AUGUST),
            figure("d", "7", column=POINTS),
        ]
        other = figure("x", "1", metric="deployments")
        keep_figures(workspace, [*figures, other])
        series = figure_series(workspace.snapshot(), PROGRAM, AREA, METRIC)
        assert series.months == (OCTOBER, AUGUST)
        assert series.columns == (POINTS, BASE, LEVEL)
        assert series.at(AUGUST, LEVEL) == figures[2]
        assert series.at(AUGUST, BASE) is None
        assert len(series.cells) == 4

    def test_of_doubled_figures_the_last_one_counts(self, workspace: Workspace) -> None:
        for id in "ab":
            workspace.put(figure(id, "12"), Label.of("import-plan"))
        snapshot = workspace.snapshot()
        assert figure_series(snapshot, PROGRAM, AREA, METRIC).at(OCTOBER, LEVEL) == figure(
            "b", "12"
        )
        found, _ = newest(snapshot, PROGRAM, AREA, METRIC, TODAY, track="smb", stream="azure")
        assert found == figure("b", "12")

    def test_the_newest_tells_its_age(self, workspace: Workspace) -> None:
        every_track = FigureColumn("", "azure", FigureKind.LEVEL)
        keep_figures(
            workspace,
            [
                figure("a", "12", AUGUST),
                figure("b", "10", AUGUST, every_track),
                figure("c", "9", OCTOBER, every_track),
                figure("d", "8", AUGUST, BASE),
                figure("e", "7", NOVEMBER, POINTS),
            ],
        )
        snapshot = workspace.snapshot()

        def of(
            day: date, track: str = "", stream: str = "azure", kind: FigureKind | None = None
        ) -> tuple[str, int]:
            found, months = newest(
                snapshot, PROGRAM, AREA, METRIC, day, track=track, stream=stream, kind=kind
            )
            return (found.id if found else "", months)

        assert of(TODAY, "smb") == ("c", 1)
        assert of(date(2027, 10, 1), "smb") == ("c", 12)
        assert of(date(2026, 9, 30), "smb", kind=FigureKind.LEVEL) == ("a", 1)
        assert of(date(2026, 9, 30), "smb") == ("d", 1)
        assert of(date(2026, 8, 1), "enterprise") == ("b", 0)
        assert of(date(2026, 7, 31), "smb") == ("", 0)
        assert of(TODAY, stream="") == ("e", 0)
        assert of(TODAY, stream="csp") == ("", 0)


class TestEnrolments:
    """What the firm is enrolled in."""

    def test_there_is_one_for_each_area(self, workspace: Workspace) -> None:
        first = Enrolment("e", PROGRAM, AREA, enrolled_on=date(2026, 1, 15))
        made = keep_enrolment(workspace, first, area_name="Security")
        assert made.label == Label.of("add-enrolment", program=PROGRAM, area="Security")
        again = replace(first, id="x", anniversary=date(2027, 1, 15), fee_paid_on=TODAY)
        assert keep_enrolment(workspace, again).label.key == "edit-enrolment"
        whole = keep_enrolment(workspace, Enrolment("w", PROGRAM))
        assert whole.label == Label.of("add-enrolment", program=PROGRAM, area=PROGRAM)
        kept = workspace.snapshot().all(Enrolment)
        assert kept == {"e": replace(again, id="e"), "w": Enrolment("w", PROGRAM)}
        remove_enrolment(workspace, kept["e"])
        assert list(workspace.snapshot().all(Enrolment)) == ["w"]

    def test_an_anniversary_comes_after_the_enrolment(self, workspace: Workspace) -> None:
        wrong = Enrolment("e", PROGRAM, enrolled_on=TODAY, anniversary=TODAY)
        assert refused(lambda: keep_enrolment(workspace, wrong)) == "anniversary-too-early"
        keep_enrolment(workspace, replace(wrong, enrolled_on=None))
        assert len(workspace.snapshot().all(Enrolment)) == 1


class TestFacts:
    """What is true from a day on."""

    def test_a_fact_is_written_changed_and_removed(self, workspace: Workspace) -> None:
        assert record_fact(workspace, WORKSHOP).label == Label.of("add-fact", fact="workshop")
        longer = replace(WORKSHOP, until=OCTOBER)
        assert record_fact(workspace, longer).label.key == "edit-fact"
        assert list(workspace.snapshot().all(Fact).values()) == [longer]
        remove_fact(workspace, longer)
        assert workspace.snapshot().all(Fact) == {}

    @pytest.mark.parametrize(
        ("wrong", "key"),
        [
            (replace(WORKSHOP, name=" "), "fact-nameless"),
            (replace(WORKSHOP, until=AUGUST), "fact-ends-early"),
            (replace(WORKSHOP, amount=Decimal("NaN")), "figure-not-finite"),
            (replace(WORKSHOP, count=Decimal("Infinity")), "figure-not-finite"),
            (replace(WORKSHOP, person="nobody"), "person-unknown"),
        ],
    )
    def test_nonsense_is_refused(self, wrong: Fact, key: str, workspace: Workspace) -> None:
        assert refused(lambda: record_fact(workspace, wrong)) == key
        assert workspace.snapshot().all(Fact) == {}

    def test_a_fact_may_be_about_somebody(self, workspace: Workspace) -> None:
        workspace.put(Person("p", "Dana"), Label.of("add-person", person="Dana"))
        record_fact(workspace, replace(WORKSHOP, person="p"))
        assert workspace.snapshot().all(Fact)["k"].person == "p"
