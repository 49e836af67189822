"""An invented vendor's credentials and an invented firm, for tests of standing and agenda."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.credential import Credential, Renewal, RenewalKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.snapshot import Snapshot
from tests.domain.examples import widgets

TODAY = date(2026, 11, 22)

PAIR = widgets(
    exam_ends=(("WE-100", date(2027, 3, 31)), ("WE-101", date(2027, 3, 31))),
)
"""WE-100 and WE-101 together, until March 2027, or WE-102 alone; free renewal, one year."""

SINGLE = widgets(id="gadget-administrator", title="Gadget Administrator", exams=(("GA-1",),))
"""One exam, free renewal, one year."""

PAID = widgets(
    id="widget-copilot",
    title="Widget Copilot",
    exams=(("WC-1",),),
    validity_months=24,
    renewal=Renewal(RenewalKind.PAID),
)
"""One exam, two years, to be sat again."""

ETERNAL = widgets(
    id="widget-fundamentals",
    title="Widget Fundamentals",
    exams=(("WF-1",),),
    validity_months=None,
    renewal=Renewal(RenewalKind.NEVER),
)
"""One exam, never ends."""

ENDING = widgets(
    id="widget-expert",
    title="Widget Expert",
    exams=(("WX-9",),),
    last_sitting=date(2026, 11, 30),
    last_counting=date(2027, 11, 30),
    successor="gadget-administrator",
)
"""One exam that ends in eight days; Gadget Administrator follows."""


def catalog(*changed: Credential) -> Credentials:
    """The invented vendor's credentials, some of them replaced."""
    known = {each.id: each for each in (PAIR, SINGLE, PAID, ETERNAL, ENDING)}
    known.update({each.id: each for each in changed})
    return Credentials(known.values())


def plan(*records: Record) -> Snapshot:
    """A plan with Ana, Ben and these records."""
    people: Iterable[Record] = (
        Person("ana", "Ana Ruiz"),
        Person("ben", "Ben Odo"),
        Identifier("mark", "ben", "email", "ben@example.com"),
    )
    return Snapshot.of([*people, *records])


def held(id: str, credential: Credential | str, earned_on: date, **facts: Any) -> Certification:
    """A certification of Ana, with some of its facts changed."""
    key = credential if isinstance(credential, str) else credential.id
    return replace(Certification(id, "ana", key, earned_on), **facts)


def passed(id: str, exam: str, day: date, person: str = "ana") -> ExamPass:
    """A passed exam of Ana or somebody else."""
    return ExamPass(id, person, exam, day)


def milestone(id: str, credential: Credential, by: date, **facts: Any) -> Milestone:
    """A planned milestone of Ana, with some of its facts changed."""
    return replace(Milestone(id, "ana", credential.id, by), **facts)
