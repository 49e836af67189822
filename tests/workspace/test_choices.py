"""Choices are kept: personal ones with the plan, device ones on the machine."""

from contextlib import closing
from pathlib import Path

from partner_planner.settings import Scope, Setting
from partner_planner.workspace import Workspace, first_view
from tests.store.plans import MovedClock

COLOUR = Setting("colour", "plain", choices=("plain", "bold"))
REMIND = Setting("remind", False)
PLACE = Setting("place", "start", scope=Scope.DEVICE)


def test_choices_survive_a_restart(tmp_path: Path) -> None:
    plan = tmp_path / "plan.db"
    with closing(Workspace.open(plan, MovedClock())) as workspace:
        choices = workspace.choices
        assert (choices.of(COLOUR), choices.of(REMIND), choices.of(PLACE)) == (
            "plain",
            False,
            "start",
        )
        assert choices.layout("certifications") == ""
        choices.choose(COLOUR, "bold")
        choices.choose(REMIND, True)
        choices.choose(PLACE, "milestones")
        choices.keep_layout("certifications", "0a0b")
    with closing(Workspace.open(plan, MovedClock())) as workspace:
        choices = workspace.choices
        assert (choices.of(COLOUR), choices.of(REMIND), choices.of(PLACE)) == (
            "bold",
            True,
            "milestones",
        )
        assert choices.layout("certifications") == "0a0b"
        assert {entry.entity for entry in workspace.history()} == {"preference"}
        assert workspace.undo_label() is None


def test_the_picture_of_the_first_screen_counts_until_the_plan_changes(tmp_path: Path) -> None:
    plan = tmp_path / "plan.db"
    assert first_view.kept(plan, "today") is None
    with closing(Workspace.open(plan, MovedClock())) as workspace:
        assert first_view.kept(plan, "today") is None
        workspace.choices.keep_first_view("today", {"steps": ["ä"]})
        assert first_view.kept(plan, "today") == {"steps": ["ä"]}
        assert first_view.kept(plan, "tomorrow") is None
        workspace.choices.choose(REMIND, True)
        assert first_view.kept(plan, "today") is None
