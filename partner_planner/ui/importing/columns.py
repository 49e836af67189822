"""The columns and filters of the table that shows what a file would do, line by line."""

from partner_planner.catalog import Credentials
from partner_planner.domain.proposal import ProposedRow, Verdict
from partner_planner.i18n import gettext as _
from partner_planner.i18n import marked
from partner_planner.services.wording.proposals import line_text, verdict_text, verdict_tone
from partner_planner.services.wording.states import nameless_text
from partner_planner.ui.record_table import TableColumn
from partner_planner.ui.widgets.filter_bar import ChipSpec, FilterBar

Column = TableColumn[ProposedRow]
Chip = ChipSpec[ProposedRow]

_ORDER = (Verdict.REJECTED, Verdict.WAITING, Verdict.CHANGED, Verdict.NEW, Verdict.SAME)


def columns(credentials: Credentials) -> tuple[Column, ...]:
    """All columns."""

    def text(row: ProposedRow) -> str:
        return line_text(row, credentials)

    return (
        TableColumn(
            "line",
            marked("Line"),
            lambda row: str(row.line) if row.line else "",
            lambda row: row.line,
            84,
            numeric=True,
        ),
        TableColumn(
            "verdict",
            marked("What happens"),
            lambda row: verdict_text(row.verdict),
            lambda row: _ORDER.index(row.verdict),
            124,
            tone=lambda row: verdict_tone(row.verdict),
        ),
        TableColumn(
            "person",
            marked("Person"),
            _person,
            lambda row: _person(row).casefold(),
            128,
            tip=_person,
        ),
        TableColumn(
            "subject",
            marked("Listed as"),
            lambda row: row.subject,
            lambda row: row.subject.casefold(),
            200,
            tip=lambda row: row.subject,
        ),
        TableColumn("details", marked("Details"), text, lambda row: row.reason, 264, tip=text),
    )


def filter_bar() -> FilterBar[ProposedRow]:
    """Chips for what happens, a choice of people and a search."""
    chips: tuple[Chip, ...] = (
        ChipSpec("all", _("All lines"), lambda row: True),
        ChipSpec("new", _("New"), lambda row: row.verdict is Verdict.NEW),
        ChipSpec("changed", _("Changed"), lambda row: row.verdict is Verdict.CHANGED),
        ChipSpec("same", _("Same"), lambda row: row.verdict is Verdict.SAME),
        ChipSpec("waiting", _("Waiting"), lambda row: row.verdict is Verdict.WAITING),
        ChipSpec("rejected", _("Rejected"), lambda row: row.verdict is Verdict.REJECTED),
    )
    return FilterBar(
        chips,
        lambda row: row.person,
        lambda row: f"{_person(row)} {row.subject}",
        _("Search the lines"),
    )


def _person(row: ProposedRow) -> str:
    return row.person or nameless_text()
