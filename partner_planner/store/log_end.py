"""Where the log ends: the number and the time of its last operation."""

import sqlite3


class LogEnd:
    """Remembers the end of the log for as long as no other process writes to the file.

    `version` is the file's `data_version` when the end was read last.
    """

    def __init__(self, connection: sqlite3.Connection, device: str) -> None:
        self._connection = connection
        self._device = device
        self.version: int | None = None
        self._sequence = 0
        self._at = ""

    def read(self) -> tuple[int, str]:
        """The last number of this device and the last time; inside a write transaction only.

        There nobody else can write any more, and `data_version` tells whether somebody has.
        """
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self.version:
            query = "SELECT max(device_seq) FROM op WHERE device_id = ?"
            self._sequence = self._connection.execute(query, (self._device,)).fetchone()[0] or 0
            self._at = self._connection.execute("SELECT max(at) FROM op").fetchone()[0] or ""
            self.version = version
        return self._sequence, self._at

    def note(self, sequence: int, at: str) -> None:
        """Remember the end that a transaction, now finished, has written."""
        self._sequence, self._at = sequence, at
