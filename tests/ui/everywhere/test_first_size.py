"""The window at its first size shows its tables in full width."""

import pytest
from PySide6.QtWidgets import QApplication

from partner_planner.ui.record_view import RecordView
from tests.ui.everywhere.conftest import window_over
from tests.ui.everywhere.plans import fill_everything


@pytest.mark.parametrize("tab", ["certifications", "milestones"])
def test_all_columns_can_be_seen_at_the_first_size(
    tmp_path_factory: pytest.TempPathFactory, qapp: object, tab: str
) -> None:
    with window_over(tmp_path_factory.mktemp("plan"), fill_everything) as window:
        (table,) = window.show_tab(tab).findChildren(RecordView)
        QApplication.processEvents()
        assert table.horizontalScrollBar().maximum() == 0
