"""The text of the project as the house looks at it: files with their lines and syntax trees."""

import ast
import io
import subprocess
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "partner_planner"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """A Python file: its path below the project, its text and its tree."""

    path: str
    text: str
    tree: ast.Module = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tree", ast.parse(self.text, self.path))

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return len(self.text.splitlines())

    @property
    def module(self) -> str:
        """Its dotted name; a package goes by the name of its folder."""
        parts = self.path.removesuffix(".py").split("/")
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def at(self, node: ast.expr | ast.stmt | ast.excepthandler) -> str:
        """Where a node stands, as editors understand it."""
        return f"{self.path}:{node.lineno}"

    def functions(self) -> Iterator[Function]:
        """All functions and methods, nested ones included."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node

    def classes(self) -> Iterator[ast.ClassDef]:
        """All classes, nested ones included."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                yield node

    def calls(self) -> Iterator[ast.Call]:
        """All calls."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield node

    def comments(self) -> Iterator[tuple[int, str]]:
        """All comments, each with its line number."""
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


def height(node: Function | ast.ClassDef) -> int:
    """How many lines a function or class takes, decorators not counted."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def dotted(node: ast.AST) -> str:
    """A name as it is written, such as `datetime.now`; '' for anything else than a name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else f"?.{node.attr}"
    return ""


def sources_in(folder: str) -> tuple[Source, ...]:
    """All Python files below a folder of the project."""
    files = sorted((ROOT / folder).rglob("*.py"))
    return tuple(
        Source(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
        for file in files
    )


def kept_files() -> tuple[str, ...]:
    """The paths of all files that belong to the project."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return tuple(path for path in listed.stdout.split("\0") if path and (ROOT / path).is_file())
