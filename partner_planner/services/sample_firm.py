"""Who is in the sample firm, what they hold, and what they plan; invented, every name of it.

Days are counted from the day the sample is made, so that every state can be seen on it.
"""

from typing import NamedTuple

from partner_planner.domain.milestone import MilestoneState


class SamplePerson(NamedTuple):
    """Somebody of the sample; `hours` a month to learn, `cost` an hour in USD, '' for unknown."""

    key: str
    name: str
    role: str
    address: str
    number: str
    hours: int
    cost: str
    months_here: int


class SampleCertification(NamedTuple):
    """What somebody holds: `days` until it ends (`by_end`), or since it was earned."""

    person: str
    credential: str
    days: int
    by_end: bool = True
    linked: bool = True
    title: str = ""


class SampleMilestone(NamedTuple):
    """What somebody plans: `by` and `booked` in days from the day of the sample."""

    person: str
    credential: str
    by: int
    state: MilestoneState = MilestoneState.PLANNED
    booked: int | None = None
    attempts: int = 0
    chance: str = ""
    exam: str = ""


class SampleFigures(NamedTuple):
    """What a metric came to on a track in the last three months, oldest first."""

    track: str
    area: str
    metric: str
    stream: str
    months: tuple[int, int, int]


PEOPLE = (
    SamplePerson(
        "owner", "Marta Reyes", "Owner", "marta@harborpoint.example", "7100211", 4, "95", 96
    ),
    SamplePerson(
        "office", "Dev Patel", "Office manager", "dev@harborpoint.example", "7100733", 6, "48", 60
    ),
    SamplePerson(
        "linh", "Linh Tran", "Engineer", "linh@harborpoint.example", "7100467", 12, "72", 41
    ),
    SamplePerson(
        "jonas", "Jonas Okafor", "Engineer", "jonas@harborpoint.example", "7100345", 12, "68", 26
    ),
    SamplePerson(
        "sofia",
        "Sofia Lindqvist",
        "Consultant",
        "sofia@harborpoint.example",
        "7100601",
        8,
        "80",
        33,
    ),
    SamplePerson(
        "apprentice", "", "Apprentice", "p.novak@harborpoint.example", "7100589", 20, "", 3
    ),
)
"""Owner, office manager, two engineers, consultant, and an apprentice without a name."""

CERTIFICATIONS = (
    SampleCertification("owner", "enterprise-administrator-expert", 61),
    SampleCertification("owner", "microsoft-365-fundamentals", 900, by_end=False),
    SampleCertification("owner", "azure-administrator-associate", 203),
    SampleCertification(
        "office", "copilot-and-agent-administration-fundamentals", 120, by_end=False
    ),
    SampleCertification("office", "power-bi-data-analyst-associate", -24),
    SampleCertification("linh", "azure-administrator-associate", 148),
    SampleCertification("linh", "security-operations-analyst-associate", 110),
    SampleCertification("linh", "azure-security-engineer-associate", 19),
    SampleCertification("linh", "identity-and-access-administrator-associate", 232),
    SampleCertification("linh", "github-actions", 74),
    SampleCertification("jonas", "azure-solutions-architect-expert", 291),
    SampleCertification("jonas", "azure-network-engineer-associate", 327),
    SampleCertification("jonas", "endpoint-administrator-associate", 12),
    SampleCertification("jonas", "github-copilot", 640),
    SampleCertification("sofia", "teams-administrator-associate", 325),
    SampleCertification("sofia", "identity-and-access-administrator-associate", -134),
    SampleCertification("sofia", "information-security-administrator-associate", 166, linked=False),
    SampleCertification("sofia", "", 200, by_end=False, title="Quantum Widgets Associate"),
    SampleCertification("apprentice", "microsoft-365-fundamentals", 240, by_end=False),
)

EXAMS = (
    ("linh", "AZ-800", 150),
    ("sofia", "SC-300", 9),
)
"""Exams passed so many days ago: one of two, and one that the vendor does not list yet."""

MILESTONES = (
    SampleMilestone("linh", "cloud-and-ai-security-engineer-associate", 24, chance="0.75"),
    SampleMilestone(
        "sofia", "enterprise-administrator-expert", 8, MilestoneState.BOOKED, booked=6, chance="0.6"
    ),
    SampleMilestone("jonas", "azure-virtual-desktop-specialty", 95, chance="0.7"),
    SampleMilestone(
        "office", "power-bi-data-analyst-associate", 46, MilestoneState.FAILED, attempts=1
    ),
    SampleMilestone("apprentice", "azure-administrator-associate", 120, chance="0.65"),
    SampleMilestone(
        "apprentice",
        "copilot-and-agent-administration-fundamentals",
        39,
        MilestoneState.BOOKED,
        booked=37,
        chance="0.85",
    ),
    SampleMilestone("owner", "identity-and-access-administrator-associate", 158),
    SampleMilestone("jonas", "cybersecurity-architect-expert", 215, chance="0.55"),
    SampleMilestone("linh", "github-advanced-security", 262),
    SampleMilestone(
        "jonas", "security-operations-analyst-associate", -45, MilestoneState.PASSED, attempts=1
    ),
    SampleMilestone(
        "office", "power-platform-functional-consultant-associate", 70, MilestoneState.DROPPED
    ),
)

FIGURES = (
    SampleFigures("smb", "security", "net-customer-adds", "azure", (1, 2, 2)),
    SampleFigures("smb", "security", "net-customer-adds", "m365", (3, 3, 3)),
    SampleFigures("smb", "security", "deployments", "azure", (1, 1, 2)),
    SampleFigures("smb", "security", "deployments", "m365", (2, 3, 3)),
    SampleFigures("smb", "security", "usage-growth", "azure", (7800, 8400, 9000)),
    SampleFigures("smb", "security", "usage-growth", "m365", (290, 320, 345)),
    SampleFigures("smb", "modern-work", "net-customer-adds", "", (3, 3, 4)),
    SampleFigures("smb", "modern-work", "usage-growth", "cpor", (150, 170, 190)),
    SampleFigures("smb", "modern-work", "deployments", "cpor", (1, 1, 2)),
    SampleFigures("enterprise", "security", "net-customer-adds", "", (0, 0, 0)),
    SampleFigures("enterprise", "security", "deployments", "", (0, 0, 0)),
    SampleFigures("enterprise", "security", "usage-growth", "azure", (0, 0, 0)),
    SampleFigures("enterprise", "security", "usage-growth", "m365", (0, 0, 0)),
    SampleFigures("enterprise", "modern-work", "net-customer-adds", "", (0, 0, 0)),
    SampleFigures("enterprise", "modern-work", "usage-growth", "cpor", (0, 0, 0)),
    SampleFigures("enterprise", "modern-work", "deployments", "cpor", (0, 0, 0)),
)
"""As the portal would show them: Security is reached by little, Modern Work is not."""
