"""Which folders cannot hold a plan: synced and network folders, where SQLite's log is unsafe.

A sync client copies the plan and its log at different moments, and most network file systems lack
the shared memory by which several programs agree; both lose or damage what was written.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path, PurePath

from partner_planner.domain.errors import StoreUnavailable
from partner_planner.store import network

_NAMES = {
    "Dropbox": "Dropbox",
    "OneDrive": "OneDrive",
    "Google Drive": "Google Drive",
    "GoogleDrive": "Google Drive",
    "iCloud Drive": "iCloud Drive",
    "iCloudDrive": "iCloud Drive",
    "Mobile Documents": "iCloud Drive",
    "Nextcloud": "Nextcloud",
    "ownCloud": "ownCloud",
    "Box Sync": "Box",
    "pCloudDrive": "pCloud",
    "pCloud Drive": "pCloud",
    "pCloudSync": "pCloud",
    "MEGAsync": "MEGA",
}
"""Folder names that a client makes and that nobody else would choose, in the client's letters."""

_NAMES_AT_HOME = {"Box": "Box", "MEGA": "MEGA"}
"""Names that mean a client's folder only where it makes it: in the user's own folder."""

_ACCOUNT = re.compile(r"(.+?) (?:\(|- )")
"""A client's name before that of an account: "Dropbox (Firm)", "OneDrive - Firm"."""

_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".megaignore": "MEGA",
    ".tmp.drivedownload": "Google Drive",
}
"""Files and folders that a client keeps at the top of the folder that it syncs."""

_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Variables in which Windows names the folders of OneDrive."""

_LOOKED_AT = 300
"""How many names of a folder are looked at for the database of a client."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the machine tells about its folders.

    `mounts` is Linux's /proc/self/mountinfo, empty elsewhere.
    """

    home: PurePath
    environment: Mapping[str, str]
    mounts: str = ""

    @classmethod
    def here(cls) -> "Surroundings":
        """Those of this machine."""
        return cls(Path.home(), os.environ, network.mounts_of_this_machine())


def refuse_shared_folder(path: Path, around: Surroundings | None = None) -> None:
    """Raise `StoreUnavailable` where the file's folder is synced or lies on a network."""
    around = around or Surroundings.here()
    folder = Path(os.path.realpath(path.parent))
    service = synced_by_name(folder, around) or synced_by_marks(folder, around)
    if service:
        raise StoreUnavailable("store-synced-folder", path=str(path), service=service)
    system = network.share(folder, around.mounts)
    if system:
        raise StoreUnavailable("store-network-folder", path=str(path), system=system)


def synced_by_name(folder: PurePath, around: Surroundings) -> str:
    """The service whose folder this is or lies in, by the names on the way up; else ''."""
    for variable in _VARIABLES:
        top = around.environment.get(variable)
        if top and folder.is_relative_to(top):
            return "OneDrive"
    places = (folder, *folder.parents)
    for place, above in pairwise(places):
        if service := _service_named(place.name, above, around.home):
            return service
    return ""


def synced_by_marks(folder: Path, around: Surroundings) -> str:
    """The service that keeps its marks in the folder or above it; else ''.

    The user's own folder is not looked at: clients keep their settings there under such names.
    """
    home = str(around.home)
    for place in map(str, (folder, *folder.parents)):
        if place == home:
            continue
        for mark, service in _MARKS.items():
            if os.access(f"{place}{os.sep}{mark}", os.F_OK):
                return service
        if place.startswith(f"{home}{os.sep}") and _has_client_database(place):
            return "Nextcloud"
    return ""


def _service_named(name: str, above: PurePath, home: PurePath) -> str:
    if name in _NAMES:
        return _NAMES[name]
    if name in _NAMES_AT_HOME and above == home:
        return _NAMES_AT_HOME[name]
    if name == "My Drive" and not above.name:  # the top of a drive letter
        return "Google Drive"
    if above.name == "CloudStorage":  # where macOS keeps them all: "GoogleDrive-Account"
        service = name.partition("-")[0]
        return _NAMES.get(service, service)
    account = _ACCOUNT.match(name)
    return _NAMES.get(account[1], "") if account else ""


def _has_client_database(place: str) -> bool:
    """Whether Nextcloud or ownCloud keeps its database in a folder."""
    try:
        with os.scandir(place) as entries:
            names = [entry.name for entry in islice(entries, _LOOKED_AT)]
    except OSError:
        return False
    return any(name.startswith((".sync_", "._sync_")) and name.endswith(".db") for name in names)
