"""The columns of the certifications table."""

from collections.abc import Callable
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import CertificationState
from partner_planner.domain.credential import RenewalKind
from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.standing import CertificationRow
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.states import (
    certification_state_tone,
    linked_text,
    nameless_text,
    row_state_text,
    term_text,
)
from partner_planner.services.wording.windows import next_text, window_text
from partner_planner.ui.certifications.edits import Edits
from partner_planner.ui.record_table import TableColumn

URGENCY = (
    CertificationState.EXPIRING,
    CertificationState.WINDOW_OPEN,
    CertificationState.EXPIRED,
    ExamState.HALF_DONE,
    ExamState.NOT_LISTED,
    ExamState.UNMATCHED,
    CertificationState.UNKNOWN,
    CertificationState.VALID,
)
"""States in the order in which they ask for something."""

Column = TableColumn[CertificationRow]


def person_text(row: CertificationRow) -> str:
    """The name to show for the person of a row."""
    return row.person or nameless_text()


def quiet(row: CertificationRow) -> bool:
    """Whether a row is about what is over: a newer one is held, or the person has left."""
    return not row.current


def renewal_kind(row: CertificationRow, credentials: Credentials) -> RenewalKind:
    """How the credential of a row is renewed."""
    credential = credentials.get(row.credential)
    return credential.renewal.kind if credential else RenewalKind.UNKNOWN


def columns(credentials: Credentials, edits: Edits, calm: Callable[[], bool]) -> tuple[Column, ...]:
    """All columns; while `calm` is true expired rows are not marked in red."""
    return (*_what(), _state(calm, credentials), *_until(credentials, edits), *_rest(edits))


def _what() -> tuple[Column, ...]:
    return (
        TableColumn("person", marked("Person"), person_text, _by_person, 116, tip=person_text),
        TableColumn(
            "credential",
            marked("Credential"),
            lambda row: row.title,
            lambda row: row.title.casefold(),
            174,
            tip=lambda row: row.title,
        ),
        TableColumn(
            "code",
            marked("Exam code"),
            lambda row: row.code,
            lambda row: row.code,
            92,
            tip=lambda row: row.code,
        ),
    )


def _state(calm: Callable[[], bool], credentials: Credentials) -> Column:
    def tone(row: CertificationRow) -> Tone:
        expired = row.state is CertificationState.EXPIRED
        if not row.current or (expired and calm()):
            return Tone.DIM
        return certification_state_tone(row.state)

    return TableColumn(
        "state",
        marked("State"),
        _state_text,
        lambda row: (URGENCY.index(row.state), _by_end(row)),
        128,
        tone=tone,
        tip=lambda row: next_text(row, renewal_kind(row, credentials)),
    )


def _state_text(row: CertificationRow) -> str:
    """The state in as few words as a narrow column needs."""
    if row.progress is None:
        return row_state_text(row)
    if row.state is ExamState.HALF_DONE:
        passed = len(row.progress.passes)
        needed = passed + len(row.progress.missing)
        return _("{passed} of {needed} exams").format(passed=passed, needed=needed)
    return _("exam passed") if row.state is ExamState.NOT_LISTED else _("unknown exam")


def _until(credentials: Credentials, edits: Edits) -> tuple[Column, ...]:
    return (
        TableColumn(
            "ends",
            marked("Ends"),
            lambda row: term_text(row.term),
            _by_end,
            106,
            value=lambda row: row.ends_on,
            change=edits.ends,
            editable=lambda row: row.term is not None,
            optional_day=True,
        ),
        TableColumn(
            "window",
            marked("Renewal window"),
            lambda row: window_text(row.term, renewal_kind(row, credentials)),
            _by_window,
            200,
            tip=lambda row: window_text(row.term, renewal_kind(row, credentials)),
        ),
    )


def _rest(edits: Edits) -> tuple[Column, ...]:
    return (
        TableColumn(
            "linked",
            marked("Linked"),
            lambda row: linked_text(row.linked),
            lambda row: (row.linked is None, bool(row.linked)),
            84,
            value=lambda row: row.linked,
            change=lambda row, linked: edits.link([row], linked),
            editable=lambda row: row.linked is not None,
        ),
        TableColumn(
            "earned",
            marked("Earned"),
            lambda row: short_day_text(row.earned_on),
            lambda row: row.earned_on,
            106,
            value=lambda row: row.earned_on,
            change=edits.earned,
            editable=lambda row: len(row.records) == 1,
        ),
    )


def _by_person(row: CertificationRow) -> tuple[bool, str]:
    return not row.person, row.person.casefold()


def _by_end(row: CertificationRow) -> date:
    """The last day; what never ends or has no known end comes last."""
    return row.ends_on or date.max


def _by_window(row: CertificationRow) -> date:
    return (row.term and row.term.window_opens) or date.max
