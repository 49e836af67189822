"""How commands are called: options anywhere, exit codes, and what is said where."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click
import pytest

from partner_planner import __version__
from partner_planner.__main__ import main
from partner_planner.cli import no_window
from partner_planner.cli.answers import Answer
from partner_planner.cli.commands import entries, help_text
from partner_planner.cli.frame import Command, Family, Program
from partner_planner.cli.running import run
from partner_planner.domain.person import Person
from partner_planner.paths import Home
from tests.cli.conftest import ROOT, Filling, Planner, Said

NAMES = [entry.name for entry in entries()]


def every_command(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The names of every command, down to the last."""
    context = click.Context(group)
    found = list[tuple[str, ...]]()
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        found.append((*path, name))
        if isinstance(command, click.Group):
            found += every_command(command, (*path, name))
    return found


COMMANDS = every_command(Program())


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_has_help(path: tuple[str, ...], planner: Planner) -> None:
    said = planner(*path, "--help")
    assert (said.code, said.err) == (0, "")
    heading, _blank, text, *_rest = said.out.splitlines()
    assert heading.startswith(f"Usage: partner-planner {' '.join(path)}")
    assert text.strip()
    for option in ("--home DIR", "--today DATE", "--json"):
        assert option in said.out


def test_every_family_has_just_the_commands_that_the_help_lists() -> None:
    listed = {(entry.family, entry.name) for entry in entries()}
    written = {
        (family, command.name)
        for family in {entry.family for entry in entries()}
        for command in import_module(f"partner_planner.cli.{family}").COMMANDS
    }
    assert written == listed


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_every_command(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([option]) == 0
    out = capsys.readouterr().out
    assert out == help_text() + "\n"
    assert all(f"\n  {name} " in out for name in NAMES)
    assert max(map(len, out.splitlines())) <= 80


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", "--version"]) == 0
    assert capsys.readouterr().out == f"partner-planner {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--json", "agenda", "--home", "{home}", "--today", "2027-01-01"),
        ("--json", "--home={home}", "--today=2027-01-01", "agenda"),
        ("agenda", "--today", "2027-01-01", "--json", "--home", "{home}"),
    ],
)
def test_options_stand_before_or_after_the_command(
    arguments: tuple[str, ...], home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([part.format(home=home.data) for part in arguments]) == 0
    assert json.loads(capsys.readouterr().out) == {"items": []}


def test_the_last_of_two_homes_counts(
    home: Home, filled: Filling, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    filled([Person("a", "Ana")])
    elsewhere = str(tmp_path / "elsewhere")
    assert main(["--home", elsewhere, "status", "--home", str(home.data), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["people"] == 1


def test_the_environment_names_a_home_where_no_option_does(
    home: Home,
    filled: Filling,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filled([Person("a", "Ana")])
    monkeypatch.setenv("PARTNER_PLANNER_HOME", str(home.data))
    assert main(["status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["people"] == 1


def test_reading_an_empty_home_makes_no_plan(home: Home, planner: Planner) -> None:
    for command in ("status", "agenda", "history", "undo", "redo"):
        assert planner(command).code == 0
    assert not home.plan.exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("stats",),
            "There is no command stats. Is status meant? See partner-planner --help.",
        ),
        (("zzz",), "There is no command zzz. See partner-planner --help."),
        (("--json",), "Missing command. See partner-planner --help."),
        (
            ("agenda", "--frm", "x"),
            "No such option '--frm'. Did you mean '--from'? See partner-planner agenda --help.",
        ),
        (
            ("agenda", "--from", "2026-02-30"),
            "Invalid value for '--from': 2026-02-30 is not a day; write it like 2026-12-31. "
            "See partner-planner agenda --help.",
        ),
        (
            ("agenda", "--days", "0"),
            "Invalid value for '--days': 0 is not in the range x>=1. "
            "See partner-planner agenda --help.",
        ),
        (("export",), "Missing command. See partner-planner export --help."),
        (
            ("export", "plann"),
            "There is no command plann. Is plan meant? See partner-planner export --help.",
        ),
        (("import",), "Missing argument 'FILE...'. See partner-planner import --help."),
    ],
)
def test_wrong_use_is_one_sentence(
    arguments: tuple[str, ...], sentence: str, planner: Planner
) -> None:
    assert planner(*arguments) == Said(2, "", sentence + "\n")


@pytest.mark.parametrize("arguments", [["--today", "2026-2-1"], ["--home"], ["--nonsense"]])
def test_wrong_use_of_the_window_is_told_too(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def command(function: Callable[[], Answer]) -> Family:
    """A program with the one command `go`."""
    return Family("planner", "", [Command("go", [], callback=function)])


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_fault_of_the_program_leaves_a_report_and_no_trace(
    form: list[str], home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> Answer:
        raise ZeroDivisionError("seven by naught")

    code = run(["go", *form, "--home", str(home.data)], command(fail))
    out, err = capsys.readouterr()
    (report,) = home.state.iterdir()
    assert (code, out) == (70, "")
    assert err == (
        "Something went wrong that is a fault of the program. Its report is in "
        f"{report}; please send it to whoever looks after the program.\n"
    )
    text = report.read_text(encoding="utf-8")
    assert f"Partner Planner {__version__}" in text
    assert "Python 3." in text
    assert "ZeroDivisionError: seven by naught" in text
    assert stat.S_IMODE(report.stat().st_mode) == 0o600 or os.name == "nt"


def test_a_report_that_cannot_be_written_is_no_second_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> Answer:
        raise KeyError("lost")

    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert run(["go", "--home", str(in_the_way / "home")], command(fail)) == 70
    assert capsys.readouterr().err == (
        "Something went wrong that is a fault of the program. Its report could not be written.\n"
    )


def test_an_interruption_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    def stop() -> Answer:
        raise KeyboardInterrupt

    assert run(["go"], command(stop)) == 130
    assert capsys.readouterr() == ("", "")


def test_messages_go_to_standard_error_and_answers_to_standard_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def speak() -> Answer:
        return Answer({"said": "yes"}, ["Yes."], 1, ["Mind this."])

    assert run(["go"], command(speak)) == 1
    assert capsys.readouterr() == ("Yes.\n", "Mind this.\n")
    assert run(["go", "--json"], command(speak)) == 1
    assert capsys.readouterr() == ('{\n  "said": "yes"\n}\n', "Mind this.\n")


class Full:
    """A standard output on a disk that is full."""

    def isatty(self) -> bool:
        """It is no screen."""
        return False

    def write(self, text: str) -> int:
        """Refuse what is written."""
        raise OSError(28, "No space left on device")

    def fileno(self) -> int:
        """There is no descriptor."""
        raise OSError


def test_an_answer_that_cannot_be_written_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    assert run(["go"], command(lambda: Answer({}, ["Yes."]))) == 4
    expected = "The answer could not be written: No space left on device.\n"
    assert capsys.readouterr().err == expected


def test_without_any_standard_streams_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run(["go"], command(lambda: Answer({}, ["Yes."], 0, ["No."]))) == 0


def test_a_reader_that_goes_away_changes_nothing(home: Home) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "partner_planner", "status", "--home", str(home.data)],
        cwd=ROOT,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_answers_are_utf8_whatever_the_locale(process: Planner, filled: Filling) -> None:
    filled([Person("a", "Tomás Łoś")])
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    said = process("export", "plan", "--out", "Łódź/plan.json", **plain)
    assert said.code == 3
    assert "Łódź" in said.err
    out = process("history", "a", **plain).out
    assert "Tomás Łoś" in out


LOADED = """
import sys
from partner_planner.__main__ import main
code = main(sys.argv[1:])
print(*sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(code)
"""


def loaded(home: Home, *arguments: str) -> set[str]:
    """The packages that are loaded once a call is over."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments, "--home", str(home.data)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


HEAVY = {"PySide6", "sqlite_utils", "icalendar", "typst", "dateutil", "tomllib", "pandas"}


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_load_next_to_nothing(option: str, home: Home) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, option],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not set(done.stderr.split()) & {*HEAVY, "click", "sqlite3", "dataclasses"}


@pytest.mark.parametrize("name", ["status", "agenda", "history"])
def test_commands_that_only_read_load_little(name: str, home: Home, filled: Filling) -> None:
    filled([Person("a", "Ana")])
    loaded(home, "status")  # the catalog is packed now
    assert not loaded(home, name) & HEAVY


def test_no_command_loads_qt(home: Home, tmp_path: Path) -> None:
    out = str(tmp_path / "plan.pdf")
    assert "PySide6" not in loaded(home, "export", "year-plan", "--year", "2027", "--out", out)


def test_without_a_screen_the_window_says_what_works(
    home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main(["--home", str(home.data), "--today", "2026-11-22"]) == 2
    assert capsys.readouterr() == (
        "",
        "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can "
        "open. The commands work without one; see partner-planner --help.\n",
    )


WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from partner_planner.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_where_qt_is_missing_the_window_says_so(home: Home) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, "--home", str(home.data)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("The window cannot open, because something it needs is missing")
    assert done.stderr.count("\n") == 1


def test_a_fault_while_the_window_opens_is_reported(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert no_window.after(ValueError("odd"), home) == 70
    (report,) = home.state.iterdir()
    assert str(report) in capsys.readouterr().err
    ours = ImportError("lost", name="partner_planner.ui")
    assert no_window.after(ours, home) == 70
