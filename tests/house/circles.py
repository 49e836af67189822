"""Bars on imports: nothing depends on itself by way of others, tabs stand beside each other."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from tests.house.source import PACKAGE, Source

Graph = Mapping[str, set[str]]


def imported(source: Source) -> Iterator[str]:
    """Every dotted name that a file imports, wherever in the file it does so."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                yield f"{node.module}.{name.name}"


def imports_between(sources: Sequence[Source]) -> dict[str, set[str]]:
    """Which module imports which; a name inside a module counts as that module."""
    modules = {source.module for source in sources}
    graph: dict[str, set[str]] = {}
    for source in sources:
        targets = set()
        for name in imported(source):
            if name in modules:
                targets.add(name)
            elif name.rpartition(".")[0] in modules:
                targets.add(name.rpartition(".")[0])
        graph[source.module] = targets - {source.module}
    return graph


def circle(graph: Graph) -> list[str]:
    """One circle of a graph, from a node back to itself; nothing where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def module_circles(sources: Sequence[Source]) -> list[str]:
    """No module imports itself by way of others."""
    found = circle(imports_between(sources))
    return [" > ".join(found)] if found else []


def siblings(graph: Graph) -> dict[str, dict[str, set[str]]]:
    """For each package, which of its parts imports which."""
    packages: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for importer, targets in graph.items():
        for target in targets:
            one, other = importer.split("."), target.split(".")
            depth = 0
            while depth < min(len(one), len(other)) and one[depth] == other[depth]:
                depth += 1
            if depth < min(len(one), len(other)):
                part = ".".join(one[: depth + 1])
                packages[".".join(one[:depth])][part].add(".".join(other[: depth + 1]))
    return packages


def package_circles(sources: Sequence[Source]) -> list[str]:
    """No sub-package imports itself by way of its neighbours."""
    graphs = siblings(imports_between(sources))
    return [" > ".join(found) for graph in graphs.values() if (found := circle(graph))]


def hidden_rooms(sources: Sequence[Source]) -> list[str]:
    """Every folder is a package: in any other the contracts see nothing."""
    paths = {source.path for source in sources}
    folders = {source.path.rpartition("/")[0] for source in sources}
    return [
        f"{folder} has no __init__.py"
        for folder in sorted(folders)
        if f"{folder}/__init__.py" not in paths
    ]


def tabs(sources: Sequence[Source]) -> set[str]:
    """The folders of the window that are not its widgets: one for each tab or dialog."""
    parts = [source.path.split("/") for source in sources]
    inside = {part[2] for part in parts if part[:2] == [PACKAGE, "ui"] and len(part) > 3}
    return inside - {"widgets"}


def tabs_without_step(
    sources: Sequence[Source], contracts: Sequence[Mapping[str, object]]
) -> list[str]:
    """Every folder of the window is named in the contract that keeps tabs apart."""
    named = " ".join(
        str(contract["layers"])
        for contract in contracts
        if contract.get("containers") == [f"{PACKAGE}.ui"]
    )
    return [
        f"{PACKAGE}/ui/{tab} has no step"
        for tab in sorted(tabs(sources))
        if f"({tab})" not in named
    ]
