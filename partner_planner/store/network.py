"""Which folders lie on a network: by the path on Windows, by the list of mounts on Linux."""

import re
from pathlib import Path, PurePath, PurePosixPath

MOUNTS = Path("/proc/self/mountinfo")

_SHARES = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "davfs"),
        *("ceph", "glusterfs", "lustre", "beegfs", "gpfs"),
        *("fuse.ceph", "fuse.glusterfs", "fuse.juicefs", "fuse.nfs", "fuse.smbnetfs"),
        *("fuse.sshfs", "fuse.curlftpfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone"),
        *("fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.s3fs", "fuse.goofys", "fuse.gcsfuse"),
        *("fuse.gdrive", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.pcloud"),
        *("fuse.pCloud.fs", "fuse.megafs", "fuse.seadrive", "fuse.seaf-fuse"),
    )
)
"""File systems over a network. Those of containers and virtual machines (overlay, 9p, virtiofs)
are not among them: they are usually the machine's own disk."""

_OCTAL = re.compile(r"\\([0-7]{3})")


def mounts_of_this_machine() -> str:
    """The text of Linux's list of mounts, '' where there is none."""
    try:
        return MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def share(folder: PurePath, mounts: str) -> str:
    """The kind of network share that an absolute folder lies on, or ''."""
    if _is_unc(folder.drive):
        return "UNC"
    kind = file_system(PurePosixPath(folder), mounts) if mounts else ""
    return kind if kind in _SHARES else ""


def file_system(folder: PurePosixPath, mounts: str) -> str:
    """The type of the file system that holds a folder, by the list of mounts; '' if unknown.

    The mount nearest to the folder counts, of several at one place the last one.
    """
    nearest, kind = -1, ""
    places = {str(folder), *map(str, folder.parents)}
    for line in mounts.splitlines():
        head, _, tail = line.partition(" - ")
        fields = head.split(" ", 5)
        if len(fields) < 5 or not tail:
            continue
        place = fields[4]
        if "\\" in place:
            place = _OCTAL.sub(lambda code: chr(int(code[1], 8)), place)
        if place in places and len(place) >= nearest:
            nearest, kind = len(place), tail.split(" ")[0]
    return kind


def _is_unc(drive: str) -> bool:
    r"""Whether a drive is `\\server\share`; `\\?\C:` and `\\.\C:` are local."""
    drive = drive.replace("/", "\\")
    if drive.startswith(("\\\\?\\", "\\\\.\\")):
        return drive[4:].upper().startswith("UNC\\")
    return drive.startswith("\\\\")
