"""A screen in memory and what is on it, by way of X11's own library: windows, pictures, keys."""

import os
import select
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import (
    CDLL,
    CFUNCTYPE,
    POINTER,
    Structure,
    Union,
    byref,
    c_char_p,
    c_int,
    c_long,
    c_uint,
    c_ulong,
    c_void_p,
    cast,
    string_at,
)
from dataclasses import dataclass
from typing import ClassVar

PATIENCE = 20.0
"""How many seconds something may take before it counts as not coming."""

_POLL = 0.005
"""How long nothing is asked, in seconds, so that the program can go on."""

SIZE = "1600x1000x24"

_KEY_PRESS, _KEY_RELEASE, _CLIENT_MESSAGE = 2, 3, 33
_CURRENT_TIME, _REVERT_TO_PARENT, _VIEWABLE, _Z_PIXMAP = 0, 2, 2, 2
_CONTROL = 4
_ALL_PLANES = c_ulong(-1).value


class _Attributes(Structure):
    """XWindowAttributes."""

    _fields_: ClassVar = [
        *((name, c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", c_void_p),
        ("root", c_ulong),
        *((name, c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing")),
        ("planes", c_ulong),
        ("pixel", c_ulong),
        ("save_under", c_int),
        ("colours", c_ulong),
        ("installed", c_int),
        ("map_state", c_int),
        *((name, c_long) for name in ("all_events", "own_events", "not_passed_on")),
        ("unmanaged", c_int),
        ("screen", c_void_p),
    ]


class _Image(Structure):
    """The beginning of XImage."""

    _fields_: ClassVar = [
        *((name, c_int) for name in ("width", "height", "offset", "form")),
        ("data", c_void_p),
        *((name, c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "line")),
    ]


class _Key(Structure):
    """XKeyEvent."""

    _fields_: ClassVar = [
        ("kind", c_int),
        ("serial", c_ulong),
        ("sent", c_int),
        ("display", c_void_p),
        *((name, c_ulong) for name in ("window", "root", "below", "time")),
        *((name, c_int) for name in ("x", "y", "x_root", "y_root")),
        ("state", c_uint),
        ("code", c_uint),
        ("same_screen", c_int),
    ]


class _Message(Structure):
    """XClientMessageEvent."""

    _fields_: ClassVar = [
        ("kind", c_int),
        ("serial", c_ulong),
        ("sent", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("about", c_ulong),
        ("form", c_int),
        ("data", c_long * 5),
    ]


class _Event(Union):
    """XEvent."""

    _fields_: ClassVar = [("key", _Key), ("message", _Message), ("pad", c_long * 24)]


# A window may go while it is looked at; the library would end the program over that.
_OVERLOOK = CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda _display, _error: 0)


@dataclass(frozen=True)
class Window:
    """A window on the screen, with its place and size in pixels."""

    id: int
    x: int
    y: int
    width: int
    height: int


class Screen:
    """What is on a display."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._x = CDLL("libX11.so.6")
        for call, answer in (
            ("XOpenDisplay", c_void_p),
            ("XGetImage", POINTER(_Image)),
            ("XInternAtom", c_ulong),
            ("XDefaultRootWindow", c_ulong),
            ("XStringToKeysym", c_ulong),
        ):
            getattr(self._x, call).restype = answer
        self._x.XSetErrorHandler(_OVERLOOK)
        self._display = c_void_p(self._x.XOpenDisplay(name.encode()))
        assert self._display.value, f"no display {name}"
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))

    def close(self) -> None:
        """Look no more."""
        self._x.XCloseDisplay(self._display)

    def windows(self) -> list[Window]:
        """The windows that can be seen, the lowest first."""
        root, parent, count = c_ulong(), c_ulong(), c_uint()
        children = POINTER(c_ulong)()
        self._x.XQueryTree(
            self._display, self._root, byref(root), byref(parent), byref(children), byref(count)
        )
        ids = [children[place] for place in range(count.value)]
        if ids:
            self._x.XFree(children)
        return [seen for id in ids if (seen := self._seen(id)) is not None]

    def picture(self, window: Window) -> bytes:
        """The pixels of a window; none where it has gone or cannot be seen in full."""
        shown = self._x.XGetImage(
            self._display,
            c_ulong(window.id),
            0,
            0,
            window.width,
            window.height,
            c_ulong(_ALL_PLANES),
            _Z_PIXMAP,
        )
        if not shown:
            return b""
        image = shown.contents
        pixels = string_at(image.data, image.line * image.height)
        for memory in (image.data, cast(shown, c_void_p).value):
            self._x.XFree(c_void_p(memory))
        return pixels

    def press(self, window: Window, key: str, control: bool = False) -> None:
        """Press a key, by its name for X11 such as `Escape`, in a window."""
        self._x.XSetInputFocus(
            self._display, c_ulong(window.id), _REVERT_TO_PARENT, c_ulong(_CURRENT_TIME)
        )
        symbol = c_ulong(self._x.XStringToKeysym(c_char_p(key.encode())))
        code = self._x.XKeysymToKeycode(self._display, symbol) & 0xFF
        for kind in (_KEY_PRESS, _KEY_RELEASE):
            event = _Event()
            event.key = _Key(
                kind=kind,
                display=self._display,
                window=window.id,
                root=self._root.value,
                state=_CONTROL if control else 0,
                code=code,
                same_screen=1,
            )
            self._send(window, event)

    def ask_to_close(self, window: Window) -> None:
        """What the close button of a window's frame does."""
        event = _Event()
        event.message = _Message(
            kind=_CLIENT_MESSAGE,
            display=self._display,
            window=window.id,
            about=self._atom("WM_PROTOCOLS"),
            form=32,
        )
        event.message.data[0] = self._atom("WM_DELETE_WINDOW")
        self._send(window, event)

    def _seen(self, id: int) -> Window | None:
        found = _Attributes()
        if not self._x.XGetWindowAttributes(self._display, c_ulong(id), byref(found)):
            return None
        if found.map_state != _VIEWABLE or found.unmanaged or found.width < 100:
            return None
        return Window(id, found.x, found.y, found.width, found.height)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, c_char_p(name.encode()), 0))

    def _send(self, window: Window, event: _Event) -> None:
        self._x.XSendEvent(self._display, c_ulong(window.id), 0, c_long(0), byref(event))
        self._x.XSync(self._display, 0)


@contextmanager
def screen_in_memory() -> Iterator[Screen]:
    """A fresh screen on a free display."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "the screen did not start"
        screen = Screen(f":{number}")
        try:
            yield screen
        finally:
            screen.close()
    finally:
        server.terminate()
        server.wait()


def until(true: Callable[[], object]) -> None:
    """Look again and again until something is so; an error where it does not come."""
    ends = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < ends, "it did not come"
        select.select([], [], [], _POLL)
