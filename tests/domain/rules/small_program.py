"""An invented program and invented firms, in few words, for the tests of rules."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from partner_planner.domain.certification import Certification
from partner_planner.domain.credential import Credential
from partner_planner.domain.evidence import Confidence, Evidence
from partner_planner.domain.figure import Figure, FigureKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.gated import Gate, Gated
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.lists import CredentialList, Listed
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.people import People, PointsPerPerson
from partner_planner.domain.rules.rulebook import (
    AreaRules,
    Classification,
    Requirement,
    Rulebook,
    Terms,
    Threshold,
    TrackMethod,
)
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.snapshot import Snapshot
from tests.domain.examples import widgets

PROGRAM, AREA, SMALL, LARGE = "acme", "widgets", "small", "large"
DAY = date(2026, 11, 22)
EARNED = date(2026, 6, 1)
EVIDENCE = Evidence("https://example.com", date(2026, 11, 1), Confidence.OFFICIAL)
NOBODY = "nobody"
"""An id that no person of the plan has."""

RETIRED = "retired"
"""A credential that could be sat until the end of 2025."""


def lookup(id: str) -> Credential | None:
    """A credential of one year for every id but ''."""
    if not id:
        return None
    last = date(2025, 12, 31) if id == RETIRED else None
    return widgets(id=id, exams=((f"{id}-1",),), last_sitting=last)


def listing(*credentials: str, **terms: Force) -> CredentialList:
    """A list of credentials, with days of their own for some."""
    listed = [Listed(each, terms.get(each, Force()), EVIDENCE) for each in credentials]
    listed += [
        Listed(each, days, EVIDENCE) for each, days in terms.items() if each not in credentials
    ]
    return CredentialList("-".join(credentials) or "list", tuple(listed), Force(), EVIDENCE)


def measure(metric: str = "sales", stream: str = "", track: str = SMALL) -> Measure:
    """The figures of a metric."""
    return Measure(PROGRAM, AREA, track, metric, stream)


def gated(
    *gates: tuple[CredentialList, int, int],
    then: CredentialList,
    points: str = "4",
    maximum: int = 40,
) -> Gated:
    """Gates, each a list with how many people and which award, and points for people behind."""
    return Gated(
        tuple(Gate(People(each, people), Fraction(award)) for each, people, award in gates),
        PointsPerPerson(then, Fraction(points), Fraction(maximum)),
        Fraction(maximum),
        award_behind_closed=False,
    )


def metric(
    id: str, score: Node, maximum: int = 40, track: str = SMALL, force: Force | None = None
) -> Metric:
    """A metric of the area."""
    return Metric(
        id,
        AREA,
        track,
        "skilling",
        Fraction(maximum),
        score,
        measure(id, track=track),
        force or Force(),
        EVIDENCE,
        f"The rule of {id}.",
    )


def per_person(*credentials: str, points: str = "4", maximum: int = 40) -> PointsPerPerson:
    """Points for each holder."""
    return PointsPerPerson(listing(*credentials), Fraction(points), Fraction(maximum))


def threshold(at_least: int = 8, *, floor: bool = True, id: str = "level") -> Threshold:
    """A threshold of areas."""
    return Threshold(id, Fraction(at_least), floor, Force(), EVIDENCE, "So many points.")


def rulebook(
    *metrics: Metric,
    method: TrackMethod = TrackMethod.BEST_OF,
    thresholds: Sequence[Threshold] = (),
    classifications: tuple[Classification, ...] = (),
    requirements: tuple[Requirement, ...] = (),
    tracks: tuple[str, ...] = (SMALL,),
) -> Rulebook:
    """A program of one area; its threshold is at 8 points, with a floor."""
    area = AreaRules(
        AREA, "Widgets", "", tracks, method, classifications, metrics, EVIDENCE, "Tracks."
    )
    terms = Terms(6, 30, 365, None, EVIDENCE, "Terms.")
    return Rulebook(
        PROGRAM,
        "Acme Partners",
        "1",
        EVIDENCE.checked_on,
        (area,),
        (),
        tuple(thresholds) or (threshold(),),
        requirements,
        terms,
        (),
        EVIDENCE,
    )


def holds(
    person: str,
    credential: str,
    earned_on: date = EARNED,
    expires_on: date | None = None,
    *,
    linked: bool = True,
    linked_on: date | None = None,
) -> Certification:
    """A certification; its id is "person/credential"."""
    id = f"{person}/{credential}"
    return Certification(id, person, credential, earned_on, expires_on, linked, linked_on)


def figure(
    value: str,
    as_of: date = date(2026, 11, 1),
    metric: str = "sales",
    stream: str = "",
    kind: FigureKind = FigureKind.NET,
    track: str = SMALL,
    area: str = AREA,
) -> Figure:
    """A figure; its id tells what it is."""
    id = f"{metric}/{track}/{stream}/{kind}/{as_of:%Y-%m}"
    return Figure(id, PROGRAM, area, track, metric, stream, as_of, Decimal(value), kind)


def ledger(*records: Record) -> Ledger:
    """A plan; everybody who holds something is a person of it, but for NOBODY."""
    people = {each.id for each in records if isinstance(each, Person)} | {NOBODY}
    named = {each.person for each in records if isinstance(each, Certification)} - people
    return Ledger.of(Snapshot.of((*map(Person, sorted(named)), *records)), lookup)


def scene(*records: Record, day: date = DAY) -> Scene:
    """A plan as seen on a day."""
    return Scene(ledger(*records), day, JUDGES)


def judged(node: Node, *records: Record, day: date = DAY) -> Verdict:
    """What is true of a node for a plan on a day."""
    return scene(*records, day=day).judge(node)


def reasons(left_out: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Why each record is left out, as words."""
    return {record: str(reason) for record, reason in left_out}


def told(*values: object) -> str:
    """Values as words, "-" for what is not there: for comparing several at once."""
    return " ".join("-" if each is None else str(each) for each in values)
