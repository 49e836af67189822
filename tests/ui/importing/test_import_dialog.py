"""The import dialog in the real window: read, shown, asked, accepted, taken back."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.firm import Firm
from partner_planner.domain.person import Person
from partner_planner.domain.proposal import Verdict
from partner_planner.domain.training import TitleMapping, WaitingRow
from partner_planner.ui.importing.dialog import ImportDialog
from partner_planner.ui.importing.proposal import ProposalPage
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.widgets.drop_area import DropArea
from partner_planner.workspace import Workspace

NAMED = {
    "TrainingTitle": "Azure Administrator Associate",
    "TrainingType": "Certification",
    "IndividualFirstName": "Niamh",
    "IndividualLastName": "Corrigan",
    "Email": "niamh@home.example",
    "TrainingCompletionDate": "14/05/2026 18:15",
    "ExpirationDate": "14/05/2027 18:15",
    "Month": "May-26",
    "MCPID": "8200101",
}
NAMELESS = {
    **NAMED,
    "IndividualFirstName": "",
    "IndividualLastName": "",
    "Email": "bram@home.example",
    "MCPID": "8200102",
}
UNKNOWN = {**NAMED, "TrainingTitle": "Lunar Gardening Associate"}
BROKEN = {**NAMED, "TrainingCompletionDate": "31/02/2026"}


def write(path: Path, *rows: dict[str, str]) -> Path:
    """A training export with these rows."""
    headings = list(rows[0])
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, headings)
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def window(show_window: Callable[[Workspace], MainWindow], workspace: Workspace) -> MainWindow:
    """The window of a firm that has nothing yet, shown."""
    workspace.put(Firm(workspace.new_id(), "Fernhill Systems"), Label.of("first-start"))
    return show_window(workspace)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An export with something of everything."""
    return write(tmp_path / "trainings.csv", NAMED, NAMELESS, UNKNOWN, BROKEN)


def dialog_of(window: MainWindow, **facts: str) -> ImportDialog:
    """The dialog, asked for by its action."""
    window.session.actions.run("import", **facts)
    (dialog,) = [each for each in window.findChildren(ImportDialog) if each.isVisible()]
    return dialog


def read(window: MainWindow, qtbot: QtBot, file: Path) -> tuple[ImportDialog, ProposalPage]:
    """The dialog with what a file would do."""
    dialog = dialog_of(window, file=str(file))
    qtbot.waitUntil(lambda: dialog.proposal is not None)
    assert dialog.proposal is not None
    model = dialog.proposal.table.rows_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    return dialog, dialog.proposal


def words_of(widget: QWidget) -> str:
    """All words that can be seen on a widget."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def settled(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until nothing is read any more."""
    qtbot.waitUntil(lambda: not window.session.jobs.busy())


def test_the_first_page_says_where_the_file_is_found(window: MainWindow) -> None:
    dialog = dialog_of(window)
    assert "Partner Center > Insights > Downloads" in words_of(dialog)
    assert "Report viewer" in words_of(dialog)


def test_nothing_is_written_before_it_is_accepted(
    window: MainWindow, qtbot: QtBot, export: Path
) -> None:
    dialog, page = read(window, qtbot, export)
    assert {row.verdict for row in page.table.rows_model.rows} == {Verdict.NEW, Verdict.REJECTED}
    assert page.ok.text() == "Import 3 lines"
    dialog.reject()
    assert not window.session.snapshot().all(Person)


def test_chips_filter_the_lines_and_reasons_are_sentences(
    window: MainWindow, qtbot: QtBot, export: Path
) -> None:
    _dialog, page = read(window, qtbot, export)
    page.filters.chips["rejected"].click()
    (row,) = page.table.rows_model.rows
    assert row.line == 5
    details = page.table.rows_model.index(0, 4).data()
    assert "there is no such day as “31/02/2026”" in details


def test_accepted_lines_are_one_edit_with_undo_in_the_toast(
    window: MainWindow, qtbot: QtBot, export: Path
) -> None:
    _dialog, page = read(window, qtbot, export)
    page.ok.click()
    snapshot = window.session.snapshot()
    assert len(snapshot.all(Person)) == 2
    assert len(snapshot.all(Certification)) == 3
    toast = window.session.messages.toast
    qtbot.waitUntil(lambda: "3" in toast.message)
    window.session.actions.run("undo")
    assert not window.session.snapshot().all(Person)


def test_answers_change_what_would_happen_and_are_remembered(
    window: MainWindow, qtbot: QtBot, export: Path
) -> None:
    _dialog, page = read(window, qtbot, export)
    assert page.questions is not None
    (name,) = page.questions.names.values()
    QTest.keyClicks(name, "Bram Aldous")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert not page.ok.isEnabled()
    qtbot.waitUntil(lambda: "Bram Aldous" in {row.person for row in page.proposal.rows})
    (box,) = page.questions.credentials.values()
    box.choose("azure-network-engineer-associate")
    settled(window, qtbot)
    page.ok.click()
    snapshot = window.session.snapshot()
    assert {person.name for person in snapshot.all(Person).values()} == {
        "Niamh Corrigan",
        "Bram Aldous",
    }
    (mapped,) = snapshot.all(TitleMapping).values()
    assert mapped.credential == "azure-network-engineer-associate"
    held = {each.credential for each in snapshot.all(Certification).values()}
    assert "azure-network-engineer-associate" in held


def test_the_same_file_again_has_nothing_to_import(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = write(tmp_path / "again.csv", NAMED)
    read(window, qtbot, file)[1].ok.click()
    dialog, page = read(window, qtbot, file)
    assert not page.ok.isEnabled()
    qtbot.waitUntil(lambda: "Nothing to import" in words_of(dialog))


def test_all_expired_is_a_calm_sentence(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    old = {**NAMED, "ExpirationDate": "25/12/2020", "TrainingCompletionDate": "25/12/2018"}
    old["Month"] = "Dec-18"
    dialog, _page = read(window, qtbot, write(tmp_path / "old.csv", old))
    qtbot.waitUntil(lambda: "has expired: it ended on 25 December 2020" in words_of(dialog))


def test_a_file_that_cannot_be_used_gets_a_sentence_and_another_can_be_chosen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, export: Path
) -> None:
    picture = tmp_path / "picture.csv"
    picture.write_bytes(b"\x89PNG\r\n" + bytes(range(256)))
    dialog = dialog_of(window, file=str(picture))
    settled(window, qtbot)
    qtbot.waitUntil(dialog.choose.problem.isVisible)
    assert dialog.proposal is None
    assert dialog.choose.choose.isVisible()
    dialog.read(str(export))
    qtbot.waitUntil(lambda: dialog.proposal is not None)
    assert not dialog.choose.problem.isVisible()


def test_another_file_can_be_chosen_instead(window: MainWindow, qtbot: QtBot, export: Path) -> None:
    dialog, page = read(window, qtbot, export)
    page.another.emit()
    assert dialog.proposal is None
    qtbot.waitUntil(lambda: not isValid(page))
    assert dialog.choose.choose.isVisible()


def test_a_file_can_be_dropped(window: MainWindow, qtbot: QtBot, export: Path) -> None:
    dialog = dialog_of(window)
    (area,) = dialog.findChildren(DropArea)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(export))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    area.dropEvent(drop)
    qtbot.waitUntil(lambda: dialog.proposal is not None)


def test_a_dialog_closed_while_it_reads_hears_nothing_and_is_freed(
    window: MainWindow, qtbot: QtBot, export: Path
) -> None:
    dialog = dialog_of(window, file=str(export))
    dialog.reject()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_rows_with_user_ids_wait_and_are_claimed_in_their_dialog(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    row = {
        "TrainingTitle": "Azure Administrator Associate",
        "TrainingType": "Certification",
        "AADUserId": "0b5f9c1e-aaaa-4c1d-9f00-000000000001",
        "TrainingCompletionDate": "2026-05-04",
        "Month": "2026-05",
    }
    _dialog, page = read(window, qtbot, write(tmp_path / "users.csv", row))
    assert page.table.rows_model.rows[0].verdict is Verdict.WAITING
    page.ok.click()
    assert len(window.session.snapshot().all(WaitingRow)) == 1


def test_many_remarks_are_counted_and_shown_when_asked_for(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [NAMED, {**NAMED, "TrainingTitle": "A course", "TrainingType": "Course"}]
    for number in range(3):
        for twin in ("1", "2"):
            name = {"IndividualFirstName": "Twin", "IndividualLastName": str(number)}
            mark = {"MCPID": f"83{number}{twin}", "Email": f"{number}{twin}@home.example"}
            rows.append({**NAMED, **name, **mark})
    _dialog, page = read(window, qtbot, write(tmp_path / "twins.csv", *rows))
    assert len(page.remarks.findChildren(QLabel)) < len(page.proposal.remarks) * 2
    (more,) = page.remarks.findChildren(QPushButton)
    assert more.text() == "Show all"
    more.click()
    qtbot.waitUntil(lambda: "Twin 2" in words_of(page.remarks))
