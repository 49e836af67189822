"""`sample`, `undo`, `redo`, `history`: what is done is told, taken back and brought back."""

import json

from partner_planner.domain.person import Person
from tests.cli.conftest import Filling, Planner, Said


def test_the_sample_firm_fills_an_empty_home_only(planner: Planner) -> None:
    assert planner("sample") == Said(
        0, "The sample firm Harborpoint IT with 6 people is there.\n", ""
    )
    said = planner("sample", "--json")
    assert (said.code, said.out) == (3, "")
    assert said.err.count("\n") == 1


def test_the_sample_firm_answers_as_json(planner: Planner) -> None:
    answer = json.loads(planner("sample", "--json").out)
    assert (answer["firm"], answer["people"]) == ("Harborpoint IT", 6)
    assert answer["certifications"] > 10
    assert answer["milestones"] > 5


def test_the_last_change_is_undone_and_redone_across_processes(planner: Planner) -> None:
    planner("sample")
    assert planner("undo") == Said(0, "Undone: open the sample firm\n", "")
    assert json.loads(planner("status", "--json").out)["people"] == 0
    assert planner("undo") == Said(0, "There is nothing to undo.\n", "")
    redone = json.loads(planner("redo", "--json").out)
    assert redone["redone"]["key"] == "sample"
    assert redone["redone"]["text"] == "open the sample firm"
    assert redone["redone"]["changes"] > 40
    assert (redone["next_undo"], redone["next_redo"]) == ("open the sample firm", None)
    assert json.loads(planner("status", "--json").out)["people"] == 6


def test_where_nothing_was_done_there_is_nothing_to_take_back(planner: Planner) -> None:
    assert json.loads(planner("undo", "--json").out) == {"undone": None}
    assert json.loads(planner("redo", "--json").out) == {"redone": None}
    assert planner("redo") == Said(0, "There is nothing to redo.\n", "")
    assert planner("history") == Said(0, "Nothing was changed yet.\n", "")
    assert json.loads(planner("history", "--json").out) == {"entries": []}


def test_history_tells_edits_and_the_fields_of_a_record(planner: Planner, filled: Filling) -> None:
    filled([Person("a", "Ana Ruiz", role="Engineer"), Person("b", "Ben")])
    filled([Person("a", "Ana Ruiz", role="Owner")])
    lines = planner("history").out.splitlines()
    assert [line.split()[0] for line in lines] == ["When", "2026-11-22", "2026-11-22"]
    assert [line.split()[-1] for line in lines[1:]] == ["1", "2"]
    entries = json.loads(planner("history", "a", "--json").out)["entries"]
    assert [(each["id"], each["key"], each["text"]) for each in entries] == [
        ("a", "add-person", "add Ana Ruiz")
    ] * 2
    assert entries[0]["cells"] == [{"name": "role", "before": "Engineer", "after": "Owner"}]
    newest = planner("history", "a").out.splitlines()[1]
    assert newest.split()[-3:] == ["role", "Engineer", "Owner"]
    assert planner("history", "--limit", "1", "--json").out.count('"edit"') == 1
