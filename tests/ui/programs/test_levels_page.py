"""Programs of levels in the Programs tab: their cards, their page, beside programs of areas."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.ui.main_window import MainWindow
from partner_planner.ui.programs.area_page import AreaPage
from partner_planner.ui.programs.level_page import LevelPage
from partner_planner.ui.programs.tab import ProgramsTab
from partner_planner.workspace import Workspace

AWS, MICROSOFT = "aws-services-path", "microsoft-ai-cloud"
LEVELS, SECURITY = (AWS, ""), (MICROSOFT, "security")
RECORDS: tuple[Record, ...] = (
    Firm("firm", "Northwind Advisory"),
    Person("ana", name="Ana Fox"),
    Certification("a", "ana", "aws-certified-cloud-practitioner", date(2026, 6, 1)),
    Fact("in", FactKind.DOCUMENT, AWS, "registration", date(2026, 1, 1)),
    Wanted("aws", AWS),
)

Opened = Callable[..., ProgramsTab]


@pytest.fixture
def opened(show_window: Callable[[Workspace], MainWindow], workspace: Workspace) -> Opened:
    """The Programs tab over a plan."""

    def open_tab(*more: Record) -> ProgramsTab:
        for record in (*RECORDS, *more):
            workspace.put(record, Label.of("firm"))
        shown = show_window(workspace).show_tab("programs")
        assert isinstance(shown, ProgramsTab)
        QApplication.processEvents()
        return shown

    return open_tab


def words(tab: ProgramsTab) -> str:
    """All words of the page."""
    page = tab.place.widget()
    assert page is not None
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page))


def test_a_program_without_areas_has_a_card_and_a_page(opened: Opened) -> None:
    tab = opened()
    assert set(tab.list.cards) == {LEVELS}
    card = tab.list.cards[LEVELS]
    assert card.face.mark == "not reached"
    assert card.face.next.startswith("Next: Select, ")
    assert isinstance(tab.place.widget(), LevelPage)
    told = words(tab)
    assert "No level is reached; Select is the first." in told
    assert "1 of 2 people" in told
    assert tab.area_page is None


def test_a_requirement_opens_to_its_rule_and_its_witness(opened: Opened) -> None:
    tab = opened()
    page = tab.place.widget()
    assert isinstance(page, LevelPage)
    page.asked[1].surface.click()
    QApplication.processEvents()
    told = words(tab)
    assert "Ana Fox's AWS Certified Cloud Practitioner" in told
    assert "relayed" in told
    page.levels[0].surface.click()
    QApplication.processEvents()
    assert "Missing for Select: " in words(tab)


def test_levels_and_areas_stand_side_by_side(opened: Opened) -> None:
    tab = opened(Wanted("security", MICROSOFT, "security"))
    assert {LEVELS, SECURITY} <= set(tab.list.cards)
    tab.choose(SECURITY)
    assert isinstance(tab.place.widget(), AreaPage)
    tab.choose(LEVELS)
    tab.refresh()
    assert isinstance(tab.place.widget(), LevelPage)
    tab.point_out(["microsoft-ai-cloud/security"])
    assert isinstance(tab.place.widget(), AreaPage)
    tab.point_out([AWS])
    assert isinstance(tab.place.widget(), LevelPage)


def test_the_enrolment_in_a_program_of_levels_can_be_entered(opened: Opened) -> None:
    tab = opened()
    assert "Nothing is known of an enrolment yet." in words(tab)
    workspace = tab.session.workspace
    workspace.put(
        Enrolment("in", AWS, enrolled_on=date(2026, 3, 2)), Label.of("enrolment", area="AWS")
    )
    tab.refresh()
    QApplication.processEvents()
    assert "2 March 2026" in words(tab)


def test_an_area_without_terms_tells_its_level_and_no_window(opened: Opened, qtbot: QtBot) -> None:
    tab = opened(Wanted("cisco", "cisco-360", "security"))
    tab.choose(("cisco-360", "security"))
    qtbot.waitUntil(lambda: "Preferred Partner in Security" in words(tab))
    assert "Window and enrolment" not in words(tab)
