"""The window at its first size shows its tables in full width."""

import pytest
from PySide6.QtWidgets import QApplication

from partner_planner.ui.record_view import RecordView
from tests.screens.plans import fill_full
from tests.ui.everywhere.conftest import Fill, window_over
from tests.ui.everywhere.plans import fill_everything

PADS = 24
"""What a cell leaves free left and right of its words together, in pixels."""


@pytest.mark.parametrize("tab", ["certifications", "milestones"])
@pytest.mark.parametrize("fill", [fill_everything, fill_full])
def test_all_columns_can_be_seen_at_the_first_size(
    tmp_path_factory: pytest.TempPathFactory, qapp: object, fill: Fill, tab: str
) -> None:
    with window_over(tmp_path_factory.mktemp("plan"), fill) as window:
        (table,) = window.show_tab(tab).findChildren(RecordView)
        QApplication.processEvents()
        assert table.horizontalScrollBar().maximum() == 0


def test_days_and_states_are_not_cut(
    tmp_path_factory: pytest.TempPathFactory, qapp: object
) -> None:
    with window_over(tmp_path_factory.mktemp("plan"), fill_everything) as window:
        (table,) = window.show_tab("certifications").findChildren(RecordView)
        widths = {
            column.id: table.columnWidth(place)
            for place, column in enumerate(table.rows_model.columns)
        }
        room = table.fontMetrics().horizontalAdvance
        assert widths["window"] >= room("26 Nov 2025 – 25 May 2026") + PADS
        assert widths["ends"] >= room("25 May 2026") + PADS
        assert widths["linked"] >= room("not linked") + PADS
        assert widths["state"] >= room("can be renewed") + PADS
