"""How the command line speaks: answers to standard output, messages to standard error, in UTF-8.

A reader that goes away early is no failure; a stream that is not there is passed over.
"""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper


def speak_utf8() -> None:
    """Write UTF-8 whatever the system's locale or console says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Write an answer. Raises OSError where it cannot be written, a full disk for example."""
    if sys.stdout is None or not text:
        return
    try:
        sys.stdout.write(_whole(text).rstrip("\n") + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_the_rest()
    except OSError:
        _forget_the_rest()
        raise


def tell(message: str) -> None:
    """Write a message to standard error, as far as anybody can hear it."""
    if sys.stderr is None:
        return
    with suppress(OSError):
        sys.stderr.write(_whole(message) + "\n")
        sys.stderr.flush()


def screen_width() -> int | None:
    """How many places a line of the screen has; None where the answer goes to a file or pipe."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    with suppress(OSError):
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    return None


def _whole(text: str) -> str:
    """A text with the letters of arguments that the locale could not read, as they were typed."""
    if text.isascii() or not any("\udc80" <= letter <= "\udcff" for letter in text):
        return text
    import re

    return re.sub(
        "[\udc80-\udcff]+",
        lambda found: found[0].encode("ascii", "surrogateescape").decode("utf-8", "replace"),
        text,
    )


def _forget_the_rest() -> None:
    """Let what is still buffered go nowhere, so that the end of the program does not trip on it."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
