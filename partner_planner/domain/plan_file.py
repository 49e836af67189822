"""The shape of the plan file: which list holds which kind, and what names a record in it.

The fields of an entry are the fields of its record. Beside them a person carries `emails` and
`external_ids`, and the firm what it `wanted`, for files that other programs or people write.
"""

from dataclasses import dataclass

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.training import TitleMapping, WaitingRow

FORMAT = "partner-planner/plan"
VERSION = 1

EMAILS, EXTERNAL_IDS, WANTED = "emails", "external_ids", "wanted"
"""What entries of people and of the firm carry besides the fields of their records."""


MONTHS = frozenset({"as_of"})
"""Fields that are written as a month, YYYY-MM; in the record they are its first day."""


def area_name(wanted: Wanted) -> str:
    """A wanted program or area as one text: `program` or `program/area`."""
    return f"{wanted.program}/{wanted.area}" if wanted.area else wanted.program


@dataclass(frozen=True, slots=True)
class PlanList:
    """A list of the file: its name, its kind of record, and the fields that name a record.

    Those of `may_lack` are texts that are empty where an entry does not have them.
    """

    name: str
    kind: type[Record]
    key: tuple[str, ...]
    may_lack: tuple[str, ...] = ()


FIRM = PlanList("firm", Firm, ())
"""The firm is one object, not a list."""

PEOPLE = PlanList("people", Person, ("name",))

PLAN_LISTS: tuple[PlanList, ...] = (
    PEOPLE,
    PlanList("identifiers", Identifier, ("person", "scheme", "value")),
    PlanList("wanted", Wanted, ("program", "area")),
    PlanList("title_mappings", TitleMapping, ("title",)),
    PlanList("certifications", Certification, ("person", "credential", "earned_on")),
    PlanList("exam_passes", ExamPass, ("person", "exam", "passed_on")),
    PlanList("milestones", Milestone, ("person", "credential", "by")),
    PlanList("enrolments", Enrolment, ("program", "area")),
    PlanList(
        "figures",
        Figure,
        # A level and its base of a year before share the month.
        ("program", "area", "track", "metric", "stream", "as_of", "kind"),
        ("area", "track", "stream"),
    ),
    PlanList("facts", Fact, ("kind", "program", "name", "on")),
    PlanList("waiting_rows", WaitingRow, ("user_id", "title", "completed_on")),
)
"""Every other shared kind, in an order in which what is referred to stands first."""
