"""The dialog of records: adding, changing, refusing and removing, each one edit."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from partner_planner.domain.change import Label
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.person import Person
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.programs.fact_form import FactForm
from partner_planner.ui.programs.facts_dialog import FactsDialog

PROGRAM = "aws-services-path"
DEAL = "launched-opportunity"


def enrol(window: MainWindow, program: str) -> None:
    """Make the firm a member of a further program."""
    workspace = window.session.workspace
    workspace.put(Enrolment(workspace.new_id(), program), Label.of("sample"))


@pytest.fixture
def dialog(window: MainWindow) -> FactsDialog:
    """The dialog over the sample firm, at a program that asks for records."""
    enrol(window, PROGRAM)
    window.session.actions.run("facts", program=PROGRAM)
    (opened,) = window.findChildren(FactsDialog)
    return opened


def form_of(dialog: FactsDialog) -> FactForm:
    """The form that is open."""
    (form,) = [each for each in dialog.findChildren(FactForm) if each.isVisible()]
    return form


def add(dialog: FactsDialog, name: str = DEAL) -> FactForm:
    """Begin to add a fact of a name."""
    dialog.open_new(name)
    return form_of(dialog)


def save(form: FactForm) -> None:
    QTest.mouseClick(form.ok, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def facts(window: MainWindow) -> list[Fact]:
    """The records of the program, without the sample's own."""
    held = window.session.snapshot().all(Fact).values()
    return [each for each in held if each.program == PROGRAM and each.customer.startswith("Harb")]


def test_a_deal_is_one_edit(dialog: FactsDialog, window: MainWindow) -> None:
    form = add(dialog)
    assert form.on.day == window.session.today
    form.customer.setText(" Harbour Foods ")
    form.amount.setText("1,250.50")
    save(form)
    (kept,) = facts(window)
    assert kept.kind is FactKind.RECORD
    assert (kept.name, kept.customer) == (DEAL, "Harbour Foods")
    assert (kept.amount, kept.currency) == (Decimal("1250.50"), "USD")
    assert kept in dialog.table.rows_model.rows
    window.session.actions.run("undo")
    assert not facts(window)
    assert kept not in dialog.table.rows_model.rows


def test_only_what_rules_look_at_is_asked(dialog: FactsDialog) -> None:
    form = add(dialog)
    assert form.customer.isVisible()
    assert form.amount.isVisible()
    assert not form.count.isVisible()
    assert not form.person.isVisible()
    form.what.setCurrentIndex(form.what.findData("executive-business-review"))
    assert not form.amount.isVisible()
    assert form.person.isVisible()
    assert form.answer.isVisible()


def test_a_no_is_a_zero(dialog: FactsDialog, window: MainWindow) -> None:
    form = add(dialog, "executive-business-review")
    form.answer.setCurrentIndex(1)
    save(form)
    held = window.session.snapshot().all(Fact).values()
    (kept,) = [each for each in held if each.kind is FactKind.ATTESTED]
    assert kept.count == 0
    dialog.table.opened.emit(kept)
    assert form_of(dialog).answer.currentIndex() == 1


@pytest.mark.parametrize(
    ("on", "until", "amount", "currency"),
    [
        ("", "", "", "USD"),
        ("32 May", "", "", "USD"),
        ("1 May 2026", "30 April 2026", "", "USD"),
        ("1 May 2026", "never", "", "USD"),
        ("1 May 2026", "", "much", "USD"),
        ("1 May 2026", "", "12", "US"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    dialog: FactsDialog, window: MainWindow, on: str, until: str, amount: str, currency: str
) -> None:
    form = add(dialog)
    form.customer.setText("Harbour Foods")
    for field, text in (
        (form.on, on),
        (form.until, until),
        (form.amount, amount),
        (form.currency, currency),
    ):
        field.setText(text)
    save(form)
    assert form.isVisible()
    assert not facts(window)


def test_a_fact_is_changed_and_removed(dialog: FactsDialog, window: MainWindow) -> None:
    workspace = window.session.workspace
    person = next(iter(window.session.snapshot().all(Person)))
    was = Fact(
        workspace.new_id(),
        FactKind.RECORD,
        PROGRAM,
        "own-name",
        date(2026, 5, 1),
        None,
        person,
        "Harbour",
    )
    workspace.put(was, Label.of("add-fact", fact=was.name))
    dialog.table.opened.emit(was)
    form = form_of(dialog)
    assert form.what.currentData() == "own-name"
    assert form.person.currentData() == person
    form.until.setText("31 May 2026")
    form.count.setText("3")
    save(form)
    (kept,) = facts(window)
    assert (kept.id, kept.until, kept.count) == (was.id, date(2026, 5, 31), Decimal(3))
    place = list(dialog.table.rows_model.rows).index(kept)
    dialog.table.choose_places([place])
    assert dialog.change.isEnabled()
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert not facts(window)
    assert not dialog.change.isEnabled()


def test_nothing_changed_is_no_edit(dialog: FactsDialog, window: MainWindow) -> None:
    form = add(dialog)
    form.customer.setText("Harbour Foods")
    save(form)
    (kept,) = facts(window)
    before = len(window.session.workspace.history())
    dialog.table.opened.emit(kept)
    save(form_of(dialog))
    assert len(window.session.workspace.history()) == before


def test_programs_are_chosen_where_there_are_several(window: MainWindow) -> None:
    enrol(window, PROGRAM)
    enrol(window, "cisco-360")
    window.session.actions.run("facts", program="cisco-360")
    (dialog,) = window.findChildren(FactsDialog)
    assert dialog.program.isVisible()
    assert dialog.book.program == "cisco-360"
    form = add(dialog, "weight/security/performance")
    form.count.setText("0.25")
    save(form)
    assert [row.count for row in dialog.table.rows_model.rows] == [Decimal("0.25")]
    dialog.program.setCurrentIndex(dialog.program.findData(PROGRAM))
    assert all(row.program == PROGRAM for row in dialog.table.rows_model.rows)
