"""The first start: who the firm is, which programs it is in and which areas it wants."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from partner_planner.domain.change import Label
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.snapshot import Snapshot
from partner_planner.workspace import Editing, Workspace

Goal = tuple[str, str]
"""A program's id and one of its areas' ids; the area is empty for the whole program."""


@dataclass(frozen=True, slots=True)
class Aims:
    """The programs that a firm is in, and the areas that it wants."""

    programs: frozenset[str] = frozenset()
    wanted: frozenset[Goal] = frozenset()


def aims_of(snapshot: Snapshot) -> Aims:
    """What the plan's firm has said of its programs so far."""
    return Aims(
        frozenset(each.program for each in snapshot.all(Enrolment).values()),
        frozenset((each.program, each.area) for each in snapshot.all(Wanted).values()),
    )


def keep_firm(workspace: Workspace, firm: Firm, aims: Aims) -> None:
    """Write what the firm says of itself as one edit; what is as it was stays untouched.

    The plan has one firm: its id is kept, whatever the id of `firm`.
    """
    snapshot = workspace.snapshot()
    old = snapshot.firm
    label = Label.of("edit-firm" if old else "first-start", firm=firm.name)
    with workspace.edit(label) as editing:
        editing.put(replace(firm, id=old.id if old else workspace.new_id()), old)
        _keep_enrolments(workspace, editing, snapshot, aims.programs)
        _keep_wanted(workspace, editing, snapshot, aims.wanted)


def _keep_enrolments(
    workspace: Workspace, editing: Editing, snapshot: Snapshot, programs: Iterable[str]
) -> None:
    held = snapshot.all(Enrolment).values()
    for each in held:
        if each.program not in programs:
            editing.remove(each)
    for program in sorted(set(programs) - {each.program for each in held}):
        editing.put(Enrolment(workspace.new_id(), program))


def _keep_wanted(
    workspace: Workspace, editing: Editing, snapshot: Snapshot, goals: Iterable[Goal]
) -> None:
    held = snapshot.all(Wanted).values()
    for each in held:
        if (each.program, each.area) not in goals:
            editing.remove(each)
    for program, area in sorted(set(goals) - {(each.program, each.area) for each in held}):
        editing.put(Wanted(workspace.new_id(), program, area))
