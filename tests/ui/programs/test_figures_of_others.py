"""Figures of programs with one track, with none to enter, and of several programs together."""

import pytest

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.domain.change import Label
from partner_planner.domain.figure import FigureKind
from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.programs.figure_subjects import has_figures, subjects_of
from partner_planner.ui.programs.figures_dialog import FiguresDialog

CATALOGS = resources.path("catalogs")
RULES = load_program_rules(CATALOGS, load_credentials(CATALOGS))


def book_of(program: str) -> Rulebook:
    """The shipped rules of a program."""
    book = RULES.get(program)
    assert book is not None
    return book


def enrol(window: MainWindow, *programs: str) -> None:
    """Make the firm a member of these programs alone."""
    workspace = window.session.workspace
    with workspace.edit(Label.of("sample")) as editing:
        held = window.session.snapshot()
        for enrolment in held.all(Enrolment).values():
            editing.remove(enrolment)
        for wanted in held.all(Wanted).values():
            editing.remove(wanted)
        for program in programs:
            editing.put(Enrolment(workspace.new_id(), program))


def test_the_categories_of_an_index_can_be_entered() -> None:
    cisco = book_of("cisco-360")
    subjects = subjects_of(cisco, cisco.area("security"))
    assert [each.metric for each in subjects] == [
        "index",
        "foundational",
        "capabilities",
        "performance",
        "engagement",
    ]
    assert subjects[0].kinds == (FigureKind.POINTS,)
    assert {each.kinds for each in subjects[1:]} == {(FigureKind.LEVEL,)}


def test_figures_of_a_whole_program_are_those_that_its_requirements_read() -> None:
    google = book_of("google-cloud-partner-network")
    assert [each.metric for each in subjects_of(google, None)] == [
        "co-sell-contract-value",
        "partner-implemented-workloads",
        "influenced-opportunities",
    ]
    assert not has_figures(book_of("aws-services-path"))


def test_a_program_that_reads_no_figures_says_so(window: MainWindow) -> None:
    enrol(window, "aws-services-path")
    window.session.actions.run("figures")
    assert not window.findChildren(FiguresDialog)
    assert "no figures" in window.session.messages.toast.message


@pytest.mark.parametrize("area", ["security", "networking"])
def test_an_area_with_one_track_asks_for_none(window: MainWindow, area: str) -> None:
    enrol(window, "cisco-360", "microsoft-ai-cloud")
    window.session.actions.run("figures", program="cisco-360", area=area, metric="foundational")
    (dialog,) = window.findChildren(FiguresDialog)
    assert dialog.area.currentText().endswith(", Cisco 360")
    assert dialog.subject.metric == "foundational"
    assert not dialog.track.isVisible()
    dialog.reject()
