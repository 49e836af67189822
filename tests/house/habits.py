"""Bars on habits: no hidden state, one clock, one place that prints."""

import ast
from collections.abc import Iterator, Sequence

from tests.house.source import PACKAGE, Source, dotted

ENTRANCES = (f"{PACKAGE}/__main__.py", f"{PACKAGE}/app", f"{PACKAGE}/cli")
CLOCK = f"{PACKAGE}/clock.py"

NOW = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "QDate.currentDate",
    "QTime.currentTime",
    "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc",
}
"""Calls that read the machine's clock."""


def global_statements(sources: Sequence[Source]) -> list[str]:
    """No function changes a variable of its module."""
    return [
        f"{source.path}:{node.lineno} global {', '.join(node.names)}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Global)
    ]


def is_constant_class(node: ast.ClassDef) -> bool:
    """Whether instances of a class cannot change: frozen, an enum, a named tuple."""
    bases = {dotted(base).rpartition(".")[2] for base in node.bases}
    if bases & {"Enum", "StrEnum", "IntEnum", "Flag", "NamedTuple", "Protocol"}:
        return True
    return any(
        isinstance(mark, ast.Call)
        and any(
            word.arg == "frozen" and isinstance(word.value, ast.Constant) and word.value.value
            for word in mark.keywords
        )
        for mark in node.decorator_list
    )


def module_values(tree: ast.Module) -> Iterator[tuple[ast.stmt, ast.expr]]:
    """Each value that is bound while a module is loaded, with its statement."""
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            yield node, node.value


def is_empty_container(value: ast.expr) -> bool:
    """Whether a value is an empty list, dict or set, which only makes sense if it is filled."""
    if isinstance(value, ast.List):
        return not value.elts
    if isinstance(value, ast.Dict):
        return not value.keys
    if isinstance(value, ast.Call):
        return not value.args and not value.keywords and dotted(value.func) in EMPTY
    return False


EMPTY = {"list", "dict", "set", "defaultdict", "OrderedDict", "deque", "Lock", "threading.Lock"}


def singletons(sources: Sequence[Source]) -> list[str]:
    """No module keeps an object that changes: everything is given through a constructor."""
    changing = {
        node.name for source in sources for node in source.classes() if not is_constant_class(node)
    }
    found = []
    for source in sources:
        for statement, value in module_values(source.tree):
            made = dotted(value.func).split(".") if isinstance(value, ast.Call) else []
            if changing.intersection(made) or is_empty_container(value):
                found.append(f"{source.at(statement)} {ast.unparse(statement)[:60]}")
    return found


def clock_reads(sources: Sequence[Source]) -> list[str]:
    """Only the clock reads the time; everybody else is given a day or an instant."""
    found = []
    for source in sources:
        if source.path == CLOCK:
            continue
        for call in source.calls():
            last_two = ".".join(dotted(call.func).split(".")[-2:])
            if last_two in NOW:
                found.append(f"{source.at(call)} {last_two}")
    return found


def clocks_made(sources: Sequence[Source]) -> list[str]:
    """Only the two entrances make a clock."""
    return [
        f"{source.at(call)} makes a clock"
        for source in sources
        if not source.path.startswith(ENTRANCES)
        for call in source.calls()
        if dotted(call.func).split(".")[-1] == "SystemClock"
    ]


def prints(sources: Sequence[Source]) -> list[str]:
    """Only the command line prints."""
    return [
        f"{source.at(call)} prints"
        for source in sources
        if not source.path.startswith(f"{PACKAGE}/cli")
        for call in source.calls()
        if dotted(call.func) == "print"
    ]
