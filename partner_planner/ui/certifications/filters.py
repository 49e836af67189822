"""The chips above the certifications table, and what its search looks in."""

from PySide6.QtWidgets import QWidget

from partner_planner.domain.certification import CertificationState
from partner_planner.i18n import gettext as _
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.standing import CertificationRow
from partner_planner.services.wording.states import row_state_text
from partner_planner.ui.certifications.columns import person_text
from partner_planner.ui.widgets.filter_bar import ChipSpec, FilterBar

Chip = ChipSpec[CertificationRow]


def filter_bar(parent: QWidget) -> FilterBar[CertificationRow]:
    """The filters of the certifications table.

    States count what is held now; what a newer certification has followed, and what leavers
    hold, stands under "Earlier".
    """
    chips: tuple[Chip, ...] = (
        ChipSpec("all", _("All"), lambda row: True),
        ChipSpec("valid", _("Valid"), lambda row: _is(row, CertificationState.VALID)),
        ChipSpec(
            "window", _("Can be renewed"), lambda row: _is(row, CertificationState.WINDOW_OPEN)
        ),
        ChipSpec("expiring", _("Ends soon"), lambda row: _is(row, CertificationState.EXPIRING)),
        ChipSpec("expired", _("Expired"), lambda row: _is(row, CertificationState.EXPIRED)),
        ChipSpec("unknown", _("End unknown"), lambda row: _is(row, CertificationState.UNKNOWN)),
        ChipSpec("unlinked", _("Not linked"), lambda row: row.current and row.linked is False),
        ChipSpec("exams", _("Exams passed"), lambda row: row.current and row.term is None),
        ChipSpec("earlier", _("Earlier"), lambda row: not row.current),
    )
    search = _("Search people and credentials")
    return FilterBar(chips, lambda row: row.person_id, _searched, search, parent)


def _is(row: CertificationRow, state: CertificationState | ExamState) -> bool:
    return row.current and row.state is state


def _searched(row: CertificationRow) -> str:
    return " ".join((person_text(row), row.title, row.code, row_state_text(row)))
