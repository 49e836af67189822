"""Keeping the plan safe: backups, restoring, checking, erasing.

The one room besides the workspace that may use the store. `plan` is the path of the plan's file;
its backups lie in the folder `backups` beside it.
"""

from partner_planner.services.safekeeping.backups import (
    Backup,
    back_up,
    back_up_daily,
    backup_before,
    backup_named,
    backups,
)
from partner_planner.services.safekeeping.checking import check, record_faults
from partner_planner.services.safekeeping.purging import Purged, person_called, purge
from partner_planner.services.safekeeping.restoring import (
    Preview,
    preview_restore,
    replace_damaged,
    restore,
    restore_to,
)
from partner_planner.store.checking import Fault

__all__ = [
    "Backup",
    "Fault",
    "Preview",
    "Purged",
    "back_up",
    "back_up_daily",
    "backup_before",
    "backup_named",
    "backups",
    "check",
    "person_called",
    "preview_restore",
    "purge",
    "record_faults",
    "replace_damaged",
    "restore",
    "restore_to",
]
