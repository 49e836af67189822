"""What the program needs of the operating system: found out, and installed where it may be.

Runs under the system's own Python with the standard library alone.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys

LIBRARIES = (
    "libGL.so.1",
    "libEGL.so.1",
    "libxkbcommon.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libglib-2.0.so.0",
    "libgssapi_krb5.so.2",  # Qt's network module asks for it
    "libxkbcommon-x11.so.0",
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
)
"""Shared libraries that the windows are drawn with."""

PROGRAMS = ("Xvfb", "xauth")
"""The screen in memory that tests and benchmarks draw on."""

INSTALL = {
    "apt-get": "apt-get install -y --no-install-recommends",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed --noconfirm",
    "zypper": "zypper --non-interactive install",
}
"""The package managers that are known, and how each installs without a question."""

PACKAGES = {
    "apt-get": "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
    " libgssapi-krb5-2 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1"
    " libxcb-shape0 fonts-dejavu-core xvfb xauth",
    "dnf": "libglvnd-glx libglvnd-egl libxkbcommon dbus-libs fontconfig glib2 krb5-libs"
    " libxkbcommon-x11 xcb-util-cursor xcb-util-wm xcb-util-keysyms libxcb"
    " dejavu-sans-fonts xorg-x11-server-Xvfb xorg-x11-xauth",
    "pacman": "libglvnd libxkbcommon dbus fontconfig glib2 krb5 libxkbcommon-x11"
    " xcb-util-cursor xcb-util-wm xcb-util-keysyms libxcb ttf-dejavu"
    " xorg-server-xvfb xorg-xauth",
    "zypper": "Mesa-libGL1 Mesa-libEGL1 libxkbcommon0 libdbus-1-3 fontconfig libglib-2_0-0"
    " krb5 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
    " dejavu-fonts xorg-x11-server-Xvfb xauth",
}
"""The packages that bring all of the above; the list for apt-get is tried, the others are not."""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing() -> list[str]:
    """What is not there: libraries, programs, and the part of Python that makes environments."""
    found = [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    if sys.platform == "linux":
        found += [library for library in LIBRARIES if not _loads(library)]
        found += [program for program in PROGRAMS if not shutil.which(program)]
    return found


def commands(lacking: list[str]) -> list[str]:
    """The commands that install everything; none where the package manager is not known."""
    manager = next((name for name in INSTALL if shutil.which(name)), None)
    if manager is None:
        return []
    packages = PACKAGES[manager]
    if "python3-venv" in lacking and manager == "apt-get":
        packages += f" python{sys.version_info.major}.{sys.version_info.minor}-venv"
    refresh = ["apt-get update"] if manager == "apt-get" else []
    return [*refresh, f"{INSTALL[manager]} {packages}"]


def _prefix() -> list[str] | None:
    """What to put before a command so that it may install; None where nothing allows it."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"]
    return None


def provide() -> None:
    """Install what is missing. Ends the program with the exact command where it may not."""
    lacking = missing()
    if not lacking:
        return
    print("Missing on this system: " + ", ".join(lacking), flush=True)
    steps, prefix = commands(lacking), _prefix()
    if not steps:
        sys.exit("No known package manager was found. Please install the above and try again.")
    if prefix is None:
        told = " && ".join(f"sudo {step}" for step in steps)
        sys.exit(f"Please install it with this command, then try again:\n\n  {told}\n")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in steps:
        print(f"Running: {step}", flush=True)
        done = subprocess.run([*prefix, *shlex.split(step)], env=environment, check=False)
        if done.returncode:
            sys.exit(f"This command failed, please look at what it says above:\n\n  {step}\n")
    if still := missing():
        sys.exit("Still missing after the installation: " + ", ".join(still))
