"""A single shape as a text, read like a catalog."""

from fractions import Fraction

from partner_planner.catalog.catalog_file import read
from partner_planner.catalog.fields import table_of
from partner_planner.catalog.rules.declared import Setting
from partner_planner.catalog.rules.reading import requirement, score
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import Node
from tests.domain.rules.small_program import AREA, PROGRAM, SMALL, listing

SETTING = Setting(
    Measure(PROGRAM, AREA, SMALL, "index"), Fraction(10), "", {"engineers": listing("a")}
)


def required(text: str) -> Node:
    """The requirement of a text such as `fee = { … }`."""
    return _read(text, "requirement")


def scored(text: str) -> Node:
    """The score of a text; at most 10 points."""
    return _read(text, "score")


def refusal(text: str, kind: str = "requirement") -> tuple[str, str]:
    """The key of the refusal of a text, and the field that it names."""
    try:
        _read(text, kind)
    except InputRefused as refused:
        return refused.key, str(refused.facts["field"])
    return "", ""


def _read(text: str, kind: str) -> Node:
    file = read("tree.toml", f"tree = {{ {text} }}".encode())
    table = table_of(file, (), file.tables, None).inner("tree", None)
    return requirement(table, SETTING) if kind == "requirement" else score(table, SETTING)
