"""Bars on size: what is large is two things, or one that is not understood yet."""

import statistics
from collections.abc import Sequence

from tests.house.source import PACKAGE, Function, Source, height

MAIN_WINDOW = f"{PACKAGE}/ui/main_window.py"


def share(small: int, all_of_them: int) -> float:
    """The part that is small; everything is where there is nothing."""
    return small / all_of_them if all_of_them else 1.0


def methods(node: object) -> int:
    """How many methods a class has of its own."""
    return sum(isinstance(part, Function) for part in getattr(node, "body", ()))


def long_files(sources: Sequence[Source]) -> list[str]:
    """No file has over 400 lines."""
    return [f"{source.path} has {source.lines} lines" for source in sources if source.lines > 400]


def files_at_large(sources: Sequence[Source]) -> list[str]:
    """The median file has at most 120 lines, and nine of ten have fewer than 300."""
    lengths = [source.lines for source in sources]
    found = []
    if lengths and statistics.median(lengths) > 120:
        found.append(f"the median file has {statistics.median(lengths):.0f} lines")
    if share(sum(length < 300 for length in lengths), len(lengths)) < 0.9:
        long = sorted(source.path for source in sources if source.lines >= 300)
        found.append(f"more than a tenth of the files have 300 lines or more: {', '.join(long)}")
    return found


def main_window(sources: Sequence[Source]) -> list[str]:
    """The main window has at most 300 lines, and no class in it has over 20 methods."""
    found = []
    for source in sources:
        if source.path != MAIN_WINDOW:
            continue
        if source.lines > 300:
            found.append(f"{source.path} has {source.lines} lines")
        number = sum(methods(node) for node in source.classes())
        if number > 20:
            found.append(f"{source.path} has {number} methods")
    return found


def large_classes(sources: Sequence[Source]) -> list[str]:
    """No class has over 20 methods."""
    return [
        f"{source.at(node)} class {node.name} has {methods(node)} methods"
        for source in sources
        for node in source.classes()
        if methods(node) > 20
    ]


def long_functions(sources: Sequence[Source]) -> list[str]:
    """No function has over 60 lines."""
    return [
        f"{source.at(node)} {node.name} has {height(node)} lines"
        for source in sources
        for node in source.functions()
        if height(node) > 60
    ]


def functions_at_large(sources: Sequence[Source]) -> list[str]:
    """Nine of ten functions have fewer than 25 lines."""
    heights = [height(node) for source in sources for node in source.functions()]
    small = share(sum(lines < 25 for lines in heights), len(heights))
    return [f"only {small:.1%} of the functions have fewer than 25 lines"] if small < 0.9 else []
