"""Messages can be translated: they are found, whole, and take their values by name."""

import ast
import string
from collections.abc import Iterator

import pytest

from tests.house.source import Source, dotted, sources_in
from tests.ui.everywhere.made_up import said, spoken, template

PROGRAM = sources_in("partner_planner")

_SINGLE = frozenset({"_", "gettext", "marked"})
_BOTH = _SINGLE | {"ngettext"}


def calls(*names: str) -> Iterator[tuple[Source, ast.Call]]:
    """All calls of the functions that messages pass through."""
    for source in PROGRAM:
        for call in source.calls():
            if dotted(call.func) in names:
                yield source, call


def written(argument: ast.expr) -> str | None:
    """A message that is written out where it is passed on; None for a name."""
    plain = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    return str(argument.value) if plain and isinstance(argument, ast.Constant) else None


def values(message: str) -> list[str]:
    """The names of the values in a message, '' for one without a name."""
    return [name for _, name, _, _ in string.Formatter().parse(message) if name is not None]


def test_every_message_is_found_for_translators() -> None:
    found = {form for each in template() for form in _forms(each.id)}
    arguments = {"ngettext": 2}
    missing = [
        f"{source.at(call)} {message!r}"
        for source, call in calls(*_BOTH)
        for argument in call.args[: arguments.get(dotted(call.func), 1)]
        if (message := written(argument)) is not None and message not in found
    ]
    assert not missing


def test_every_plural_has_two_forms_and_tells_its_number() -> None:
    wrong = list[str]()
    for source, call in calls("ngettext"):
        forms = [written(argument) for argument in call.args[:2]]
        if len(call.args) != 3 or call.keywords or not all(forms):
            wrong.append(f"{source.at(call)} is not two messages and a number")
        elif not values(forms[1] or ""):
            wrong.append(f"{source.at(call)} does not tell the number of many")
    assert not wrong


def test_no_number_stands_in_a_message_without_a_plural() -> None:
    """A message of a number that its noun follows needs both forms."""
    counts = ("{n} ", "{count} ")
    wrong = [
        f"{source.at(call)} {message!r}"
        for source, call in calls(*_SINGLE)
        if (message := written(call.args[0])) is not None
        and any(count in message for count in counts)
        and message not in UNITS
    ]
    assert not wrong


UNITS = frozenset({"{n} KB", " %"})
"""Units, which are the same for one and many; one stands behind a number that is typed."""

JOINTS = frozenset({" and ", ", or "})
"""What stands between the things of a list."""


def test_values_have_names() -> None:
    messages = [form for each in template() for form in _forms(each.id)]
    assert not [form for form in messages if any(not name.isidentifier() for name in values(form))]


def test_messages_are_whole() -> None:
    """No part of a sentence to be put together with another, which other languages order else."""
    messages = {form for each in template() for form in _forms(each.id)} - UNITS - JOINTS
    assert not [form for form in messages if form != form.strip() or form[:1] in {",", ";", ")"}]


def test_nothing_is_translated_before_the_program_runs() -> None:
    """But for the help of commands, whose modules are loaded when they are called."""
    early = [
        f"{source.at(call)} is translated while its module is loaded"
        for source in PROGRAM
        if not source.path.startswith("partner_planner/cli/")
        for call in _loaded(source.tree)
        if dotted(call.func) in {"_", "gettext", "ngettext"}
    ]
    assert not early


def _loaded(node: ast.AST) -> Iterator[ast.Call]:
    """Calls that are made while a module is loaded."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.Call):
            yield child
        yield from _loaded(child)


def _forms(id: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (id,) if isinstance(id, str) else tuple(id)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ana Ruiz", ["Ana Ruiz"]),
        (said("Saved"), []),
        (said("Saved: {what} now").format(what="AZ-104"), ["AZ-104"]),
        (said("Saved: {what}").format(what=said("add {name}").format(name="Ana")), ["Ana"]),
        (f"{said('Ends')} soon", ["soon"]),
    ],
)
def test_the_made_up_language_tells_data_from_words(text: str, left: list[str]) -> None:
    assert list(spoken(text)) == left


def test_the_made_up_language_can_be_longer() -> None:
    assert said("Ends {day} in March", 0.4) == "«Endsoo ‹{day}› ino Marchoo»"
