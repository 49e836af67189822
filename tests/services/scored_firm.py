"""An invented firm that has reached Security by a little and is on its way in Modern Work."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Figure
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.scoring import ProgramReading, program_readings

TODAY = date(2026, 11, 22)
PROGRAM = "microsoft-ai-cloud"
ENGINEER = "azure-security-engineer-associate"
OPERATIONS = "security-operations-analyst-associate"
IDENTITY = "identity-and-access-administrator-associate"
INFORMATION = "information-security-administrator-associate"


@cache
def credentials() -> Credentials:
    """The shipped credentials."""
    return load_credentials(resources.path("catalogs"))


@cache
def rules() -> ProgramRules:
    """The shipped rules."""
    return load_program_rules(resources.path("catalogs"), credentials())


def held(id: str, person: str, credential: str, ends: date) -> Certification:
    """Something held for a year, to a last valid day."""
    return Certification(id, person, credential, ends.replace(year=ends.year - 1), ends)


def figure(area: str, metric: str, stream: str, value: int, track: str = "smb") -> Figure:
    """What the portal showed in November 2026."""
    month = date(2026, 11, 1)
    id = f"{area}-{track}-{metric}-{stream}"
    return Figure(id, PROGRAM, area, track, metric, stream, month, Decimal(value))


def team() -> tuple[Record, ...]:
    """Three people who fill both gates of Security and two places behind them."""
    return (
        Firm("firm", "Lakeside Systems", "DE", "EUR", "Europe/Berlin"),
        Wanted("w1", PROGRAM, "security"),
        Wanted("w2", PROGRAM, "modern-work"),
        Person("ana", "Ana Ruiz"),
        Person("ben", "Ben Odo"),
        Person("cem", "Cem Aydın"),
        held("engineer", "ana", ENGINEER, date(2027, 1, 10)),
        held("operations", "ben", OPERATIONS, date(2027, 8, 1)),
        held("identity", "ben", IDENTITY, date(2027, 6, 1)),
        held("information", "cem", INFORMATION, date(2027, 7, 1)),
    )


def figures() -> tuple[Figure, ...]:
    """Figures of the small track: 20, 10 and 19 points in Security; little in Modern Work."""
    return (
        figure("security", "net-customer-adds", "", 5),
        figure("security", "deployments", "", 3),
        figure("security", "usage-growth", "azure", 9000),
        figure("security", "usage-growth", "m365", 350),
        figure("modern-work", "net-customer-adds", "", 4),
        figure("modern-work", "usage-growth", "cpor", 190),
        figure("modern-work", "deployments", "cpor", 2),
        figure("modern-work", "net-customer-adds", "", 0, "enterprise"),
        figure("modern-work", "usage-growth", "cpor", 0, "enterprise"),
        figure("modern-work", "deployments", "cpor", 0, "enterprise"),
    )


def enrolled() -> Enrolment:
    """The enrolment in Security, to be renewed in February."""
    return Enrolment("e", PROGRAM, "security", anniversary=date(2027, 2, 3))


def plan(*more: Record) -> Snapshot:
    """The firm with its figures."""
    return Snapshot.of((*team(), *figures(), *more))


def read(records: Iterable[Record], day: date = TODAY) -> tuple[ProgramReading, ...]:
    """Where a plan stands by the shipped rules."""
    return program_readings(Snapshot.of(records), credentials(), rules(), day)


def area(id: str, records: Iterable[Record] | None = None, day: date = TODAY) -> AreaStanding:
    """One area of the firm, or of other records."""
    chosen = (*team(), *figures()) if records is None else tuple(records)
    (reading,) = read(chosen, day)
    found = reading.standing.area(id)
    assert found is not None
    return found
