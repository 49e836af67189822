"""Which tabs and dialogs are pictured, and how each dialog is asked for."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from partner_planner.catalog.places import Place
from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.training import WaitingRow
from partner_planner.services.catalogs.changing import change_value
from partner_planner.services.catalogs.drafts import Draft
from partner_planner.services.catalogs.programs import copy_program
from partner_planner.services.catalogs.shelf import Shelf
from partner_planner.ui.catalogs.program_editor import ProgramEditor
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.programs.facts_dialog import FactsDialog
from partner_planner.ui.programs.outlook_card import OutlookCard
from partner_planner.ui.programs.tab import ProgramsTab
from partner_planner.ui.tab_list import TABS as DECLARED
from tests.ui.catalogs_newer import made_under

EXPORT = Path(__file__).parents[1] / "data" / "imports" / "trainings-august-2023.csv"
"""A training export of an invented firm."""

OWN_PROGRAM = "Harbour Alliance"
"""An invented program of the user's own."""

TABS = tuple(tab.id for tab in DECLARED)

Ask = Callable[[MainWindow], object]


def _run(id: str, window: MainWindow) -> None:
    window.session.actions.run(id)


def _person(window: MainWindow) -> None:
    first = next(iter(window.session.snapshot().all(Person)))
    window.session.actions.run("show-person", id=first)


def _milestone(window: MainWindow) -> None:
    first = next(iter(window.session.snapshot().all(Milestone)))
    window.session.actions.run("edit-milestone", id=first)


def _import(window: MainWindow) -> None:
    window.session.actions.run("import", file=str(EXPORT))


def _claim(window: MainWindow) -> None:
    workspace = window.session.workspace
    row = WaitingRow(
        workspace.new_id(),
        "4f3c2b1a-0000-4000-8000-00000000abcd",
        "Azure Administrator Associate",
        "certification",
        date(2026, 5, 4),
    )
    workspace.put(row, Label.of("claim-waiting", user=row.user_id))
    window.session.actions.run("claim-waiting")


def _record(window: MainWindow) -> None:
    first = next(iter(window.session.snapshot().all(Certification)))
    window.session.actions.run("record-history", id=first)


def _enrolment(window: MainWindow) -> None:
    window.session.actions.run("enrolment", program="microsoft-ai-cloud", area="security")


def _facts(window: MainWindow) -> None:
    """Deals and a fee of a second program."""
    workspace, program = window.session.workspace, "aws-services-path"
    today = window.session.today
    with workspace.edit(Label.of("sample")) as editing:
        editing.put(Enrolment(workspace.new_id(), program))
        for months, customer, amount in ((2, "Harbour Foods", 600), (5, "Lindgren", 450)):
            editing.put(
                Fact(
                    workspace.new_id(),
                    FactKind.RECORD,
                    program,
                    "launched-opportunity",
                    add_months(today, -months),
                    customer=customer,
                    amount=Decimal(amount),
                    currency="USD",
                )
            )
        editing.put(
            Fact(workspace.new_id(), FactKind.FEE, program, "annual-fee", add_months(today, -9))
        )
    window.session.actions.run("facts", program=program)


def _fact(window: MainWindow) -> None:
    _facts(window)
    shown = [each for each in window.findChildren(FactsDialog) if each.isVisible()]
    shown[-1].open_new("launched-opportunity")


def _rule_change(window: MainWindow) -> None:
    made_under(window.session)
    window.session.actions.run("rule-change")


def _outlook(window: MainWindow) -> OutlookCard:
    """The card of the months ahead, scrolled to, where the plan has an area."""
    tab = window.show_tab("programs")
    assert isinstance(tab, ProgramsTab)
    assert tab.area_page is not None
    card = tab.area_page.findChild(OutlookCard)
    assert isinstance(card, OutlookCard)
    bar, below = tab.place.verticalScrollBar(), card.geometry().bottom() + 16
    bar.setValue(max(0, below - tab.place.viewport().height()))
    return card


def _month(window: MainWindow) -> None:
    drawing = _outlook(window).view.drawing
    marked = [at for at, month in enumerate(drawing.plot.months) if month.cause]
    drawing.setFocus()
    drawing.mark(marked[0] if marked else 0)


def _table(window: MainWindow) -> None:
    _outlook(window).view.turn()


def _own_changes(window: MainWindow) -> None:
    """Two numbers of the sample's program that somebody knows better, and a program besides."""
    session = window.session
    shelf = Shelf.of(session.home, session.credentials)
    for place, value in (
        (("threshold", "designation", "at_least"), 60),
        (("terms", "renewal_days"), 45),
    ):
        change_value(shelf, "microsoft-ai-cloud", place, value, session.today)
    if not (shelf.own / "harbour.toml").exists():
        copy_program(
            shelf, "google-cloud-partner-network", "harbour", "Harbour Alliance", "Harbour"
        )
    session.bridge.catalogs_changed.emit()


def _rules(window: MainWindow) -> None:
    _own_changes(window)
    window.session.actions.run("rules", program="microsoft-ai-cloud")


def _editor(program: str, place: Place, window: MainWindow) -> None:
    """The form that writes a program, at one of its parts."""
    session = window.session
    draft = Draft.of(Shelf.of(session.home, session.credentials), program)
    editor = ProgramEditor(session, window, draft)
    editor.open()
    editor.show_place(place)


def _faulty(window: MainWindow) -> None:
    """The form with a requirement that is not complete yet."""
    session = window.session
    tables = Draft.of(Shelf.of(session.home, session.credentials), "aws-services-path").tables
    tables["requirement"][3]["require"] = {"records": {"at_least": 3, "where": [{}]}}
    draft = Draft("aws-services-path", tables, False)
    editor = ProgramEditor(session, window, draft)
    editor.open()
    editor.show_place(("requirement", 3, "require"))


PLAIN = (
    "import",
    "export-year-plan",
    "export-plan",
    "backups",
    "check",
    "firm",
    "settings",
    "history",
    "add-certification",
    "add-milestone",
    "add-person",
    "figures",
    "map-title",
    "name-person",
    "help",
    "about",
)

DIALOGS: dict[str, Ask] = {
    **{id: partial(_run, id) for id in PLAIN},
    "person": _person,
    "edit-milestone": _milestone,
    "record-history": _record,
    "rule-change": _rule_change,
    "rules": _rules,
    "rules-program": partial(_editor, "microsoft-ai-cloud", ()),
    "rules-metric": partial(_editor, "microsoft-ai-cloud", ("rule", 0)),
    "rules-records": partial(_editor, "aws-services-path", ("requirement", 3, "require")),
    "rules-levels": partial(_editor, "aws-services-path", ("level",)),
    "rules-faulty": _faulty,
    "import-proposal": _import,
    "claim-waiting": _claim,
    "enrolment": _enrolment,
    "facts": _facts,
    "add-fact": _fact,
}

VIEWS: dict[str, Ask] = {
    "programs-months": _outlook,
    "programs-month": _month,
    "programs-months-table": _table,
}
"""Further looks at a tab of the sample firm, in this order."""
