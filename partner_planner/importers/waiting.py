"""Rows whose user id nobody has yet: kept in the plan until somebody says who it is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from partner_planner.domain.change import Change
from partner_planner.domain.proposal import Verdict
from partner_planner.domain.training import WaitingRow
from partner_planner.importers.awards import Outcome
from partner_planner.importers.marks import Marks, fold
from partner_planner.importers.reasons import Reason, facts
from partner_planner.importers.titles import exam_code
from partner_planner.importers.training import Training

EXAM, CERTIFICATION = "exam", "certification"
"""What a waiting row is about."""

WaitingKey = tuple[str, str, date]


def waiting_key(row: WaitingRow) -> WaitingKey:
    """What makes two waiting rows the same: user id, title and day."""
    return fold(row.user_id), fold(row.title), row.completed_on


def as_training(row: WaitingRow) -> Training:
    """A waiting row as the row of a file that it once was."""
    code = exam_code(row.title) if row.training == EXAM else ""
    marks = Marks(user_id=row.user_id)
    return Training(0, marks, row.title, code, row.completed_on, row.expires_on)


def propose_waiting(
    rows: Mapping[Training, str], known: Iterable[WaitingRow], new_id: Callable[[], str]
) -> dict[Training, Outcome]:
    """The outcome of every row that waits, given the user id of each.

    A row that waits already is the same; a later end moves into it.
    """
    waiting = {waiting_key(row): row for row in known}
    groups: dict[WaitingKey, list[Training]] = {}
    for row, user in rows.items():
        groups.setdefault((fold(user), fold(row.title), row.earned_on), []).append(row)
    outcomes: dict[Training, Outcome] = {}
    for key in sorted(groups):
        doubled = sorted(groups[key], key=lambda row: (row.expires_on or date.min, -row.line))
        first = doubled.pop()
        outcomes[first] = _outcome(first, rows[first], waiting.get(key), new_id)
        for row in doubled:
            outcomes[row] = Outcome(Verdict.SAME, None, Reason.LISTED_TWICE)
    return outcomes


def _outcome(
    row: Training, user: str, known: WaitingRow | None, new_id: Callable[[], str]
) -> Outcome:
    told = facts(user=user)
    if known is None:
        kind = EXAM if row.exam else CERTIFICATION
        new = WaitingRow(new_id(), user, row.title, kind, row.earned_on, row.expires_on)
        change = Change(WaitingRow, new.id, None, new)
        return Outcome(Verdict.WAITING, change, Reason.USER_UNKNOWN, told)
    after = replace(known, expires_on=row.expires_on or known.expires_on)
    if after == known:
        return Outcome(Verdict.SAME, None, Reason.USER_UNKNOWN, told)
    change = Change(WaitingRow, known.id, known, after)
    return Outcome(Verdict.CHANGED, change, Reason.USER_UNKNOWN, told)
