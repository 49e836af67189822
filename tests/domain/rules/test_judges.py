"""Every shape has a judge, the rarer ones too, and those are not loaded before they are needed."""

import subprocess
import sys

import pytest

from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.shapes import JUDGES

RARE = ("roles", "weighted", "fees", "over_time", "credit_cycle", "granted")


def test_a_judge_is_found_for_each_shape() -> None:
    shapes = list(JUDGES)
    assert len(shapes) == len(set(shapes)) == len(JUDGES)
    assert all(issubclass(each, Node) and callable(JUDGES[each]) for each in shapes)


def test_what_is_no_shape_has_no_judge() -> None:
    with pytest.raises(KeyError):
        JUDGES[Node]


def test_shapes_that_nobody_asks_for_are_not_loaded() -> None:
    asked = (
        "import sys; import partner_planner.domain.rules.evaluating;"
        "import partner_planner.catalog.rules.rule_file;"
        "print(*(name.rpartition('.')[2] for name in sys.modules))"
    )
    found = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert not {*RARE} & {*found.stdout.split()}
