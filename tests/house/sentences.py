"""Bars on sentences: each can be translated, because its values go in afterwards."""

import ast
from collections.abc import Sequence

from tests.house.source import Source, dotted

TRANSLATED = {"_": 1, "gettext": 1, "ngettext": 2}
"""The functions that sentences pass through, and how many of their arguments are words."""


def untranslatable(sources: Sequence[Source]) -> list[str]:
    """A sentence is written as plain text where it is translated, or passed on under a name."""
    found = []
    for source in sources:
        for call in source.calls():
            words = call.args[: TRANSLATED.get(dotted(call.func).split(".")[-1], 0)]
            if any(isinstance(word, ast.JoinedStr | ast.BinOp | ast.Call) for word in words):
                found.append(f"{source.at(call)} {ast.unparse(call)[:60]}")
    return found
