"""Training exports and plans of invented firms, for the tests of importers."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import count
from pathlib import Path

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification
from partner_planner.domain.change import Change
from partner_planner.domain.credential import Credential, Renewal, RenewalKind
from partner_planner.domain.evidence import UNKNOWN, Confidence, Evidence
from partner_planner.domain.kinds import SHARED_KINDS, R, Record
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.proposal import Proposal, ProposedRow
from partner_planner.domain.snapshot import Snapshot
from partner_planner.importers.answers import NO_ANSWERS, Answers
from partner_planner.importers.trainings import propose_trainings

TODAY = date(2026, 11, 22)
FILES = Path(__file__).parents[1] / "data" / "imports"

HEADINGS = (
    "PGAMpnId",
    "TrainingActivityId",
    "TrainingTitle",
    "TrainingType",
    "IndividualFirstName",
    "IndividualLastName",
    "Email",
    "CorpEmail",
    "TrainingCompletionDate",
    "ExpirationDate",
    "ActivationStatus",
    "Month",
    "IcMCP",
    "MCPID",
    "MpnId",
    "PartnerName",
    "PartnerCityLocation",
    "PartnerCountryLocation",
)
BY_USER = (
    "TrainingActivityId",
    "TrainingTitle",
    "TrainingType",
    "AADUserId",
    "TrainingCompletionDate",
    "Month",
    "IcMCP",
    "MCPID",
    "MPNID",
    "PartnerName",
)
ADMIN = "Azure Administrator Associate"
ANALYST = "Security Operations Analyst Associate"
HYBRID_EXAM = "Exam AZ-800: Administering Windows Server Hybrid Core Infrastructure"
UNKNOWN_TITLE = "Lunar Gardening Associate"

Row = Mapping[str, str]


def row(title: str = ADMIN, **cells: str) -> Row:
    """One row by column; what is not said is about Niamh in May 2026."""
    usual = {
        "TrainingType": "Certification",
        "IndividualFirstName": "Niamh",
        "IndividualLastName": "Corrigan",
        "Email": "niamh@home.example",
        "CorpEmail": "",
        "TrainingCompletionDate": "04/05/2026 18:15",
        "ExpirationDate": "04/05/2027 18:15",
        "Month": "May-26",
        "MCPID": "8200101",
        "ActivationStatus": "Active",
        "PartnerName": "Fernhill Systems",
    }
    return {**usual, "TrainingTitle": title, **cells}


def export(
    *rows: Row, headings: Iterable[str] = HEADINGS, delimiter: str = ",", encoding: str = "utf-8"
) -> bytes:
    """A file with these rows."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(headings), delimiter=delimiter, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode(encoding)


def credential(id: str, title: str, *ways: tuple[str, ...], months: int | None = 12) -> Credential:
    """A credential of a small catalog."""
    renewal = Renewal(RenewalKind.FREE, 180) if months else Renewal(RenewalKind.NEVER)
    witness = Evidence("https://example.com", date(2026, 10, 1), Confidence.OFFICIAL)
    return Credential(
        id,
        "microsoft",
        title,
        "",
        ways,
        months,
        renewal,
        None,
        None,
        None,
        UNKNOWN,
        None,
        (),
        witness,
    )


CATALOG = Credentials(
    (
        credential("azure-administrator", ADMIN, ("AZ-104",)),
        credential("security-operations-analyst", ANALYST, ("SC-200",)),
        credential("m365-fundamentals", "Microsoft 365 Fundamentals", ("MS-900",), months=None),
        credential("hybrid-administrator", "Windows Server Hybrid", ("AZ-800", "AZ-801")),
        credential("meeting-rooms", "Meeting Rooms technical assessment"),
    ),
    ("Microsoft Certified:",),
)


def ids(snapshot: Snapshot) -> Callable[[], str]:
    """A maker of keys that counts, and passes those that a plan has."""
    taken = {id for kind in SHARED_KINDS for id in snapshot.all(kind)}
    fresh = (key for number in count(1) if (key := f"new-{number}") not in taken)
    return lambda: next(fresh)


def propose(
    content: bytes, snapshot: Snapshot | None = None, answers: Answers = NO_ANSWERS
) -> Proposal:
    """A proposal from bytes, with the small catalog, on the usual day."""
    plan = snapshot or Snapshot.of([])
    return propose_trainings("export.csv", content, plan, CATALOG, ids(plan), TODAY, answers)


def accept(snapshot: Snapshot, changes: Iterable[Change]) -> Snapshot:
    """The plan after changes."""
    records: dict[str, Record] = {
        record.id: record for kind in SHARED_KINDS for record in snapshot.all(kind).values()
    }
    for change in changes:
        if change.after is None:
            records.pop(change.id)
        else:
            records[change.id] = change.after
    return Snapshot.of(records.values())


def with_certification(snapshot: Snapshot, known: Certification) -> Snapshot:
    """The people of a plan, and one certification instead of what they hold."""
    people = snapshot.all(Person).values()
    return Snapshot.of([*people, *snapshot.all(Identifier).values(), known])


def accepted(content: bytes, snapshot: Snapshot | None = None) -> Snapshot:
    """The plan after a file was accepted."""
    plan = snapshot or Snapshot.of([])
    return accept(plan, propose(content, plan).changes)


def only(snapshot: Snapshot, kind: type[R]) -> R:
    """The one record of a kind."""
    (record,) = snapshot.all(kind).values()
    return record


def one_row(proposal: Proposal) -> ProposedRow:
    """The one row of a proposal."""
    (proposed,) = proposal.rows
    return proposed


def verdicts(proposal: Proposal) -> list[str]:
    """The verdicts in the order of lines."""
    return [proposed.verdict.value for proposed in proposal.rows]


def remarks(proposal: Proposal) -> dict[str, dict[str, str]]:
    """The remarks by key; of several with one key the last."""
    return {key: dict(told) for key, told in proposal.remarks}
