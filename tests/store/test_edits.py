"""What an edit writes, and what it leaves alone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Change, Edit, Label
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.training import Preference
from partner_planner.store import operations
from partner_planner.store.operations import Operation
from partner_planner.store.store import Store
from tests.store.plans import START, rows

DANA = Person("p", "Dana", hourly_cost=Decimal("48.50"), joined_on=date(2020, 2, 29))
EDIT = Label.of("edit", who="Dana “D” \\ 'x'\n", more='"')


class Nothing:
    """A memory that holds nothing."""

    version = -1

    def get(self, kind: type[Record], id: str) -> Record | None:
        """Nothing."""
        return None


class Memory(Nothing):
    """A memory of one record, up to date or not."""

    def __init__(self, record: Record, version: int) -> None:
        self.version = version
        self._record = record

    def get(self, kind: type[Record], id: str) -> Record | None:
        """The record, whatever is asked for."""
        return self._record


def put(store: Store, record: Record, was: Record | None = None) -> Edit:
    """Write one record."""
    return store.commit(EDIT, [(record, was)], [], Nothing())


def log(store: Store) -> list[Operation]:
    """The operations, oldest first."""
    return list(operations.read(store.connection))


def test_a_new_record_is_one_operation_with_every_cell(store: Store) -> None:
    edit = put(store, DANA)
    assert edit.changes == (Change(Person, "p", None, DANA),)
    [op] = log(store)
    assert (op.group_id, op.device_id, op.device_seq) == (edit.id, store.device, 1)
    assert op.label == EDIT
    assert op.cells["hourly_cost"] == (None, "48.50")
    assert op.cells["joined_on"] == (None, "2020-02-29")
    assert op.cells["deleted"] == (None, 0)
    assert store.records(Person) == {"p": DANA}


def test_a_change_logs_only_the_cells_that_differ(store: Store) -> None:
    put(store, DANA)
    older = replace(DANA, name="Dana Vale", note="")
    edit = put(store, older)
    assert edit.changes == (Change(Person, "p", DANA, older),)
    assert log(store)[1].cells == {"name": ("Dana", "Dana Vale")}


def test_what_is_so_already_is_not_written(store: Store) -> None:
    put(store, DANA)
    assert put(store, DANA) == Edit("", EDIT)
    assert store.commit(EDIT, [], [], Nothing()) == Edit("", EDIT)
    assert len(log(store)) == 1


def test_a_field_that_somebody_else_changed_stays(store: Store) -> None:
    put(store, DANA)
    put(store, replace(DANA, note="Works on Mondays"))
    edit = put(store, replace(DANA, role="Engineer"), was=DANA)
    both = replace(DANA, role="Engineer", note="Works on Mondays")
    assert edit.changes[0].after == both
    assert store.records(Person) == {"p": both}


def test_without_what_it_was_the_whole_record_is_written(store: Store) -> None:
    put(store, DANA)
    put(store, replace(DANA, note="Works on Mondays"))
    edit = put(store, replace(DANA, role="Engineer"))
    assert edit.changes[0].after == replace(DANA, role="Engineer")


def test_writing_a_removed_record_brings_it_back_whole(store: Store) -> None:
    put(store, DANA)
    gone = store.commit(EDIT, [], [DANA], Nothing())
    assert gone.changes == (Change(Person, "p", DANA, None),)
    assert store.commit(EDIT, [], [DANA], Nothing()) == Edit("", EDIT)
    changed = replace(DANA, name="Dana Vale")
    edit = put(store, changed, was=DANA)
    assert edit.changes == (Change(Person, "p", None, changed),)
    assert store.records(Person) == {"p": changed}


def test_removing_what_never_was_writes_nothing(store: Store) -> None:
    assert store.commit(EDIT, [], [DANA], Nothing()) == Edit("", EDIT)
    assert rows(store)["person"] == []


def test_a_record_written_twice_in_one_edit_is_one_change(store: Store) -> None:
    later = replace(DANA, name="Dana Vale")
    edit = store.commit(EDIT, [(DANA, None), (later, DANA)], [], Nothing())
    assert edit.changes == (Change(Person, "p", None, later),)
    assert [op.device_seq for op in log(store)] == [1, 2]
    assert {op.group_id for op in log(store)} == {edit.id}


def test_a_record_made_and_removed_in_one_edit_is_no_news(store: Store) -> None:
    edit = store.commit(EDIT, [(DANA, None)], [DANA], Nothing())
    assert edit.changes == ()
    assert len(log(store)) == 2


def test_a_held_record_that_is_up_to_date_is_not_read_again(store: Store) -> None:
    put(store, DANA)
    changed = replace(DANA, name="Dana Vale")
    queries = list[str]()
    store.connection.set_trace_callback(queries.append)
    edit = store.commit(EDIT, [(changed, DANA)], [], Memory(DANA, store.data_version()))
    store.connection.set_trace_callback(None)
    assert edit.changes == (Change(Person, "p", DANA, changed),)
    assert not [query for query in queries if query.startswith("SELECT")]


def test_a_held_record_that_may_be_old_is_read_again(store: Store) -> None:
    put(store, DANA)
    old = replace(DANA, name="Dana Quill")
    edit = store.commit(EDIT, [(old, None)], [], Memory(old, store.data_version() - 1))
    assert edit.changes == (Change(Person, "p", DANA, old),)


def test_taking_back_leaves_what_was_changed_since(store: Store) -> None:
    put(store, DANA)
    second = put(store, replace(DANA, name="Dana Vale", role="Engineer"))
    put(store, replace(DANA, name="Dana Quill", role="Engineer"))
    edit = store.take_back(EDIT, second.id, Nothing())
    assert edit.changes[0].after == replace(DANA, name="Dana Quill")
    assert store.take_back(EDIT, second.id, Nothing()).id == ""


def test_records_come_oldest_first(store: Store) -> None:
    made = [Certification(key, "p", "x", date(2026, 1, 1)) for key in ("b", "a", "c")]
    store.commit(EDIT, [(record, None) for record in made], [], Nothing())
    assert list(store.records(Certification)) == ["a", "b", "c"]


def test_the_log_is_read_newest_first_and_by_row(store: Store) -> None:
    put(store, DANA)
    put(store, Person("q", "Eli"))
    put(store, replace(DANA, name="Dana Vale"))
    assert [op.device_seq for _, op in store.log()] == [3, 2, 1]
    assert [op.device_seq for _, op in store.log("p")] == [3, 1]
    assert [op.device_seq for _, op in store.log(limit=2)] == [3, 2]
    assert store.log("nobody") == []
    assert {at for at, _ in store.log()} == {START}


def test_groups_are_the_newest_edits_of_the_plan_itself(store: Store) -> None:
    first = put(store, DANA)
    put(store, Preference("theme", '"dark"'))
    second = store.commit(EDIT, [(Person("q"), None), (Preference("x", "1"), None)], [], Nothing())
    third = put(store, Person("r"))
    assert [group for group, _ in store.groups(9)] == [first.id, second.id, third.id]
    assert [group for group, _ in store.groups(2)] == [second.id, third.id]


def test_values_of_the_device_make_no_operation(store: Store) -> None:
    store.set_device_value("window", "100x100")
    store.set_device_value("window", "200x200")
    assert store.device_values() == {"window": "200x200", "device": store.device}
    assert log(store) == []


@pytest.mark.parametrize("exact", ["0.10", "1E+3", "-0", "12345678901234567890.123456789"])
def test_exact_numbers_stay_exact(store: Store, exact: str) -> None:
    put(store, replace(DANA, hourly_cost=Decimal(exact)))
    kept = store.records(Person)["p"]
    assert isinstance(kept, Person)
    assert kept.hourly_cost == Decimal(exact)
