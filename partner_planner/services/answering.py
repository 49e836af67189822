"""What imports left open is answered: names, titles and user ids; several at once are one edit."""

from collections.abc import Callable, Mapping

from partner_planner.domain.change import Change, Edit, Label
from partner_planner.domain.snapshot import Snapshot
from partner_planner.importers.answering import (
    changed,
    claiming_changes,
    mapping_changes,
    merged,
    naming_changes,
)
from partner_planner.importers.titles import KnownCredentials
from partner_planner.workspace import Workspace


def name_people(workspace: Workspace, names: Mapping[str, str]) -> Edit:
    """Give people names, by their ids. Raises `WrongUse` for an unknown one or an empty name."""
    changes = _in_turn(workspace.snapshot(), names, naming_changes)
    label = Label.of("name-person", count=str(len(names)))
    if len(names) == 1:
        label = Label.of("name-person", name=" ".join(next(iter(names.values())).split()))
    return workspace.apply(changes, label)


def map_titles(workspace: Workspace, meanings: Mapping[str, str]) -> Edit:
    """Remember what a vendor's titles mean, and map the certifications that have them."""

    def change(snapshot: Snapshot, title: str, credential: str) -> tuple[Change, ...]:
        return mapping_changes(snapshot, title, credential, workspace.new_id)

    changes = _in_turn(workspace.snapshot(), meanings, change)
    label = Label.of("map-title", count=str(len(meanings)))
    if len(meanings) == 1:
        title, credential = next(iter(meanings.items()))
        label = Label.of("map-title", title=title, credential=credential)
    return workspace.apply(changes, label)


def claim_waiting(
    workspace: Workspace, credentials: KnownCredentials, people: Mapping[str, str]
) -> Edit:
    """Say whose user ids are; the rows that waited become certifications and exam passes.

    Raises `WrongUse` for an unknown person or a user id that belongs to somebody else.
    """

    def change(snapshot: Snapshot, user: str, person: str) -> tuple[Change, ...]:
        return claiming_changes(snapshot, user, person, credentials, workspace.new_id)

    changes = _in_turn(workspace.snapshot(), people, change)
    label = Label.of("claim-waiting", count=str(len(people)))
    if len(people) == 1:
        label = Label.of("claim-waiting", user=next(iter(people)))
    return workspace.apply(changes, label)


def _in_turn(
    snapshot: Snapshot,
    answers: Mapping[str, str],
    change: Callable[[Snapshot, str, str], tuple[Change, ...]],
) -> tuple[Change, ...]:
    """What several answers change, each in what the earlier ones leave."""
    found = list[Change]()
    for asked, answer in answers.items():
        changes = change(snapshot, asked, answer)
        snapshot = changed(snapshot, changes)
        found += changes
    return merged(found)
