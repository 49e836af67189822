"""When a certification can be renewed, and what comes next for it, in words."""

from datetime import date

from partner_planner.domain.certification import CertificationState, Term
from partner_planner.domain.credential import RenewalKind
from partner_planner.domain.evidence import Unknown
from partner_planner.i18n import gettext as _
from partner_planner.services.exam_standing import ExamProgress, ExamState
from partner_planner.services.standing import CertificationRow
from partner_planner.services.wording.dates import day_text, short_day_text
from partner_planner.services.wording.states import unknown_text


def days_text(first: date, last: date) -> str:
    """A stretch of days for narrow places, such as "12 Mar – 8 Sep 2027"."""
    begin, end = short_day_text(first), short_day_text(last)
    if first.year == last.year:
        begin = begin.replace(str(first.year), "").strip()
    return _("{first} – {last}").format(first=begin, last=end)


def window_text(term: Term | None, kind: RenewalKind) -> str:
    """The renewal window of a certification for narrow places, or why there is none.

    Empty for exams, which have none.
    """
    if term is None:
        return ""
    end = term.ends_on
    if end is None:
        return _("never expires")
    if isinstance(end, Unknown):
        return unknown_text()
    if term.window_opens is not None:
        return days_text(term.window_opens, end)
    return {
        RenewalKind.FREE: unknown_text(),
        RenewalKind.PAID: _("none: paid re-sit"),
        RenewalKind.NEVER: _("not needed"),
        RenewalKind.NONE: _("cannot be renewed"),
        RenewalKind.UNKNOWN: unknown_text(),
    }[kind]


def next_text(row: CertificationRow, kind: RenewalKind) -> str:
    """What comes next for a certification or for exams that are on the way to one."""
    if row.progress is not None:
        return _exam_next(row.progress)
    if row.superseded:
        return _("A newer one is held.")
    if row.term is None or isinstance(row.term.ends_on, Unknown):
        return _("Its end is not known. Enter it if you know it.")
    if row.term.ends_on is None:
        return _("It does not expire.")
    return _term_next(row.term, row.term.ends_on, kind)


def _term_next(term: Term, end: date, kind: RenewalKind) -> str:
    if term.state is CertificationState.EXPIRED:
        if term.grace_ends is None:
            return _("It ended on {day}.").format(day=day_text(end))
        return _("It ended on {day}. The last day to renew it is {last}.").format(
            day=day_text(end), last=day_text(term.grace_ends)
        )
    if kind is RenewalKind.PAID:
        return _paid_next(term, end)
    if term.window_opens is None:
        return _("It ends on {day}.").format(day=day_text(end))
    if term.state is CertificationState.VALID:
        return _("It can be renewed for free from {day}.").format(day=day_text(term.window_opens))
    return _("It can be renewed for free until {day}.").format(day=day_text(end))


def _paid_next(term: Term, end: date) -> str:
    opens = term.window_opens
    if opens is None or term.state is not CertificationState.VALID:
        return _("To keep it, the exam has to be paid for and sat again by {day}.").format(
            day=day_text(end)
        )
    return _(
        "To keep it, the exam has to be paid for and sat again from {first} to {last}, not earlier."
    ).format(first=day_text(opens), last=day_text(end))


def _exam_next(progress: ExamProgress) -> str:
    if progress.state is ExamState.UNMATCHED:
        return _("No credential that is known here has this exam.")
    if progress.state is ExamState.NOT_LISTED:
        return _("A newer export may list the certification.")
    if not progress.closed:
        return _("Still needed: {exams}.").format(exams=", ".join(progress.missing))
    if progress.other_way:
        return _("{closed} can no longer be sat. Now needed: {exams}.").format(
            closed=", ".join(progress.closed), exams=", ".join(progress.other_way)
        )
    return _("{closed} can no longer be sat, so it cannot be completed.").format(
        closed=", ".join(progress.closed)
    )
