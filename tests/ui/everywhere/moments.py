"""What can be seen in the window besides tabs and dialogs as they open: one function each."""

import csv
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from partner_planner.domain.change import Label
from partner_planner.domain.errors import StoreUnavailable
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.ui.certifications.tab import CertificationsTab
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.milestones.tab import MilestonesTab
from partner_planner.ui.programs.metric_row import MetricRow
from partner_planner.ui.programs.tab import ProgramsTab
from partner_planner.ui.record_view import RecordView
from partner_planner.ui.widgets.score_press import Fold
from partner_planner.ui.year.tab import YearTab

Moment = Callable[[MainWindow], Iterator[QWidget]]
"""Brings about what is to be looked at, one thing after the other."""

ROWS = (
    ("Azure Administrator Associate", "14/05/2026 18:15", "14/05/2027 18:15", "Niamh", "N1"),
    ("Azure Administrator Associate", "14/05/2026 18:15", "14/05/2027 18:15", "Niamh", "N1"),
    ("Lunar Gardening Associate", "14/05/2026 18:15", "14/05/2027 18:15", "Niamh", "N1"),
    ("Azure AI Engineer Associate", "31/02/2026", "14/05/2027 18:15", "Niamh", "N1"),
    ("Azure AI Engineer Associate", "14/05/2026 18:15", "14/05/2027 18:15", "", "N2"),
    ("Exam AZ-800: Administering Windows Server", "14/05/2026 18:15", "", "Niamh", "N1"),
)
HEADINGS = (
    "TrainingTitle",
    "TrainingCompletionDate",
    "ExpirationDate",
    "IndividualFirstName",
    "MCPID",
    "TrainingType",
    "IndividualLastName",
    "Email",
    "Month",
)


TYPED = (
    "zzz",
    "Ida Falk",
    *(row[0] for row in ROWS),
    "Niamh",
    "Corrigan",
    *HEADINGS,
    "n1@home.example",
    "n2@home.example",
)
"""What these moments put into the plan or a field."""


def export() -> str:
    """The place of a training export with rows of every sort."""
    place = Path(tempfile.mkdtemp(prefix="export-")) / "trainings.csv"
    with place.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for row in ROWS:
            kind = "Exam" if row[0].startswith("Exam") else "Certification"
            mail = f"{row[4].lower()}@home.example"
            writer.writerow((*row, kind, "Corrigan" if row[3] else "", mail, "May-26"))
    return str(place)


def dialogs(window: MainWindow) -> Iterator[QDialog]:
    """Every dialog that is open."""
    yield from (each for each in window.findChildren(QDialog) if each.isVisible())


def _menu(tab: QWidget, table: RecordView[Any]) -> Iterator[QWidget]:
    table.customContextMenuRequested.emit(QPoint(5, 5))
    for menu in tab.findChildren(QMenu):
        if menu.isVisible():
            yield menu
            menu.close()


def _certifications(window: MainWindow) -> Iterator[QWidget]:
    tab = window.show_tab("certifications")
    assert isinstance(tab, CertificationsTab)
    for row in range(len(tab.table.rows_model.rows)):
        tab.table.selectRow(row)
        tab.open_details()
        assert tab.details is not None
        yield tab.details
        yield from _menu(tab, tab.table)
    tab.close_details()
    tab.table.selectAll()
    yield tab
    yield from _menu(tab, tab.table)
    tab.filters.words.setText(TYPED[0])
    yield tab
    tab.filters.clear()


def _milestones(window: MainWindow) -> Iterator[QWidget]:
    tab = window.show_tab("milestones")
    assert isinstance(tab, MilestonesTab)
    for row in range(len(tab.view.rows_model.rows)):
        tab.view.selectRow(row)
        yield tab.verbs
        yield from _menu(tab, tab.view)
        for id in ("book", "pass"):
            if tab.verbs.buttons[id].isEnabled():
                tab.verbs.buttons[id].click()
                yield from dialogs(window)
                _close(window)
    tab.view.selectAll()
    yield tab
    tab.filters.words.setText(TYPED[0])
    yield tab
    tab.filters.clear()


def _programs(window: MainWindow) -> Iterator[QWidget]:
    """Every page, every area on every track, with everything open, and other days."""
    tab = window.show_tab("programs")
    assert isinstance(tab, ProgramsTab)
    assert tab.list.more is not None
    tab.list.more.click()
    for key in list(tab.list.cards):
        tab.choose(key)
        page = tab.place.widget()
        assert page is not None
        area = tab.area_page
        tracks = area.switch.parts.values() if area is not None and area.switch else ()
        for track in (None, *tracks):
            if track is not None:
                track.click()
            for row in page.findChildren(MetricRow):
                row.setChecked(True)
            for fold in page.findChildren(Fold):
                fold.surface.setChecked(True)
            yield page
    for days in (-400, 400):
        tab.bar.field.show_day(window.session.today + timedelta(days=days))
        yield tab
    tab.bar.field.show_day(window.session.today)


def _year(window: MainWindow) -> Iterator[QWidget]:
    tab = window.show_tab("year")
    assert isinstance(tab, YearTab)
    for step in (0, 1, 1):
        tab.bar.year.choose(tab.bar.year.year + step)
        yield tab
        for mark in tab.timeline.content.marks():
            tab.timeline.choose(mark.id)
        tab.bar.form.click()
        yield tab
        tab.bar.form.click()


def _every(kind: type[Record], action: str) -> Moment:
    """The dialog of every record of a kind."""

    def ask(window: MainWindow) -> Iterator[QWidget]:
        for id in window.session.snapshot().all(kind):
            window.session.actions.run(action, id=id)
            yield from dialogs(window)
            _close(window)

    return ask


def _import(window: MainWindow) -> Iterator[QWidget]:
    window.session.actions.run("import", file=export())
    yield from dialogs(window)
    _close(window)
    damaged = Path(tempfile.mkdtemp(prefix="export-")) / "trainings.csv"
    damaged.write_bytes(b"\0\1\2" * 40)
    window.session.actions.run("import", file=str(damaged))
    yield from dialogs(window)


def _choosing_a_file(window: MainWindow) -> Iterator[QWidget]:
    window.session.actions.run("export-plan")
    yield from (each for each in dialogs(window) if isinstance(each, QFileDialog))


def _undoing(window: MainWindow) -> Iterator[QWidget]:
    """Toasts and the menu, before and after."""
    workspace = window.session.workspace
    workspace.put(Person("new", TYPED[1]), Label.of("add-person", person=TYPED[1]))
    for do in ("undo", "redo", "undo"):
        yield window
        window.session.actions.run(do)
    yield window


def _messages(window: MainWindow) -> Iterator[QWidget]:
    messages = window.session.messages
    messages.fail(StoreUnavailable("store-locked", path="/people/dana/plan.db"))
    yield from dialogs(window)
    _close(window)
    messages.bug("/report")
    yield from dialogs(window)


def _backups(window: MainWindow) -> Iterator[QWidget]:
    from partner_planner.services.safekeeping import back_up

    workspace = window.session.workspace
    back_up(workspace.path, workspace.clock)
    workspace.put(Person("later", TYPED[1]), Label.of("add-person", person=TYPED[1]))
    window.session.actions.run("backups")
    yield from dialogs(window)


def _help(window: MainWindow) -> Iterator[QWidget]:
    for tab in ("start", "certifications", "milestones", "programs", "year"):
        window.show_tab(tab)
        window.session.actions.run("help")
        yield from dialogs(window)
        _close(window)


def _refused_fields(window: MainWindow) -> Iterator[QWidget]:
    """Dialogs whose fields are wrong or empty."""
    for action in ("add-certification", "add-milestone", "add-person", "firm"):
        window.session.actions.run(action)
        for dialog in dialogs(window):
            dialog.findChildren(QWidget)[0].setFocus()
            press = getattr(dialog, "_try", None)
            if press is not None:
                press()
            yield dialog
        _close(window)


def _close(window: MainWindow) -> None:
    for dialog in list(dialogs(window)):
        dialog.reject()


MOMENTS: dict[str, Moment] = {
    "every certification": _certifications,
    "every milestone": _milestones,
    "every number of every area": _programs,
    "three years": _year,
    "every person": _every(Person, "show-person"),
    "editing every milestone": _every(Milestone, "edit-milestone"),
    "an import": _import,
    "undo and redo": _undoing,
    "failures": _messages,
    "a backup": _backups,
    "every help page": _help,
    "refused fields": _refused_fields,
}
