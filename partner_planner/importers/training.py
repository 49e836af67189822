"""One row of a training export, understood: who finished what, when, and until when it counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.importers.columns import Column
from partner_planner.importers.dates import (
    Order,
    Reading,
    common_order,
    order_of,
    read_day,
    read_month,
    settle,
)
from partner_planner.importers.listing import Listed
from partner_planner.importers.marks import Marks
from partner_planner.importers.reasons import Facts, Reason, facts
from partner_planner.importers.titles import Titles, exam_code, is_certification, is_exam


@dataclass(frozen=True, slots=True)
class Training:
    """A certification or, where `exam` is its code, a passed exam.

    `line` is 0 where it does not stand in the file but waited in the plan. `reason` is a remark.
    """

    line: int
    marks: Marks
    title: str
    exam: str
    earned_on: date
    expires_on: date | None
    reason: Reason | None = None
    facts: Facts = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be used, and why."""

    row: Listed
    reason: Reason
    facts: Facts = ()


@dataclass(frozen=True, slots=True)
class _Dated:
    """A row with what its date cells can mean."""

    row: Listed
    completed: Reading | None
    expires: Reading | None
    proofs: tuple[Order | None, Order | None]


def understand(rows: Iterable[Listed], titles: Titles) -> tuple[list[Training | Rejected], bool]:
    """Every row understood or rejected, in order, and whether the file mixes orders of dates."""
    dated = [_dated(row) for row in rows]
    proofs = [proof for row in dated if row.row.problem is None for proof in row.proofs]
    order = common_order(proofs)
    mixed = order is None and any(proofs)
    return [_understood(row, titles, order) for row in dated], mixed


def _dated(row: Listed) -> _Dated:
    completed, expires = read_day(row[Column.COMPLETED]), read_day(row[Column.EXPIRES])
    return _Dated(
        row,
        completed,
        expires,
        (
            order_of(completed, read_month(row[Column.MONTH])) if completed else None,
            order_of(expires) if expires else None,
        ),
    )


def _understood(dated: _Dated, titles: Titles, order: Order | None) -> Training | Rejected:
    row, title = dated.row, dated.row[Column.TITLE]
    if row.problem is not None:
        return Rejected(row, row.problem, row.facts)
    if not title:
        return Rejected(row, Reason.TITLE_EMPTY)
    kind = row[Column.TYPE]
    exam = is_exam(title, kind)
    if exam and not exam_code(title):
        return Rejected(row, Reason.EXAM_WITHOUT_CODE, facts(title=title))
    if not exam and not is_certification(kind, bool(titles.credential(title))):
        return Rejected(row, Reason.NOT_A_CERTIFICATION, facts(title=title, type=kind))
    days = _days(dated, order)
    if isinstance(days, Rejected):
        return days
    earned, end = days
    if end is not None and end < earned:
        return Rejected(row, Reason.END_BEFORE_START, facts(earned=earned, end=end))
    code = exam_code(title) if exam else ""
    reason, told = _remark(row, earned, code, titles)
    return Training(row.line, row.marks(), title, code, earned, end, reason, told)


def _days(dated: _Dated, order: Order | None) -> tuple[date, date | None] | Rejected:
    by_row = next((proof for proof in dated.proofs if proof), order)
    if not dated.row[Column.COMPLETED]:
        return Rejected(dated.row, Reason.DATE_EMPTY)
    earned = _day(dated.row, Column.COMPLETED, dated.completed, by_row)
    if isinstance(earned, Rejected) or not dated.row[Column.EXPIRES]:
        return earned if isinstance(earned, Rejected) else (earned, None)
    end = _day(dated.row, Column.EXPIRES, dated.expires, by_row)
    return end if isinstance(end, Rejected) else (earned, end)


def _day(
    row: Listed, column: Column, reading: Reading | None, order: Order | None
) -> date | Rejected:
    day = settle(reading, order) if reading else Reason.DATE_UNREADABLE
    if isinstance(day, Reason):
        return Rejected(row, day, facts(column=column.value, cell=row[column]))
    return day


def _remark(row: Listed, earned: date, exam: str, titles: Titles) -> tuple[Reason | None, Facts]:
    month = read_month(row[Column.MONTH])
    if month is not None and month != (earned.year, earned.month):
        return Reason.MONTH_DIFFERS, facts(month=row[Column.MONTH], day=earned)
    if not exam and not titles.credential(row[Column.TITLE]):
        return Reason.TITLE_UNKNOWN, facts(title=row[Column.TITLE])
    return None, ()


def accepted(rows: Iterable[Training | Rejected]) -> Iterator[Training]:
    """The rows that were understood."""
    return (row for row in rows if isinstance(row, Training))
