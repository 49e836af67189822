"""`import`: what a file would do is told first, written once, and undone as one."""

import json
from pathlib import Path

import pytest

from partner_planner.paths import Home
from tests.cli.conftest import Planner, Said

HEADING = (
    "PGAMpnId,TrainingActivityId,TrainingTitle,TrainingType,IndividualFirstName,"
    "IndividualLastName,Email,CorpEmail,TrainingCompletionDate,ExpirationDate,ActivationStatus,"
    "Month,IcMCP,MCPID,MpnId,PartnerName,PartnerCityLocation,PartnerCountryLocation"
)
LAKESIDE = "Active,{month},1,{number},640,Lakeside,Kiel,Germany"


def line(title: str, day: str, end: str, month: str, kind: str = "Certification") -> str:
    """A line about Ana Ruiz."""
    rest = LAKESIDE.format(month=month, number=7000001)
    return f"640,1,{title},{kind},Ana,Ruiz,ana@mail.example,ana@lakeside.example,{day},{end},{rest}"


GOOD = "\n".join(
    (
        HEADING,
        line("Azure Administrator Associate", "13/02/2026 10:00", "13/02/2027 10:00", "Feb-26"),
        line("Exam AZ-800: Hybrid", "14/03/2026 10:00", "", "Mar-26", "Exam"),
    )
)
BAD = "\n".join((GOOD, line("Security Operations Analyst Associate", "31/02/2026", "", "Feb-26")))


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An export with two good lines."""
    return written(tmp_path / "export.csv", GOOD)


def written(file: Path, text: str) -> Path:
    """A file with a text."""
    file.write_text(text + "\n", encoding="utf-8")
    return file


def test_a_dry_run_writes_nothing(planner: Planner, export: Path, home: Home) -> None:
    assert planner("import", "--dry-run", str(export)) == Said(
        0,
        "export.csv: Training export (edition of August 2023)\n2 new\n\nNothing was written.\n",
        "",
    )
    assert not home.plan.exists()


def test_an_import_is_one_change_with_one_undo(planner: Planner, export: Path, home: Home) -> None:
    assert planner("import", str(export)) == Said(
        0,
        "export.csv: Training export (edition of August 2023)\n"
        "2 new\n"
        "\n"
        "The plan has it now; undo takes it back.\n",
        "",
    )
    assert json.loads(planner("status", "--json").out)["people"] == 1
    assert planner("import", str(export)).out.endswith("There was nothing to write.\n")
    assert planner("undo") == Said(0, "Undone: import 2 rows from export.csv\n", "")
    assert json.loads(planner("status", "--json").out)["people"] == 0
    backups = json.loads(planner("backups", "--json").out)["backups"]
    assert [each["reason"] for each in backups] == ["daily", "before-import"]


def test_rejected_lines_are_findings_and_the_rest_goes_in(planner: Planner, tmp_path: Path) -> None:
    export = written(tmp_path / "bad.csv", BAD)
    said = planner("import", str(export))
    assert said.code == 1
    assert said.out == (
        "bad.csv: Training export (edition of August 2023)\n"
        "2 new, 1 rejected\n"
        "\n"
        "Line  Why it was rejected\n"
        "   4  TrainingCompletionDate: there is no such day as “31/02/2026”.\n"
        "\n"
        "The plan has it now; undo takes it back.\n"
    )
    assert len(json.loads(planner("status", "--json").out)["certifications"]) == 1


def test_an_import_answers_as_json(planner: Planner, tmp_path: Path) -> None:
    export = written(tmp_path / "bad.csv", BAD)
    said = planner("import", str(export), "--json")
    answer = json.loads(said.out)
    assert said.code == 1
    assert {name: answer[name] for name in ("new", "changed", "same", "applied")} == {
        "new": 2,
        "changed": 0,
        "same": 0,
        "applied": True,
    }
    (rejected,) = answer["rejected"]
    assert (rejected["line"], rejected["reason"]) == (
        4,
        "TrainingCompletionDate: there is no such day as “31/02/2026”.",
    )
    again = json.loads(planner("import", str(export), "--json").out)
    assert (again["new"], again["same"]) == (0, 2)


def test_several_files_are_one_change(planner: Planner, export: Path, tmp_path: Path) -> None:
    other = line("Azure Administrator Associate", "20/02/2026", "20/02/2027", "Feb-26")
    second = written(tmp_path / "second.csv", f"{HEADING}\n{other}".replace("Ana,Ruiz", "Ben,Odo"))
    said = planner("import", str(export), str(second), "--json")
    assert said.code == 0
    assert [each["file"] for each in json.loads(said.out)["files"]] == ["export.csv", "second.csv"]
    assert planner("undo").code == 0
    assert json.loads(planner("status", "--json").out)["people"] == 0


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.csv", b"", "The file is empty."),
        ("picture.csv", bytes(range(256)) * 20, "This is not a text file."),
        ("list.csv", b"a,b\n1,2\n", "Columns are missing"),
        ("cut.json", b'{"format": "partner-planner/plan", "version": 1, "peo', "The file is"),
        (
            "newer.json",
            b'{"format": "partner-planner/plan", "version": 99}',
            "This plan file comes from a newer Partner Planner",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(
    name: str, content: bytes, words: str, planner: Planner, tmp_path: Path, home: Home
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    said = planner("import", str(file), "--json")
    assert (said.code, said.out) == (3, "")
    assert words in said.err
    assert said.err.count("\n") == 1
    assert not home.plan.exists()


def test_one_refused_file_keeps_the_others_out(
    planner: Planner, export: Path, tmp_path: Path
) -> None:
    said = planner("import", str(export), str(tmp_path / "none.csv"))
    assert (said.code, said.out) == (3, "")
    assert json.loads(planner("status", "--json").out)["people"] == 0


def test_a_file_can_be_taken_for_a_kind(planner: Planner, export: Path) -> None:
    assert planner("import", "--as", "trainings", str(export)).code == 0
    said = planner("import", "--as", "plan", str(export))
    assert (said.code, said.out) == (3, "")
    said = planner("import", "--as", "songs", str(export))
    assert (said.code, said.out) == (2, "")
    assert "songs" in said.err
