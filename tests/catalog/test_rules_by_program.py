"""The rules of a program are made when somebody asks for it, and once."""

from dataclasses import replace

from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.rules.rulebook import Rulebook
from tests.catalog.rule_texts import read_small

SMALL = read_small()


def test_only_what_is_asked_for_is_made() -> None:
    made: list[str] = []

    def make(program: str) -> Rulebook:
        made.append(program)
        return replace(SMALL, program=program)

    rules = ProgramRules(unread={"one": lambda: make("one"), "two": lambda: make("two")})
    assert made == []
    assert rules.get("three") is None
    assert rules.get("two") is rules.get("two")
    assert made == ["two"]
    assert [each.program for each in rules.all()] == ["one", "two"]
    assert made == ["two", "one"]


def test_rules_that_are_there_come_first_and_are_not_made_again() -> None:
    rules = ProgramRules([SMALL], unread={"other": lambda: replace(SMALL, program="other")})
    assert rules.get(SMALL.program) is SMALL
    assert [each.program for each in rules.all()] == [SMALL.program, "other"]
