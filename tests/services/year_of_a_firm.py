"""An invented firm with one of everything in its year, for tests of the year plan."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.credential import Renewal, RenewalKind
from partner_planner.domain.evidence import UNKNOWN, Confidence, Evidence
from partner_planner.domain.firm import Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.program import Area, Program, Vendor
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.year_plan import Block, Section, Table, YearPlan
from partner_planner.services.exporting import build_year_plan
from tests.domain.examples import widgets
from tests.services.small_firm import ENDING, ETERNAL, PAID, PAIR, SINGLE, TODAY

WITNESS = Evidence("https://example.com/programs", date(2026, 11, 1), Confidence.RELAYED)
UNSURE = widgets(
    id="widget-mystery",
    title="Widget Mystery",
    exams=(),
    validity_months=UNKNOWN,
    renewal=Renewal(RenewalKind.UNKNOWN),
    fee=UNKNOWN,
    hours=None,
)
CREDENTIALS = Credentials((PAIR, SINGLE, replace(PAID, fee=UNKNOWN), ETERNAL, ENDING, UNSURE))
PROGRAMS = Programs(
    (Vendor("acme", "Acme", 7, WITNESS), Vendor("other", "Other", UNKNOWN, WITNESS)),
    (
        Program(
            "acme-partners",
            "acme",
            "Acme Partners",
            False,
            (Area("tools", "Tools", "Tool Partner"),),
            WITNESS,
            WITNESS,
            WITNESS,
        ),
    ),
)
FIRM = Firm("firm", "Ruiz & Odo GmbH", "DE", "EUR", "Europe/Berlin", 4)


def day(month: int, number: int) -> date:
    """A day of the planned year."""
    return date(2027, month, number)


def records() -> tuple[Record, ...]:
    """Five people: much, something, exams only, nothing, and one who has left."""
    return (
        FIRM,
        Wanted("wanted-1", "acme-partners", "tools"),
        Wanted("wanted-2", "gone-program"),
        Person("ana", "Ana Ruiz", "engineer", hourly_cost=Decimal(60)),
        Person("ben", "", "consultant"),
        Identifier("mark", "ben", "email", "ben@example.com"),
        Person("cem", "Cem Aydın"),
        Person("dot", "Dot Lee"),
        Person("eve", "Eve Gone", left_on=date(2026, 6, 30)),
        *certifications(),
        ExamPass("exam-1", "cem", "WE-100", date(2026, 10, 1)),
        *milestones(),
    )


def certifications() -> tuple[Certification, ...]:
    """One in every state, and one of every kind of renewal."""
    return (
        Certification("valid", "ana", "widget-engineer-associate", date(2026, 9, 1)),
        Certification("open", "ana", "gadget-administrator", date(2026, 2, 1)),
        Certification("paid", "ana", "widget-copilot", date(2025, 8, 15), linked=False),
        Certification("eternal", "ana", "widget-fundamentals", date(2020, 1, 1)),
        Certification("ending", "ben", "widget-expert", date(2025, 12, 10)),
        Certification("expired", "ben", "gadget-administrator", date(2025, 10, 1)),
        Certification("unsure", "ben", "widget-mystery", date(2026, 1, 1)),
        Certification(
            "untitled", "ben", "", date(2026, 5, 1), day(5, 1), title="Badge of Somebody"
        ),
        Certification("left", "eve", "gadget-administrator", date(2026, 3, 1)),
    )


def milestones() -> tuple[Milestone, ...]:
    """One in every state, an overdue one, and one that the catalog does not know."""
    make, state = Milestone, MilestoneState
    return (
        make("planned", "cem", PAIR.id, day(2, 28), exam="WE-101", pass_chance=Decimal("0.5")),
        make("booked", "dot", SINGLE.id, day(6, 30), state.BOOKED, booked_on=day(6, 12)),
        make("failed", "ben", SINGLE.id, day(4, 30), state.FAILED, attempts=1),
        make("dropped", "ben", PAID.id, day(9, 1), state.DROPPED),
        make("typed", "ana", "Forklift licence", day(8, 8), fee=Decimal(90), hours=Decimal("7.5")),
        make("unknown", "dot", UNSURE.id, day(10, 10)),
        make("overdue", "ana", ENDING.id, date(2026, 11, 10)),
        make("passed", "dot", ETERNAL.id, date(2026, 9, 1), state.PASSED, passed_on=TODAY),
    )


def built(
    changed: Iterable[Record] | None = None,
    year: int = 2027,
    today: date = TODAY,
    sections: Iterable[str] | None = None,
) -> YearPlan:
    """The plan of these records, else of the whole firm."""
    snapshot = Snapshot.of(records() if changed is None else changed)
    return build_year_plan(snapshot, CREDENTIALS, PROGRAMS, year, today, sections)


def section(plan: YearPlan, id: str) -> Section:
    """One section of a plan."""
    return next(it for it in plan.sections if it.id == id)


def tables(blocks: Iterable[Block]) -> dict[str, list[list[str]]]:
    """The texts of all tables, by caption."""
    return {
        it.caption: [[cell.text for cell in row] for row in it.rows]
        for it in blocks
        if isinstance(it, Table)
    }


def many(people: int, each: int) -> tuple[Record, ...]:
    """A large firm, for the measure of time and for pages full of rows."""
    kinds = (PAIR.id, SINGLE.id, PAID.id, ENDING.id)
    found: list[Record] = [FIRM]
    for number in range(people):
        found.append(Person(f"p{number}", f"Person {number:02}"))
        found += [
            Certification(
                f"c{number}-{at}",
                f"p{number}",
                "" if at >= len(kinds) else kinds[at],
                TODAY - timedelta(days=number * 13 % 300 + at),
                None if at < len(kinds) else TODAY + timedelta(days=number * 7 + at * 11),
                title=f"Badge {at}",
            )
            for at in range(each)
        ]
    return tuple(found)
