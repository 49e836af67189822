"""What the program's own source says: the keys that it raises and the names that it gives edits."""

import ast
from collections.abc import Iterator
from pathlib import Path

import partner_planner
from partner_planner.importers.reasons import Reason, Refusal

PACKAGE = Path(partner_planner.__file__).parent
ENUMS = {"Refusal": Refusal, "Reason": Reason}
FAILURES = frozenset({"WrongUse", "InputRefused", "StoreUnavailable"})


def trees() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of the program."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call in a module."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def words(node: ast.expr) -> Iterator[str]:
    """The texts that an expression may be, as far as it tells."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from words(node.body)
        yield from words(node.orelse)
    elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        kind = ENUMS.get(node.value.id)
        if kind is not None:
            yield kind[node.attr].value


def raised() -> Iterator[tuple[str, set[str] | None]]:
    """Each key that is raised, with the names of its facts; None where they are not told."""
    for _, tree in trees():
        for call in calls(tree):
            if not (isinstance(call.func, ast.Name) and call.func.id in FAILURES and call.args):
                continue
            names = {keyword.arg for keyword in call.keywords}
            facts = None if None in names else {name for name in names if name}
            for key in words(call.args[0]):
                yield key, facts


def labels() -> Iterator[tuple[str, set[str]]]:
    """The key of each edit that is named where it is made, with the names of its facts."""
    for _, tree in trees():
        for call in calls(tree):
            if ast.unparse(call.func) == "Label.of" and call.args:
                facts = {keyword.arg for keyword in call.keywords if keyword.arg}
                for key in words(call.args[0]):
                    yield key, facts


def edit_words() -> Iterator[str]:
    """Words that look like the key of an edit, in modules that name edits."""
    verbs = "add edit remove book move pass fail drop reopen link unlink name map claim import"
    for _, tree in trees():
        if not any(ast.unparse(call.func) == "Label.of" for call in calls(tree)):
            continue
        for node in ast.walk(tree):
            for word in words(node) if isinstance(node, ast.Constant) else ():
                verb, hyphen, rest = word.partition("-")
                if hyphen and verb in verbs.split() and rest.replace("-", "").isalpha():
                    yield word
