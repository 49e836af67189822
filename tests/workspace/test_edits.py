"""An edit is one transaction, one undo and one piece of news; a snapshot never changes."""

from dataclasses import replace
from datetime import date

import pytest

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Change, Edit, Label
from partner_planner.domain.person import Person
from partner_planner.domain.training import Preference
from partner_planner.workspace import Workspace

ADD = Label.of("add-person", person="Dana")


def people(workspace: Workspace) -> dict[str, str]:
    """Names by id."""
    return {person.id: person.name for person in workspace.snapshot().all(Person).values()}


def test_an_edit_writes_all_of_its_block_or_nothing(workspace: Workspace) -> None:
    workspace.put(Person("a", "Ada"), ADD)
    with workspace.edit(Label.of("several")) as editing:
        editing.put(Person("b", "Ben"))
        editing.put(Person("c", "Cyd"))
        editing.remove(Person("a", "Ada"))
        assert people(workspace) == {"a": "Ada"}
    assert people(workspace) == {"b": "Ben", "c": "Cyd"}
    assert workspace.last == editing.finished
    assert len(editing.finished.changes) == 3
    with pytest.raises(ZeroDivisionError):
        fail_in_the_middle(workspace)
    assert people(workspace) == {"b": "Ben", "c": "Cyd"}
    assert len({entry.edit for entry in workspace.history()}) == 2


def fail_in_the_middle(workspace: Workspace) -> None:
    """An edit whose block does not end well."""
    with workspace.edit(ADD) as editing:
        editing.put(Person("d", "Dan"))
        _ = 1 / 0


def test_listeners_hear_every_finished_edit_until_they_stop(workspace: Workspace) -> None:
    heard = list[Edit]()
    stop = workspace.listen(heard.append)
    edit = workspace.put(Person("a", "Ada"), ADD)
    assert heard == [edit]
    assert edit.label == ADD
    assert edit.changes == (Change(Person, "a", None, Person("a", "Ada")),)
    workspace.put(Person("a", "Ada"), ADD)  # nothing to write, nothing to tell
    workspace.undo()
    assert [heard_edit.changes[0].after for heard_edit in heard] == [Person("a", "Ada"), None]
    stop()
    workspace.redo()
    assert len(heard) == 2


def test_a_snapshot_keeps_what_it_has_loaded(workspace: Workspace) -> None:
    workspace.put(Person("a", "Ada"), ADD)
    before = workspace.snapshot()
    kept = before.all(Person)
    workspace.put(Person("b", "Ben"), ADD)
    workspace.put(Person("a", "Ada L."), ADD)
    workspace.remove(Person("a", "Ada"), ADD)
    assert kept == before.all(Person) == {"a": Person("a", "Ada")}
    assert people(workspace) == {"b": "Ben"}


def test_a_snapshot_reads_what_it_has_not_loaded_when_asked(workspace: Workspace) -> None:
    first, second = workspace.snapshot(), workspace.snapshot()
    workspace.put(Person("a", "Ada"), ADD)
    assert first.all(Person) == second.all(Person) == {"a": Person("a", "Ada")}


def test_a_whole_snapshot_needs_no_store(workspace: Workspace) -> None:
    workspace.put(Person("a", "Ada"), ADD)
    whole = workspace.snapshot().whole(Person, Certification)
    workspace.close()
    assert whole.get(Person, "a") == Person("a", "Ada")
    assert whole.all(Certification) == {}


def test_records_stay_in_the_order_in_which_they_were_made(workspace: Workspace) -> None:
    workspace.snapshot().all(Person)
    for key in ("b", "a", "d"):
        workspace.put(Person(key), ADD)
    assert list(people(workspace)) == ["a", "b", "d"]
    workspace.remove(Person("b"), ADD)
    workspace.undo()
    assert list(people(workspace)) == ["a", "b", "d"]


def test_fresh_keys_sort_as_they_were_made(workspace: Workspace) -> None:
    keys = [workspace.new_id() for _ in range(100)]
    assert keys == sorted(set(keys))


def test_changes_are_applied_as_one_edit(workspace: Workspace) -> None:
    ada, ben, cyd = Person("a", "Ada"), Person("b", "Ben"), Person("c", "Cyd")
    workspace.apply([Change(Person, "a", None, ada), Change(Person, "b", None, ben)], ADD)
    edit = workspace.apply(
        [
            Change(Person, "a", ada, replace(ada, role="Owner")),
            Change(Person, "b", ben, None),
            Change(Person, "c", cyd, None),
            Change(Person, "d", None, None),
        ],
        Label.of("import-plan"),
    )
    assert people(workspace) == {"a": "Ada"}
    assert [change.id for change in edit.changes] == ["a", "b"]
    workspace.undo()
    assert people(workspace) == {"a": "Ada", "b": "Ben"}


def test_a_field_changed_meanwhile_stays_when_the_start_is_given(workspace: Workspace) -> None:
    start = Certification("c", "p", "x", date(2026, 1, 1))
    workspace.put(start, ADD)
    workspace.put(replace(start, note="kept"), ADD)
    workspace.put(replace(start, expires_on=date(2027, 1, 1)), ADD, was=start)
    found = workspace.snapshot().get(Certification, "c")
    assert found == replace(start, note="kept", expires_on=date(2027, 1, 1))


def test_preferences_are_kept_without_an_undo(workspace: Workspace) -> None:
    workspace.put(Person("a", "Ada"), ADD)
    assert workspace.undo_label() == ADD
    workspace.put(Preference("theme", '"dark"'), Label.of("preference"))
    assert workspace.undo_label() == ADD
    workspace.undo()
    assert workspace.snapshot().get(Preference, "theme") == Preference("theme", '"dark"')
