"""Bars on what the code says of itself: annotations, docstrings, names, reasons, marks."""

import ast
import re
from collections.abc import Iterator, Sequence

from tests.house.source import Function, Source

NAMELESS = {"util", "common", "misc", "helper", "manager"}
"""Names of rooms that are none; their plurals too."""

QT_NAMES = {"clone", "data", "event", "flags", "index", "paint", "parent", "pixmap", "select"}
"""Methods of Qt without a capital, which a class of ours may answer in Qt's place."""

MARK = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
SILENCER = re.compile(r"type: ignore(?:\[[\w, -]*\])?|noqa(?:: *[A-Z]+\d+(?:[, ]+[A-Z]+\d+)*)?")


def parameters(node: Function) -> list[ast.arg]:
    """The parameters of a function that should say their type."""
    spec = node.args
    named = [*spec.posonlyargs, *spec.args]
    if named and named[0].arg in ("self", "cls"):
        named = named[1:]
    stars = [star for star in (spec.vararg, spec.kwarg) if star]
    return [*named, *spec.kwonlyargs, *stars]


def unannotated(sources: Sequence[Source]) -> list[str]:
    """Every function says the types of its parameters and of its answer."""
    return [
        f"{source.at(node)} {node.name} is not annotated in full"
        for source in sources
        for node in source.functions()
        if node.returns is None or any(arg.annotation is None for arg in parameters(node))
    ]


def public(body: Sequence[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """The public classes and functions of a body, and those of its public classes."""
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node
            yield from public(node.body)
        elif isinstance(node, Function) and not node.name.startswith("_"):
            yield node


def answers_for_qt(source: Source, node: Function | ast.ClassDef) -> bool:
    """Whether a method is one of Qt's own, whose meaning Qt has written down."""
    named = node.name in QT_NAMES or any(letter.isupper() for letter in node.name)
    return isinstance(node, Function) and "/ui/" in source.path and named


def explained_elsewhere(node: Function | ast.ClassDef) -> bool:
    """Whether it only repeats what is explained already: overloads, setters, overrides."""
    texts = [ast.unparse(mark) for mark in node.decorator_list]
    return any(re.search(r"overload$|override$|\.setter$", text) for text in texts)


def undocumented(sources: Sequence[Source]) -> list[str]:
    """Every module, public class and public function has a docstring."""
    found = [f"{s.path} has no docstring" for s in sources if not ast.get_docstring(s.tree)]
    for source in sources:
        for node in public(source.tree.body):
            told = ast.get_docstring(node) or explained_elsewhere(node)
            if not told and not answers_for_qt(source, node):
                found.append(f"{source.at(node)} {node.name} has no docstring")
    return found


def nameless_rooms(sources: Sequence[Source]) -> list[str]:
    """No file or folder is called by a name that says nothing."""
    found = []
    for source in sources:
        words = re.split(r"[/_.]", source.path.removesuffix(".py"))
        if {word.removesuffix("s") for word in words} & NAMELESS:
            found.append(f"{source.path} has a name without an address")
    return found


def marks(sources: Sequence[Source]) -> list[str]:
    """Nothing is left to do in a comment or docstring."""
    return [
        f"{source.path}:{number} {line.strip()}"
        for source in sources
        for number, line in enumerate(source.text.splitlines(), 1)
        if MARK.search(line)
    ]


def silencers(sources: Sequence[Source]) -> list[tuple[str, str]]:
    """Each comment that silences a checker: where it stands, and the reason it gives."""
    return [
        (f"{source.path}:{number}", re.sub(r"[#()\s]+", " ", SILENCER.sub("", comment)).strip())
        for source in sources
        for number, comment in source.comments()
        if SILENCER.search(comment)
    ]


def silenced_without_reason(sources: Sequence[Source]) -> list[str]:
    """Whoever silences a checker says why, on the line."""
    return [
        f"{place} silences a checker without a reason"
        for place, reason in silencers(sources)
        if len(reason.split()) < 2
    ]


def silenced_too_often(sources: Sequence[Source]) -> list[str]:
    """Checkers are silenced at most 5 times in 10,000 lines, twice in a small house."""
    allowed = max(2, sum(source.lines for source in sources) * 5 // 10_000)
    places = [place for place, _reason in silencers(sources)]
    return [f"{len(places)} > {allowed}: {', '.join(places)}"] if len(places) > allowed else []
