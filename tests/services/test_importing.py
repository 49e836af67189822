"""Files are read with care, and what they bring goes in as one edit that can be undone."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.errors import InputRefused, WrongUse
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.proposal import Verdict
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.exporters.plan_file import plan_to_json
from partner_planner.importers.answers import Answers
from partner_planner.importers.reasons import Refusal
from partner_planner.services.answering import claim_waiting, map_titles, name_people
from partner_planner.services.importing import (
    LARGEST,
    Importing,
    Kind,
    apply,
    kind_named,
    read_file,
)
from partner_planner.workspace import Workspace
from tests.importers.exports import CATALOG, FILES, TODAY, only

TRAININGS = FILES / "trainings-august-2023.csv"
BY_USER = FILES / "trainings-by-user.tsv"
USER = "0b5f9c1e-aaaa-4c1d-9f00-000000000009"


class Backups:
    """Remembers when a backup was asked for."""

    def __init__(self) -> None:
        self.reasons: list[str] = []

    def __call__(self, reason: str) -> None:
        """Note the reason."""
        self.reasons.append(reason)


@pytest.fixture
def backups() -> Backups:
    """Backups that were asked for."""
    return Backups()


@pytest.fixture
def importing(workspace: Workspace) -> Importing:
    """Importing with the small catalog."""
    return Importing(CATALOG, workspace.new_id, TODAY)


def take(
    workspace: Workspace, importing: Importing, backups: Backups, *paths: Path
) -> dict[str, object]:
    """Import files, and give the answer for other programs."""
    proposals = importing.propose_all(paths, workspace.snapshot())
    return apply(workspace, proposals, backups).answer()


def test_an_import_is_one_edit_and_one_undo_after_one_backup(
    workspace: Workspace, importing: Importing, backups: Backups
) -> None:
    answer = take(workspace, importing, backups, TRAININGS)
    label = workspace.undo_label()
    assert label is not None
    assert (label.key, dict(label.facts)) == (
        "import-trainings",
        {"file": TRAININGS.name, "count": "7"},
    )
    assert backups.reasons == ["import"]
    assert [answer[key] for key in ("new", "changed", "same", "waiting", "applied")] == [
        7,
        0,
        1,
        0,
        True,
    ]
    assert len(workspace.snapshot().all(Person)) == 3
    workspace.undo()
    assert not workspace.snapshot().all(Person)
    assert not workspace.snapshot().all(Certification)
    workspace.redo()
    assert len(workspace.snapshot().all(ExamPass)) == 2


def test_rejected_lines_are_told_with_line_and_reason(
    workspace: Workspace, importing: Importing, backups: Backups
) -> None:
    rejected = take(workspace, importing, backups, TRAININGS)["rejected"]
    assert isinstance(rejected, list)
    assert [(each["line"], each["key"]) for each in rejected] == [
        (10, "exam-without-code"),
        (11, "not-a-certification"),
        (12, "date-not-real"),
    ]
    assert rejected[2]["reason"] == (
        "TrainingCompletionDate: there is no such day as “31/04/2026 10:00”."
    )


def test_proposing_writes_nothing(workspace: Workspace, importing: Importing) -> None:
    proposal = importing.propose(TRAININGS, workspace.snapshot())
    assert proposal.count(Verdict.NEW) == 7
    assert not workspace.snapshot().all(Person)
    assert workspace.undo_label() is None


def test_a_file_that_brings_nothing_makes_no_edit_and_no_backup(
    workspace: Workspace, importing: Importing, backups: Backups
) -> None:
    take(workspace, importing, backups, TRAININGS)
    answer = take(workspace, importing, backups, TRAININGS)
    assert (answer["new"], answer["same"], answer["applied"]) == (0, 8, True)
    assert backups.reasons == ["import"]


def test_a_file_without_one_good_line_is_not_applied(
    workspace: Workspace, importing: Importing, backups: Backups, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text("TrainingTitle,TrainingType,TrainingCompletionDate,MCPID\nx,Course,y,1\n")
    assert take(workspace, importing, backups, path)["applied"] is False


def test_several_files_build_on_each_other_and_are_one_undo(
    workspace: Workspace, importing: Importing, backups: Backups
) -> None:
    answer = take(workspace, importing, backups, TRAININGS, BY_USER, TRAININGS)
    assert (answer["new"], answer["changed"], answer["same"], answer["waiting"]) == (7, 1, 9, 2)
    assert len(workspace.snapshot().all(Person)) == 3
    workspace.undo()
    assert not workspace.snapshot().all(Person)


def test_of_several_files_one_bad_one_stops_all(
    workspace: Workspace, importing: Importing, tmp_path: Path
) -> None:
    bad = tmp_path / "empty.csv"
    bad.touch()
    with pytest.raises(InputRefused) as refused:
        importing.propose_all([TRAININGS, bad], workspace.snapshot())
    assert (refused.value.key, refused.value.facts["file"]) == (Refusal.EMPTY, "empty.csv")


def test_two_files_that_contradict_show_what_was_before(
    workspace: Workspace, importing: Importing, backups: Backups, tmp_path: Path
) -> None:
    take(workspace, importing, backups, TRAININGS)
    other = tmp_path / "other.csv"
    other.write_bytes(TRAININGS.read_bytes().replace(b"04/05/2027", b"04/11/2027"))
    proposal = importing.propose(other, workspace.snapshot())
    (change,) = proposal.changes
    assert isinstance(change.before, Certification)
    assert isinstance(change.after, Certification)
    assert (change.before.expires_on, change.after.expires_on) == (
        date(2027, 5, 4),
        date(2027, 11, 4),
    )


def test_an_exported_plan_comes_back_whole(
    workspace: Workspace, importing: Importing, backups: Backups, tmp_path: Path
) -> None:
    take(workspace, importing, backups, TRAININGS, BY_USER)
    content = plan_to_json(workspace.snapshot())
    path = tmp_path / "plan.json"
    path.write_bytes(content)
    workspace.undo()
    take(workspace, importing, backups, path)
    label = workspace.undo_label()
    assert label is not None
    assert label.key == "import-plan"
    assert plan_to_json(workspace.snapshot()) == content


def test_a_kind_can_be_demanded(workspace: Workspace, importing: Importing) -> None:
    with pytest.raises(InputRefused) as refused:
        importing.propose(TRAININGS, workspace.snapshot(), kind=Kind.PLAN)
    assert refused.value.key == Refusal.NOT_A_PLAN
    with pytest.raises(InputRefused) as refused:
        importing.propose(FILES / "plan.json", workspace.snapshot(), kind=Kind.TRAININGS)
    assert refused.value.key == Refusal.NOT_TRAININGS


def test_kinds_have_names() -> None:
    assert kind_named("plan") is Kind.PLAN
    with pytest.raises(WrongUse) as wrong:
        kind_named("tea")
    assert wrong.value.facts == {"kind": "tea", "known": "trainings, plan"}


def refusal(path: Path) -> InputRefused:
    """Why a file is not read."""
    with pytest.raises(InputRefused) as refused:
        read_file(path)
    return refused.value


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    path.touch()
    os.truncate(path, 200_000_000)
    refused = refusal(path)
    assert refused.key == Refusal.TOO_LARGE
    assert refused.facts == {"file": "huge.csv", "size": 200, "limit": LARGEST // 1_000_000}


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.csv").key == Refusal.MISSING
    assert refusal(tmp_path).key == Refusal.NOT_A_FILE
    assert refusal(tmp_path / ("x" * 300)).key == Refusal.UNREADABLE


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").key == Refusal.NOT_A_FILE


def test_somebody_gets_a_name(workspace: Workspace, importing: Importing, backups: Backups) -> None:
    take(workspace, importing, backups, TRAININGS)
    nameless = next(p for p in workspace.snapshot().all(Person).values() if not p.name)
    edit = name_people(workspace, {nameless.id: " Petra  Novak "})
    assert (edit.label.key, dict(edit.label.facts)) == ("name-person", {"name": "Petra Novak"})
    named = workspace.snapshot().get(Person, nameless.id)
    assert named is not None
    assert named.name == "Petra Novak"


@pytest.mark.parametrize(("person", "name"), [("nobody", "Ann"), ("", "Ann")])
def test_nobody_gets_no_name(workspace: Workspace, person: str, name: str) -> None:
    with pytest.raises(WrongUse):
        name_people(workspace, {person: name})


def test_an_empty_name_is_none(
    workspace: Workspace, importing: Importing, backups: Backups
) -> None:
    take(workspace, importing, backups, TRAININGS)
    with pytest.raises(WrongUse):
        name_people(workspace, {next(iter(workspace.snapshot().all(Person))): "  "})


def test_a_title_gets_a_meaning_that_is_remembered_and_can_be_undone(
    workspace: Workspace, importing: Importing, backups: Backups
) -> None:
    take(workspace, importing, backups, TRAININGS)
    map_titles(workspace, {"Lunar Gardening Associate": "m365-fundamentals"})
    held = workspace.snapshot().all(Certification).values()
    assert not [each for each in held if not each.credential]
    map_titles(workspace, {"lunar gardening associate": "azure-administrator"})
    assert only(workspace.snapshot(), TitleMapping).credential == "azure-administrator"
    assert importing.propose(TRAININGS, workspace.snapshot()).changes == ()
    workspace.undo()
    workspace.undo()
    assert not workspace.snapshot().all(TitleMapping)
    assert [c.title for c in workspace.snapshot().all(Certification).values() if not c.credential]


def test_rows_that_wait_are_claimed_by_somebody(
    workspace: Workspace, importing: Importing, backups: Backups
) -> None:
    take(workspace, importing, backups, TRAININGS, BY_USER)
    assert len(workspace.snapshot().all(WaitingRow)) == 2
    zoe = next(p for p in workspace.snapshot().all(Person).values() if p.name.startswith("Zoë"))
    before = len(workspace.snapshot().all(Certification))
    claim_waiting(workspace, CATALOG, {USER: zoe.id})
    after = workspace.snapshot()
    assert not after.all(WaitingRow)
    assert len(after.all(Certification)) == before + 1
    again = importing.propose(BY_USER, after)
    assert [change.kind for change in again.changes] == [Identifier]  # the number in the file
    workspace.undo()
    assert len(workspace.snapshot().all(WaitingRow)) == 2


def test_a_user_id_is_claimed_by_one_person_only(
    workspace: Workspace, importing: Importing, backups: Backups
) -> None:
    take(workspace, importing, backups, TRAININGS)
    one, other, *_ = workspace.snapshot().all(Person)
    claim_waiting(workspace, CATALOG, {USER: one})
    with pytest.raises(WrongUse) as wrong:
        claim_waiting(workspace, CATALOG, {USER: other})
    assert wrong.value.key == "user-of-another"
    with pytest.raises(WrongUse):
        claim_waiting(workspace, CATALOG, {USER: "nobody"})


def test_answers_go_into_the_same_edit(
    workspace: Workspace, importing: Importing, backups: Backups
) -> None:
    answers = Answers(
        names={"8200303": "Petra Novak"},
        credentials={"Lunar Gardening Associate": "m365-fundamentals"},
    )
    proposal = importing.propose(TRAININGS, workspace.snapshot(), answers)
    apply(workspace, [proposal], backups)
    plan = workspace.snapshot()
    assert "Petra Novak" in {person.name for person in plan.all(Person).values()}
    assert only(plan, TitleMapping).credential == "m365-fundamentals"
    workspace.undo()
    assert not workspace.snapshot().all(TitleMapping)


def test_a_file_can_be_copied_under_any_name(
    workspace: Workspace, importing: Importing, tmp_path: Path
) -> None:
    path = shutil.copy(TRAININGS, tmp_path / "Export (1) – копия.txt")
    assert importing.propose(Path(path), workspace.snapshot()).source == Path(path).name
