"""Rules of one's own in the window: changed, taken back, written in a form, and judged at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from partner_planner.domain.change import Label
from partner_planner.domain.firm import Wanted
from partner_planner.domain.rules.standing import Standing
from partner_planner.services.catalogs.writing import BEFORE
from partner_planner.ui.catalogs.check_file import show_checked
from partner_planner.ui.catalogs.my_rules import MyRulesDialog
from partner_planner.ui.catalogs.program_editor import ProgramEditor
from partner_planner.ui.catalogs.program_name import ProgramNameDialog
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.sheet import Sheet
from partner_planner.workspace import Workspace
from tests.ui.catalogs.form_typing import enter

PROGRAM = "microsoft-ai-cloud"
BROKEN = 'kind = "rules"\nprogram = "mine"\nname = 7\n'


def words(widget: QWidget) -> str:
    """All words of a widget that can be seen."""
    labels = widget.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(widget))


def press(top: QWidget, text: str) -> None:
    """Press the first button of these words that can be seen."""
    buttons = top.findChildren(QPushButton)
    next(each for each in buttons if each.text() == text and each.isVisibleTo(top)).click()
    QApplication.processEvents()


@pytest.fixture
def rules(window: MainWindow) -> MyRulesDialog:
    """The dialog over the sample firm."""
    window.session.actions.run("rules", program=PROGRAM)
    (opened,) = window.findChildren(MyRulesDialog)
    return opened


@pytest.fixture
def rest(qtbot: QtBot) -> Callable[[ProgramEditor], None]:
    """Waits until everything that was typed is checked."""

    def wait(editor: ProgramEditor) -> None:
        qtbot.waitUntil(lambda: editor.checked, timeout=20_000)

    return wait


def editor_of(dialog: MyRulesDialog) -> ProgramEditor:
    *_others, last = dialog.findChildren(ProgramEditor)
    return last


def change_threshold(
    dialog: MyRulesDialog, rest: Callable[[ProgramEditor], None], text: str
) -> ProgramEditor:
    """Type another number of points that the first threshold asks for."""
    press(dialog, "Change…")
    editor = editor_of(dialog)
    editor.show_place(("threshold", 0))
    assert editor.view is not None
    assert editor.view.form is not None
    enter(editor.view.form.editor("at_least"), text)
    rest(editor)
    return editor


def asked(window: MainWindow) -> int:
    book = window.session.rules.get(PROGRAM)
    assert book is not None
    return int(book.thresholds[0].at_least)


def test_a_changed_number_counts_at_once_and_is_marked(
    window: MainWindow, rules: MyRulesDialog, rest: Callable[[ProgramEditor], None]
) -> None:
    programs = window.show_tab("programs")
    change_threshold(rules, rest, "60").save_button.click()
    QApplication.processEvents()
    assert asked(window) == 60
    assert " of 60 points" in words(programs)
    assert "its rules are changed by you." in words(programs)
    assert "Threshold designation, at least: 70 becomes 60." in words(rules)


def test_a_change_can_be_taken_back(
    window: MainWindow, rules: MyRulesDialog, rest: Callable[[ProgramEditor], None]
) -> None:
    programs = window.show_tab("programs")
    change_threshold(rules, rest, "60").save_button.click()
    press(rules, "Take back")
    assert asked(window) == 70
    assert " of 70 points" in words(programs)
    assert "changed by you" not in words(programs)
    assert "You have changed nothing." in words(rules)


def test_what_was_said_before_is_kept_beside(
    window: MainWindow, rules: MyRulesDialog, rest: Callable[[ProgramEditor], None]
) -> None:
    for number in ("60", "65"):
        change_threshold(rules, rest, number).save_button.click()
        QApplication.processEvents()
    (former,) = window.session.home.catalogs.glob(f"*{BEFORE}")
    assert "now = 60" in former.read_text(encoding="utf-8")
    assert asked(window) == 65


def test_what_is_wrong_is_said_at_its_field_and_cannot_be_saved(
    rules: MyRulesDialog, rest: Callable[[ProgramEditor], None]
) -> None:
    editor = change_threshold(rules, rest, "many")
    assert editor.view is not None
    assert editor.view.form is not None
    field = editor.view.form.fields["at_least"]
    assert "cannot be many; it must be: a number above zero." in words(field)
    assert not editor.save_button.isEnabled()
    enter(field.editor, "70")
    rest(editor)
    assert words(field) == "Points at least"


def test_only_what_was_changed_is_asked_for_on_closing(
    rules: MyRulesDialog, rest: Callable[[ProgramEditor], None]
) -> None:
    press(rules, "Change…")
    unchanged = editor_of(rules)
    press(unchanged, "Cancel")
    assert not unchanged.isVisible()
    editor = change_threshold(rules, rest, "60")
    press(editor, "Cancel")
    assert editor.isVisible()
    (question,) = editor.findChildren(QMessageBox)
    press(question, "Do not save")
    assert not editor.isVisible()


def test_a_program_of_ones_own_is_written_and_judged(
    window: MainWindow, rules: MyRulesDialog, rest: Callable[[ProgramEditor], None]
) -> None:
    press(rules, "New program…")
    (asking,) = rules.findChildren(ProgramNameDialog)
    asking.name.setText("Harbour Alliance")
    asking.ok.click()
    editor = editor_of(rules)
    rest(editor)
    assert "A program needs a level" in words(editor)
    write_harbour(editor)
    rest(editor)
    assert editor.faults == ()
    editor.save_button.click()
    QApplication.processEvents()
    assert "This program is your own." in words(rules)
    want(window.session.workspace, "harbour-alliance")
    (standing,) = [
        each.standing
        for each in window.session.standing.on(window.session.today)
        if each.rulebook.program == "harbour-alliance"
    ]
    assert [each.verdict.standing for each in standing.levels] == [Standing.MET]
    assert "Harbour Alliance" in words(window.show_tab("programs"))


def write_harbour(editor: ProgramEditor) -> None:
    """One level with two requirements: somebody holds a credential, and all of a list are held."""
    add(editor, "list", credentials=["azure-administrator-associate"])
    add(editor, "level", name="Pilot", text="One engineer.", require={"all_of": []})
    editor.show_place(("level", 0, "require"))
    assert editor.view is not None
    assert editor.view.form is not None
    enter(editor.view.form.editor("all_of"), [{"people": {}}, {"covers": {}}])
    say(editor, (0,), list="list-1", at_least=1)
    say(editor, (1,), list="list-1")


def add(editor: ProgramEditor, section: str, **said: object) -> None:
    editor.show_place((section,))
    assert editor.view is not None
    press(editor.view, f"Add a {section}")
    fill_in(editor, **said)


def say(editor: ProgramEditor, within: tuple[int | str, ...], **said: object) -> None:
    editor.show_place(("level", 0, "require", "all_of", *within))
    fill_in(editor, **said)


def fill_in(editor: ProgramEditor, **said: object) -> None:
    assert editor.view is not None
    assert editor.view.form is not None
    for key, value in said.items():
        enter(editor.view.form.editor(key), value)


def want(workspace: Workspace, program: str) -> None:
    workspace.put(Wanted(workspace.new_id(), program), Label.of("add-wanted"))
    QApplication.processEvents()


def test_a_broken_file_is_told_and_the_window_works(window: MainWindow) -> None:
    folder = window.session.home.catalogs
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(BROKEN, encoding="utf-8")
    window.session.bridge.catalogs_changed.emit()
    assert asked(window) == 70
    window.session.actions.run("rules")
    (opened,) = window.findChildren(MyRulesDialog)
    assert "Your own catalog is left out until it is mended." in words(opened)
    assert "mine.toml, line " in words(opened)


def test_a_program_can_be_copied_and_deleted(window: MainWindow, rules: MyRulesDialog) -> None:
    press(rules, "Copy…")
    (asking,) = rules.findChildren(ProgramNameDialog)
    asking.ok.click()
    QApplication.processEvents()
    copied = "microsoft-ai-cloud-partner-program-my-copy"
    assert window.session.rules.get(copied) is not None
    press(rules, "Delete")
    assert window.session.rules.get(copied) is None
    press(window, "Put back")
    assert window.session.rules.get(copied) is not None


def test_a_file_is_checked_line_by_line(
    window: MainWindow, rules: MyRulesDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(BROKEN, encoding="utf-8")
    show_checked(window.session, rules, rules.shelf, path)
    qtbot.waitUntil(lambda: len(rules.findChildren(Sheet)) == 1)
    (told,) = rules.findChildren(Sheet)
    assert "mine.toml, line " in words(told)


def test_a_page_of_a_program_leads_to_its_rules(window: MainWindow, qtbot: QtBot) -> None:
    programs = window.show_tab("programs")
    qtbot.waitUntil(lambda: "Window and enrolment" in words(programs))
    press(programs, "Rules…")
    (opened,) = window.findChildren(MyRulesDialog)
    assert opened.page is not None
    assert opened.page.program.book.program == PROGRAM
