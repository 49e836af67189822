"""A full plan for pictures and measurements.

25 people, 300 certifications, 60 milestones, and every area of the first program wanted.
"""

import random
from datetime import date, timedelta
from decimal import Decimal

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Label
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.workspace import Workspace

PROGRAM = "microsoft-ai-cloud"
AREAS = (
    "data-ai",
    "digital-app-innovation",
    "infrastructure",
    "security",
    "modern-work",
    "business-applications",
)

FIRST = (
    "Ana",
    "Ben",
    "Caz",
    "Dina",
    "Emil",
    "Fay",
    "Gus",
    "Hana",
    "Ivo",
    "Jana",
    "Kofi",
    "Lena",
    "Milo",
    "Nora",
    "Omar",
)
LAST = (
    "Abara",
    "Berg",
    "Costa",
    "Dvorak",
    "Eriksen",
    "Farkas",
    "Garcia",
    "Holm",
    "Ito",
    "Jansen",
    "Keller",
)


def fill_full(
    workspace: Workspace,
    day: date = date(2026, 11, 22),
    people: int = 25,
    certifications: int = 300,
    milestones: int = 60,
) -> None:
    """Fill a plan at random, the same way every time."""
    chance = random.Random(7)
    known = load_credentials(resources.path("catalogs")).all()
    credentials = [
        each for each in known if each.vendor == "microsoft" and each.level != "historical"
    ]
    with workspace.edit(Label.of("sample")) as editing:
        editing.put(Firm(workspace.new_id(), "Contoso Partners", "DE", "EUR", "Europe/Berlin", 1))
        team = list[Person]()
        for number in range(people):
            name = f"{FIRST[number % len(FIRST)]} {LAST[number * 7 % len(LAST)]}"
            team.append(Person(workspace.new_id(), name, hours_per_month=Decimal(12)))
            editing.put(team[-1])
            address = f"{name.lower().replace(' ', '.')}@contoso.example"
            editing.put(Identifier(workspace.new_id(), team[-1].id, "email", address))
        for number in range(certifications):
            person, credential = team[number % people], credentials[number // people * 3 % 50]
            earned = day - timedelta(days=chance.randrange(0, 500))
            linked = chance.random() > 0.1
            editing.put(
                Certification(workspace.new_id(), person.id, credential.id, earned, linked=linked)
            )
        for area in AREAS:
            editing.put(Wanted(workspace.new_id(), PROGRAM, area))
        editing.put(Enrolment(workspace.new_id(), PROGRAM, "", enrolled_on=date(2025, 3, 1)))
        states = list(MilestoneState)
        for _number in range(milestones):
            person, credential = chance.choice(team), chance.choice(credentials)
            by = day + timedelta(days=chance.randrange(-60, 400))
            state = chance.choice(states)
            editing.put(Milestone(workspace.new_id(), person.id, credential.id, by, state))
