"""The export dialog: a live preview made in a job, and files that are written in one."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from partner_planner.domain.errors import InputRefused
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.year_plan import YearPlan
from partner_planner.settings import LAST_FOLDER
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.year.dialog import ExportDialog
from partner_planner.ui.year.preview_job import PreviewJob, Wish

PNG = b"\x89PNG"
LONG_MS = 20_000
"""Longer than any machine takes to draw some pages."""


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path) -> ExportDialog:
    """The export dialog for 2027, its file in a folder of the test."""
    window.session.workspace.choices.choose(LAST_FOLDER, str(tmp_path))
    window.session.actions.run("export-year-plan", year="2027")
    (opened,) = window.findChildren(ExportDialog)
    return opened


def drawn(qtbot: QtBot, dialog: ExportDialog) -> int:
    """Wait for the pages; how many there are."""
    qtbot.waitUntil(
        lambda: dialog.preview.pages > 0 and not dialog.preview.sentence, timeout=LONG_MS
    )
    return dialog.preview.pages


def write(qtbot: QtBot, dialog: ExportDialog, window: MainWindow) -> None:
    """Press Export and wait for the dialog to close."""
    dialog.export.click()
    assert not dialog.export.isEnabled()
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=LONG_MS)
    assert "Exported to" in window.session.messages.toast.message


def test_the_pages_are_shown_as_pictures_and_turned(qtbot: QtBot, dialog: ExportDialog) -> None:
    pages = drawn(qtbot, dialog)
    assert pages > 1
    preview = dialog.preview
    assert (preview.page, preview.before.isEnabled()) == (1, False)
    preview.after.click()
    assert preview.page == 2
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page == 1
    for _turn in range(pages):
        QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert (preview.page, preview.after.isEnabled()) == (pages, False)


def test_fewer_sections_are_fewer_pages_and_the_old_ones_stay_until_then(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    before = drawn(qtbot, dialog)
    for id, box in dialog.fields.sections.items():
        box.setChecked(id == "summary")
    assert dialog.preview.pages == before
    qtbot.waitUntil(lambda: 0 < dialog.preview.pages < before, timeout=LONG_MS)


def test_without_a_section_there_is_nothing_to_export(qtbot: QtBot, dialog: ExportDialog) -> None:
    before = drawn(qtbot, dialog)
    for box in dialog.fields.sections.values():
        box.setChecked(False)
    assert not dialog.export.isEnabled()
    assert "at least one section" in dialog.preview.sentence
    assert dialog.preview.pages == before
    dialog.fields.formats[".ics"].click()
    assert dialog.export.isEnabled()


def test_the_file_follows_year_and_format_until_another_is_chosen(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    fields = dialog.fields
    assert fields.path == tmp_path / "Year plan 2027 Harborpoint IT.pdf"
    fields.year.after.click()
    fields.formats[".ics"].click()
    assert fields.path == tmp_path / "Year plan 2028 Harborpoint IT.ics"
    fields.place.setText(str(tmp_path / "ours.ics"))
    fields.year.before.click()
    fields.formats[".json"].click()
    assert fields.path == tmp_path / "ours.json"


def test_a_folder_that_is_not_there_is_said_and_a_file_that_is_too(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.fields.place.setText(str(tmp_path / "nowhere" / "plan.pdf"))
    assert not dialog.export.isEnabled()
    assert dialog.fields.place.property("wrong")
    there = tmp_path / "plan.pdf"
    there.write_bytes(b"old")
    dialog.fields.place.setText(str(there))
    assert dialog.export.isEnabled()
    assert not dialog.fields.place.property("wrong")


@pytest.mark.parametrize(
    ("ending", "start"), [(".pdf", b"%PDF"), (".ics", b"BEGIN:VCALENDAR"), (".json", b"{")]
)
def test_every_format_is_written_and_the_folder_remembered(
    qtbot: QtBot,
    window: MainWindow,
    dialog: ExportDialog,
    tmp_path: Path,
    ending: str,
    start: bytes,
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    dialog.fields.formats[ending].click()
    path = folder / f"plan{ending}"
    dialog.fields.place.setText(str(path))
    write(qtbot, dialog, window)
    assert path.read_bytes().startswith(start)
    assert window.session.workspace.choices.of(LAST_FOLDER) == str(folder)
    if ending == ".json":
        assert json.loads(path.read_bytes())["year"] == 2027


class Opener(QObject):
    """Stands where the system's own way to open files stands."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = list[str]()

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Note a file instead of showing it."""
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    """Takes the files that the program asks the system to open."""
    stand_in = Opener()
    handle: Any = QDesktopServices.setUrlHandler  # annotated with bytes, but it takes words
    handle("file", stand_in, "open")
    yield stand_in
    QDesktopServices.unsetUrlHandler("file")


def test_the_toast_opens_the_file(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, opener: Opener
) -> None:
    dialog.fields.formats[".json"].click()
    path = dialog.fields.path
    write(qtbot, dialog, window)
    (button,) = window.session.messages.toast.findChildren(QPushButton)
    assert button.text() == "Open"
    button.click()
    assert opener.opened == [str(path)]


def test_a_place_that_cannot_be_written_is_a_sentence_and_the_dialog_stays(
    qtbot: QtBot, window: MainWindow, dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "taken.json").mkdir()
    dialog.fields.formats[".json"].click()
    dialog.fields.place.setText(str(tmp_path / "taken.json"))
    dialog.export.click()

    def box() -> QMessageBox | None:
        found = window.findChildren(QMessageBox) + dialog.findChildren(QMessageBox)
        return found[0] if found else None

    qtbot.waitUntil(lambda: box() is not None, timeout=LONG_MS)
    shown = box()
    assert shown is not None
    assert "cannot be written" in shown.text()
    shown.close()
    assert dialog.isVisible()
    assert dialog.export.isEnabled()


def test_a_dialog_that_is_closed_early_hears_nothing_of_its_pages(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.actions.run("export-year-plan")
    (opened,) = window.findChildren(ExportDialog)
    qtbot.waitUntil(window.session.jobs.busy)
    opened.reject()
    qtbot.waitUntil(lambda: not isValid(opened))
    qtbot.waitUntil(lambda: not window.session.jobs.busy(), timeout=LONG_MS)


def test_a_failure_while_drawing_is_told_and_the_last_pages_stay(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    before = drawn(qtbot, dialog)
    dialog.preview_job.failed.emit(InputRefused("font-missing", file="Inter-Regular.ttf"))
    assert "font" in dialog.preview.sentence
    assert dialog.preview.pages == before


class Held(Wish):
    """A wish whose plan is only made when the gate opens."""

    gate = Event()

    def plan(self) -> YearPlan:
        self.gate.wait()
        return Wish.plan(self)


def test_wishes_that_come_while_pages_are_made_are_made_once_afterwards(
    qtbot: QtBot, window: MainWindow
) -> None:
    session, asked, made = window.session, list[Wish](), list[list[bytes]]()

    def wish() -> Wish:
        day, sections = date(2026, 11, 22), ("summary",)
        asked.append(
            Held(Snapshot.of(()), session.credentials, session.programs, 2027, day, sections)
        )
        return asked[-1]

    job = PreviewJob(session.jobs, wish, 40)
    job.made.connect(made.append)
    job.ask()
    qtbot.waitUntil(session.jobs.busy)
    job.ask()
    qtbot.waitUntil(lambda: len(asked) == 2)
    job.ask()
    qtbot.waitUntil(lambda: len(asked) == 3)
    assert not made
    Held.gate.set()
    qtbot.waitUntil(lambda: len(made) == 1, timeout=LONG_MS)
    assert len(asked) == 4
    assert made[0][0].startswith(PNG)
    assert not session.jobs.busy()
