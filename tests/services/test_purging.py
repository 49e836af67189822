"""Who is erased stays erased, and what may still hold them is told."""

from pathlib import Path

import pytest

from partner_planner.domain.certification import Certification
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.errors import WrongUse
from partner_planner.domain.person import Person
from partner_planner.services.safekeeping import (
    back_up,
    backups,
    person_called,
    purge,
    restore,
)
from partner_planner.workspace import Workspace
from tests.services.kept_plan import EDIT, ELI, at, fill, spoil


@pytest.fixture
def plan(workspace: Workspace) -> Path:
    """The path of an open plan with two people and a certification."""
    return fill(workspace)


class TestErasing:
    """Erasing a person for good."""

    def test_backups_that_hold_the_person_are_told_and_deleted_on_demand(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        old = back_up(plan, clock)
        workspace.put(Person("n", "Nia Example"), EDIT)
        newer = back_up(plan, at(clock, days=1))
        (plan.parent / "plan-damaged-20260101T000000Z.db").touch()
        purged = purge(plan, clock, "nia example")
        assert (purged.person, purged.records, purged.clean) == ("n", 1, True)
        assert purged.holding == (newer,)
        assert [path.name for path in purged.aside] == ["plan-damaged-20260101T000000Z.db"]
        spoil(old.path)  # what cannot be read may hold anybody
        again = purge(plan, clock, "Nia Example", with_backups=True)  # known by the backup
        assert (again.deleted, again.holding) == (2, ())
        assert backups(plan) == ()

    def test_an_open_workspace_notices(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        assert len(workspace.snapshot().all(Person)) == 2
        purge(plan, clock, "Dana Example")
        noticed = workspace.notice_others()
        assert noticed is not None
        assert {change.id for change in noticed.changes} == {"a"}
        assert list(workspace.snapshot().all(Person)) == ["b"]
        assert workspace.snapshot().all(Certification) == {}

    def test_an_older_backup_does_not_bring_the_person_back(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        made = back_up(plan, clock)
        purge(plan, clock, "Dana Example")
        workspace.notice_others()
        workspace.remove(ELI, EDIT)
        restore(workspace, made.id)
        assert list(workspace.snapshot().all(Person)) == ["b"]
        assert workspace.snapshot().all(Certification) == {}

    def test_who_is_meant_must_be_one(
        self, plan: Path, workspace: Workspace, clock: StoppedClock
    ) -> None:
        workspace.put(Person("z", "Dana Example"), EDIT)
        with pytest.raises(WrongUse, match="who-ambiguous") as refused:
            purge(plan, clock, "Dana Example")
        assert refused.value.facts["ids"] == "a, z"
        with pytest.raises(WrongUse, match="person-not-found"):
            purge(plan, clock, "Dana")
        assert person_called(plan, clock, "z") == "z"
