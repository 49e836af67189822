"""Calls of the command line, one after the other in a process of their own.

`python -m tests.ui.everywhere.calls` reads a JSON list of argument lists and writes what each call
answered and told. The help of commands is made when they are loaded, so the language has to be
there first.
"""

import json
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

from partner_planner.__main__ import main


def said(arguments: Sequence[str]) -> str:
    """What a call wrote, its answer first."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        main(arguments)
    return out.getvalue() + err.getvalue()


if __name__ == "__main__":
    json.dump([said(arguments) for arguments in json.load(sys.stdin)], sys.stdout)
