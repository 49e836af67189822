"""Levels of programs that ask for levels of other programs."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from partner_planner.domain.errors import InputRefused
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.other_program import ProgramLevel
from partner_planner.domain.rules.rulebook import Rulebook

Named = tuple[str, str]
"""A program and a level of it."""


def refuse_circles(books: Mapping[str, Rulebook], files: Mapping[str, str]) -> None:
    """Refuse programs of which each asks for a level of the other; `files` are by program."""
    asked = {
        (book.program, level.id): {
            (each.program, each.level)
            for each in inputs_of(level.requirement)
            if isinstance(each, ProgramLevel)
        }
        for book in books.values()
        for level in book.levels
    }
    circle = _circle(asked)
    if circle:
        program = circle[0][0]
        told = " > ".join("/".join(each) for each in circle)
        file = files[program]
        raise InputRefused("catalog-circle", file=file, line=1, field="level", value=told)


def _circle(asked: Mapping[Named, Iterable[Named]]) -> list[Named]:
    try:
        TopologicalSorter(asked).prepare()
    except CycleError as error:
        found: list[Named] = error.args[1]
        return found
    return []
