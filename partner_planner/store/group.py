"""The operations of one edit while they are written."""

import sqlite3
from collections.abc import Callable
from datetime import datetime

from partner_planner.domain.change import Label
from partner_planner.store import hybrid_clock, operations
from partner_planner.store.operations import Cells
from partner_planner.store.schema import VERSION


class Group:
    """Appends the operations of one edit to the log, inside the edit's transaction.

    `id` is the key of its first operation, empty as long as there is none. `sequence` and `at` are
    the number and the time of its last one.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        device: str,
        label: Label,
        new_key: Callable[[datetime], str],
        now: datetime,
        end: tuple[int, str],
    ) -> None:
        self.id = ""
        self.sequence, self.at = end
        self._connection = connection
        self._device = device
        self._label = operations.write_label(label)
        self._new_key = new_key
        self._now = now
        self._instant = hybrid_clock.text_of(now)

    def append(self, entity: str, row_id: str, cells: Cells) -> None:
        """Append what changes in one row."""
        key = self._new_key(self._now)
        self.id = self.id or key
        self.sequence += 1
        self.at = hybrid_clock.tick(self.at, self._instant)
        row = (
            key,
            self.id,
            self._device,
            self.sequence,
            self.at,
            entity,
            row_id,
            operations.write_cells(cells),
            self._label,
            VERSION,
        )
        self._connection.execute(operations.INSERT, row)
