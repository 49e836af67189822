"""Several programs use one plan at once: no edit is lost, and each notices the others."""

import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from partner_planner.domain.change import Edit, Label
from partner_planner.domain.kinds import SHARED_KINDS
from partner_planner.domain.person import Person
from partner_planner.workspace import Workspace
from tests.store.plans import MovedClock, opened, rows
from tests.store.test_crash import ROOT
from tests.store.test_log_and_rows import gapless

STEPS = 60


def test_two_writers_and_a_reader_lose_nothing(tmp_path: Path, outside: Mapping[str, str]) -> None:
    plan = tmp_path / "plan.db"
    command = [sys.executable, "-m", "tests.store.writer", str(plan)]
    with closing(Workspace.open(plan, MovedClock())) as reader:
        heard = list[Edit]()
        reader.listen(heard.append)
        for kind in SHARED_KINDS:
            reader.snapshot().all(kind)
        writers = [
            subprocess.Popen(
                [*command, str(seed), str(STEPS)], stdout=subprocess.PIPE, cwd=ROOT, env=outside
            )
            for seed in (1, 2)
        ]
        while any(writer.poll() is None for writer in writers):
            reader.notice_others()
        told = [
            line.split()[0].decode() for w in writers for line in w.communicate()[0].splitlines()
        ]
        assert [writer.returncode for writer in writers] == [0, 0]
        reader.notice_others()
        assert heard
        assert {edit.label.key for edit in heard} == {"elsewhere"}
        with opened(plan) as store:
            logged = {row[0] for row in store.connection.execute("SELECT group_id FROM op")}
            assert len(told) == len(set(told))
            assert set(told) == logged
            assert gapless(store)
            found = rows(store)
            store.rebuild()
            assert rows(store) == found
            for kind in SHARED_KINDS:
                assert reader.snapshot().all(kind) == store.records(kind)
        undone = 0
        while reader.undo() is not None:
            undone += 1
        assert undone > STEPS / 2
        assert not any(reader.snapshot().all(kind) for kind in SHARED_KINDS)


def test_what_others_changed_is_noticed_and_told(tmp_path: Path) -> None:
    plan, dana = tmp_path / "plan.db", Person("p", "Dana")
    with (
        closing(Workspace.open(plan, MovedClock())) as ours,
        closing(Workspace.open(plan, MovedClock())) as theirs,
    ):
        heard = list[Edit]()
        ours.listen(heard.append)
        assert ours.snapshot().all(Person) == {}
        assert ours.notice_others() is None
        theirs.put(dana, Label.of("add-person"))
        assert ours.snapshot().all(Person) == {}
        noticed = ours.notice_others()
        assert noticed is not None
        assert heard == [noticed]
        assert [(change.before, change.after) for change in noticed.changes] == [(None, dana)]
        assert ours.snapshot().all(Person) == {"p": dana}
        assert ours.notice_others() is None
        ours.put(replace(dana, role="Owner"), Label.of("edit-person"))
        assert ours.notice_others() is None  # what we did ourselves is no news


def test_an_edit_after_others_keeps_their_fields_and_the_numbers(tmp_path: Path) -> None:
    plan, dana = tmp_path / "plan.db", Person("p", "Dana")
    with (
        closing(Workspace.open(plan, MovedClock())) as ours,
        closing(Workspace.open(plan, MovedClock())) as theirs,
    ):
        ours.put(dana, Label.of("add-person"))
        assert theirs.snapshot().all(Person) == {"p": dana}
        theirs.put(replace(dana, note="Mondays"), Label.of("edit-person"), was=dana)
        ours.put(replace(dana, role="Owner"), Label.of("edit-person"), was=dana)
        both = replace(dana, role="Owner", note="Mondays")
        ours.notice_others()
        theirs.notice_others()
        assert ours.snapshot().all(Person) == theirs.snapshot().all(Person) == {"p": both}
        with opened(plan) as store:
            assert gapless(store)


def test_undo_takes_back_what_it_named_and_leaves_the_work_of_others(tmp_path: Path) -> None:
    plan, dana = tmp_path / "plan.db", Person("p", "Dana")
    with (
        closing(Workspace.open(plan, MovedClock())) as ours,
        closing(Workspace.open(plan, MovedClock())) as theirs,
    ):
        ours.put(dana, Label.of("add-person"))
        ours.put(replace(dana, role="Owner"), Label.of("edit-person", what="role"))
        assert ours.undo_label() == Label.of("edit-person", what="role")
        theirs.put(Person("q", "Eli"), Label.of("add-person"))
        ours.undo()
        ours.notice_others()
        theirs.notice_others()
        assert ours.snapshot().all(Person) == {"p": dana, "q": Person("q", "Eli")}
        assert ours.undo_label() == theirs.undo_label() == Label.of("add-person")
        assert ours.redo_label() == Label.of("edit-person", what="role")
        theirs.redo()
        ours.notice_others()
        assert ours.snapshot().get(Person, "p") == replace(dana, role="Owner")


def test_a_step_of_which_nothing_is_left_is_passed_over(tmp_path: Path) -> None:
    plan, dana = tmp_path / "plan.db", Person("p", "Dana")
    with (
        closing(Workspace.open(plan, MovedClock())) as ours,
        closing(Workspace.open(plan, MovedClock())) as theirs,
    ):
        ours.put(Person("q", "Eli"), Label.of("add-person"))
        ours.put(dana, Label.of("add-person", person="Dana"))
        assert ours.undo_label() == Label.of("add-person", person="Dana")
        theirs.remove(dana, Label.of("remove-person"))
        edit = ours.undo()
        assert edit is not None
        assert ours.undo_label() is None
        ours.notice_others()
        assert ours.snapshot().all(Person) == {}
        assert theirs.undo_label() == Label.of("remove-person")
