"""What kind of file these bytes are, and if none that is known, what is missing."""

import re
from dataclasses import dataclass, field

from partner_planner.domain.errors import InputRefused
from partner_planner.importers.columns import (
    Column,
    Form,
    find_columns,
    form_of,
    is_learn_report,
    missing,
)
from partner_planner.importers.decoding import Decoded, decode
from partner_planner.importers.reasons import Facts, Refusal, Remarked
from partner_planner.importers.sheet import DELIMITERS, SheetRow, read_rows

_FORMAT = re.compile(r'"format"\s*:\s*"partner-planner/([a-z-]{1,40})"')
_SEPARATOR_LINE = re.compile(r"sep=.\s*", re.IGNORECASE)
_HEAD = 65_536
"""How much of a text, in characters, is looked at to find the heading."""
_WEB_PAGE = re.compile(r"\s*<(!doctype|html|\?xml|head|script)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a file is, with what reading it further needs.

    `heading_line`, `columns` (their places), `width` and `delimiter` describe a table.
    `problem` says why the form is unknown.
    """

    form: Form
    text: str = ""
    remarks: tuple[Remarked, ...] = ()
    delimiter: str = ""
    heading_line: int = 0
    width: int = 0
    columns: dict[Column, int] = field(default_factory=dict)
    problem: Refusal | None = None
    facts: Facts = ()

    def refuse(self) -> None:
        """Raise `InputRefused` where the form is unknown."""
        if self.problem is not None:
            raise InputRefused(self.problem, **dict(self.facts))


def recognise(content: bytes) -> Recognition:
    """Look at a file's bytes and say which form it has. Never raises for any input."""
    try:
        decoded = decode(content)
    except InputRefused as refused:
        return _unknown(Refusal(refused.key))
    if decoded.text.lstrip().startswith(("{", "[")):
        return _json(decoded)
    if _WEB_PAGE.match(decoded.text):
        return _unknown(Refusal.WEB_PAGE)
    return _table(decoded)


def _unknown(problem: Refusal, told: Facts = ()) -> Recognition:
    return Recognition(Form.UNKNOWN, problem=problem, facts=told)


def _json(decoded: Decoded) -> Recognition:
    found = _FORMAT.search(decoded.text)
    if found is None:
        return _unknown(Refusal.JSON_OTHER)
    if found[1] == "plan":
        return Recognition(Form.PLAN, decoded.text, decoded.remarks)
    return _unknown(Refusal.YEAR_PLAN if found[1] == "year-plan" else Refusal.JSON_OTHER)


def _heading(text: str, delimiter: str) -> SheetRow | None:
    for row in read_rows(text, delimiter):
        if row.problem is not None:
            return None
        if not _SEPARATOR_LINE.fullmatch(delimiter.join(row.cells)):
            return row
    return None


def _table(decoded: Decoded) -> Recognition:
    """The table read with the delimiter that gives most known columns, then most columns."""
    best: SheetRow | None = None
    delimiter, rank = "", (-1, -1)
    for sign in DELIMITERS:
        heading = _heading(decoded.text[:_HEAD], sign)
        if heading is None:
            continue
        score = (len(find_columns(heading.cells)), len(heading.cells))
        if score > rank:
            best, delimiter, rank = heading, sign, score
    if best is None or rank[1] < 2:
        return _unknown(Refusal.NOT_A_TABLE)
    columns = find_columns(best.cells)
    if lacks := missing(columns, best.cells):
        if is_learn_report(best.cells):
            return _unknown(Refusal.LEARN_REPORT)
        return _unknown(Refusal.COLUMNS_MISSING, lacks)
    return Recognition(
        form_of(columns, best.cells),
        decoded.text,
        decoded.remarks,
        delimiter,
        best.line,
        len(best.cells),
        columns,
    )
