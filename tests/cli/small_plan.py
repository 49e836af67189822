"""A small plan with fixed keys, for answers that are compared as a whole."""

from datetime import date
from decimal import Decimal

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person

RECORDS: tuple[Record, ...] = (
    Firm("firm", "Lakeside Systems", "DE", "EUR", "Europe/Berlin", 4),
    Wanted("w", "microsoft-ai-cloud", "security"),
    Enrolment("e", "microsoft-ai-cloud", anniversary=date(2027, 2, 3)),
    Person("ana", "Ana Ruiz"),
    Person("ben", ""),
    Identifier("mark", "ben", "email", "ben@lakeside.example"),
    Certification("c1", "ana", "security-operations-analyst-associate", date(2026, 3, 1)),
    Certification("c2", "ana", "", date(2026, 5, 4), title="Quantum Widgets Associate"),
    Certification("c3", "ben", "enterprise-administrator-expert", date(2026, 6, 1), linked=False),
    ExamPass("x1", "ben", "AZ-800", date(2026, 7, 1)),
    Milestone(
        "m1",
        "ana",
        "enterprise-administrator-expert",
        date(2026, 11, 29),
        MilestoneState.BOOKED,
        booked_on=date(2026, 11, 27),
        fee=Decimal(165),
        currency="USD",
    ),
)
"""Two people, a certification in its window, an unknown title, half a credential, a booked exam."""
