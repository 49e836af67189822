"""Words for states, ends and witnesses, the same in the window, the year plan and the commands.

The words for the states of milestones stand in `milestones.py`.
"""

from datetime import date
from typing import TYPE_CHECKING

from partner_planner.domain.certification import CertificationState, Term
from partner_planner.domain.credential import RenewalKind
from partner_planner.domain.evidence import Confidence, Unknown
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.exam_standing import ExamProgress, ExamState
from partner_planner.services.standing import CertificationRow
from partner_planner.services.wording.dates import short_day_text

if TYPE_CHECKING:
    from partner_planner.domain.year_plan import Tone

_PAIR = 2


def certification_state_text(state: CertificationState | ExamState) -> str:
    """A state in a word or two."""
    return {
        CertificationState.VALID: _("valid"),
        CertificationState.WINDOW_OPEN: _("can be renewed"),
        CertificationState.EXPIRING: _("ends soon"),
        CertificationState.EXPIRED: _("expired"),
        CertificationState.UNKNOWN: _("end unknown"),
        ExamState.HALF_DONE: _("exams missing"),
        ExamState.NOT_LISTED: _("exam passed, not yet listed by the vendor"),
        ExamState.UNMATCHED: _("exam of no known credential"),
    }[state]


def state_count_text(state: CertificationState | ExamState, count: int) -> str:
    """How many are in a state, such as "2 end soon"."""
    return {
        CertificationState.VALID: ngettext("{count} valid", "{count} valid", count),
        CertificationState.WINDOW_OPEN: ngettext(
            "{count} can be renewed", "{count} can be renewed", count
        ),
        CertificationState.EXPIRING: ngettext("{count} ends soon", "{count} end soon", count),
        CertificationState.EXPIRED: ngettext("{count} expired", "{count} expired", count),
        CertificationState.UNKNOWN: ngettext(
            "{count} whose end is unknown", "{count} whose end is unknown", count
        ),
        ExamState.HALF_DONE: ngettext(
            "{count} credential begun", "{count} credentials begun", count
        ),
        ExamState.NOT_LISTED: ngettext(
            "{count} exam passed, not yet listed by the vendor",
            "{count} exams passed, not yet listed by the vendor",
            count,
        ),
        ExamState.UNMATCHED: ngettext(
            "{count} exam of no known credential", "{count} exams of no known credential", count
        ),
    }[state].format(count=count)


def row_state_text(row: CertificationRow) -> str:
    """The state of a row; for a credential half done, how many of its exams are passed."""
    if row.progress is not None and row.progress.state is ExamState.HALF_DONE:
        return progress_text(row.progress)
    return certification_state_text(row.state)


def progress_text(progress: ExamProgress) -> str:
    """How many exams of a credential are passed, such as "one of two exams passed"."""
    passed, needed = len(progress.passes), len(progress.passes) + len(progress.missing)
    if (passed, needed) == (1, _PAIR):
        return _("one of two exams passed")
    return _("{passed} of {needed} exams passed").format(passed=passed, needed=needed)


def certification_state_tone(state: CertificationState | ExamState) -> "Tone":
    """What the colour of a state says; its word always says it too."""
    from partner_planner.domain.year_plan import Tone  # words alone do not need all of that

    return {
        CertificationState.VALID: Tone.GOOD,
        CertificationState.WINDOW_OPEN: Tone.NOTICE,
        CertificationState.EXPIRING: Tone.WARNING,
        CertificationState.EXPIRED: Tone.BAD,
        CertificationState.UNKNOWN: Tone.DIM,
        ExamState.HALF_DONE: Tone.NOTICE,
        ExamState.NOT_LISTED: Tone.NOTICE,
        ExamState.UNMATCHED: Tone.DIM,
    }[state]


def linked_text(linked: bool | None) -> str:
    """Whether a certification is linked to the firm at the vendor; '' where that says nothing."""
    if linked is None:
        return ""
    return _("linked") if linked else _("not linked")


def last_day_text(last: date | Unknown | None) -> str:
    """A last day for narrow places: the day, "never" where there is none, or "unknown"."""
    if isinstance(last, Unknown):
        return unknown_text()
    return never_text() if last is None else short_day_text(last)


def term_text(term: Term | None) -> str:
    """The last valid day of a certification; '' for exams, which have none."""
    return last_day_text(term.ends_on) if term else ""


def unknown_text() -> str:
    """The word for a fact that nobody printed."""
    return _("unknown")


def never_text() -> str:
    """The word for an end that does not come."""
    return _("never")


def confidence_text(confidence: Confidence) -> str:
    """How strong the witness of a fact is."""
    return {
        Confidence.OFFICIAL: _("official"),
        Confidence.RELAYED: _("relayed by a third party"),
        Confidence.PRESS: _("from the press"),
        Confidence.COMMUNITY: _("from the community"),
        Confidence.UNVERIFIED: _("not verified"),
        Confidence.OWN: _("your own entry"),
    }[confidence]


def renewal_text(kind: RenewalKind) -> str:
    """How a credential is kept."""
    return {
        RenewalKind.FREE: _("free renewal online"),
        RenewalKind.PAID: _("by sitting the paid exam again"),
        RenewalKind.NEVER: _("does not expire"),
        RenewalKind.NONE: _("cannot be renewed"),
        RenewalKind.UNKNOWN: unknown_text(),
    }[kind]


def nameless_text() -> str:
    """What to call a person of whom not even an address is known, at the start of a line."""
    return _("Somebody without a name")
