"""Synced and network folders are recognised and refused; ordinary ones are not."""

from collections.abc import Mapping
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from partner_planner.domain.errors import StoreUnavailable
from partner_planner.store import network
from partner_planner.store.location import Surroundings, refuse_shared_folder, synced_by_name

MOUNTS = r"""
22 28 0:20 / /proc rw,relatime shared:11 - proc proc rw
28 1 252:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
40 28 0:45 / /mnt/firm rw,relatime shared:20 - nfs4 files.firm.example:/plans rw,vers=4.2
41 28 0:46 / /mnt/My\040Files rw,nosuid - cifs //server/share rw
42 28 0:47 / /people/dana/cloud rw - fuse.rclone remote: rw
43 28 0:48 / /people/dana/secret rw - fuse.gocryptfs /people/dana/.secret rw
44 28 0:49 / /mnt/c rw - 9p C:\134 rw
45 40 252:2 / /mnt/firm/local rw - xfs /dev/vdb1 rw
46 28 0:50 / /mnt/twice rw - nfs old:/ rw
47 28 252:3 / /mnt/twice rw - btrfs /dev/vdc1 rw
48 28 0:51 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
broken line
49 - short
"""


def around(
    home: PurePath, mounts: str = "", environment: Mapping[str, str] | None = None
) -> Surroundings:
    """A machine."""
    return Surroundings(home, environment or {}, mounts)


def key_of(path: Path, machine: Surroundings) -> tuple[str, object]:
    """Why a path is refused and by which service, empty where it is not."""
    try:
        refuse_shared_folder(path, machine)
    except StoreUnavailable as error:
        return error.key, error.facts.get("service") or error.facts.get("system")
    return "", ""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Harbour Ltd)/Planning", "Dropbox"),
        ("OneDrive/plan", "OneDrive"),
        ("OneDrive - Harbour Ltd", "OneDrive"),
        ("Google Drive/My Drive", "Google Drive"),
        ("GoogleDrive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Library/CloudStorage/OneDrive-Harbour", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-dana@harbour.example/My Drive", "Google Drive"),
        ("Library/CloudStorage/ShareFile-Harbour", "ShareFile"),
        ("iCloudDrive", "iCloud Drive"),
        ("Nextcloud/plan", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("Box/plan", "Box"),
        ("Box Sync", "Box"),
        ("pCloudDrive/plan", "pCloud"),
        ("MEGA/plan", "MEGA"),
        ("MEGAsync", "MEGA"),
    ],
)
def test_folders_of_clients_are_known_by_name(folder: str, service: str, tmp_path: Path) -> None:
    path = tmp_path / folder / "plan.db"
    assert key_of(path, around(tmp_path)) == ("store-synced-folder", service)


@pytest.mark.parametrize(
    "folder",
    ["", ".local/share/Partner Planner", "dropbox notes", "work/Box", "mega", "My Drive/plan"],
)
def test_ordinary_folders_are_not_refused(folder: str, tmp_path: Path) -> None:
    assert key_of(tmp_path / folder / "plan.db", around(tmp_path, MOUNTS)) == ("", "")


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".owncloudsync.log", "ownCloud"),
        (".megaignore", "MEGA"),
        (".sync_a1b2c3.db", "Nextcloud"),
        ("._sync_a1b2c3.db", "Nextcloud"),
    ],
)
def test_folders_of_clients_are_known_by_their_marks(
    mark: str, service: str, tmp_path: Path
) -> None:
    (tmp_path / "firm" / "plan").mkdir(parents=True)
    (tmp_path / "firm" / mark).touch()
    path = tmp_path / "firm" / "plan" / "plan.db"
    assert key_of(path, around(tmp_path)) == ("store-synced-folder", service)


def test_settings_of_a_client_in_the_users_folder_are_no_mark(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert key_of(tmp_path / "plan" / "plan.db", around(tmp_path)) == ("", "")


def test_a_link_into_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "plan").mkdir(parents=True)
    (tmp_path / "home").symlink_to(tmp_path / "Dropbox" / "plan")
    found = key_of(tmp_path / "home" / "plan.db", around(tmp_path))
    assert found == ("store-synced-folder", "Dropbox")


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("C:/People/dana/OneDrive - Harbour/Documents", "OneDrive"),
        ("D:/Firm/Documents", "OneDrive"),
        ("G:/My Drive/Plan", "Google Drive"),
        ("C:/People/dana/iCloudDrive", "iCloud Drive"),
        ("C:/People/dana/Box", "Box"),
        ("C:/People/dana/AppData/Local/Partner Planner", ""),
        ("D:/My Drive copy", ""),
    ],
)
def test_folders_of_windows_clients_are_known(folder: str, service: str) -> None:
    machine = around(PureWindowsPath("C:/People/dana"), environment={"OneDrive": "D:/Firm"})
    assert synced_by_name(PureWindowsPath(folder), machine) == service


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/mnt/firm/home", "nfs4"),
        ("/mnt/My Files", "cifs"),
        ("/people/dana/cloud/plan", "fuse.rclone"),
        ("/run/user/1000/gvfs/google-drive:host=x", "fuse.gvfsd-fuse"),
        ("/people/dana/.local/share", ""),
        ("/people/dana/secret", ""),
        ("/mnt/c/People/dana", ""),
        ("/mnt/firm/local/home", ""),
        ("/mnt/firmer", ""),
        ("/mnt/twice", ""),
    ],
)
def test_network_shares_are_known_by_the_mounts(folder: str, kind: str) -> None:
    assert network.share(PurePosixPath(folder), MOUNTS) == kind


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        (r"\\server\share\plan", "UNC"),
        ("//server/share/plan", "UNC"),
        (r"\\?\UNC\server\share\plan", "UNC"),
        (r"\\?\C:\Plans\dana", ""),
        (r"C:\Plans\dana", ""),
    ],
)
def test_network_shares_of_windows_are_known_by_the_path(folder: str, kind: str) -> None:
    assert network.share(PureWindowsPath(folder), "") == kind


def test_a_network_folder_is_refused(tmp_path: Path) -> None:
    mounts = f"28 1 252:1 / / rw - ext4 /dev/vda1 rw\n40 28 0:45 / {tmp_path} rw - nfs4 x:/ rw"
    found = key_of(tmp_path / "plan.db", around(Path("/people/dana"), mounts))
    assert found == ("store-network-folder", "nfs4")


def test_the_refusal_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "Dropbox" / "plan.db"
    with pytest.raises(StoreUnavailable) as refused:
        refuse_shared_folder(path, around(tmp_path))
    assert refused.value.facts == {"path": str(path), "service": "Dropbox"}


def test_without_a_list_of_mounts_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "MOUNTS", Path("/proc/none"))
    assert network.mounts_of_this_machine() == ""
    assert network.share(PurePosixPath("/mnt/firm"), "") == ""


def test_this_machine_can_hold_a_plan(tmp_path: Path) -> None:
    refuse_shared_folder(tmp_path / "plan.db")
