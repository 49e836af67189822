"""Bars on the tests: real parts instead of mocks, conditions instead of pauses, none left out."""

import ast
from collections.abc import Iterator, Sequence

from tests.house.source import PACKAGE, Source, dotted

MOCKS = {"Mock", "MagicMock", "AsyncMock", "PropertyMock", "NonCallableMock", "create_autospec"}
PAUSES = {"time.sleep", "sleep", "QTest.qWait", "QTest.qSleep", "QThread.msleep", "QThread.sleep"}
LEFT_OUT = {
    "pytest.skip",
    "pytest.xfail",
    "pytest.importorskip",
    "mark.skip",
    "mark.skipif",
    "mark.xfail",
    "unittest.skip",
    "unittest.skipIf",
}


def ours(tree: ast.Module) -> set[str]:
    """The names under which a test file knows parts of the program."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGE):
            names |= {name.asname or name.name for name in node.names}
        elif isinstance(node, ast.Import):
            names |= {(name.asname or name.name).split(".")[0] for name in node.names}
    return names


def replaces_ours(call: ast.Call, known: set[str]) -> bool:
    """Whether a call puts something else in the place of a part of the program."""
    if dotted(call.func) != "monkeypatch.setattr" or not call.args:
        return False
    target = call.args[0]
    if isinstance(target, ast.Constant):
        return str(target.value).startswith(PACKAGE)
    return dotted(target).split(".")[0] in known


def mocks_in(source: Source) -> Iterator[str]:
    """Where a file mocks something."""
    known = ours(source.tree)
    for call in source.calls():
        name = dotted(call.func)
        words = name.split(".")
        patched = words[0] in ("patch", "mocker") or words[-2:-1] == ["mock"] or "patch" in words
        if words[-1] in MOCKS or patched or replaces_ours(call, known):
            yield f"{source.at(call)} {name}"


def mocks(sources: Sequence[Source]) -> list[str]:
    """There is at most one mock in 1,000 lines of tests."""
    found = [place for source in sources for place in mocks_in(source)]
    allowed = sum(source.lines for source in sources) // 1000
    return found if len(found) > allowed else []


def pauses(sources: Sequence[Source]) -> list[str]:
    """Tests wait for a condition, never for a time."""
    found = []
    for source in sources:
        for call in source.calls():
            name = dotted(call.func)
            last_two = ".".join(name.split(".")[-2:])
            if last_two in PAUSES or name in PAUSES or last_two == "qtbot.wait":
                found.append(f"{source.at(call)} {name}")
    return found


def left_out(sources: Sequence[Source]) -> list[str]:
    """No test is skipped or expected to fail."""
    return [
        f"{source.path}:{node.lineno} {dotted(node)}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and ".".join(dotted(node).split(".")[-2:]) in LEFT_OUT
    ]
