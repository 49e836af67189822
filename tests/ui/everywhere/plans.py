"""A plan with something of everything that the window can say."""

from datetime import date, timedelta
from decimal import Decimal

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Label
from partner_planner.domain.firm import Firm
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import WaitingRow
from partner_planner.services.beginning import Aims, keep_firm
from partner_planner.services.sample import fill_sample
from partner_planner.workspace import Workspace


def fill_everything(workspace: Workspace) -> None:
    """The sample firm, and whom and what its file leaves open."""
    today = workspace.clock.today()
    fill_sample(workspace, today, load_credentials(resources.path("catalogs")))
    with workspace.edit(Label.of("import-trainings", file="trainings.csv", count="4")) as editing:
        editing.put(Person("nameless", ""))
        editing.put(Identifier("mark", "nameless", "email", "bram@harbor.example"))
        editing.put(
            Certification(
                "theirs",
                "nameless",
                "azure-ai-engineer-associate",
                today,
                source="import",
                note="By post",
            )
        )
        editing.put(ExamPass("half", "nameless", "AZ-800", today - timedelta(days=30)))
        editing.put(Person("gone", "Rhea Lindqvist", left_on=date(2026, 6, 30)))
        editing.put(Certification("left", "gone", "azure-ai-engineer-associate", date(2025, 5, 5)))
        editing.put(WaitingRow("row", "0f3c-77", "Azure Fundamentals", "certification", today))
        editing.put(
            Milestone(
                "late",
                "nameless",
                "azure-administrator-associate",
                today - timedelta(days=40),
                MilestoneState.BOOKED,
                booked_on=today - timedelta(days=41),
                hours=Decimal("12.5"),
                fee=Decimal(165),
                currency="USD",
                attempts=2,
            )
        )


def fill_firm_alone(workspace: Workspace) -> None:
    """A firm that has nothing yet."""
    firm = Firm("", "Northwind Advisory", "GB", "GBP", "Europe/London", 4)
    keep_firm(workspace, firm, Aims())


def fill_nothing(workspace: Workspace) -> None:
    """The plan of a first start."""
