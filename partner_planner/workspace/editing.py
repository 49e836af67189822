"""An edit while it is being made: what to put and what to remove."""

from partner_planner.domain.change import Edit
from partner_planner.domain.kinds import Record

Puts = list[tuple[Record, Record | None]]
"""Records to write, each with what it was where that is known."""


class Editing:
    """Collects the records of one edit. Nothing is written before the edit's block ends.

    `finished` is the edit after that; its id is empty where nothing had to be written.
    """

    finished: Edit

    def __init__(self) -> None:
        self.puts: Puts = []
        self.removed: list[Record] = []

    def put(self, record: Record, was: Record | None = None) -> None:
        """Write a record, new or changed.

        With `was`, the record that a dialog started from, only the fields that differ from it are
        written: a field that another process changed in the meantime stays.
        """
        self.puts.append((record, was))

    def remove(self, record: Record) -> None:
        """Mark a record as deleted."""
        self.removed.append(record)
