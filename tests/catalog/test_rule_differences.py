"""Two catalogs differ by what they say, named by what it is about."""

import random
import tomllib
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partner_planner import resources
from partner_planner.catalog.rules.changing import ChangeState, changed
from partner_planner.catalog.rules.differing import Difference, DifferenceKind, differences
from partner_planner.catalog.rules.entry_keys import path_of, path_text
from tests.catalog.rule_texts import SMALL_RULES

SMALL: dict[str, Any] = tomllib.loads(SMALL_RULES)
SHIPPED: dict[str, Any] = tomllib.loads(
    resources.path("catalogs", "microsoft-ai-cloud.toml").read_text(encoding="utf-8")
)

SOME_RULE = "rule/skill widgets small"


def told(found: tuple[Difference, ...]) -> list[tuple[str, str, Any, Any]]:
    """Differences as plain tuples."""
    return [(each.place_text, each.kind.value, each.before, each.after) for each in found]


def edited(old: str, new: str) -> dict[str, Any]:
    """The small catalog with one text in the place of another."""
    assert old in SMALL_RULES
    return tomllib.loads(SMALL_RULES.replace(old, new, 1))


@pytest.mark.parametrize("tables", [SMALL, SHIPPED], ids=["small", "shipped"])
def test_a_catalog_does_not_differ_from_itself(tables: dict[str, Any]) -> None:
    assert differences(tables, deepcopy(tables)) == ()


def test_comments_and_the_order_of_keys_and_rules_say_nothing() -> None:
    shuffled = deepcopy(SMALL)
    for key in ("rule", "list", "remark", "example"):
        shuffled[key] = [dict(reversed(each.items())) for each in reversed(shuffled[key])]
    shuffled = dict(reversed(shuffled.items()))
    assert differences(SMALL, shuffled) == ()
    assert differences(SMALL, edited("[[rule]]", "# a comment\n[[rule]]")) == ()


CHANGES = [
    ("at_least = 10\n", "at_least = 12\n", "threshold/partner/at_least", "changed", 10, 12),
    ("floor = true", "floor = false", "threshold/partner/floor", "changed", True, False),
    ("award = 4", "award = 5", f"{SOME_RULE}/score/gated/gates/1/award", "changed", 4, 5),
    (", award = 4", "", f"{SOME_RULE}/score/gated/gates/1/award", "removed", 4, None),
    ("unit = \"people\"\nscore = { gated", "unit = \"people\"\nnote = \"N.\"\nscore = { gated",
     f"{SOME_RULE}/note", "added", None, "N."),
    ('credentials = ["widget-basics"]', 'credentials = ["widget-basics", "x"]',
     "list/starters/credentials/x", "added", None, "x"),
    ("to = 2027-03-31", "to = 2027-04-30", "list/engineers/dated/gadget-engineer-associate/to",
     "changed", date(2027, 3, 31), date(2027, 4, 30)),
    ('sources = ["page", "guess"]\n\n[[example]]', 'sources = ["page"]\n\n[[example]]',
     "remark/widgets Pages disagree./sources/guess", "removed", "guess", None),
    ('{ per_person = { list = "engineers", points = "7.5" } }', "{ linear = { units = 1 } }",
     "rule/skill widgets large/score", "changed",
     {"per_person": {"list": "engineers", "points": "7.5"}}, {"linear": {"units": 1}}),
    ('tracks = ["small", "large"]\nmethod', 'tracks = ["large", "small"]\nmethod',
     "area/widgets/tracks", "changed", ["small", "large"], ["large", "small"]),
    ('amount = "99.5"', 'amount = "101"', "terms/fee/amount", "changed", "99.5", "101"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "place", "kind", "before", "after"), CHANGES)
def test_a_change_is_named_by_what_it_is_about(
    old: str, new: str, place: str, kind: str, before: Any, after: Any
) -> None:
    assert told(differences(SMALL, edited(old, new))) == [(place, kind, before, after)]


def test_entries_that_come_and_go_are_told_whole() -> None:
    less = deepcopy(SMALL)
    gone = less["rule"].pop(1)
    (found,) = differences(SMALL, less)
    assert (found.place_text, found.before, found.after) == ("rule/skill widgets large", gone, None)
    (back,) = differences(less, SMALL)
    assert (back.kind, back.before, back.after) == (DifferenceKind.ADDED, None, gone)


def test_the_order_of_thresholds_counts() -> None:
    more = deepcopy(SMALL)
    more["threshold"].append({**more["threshold"][0], "id": "gold", "at_least": 20})
    turned = deepcopy(more)
    turned["threshold"].reverse()
    assert told(differences(more, turned)) == [
        ("threshold", "order", ["partner", "gold"], ["gold", "partner"])
    ]


def test_one_and_true_are_not_the_same() -> None:
    assert differences({"a": 1}, {"a": True}) != ()
    assert differences({"a": [1, {"b": 0}]}, {"a": [1, {"b": False}]}) != ()


@given(st.lists(st.text(min_size=1), min_size=1))
def test_a_place_reads_back_from_its_text(parts: list[str]) -> None:
    assert path_of(path_text(tuple(parts))) == tuple(parts)


LEAVES = st.one_of(
    st.integers(-3, 200), st.booleans(), st.text(max_size=4), st.dates(), st.just(["a", "b"])
)


def scrambled(tables: dict[str, Any], data: st.DataObject) -> dict[str, Any]:
    """The tables with some values, keys and entries changed, dropped, doubled or moved."""
    result = deepcopy(tables)
    for _round in range(data.draw(st.integers(1, 6))):
        holder: Any = result
        while True:
            steps = list(holder) if isinstance(holder, dict) else range(len(holder))
            step = data.draw(st.sampled_from(steps))
            inner = holder[step]
            deeper = isinstance(inner, dict | list) and bool(inner)
            if not deeper or data.draw(st.integers(0, 3)) == 0:
                break
            holder = inner
        what = data.draw(st.sampled_from(["value", "drop", "shuffle", "double"]))
        if what == "value":
            holder[step] = data.draw(LEAVES)
        elif what == "drop" and len(holder) > 1:
            del holder[step]
        elif what == "shuffle" and isinstance(inner, list):
            random.Random(data.draw(st.integers(0, 9))).shuffle(inner)
        elif what == "double" and isinstance(holder, list):
            holder.insert(0, {**inner, "id": "new"} if isinstance(inner, dict) else "new")
    return result


@settings(max_examples=60)
@given(st.data())
def test_carried_out_the_differences_give_the_other_catalog(data: st.DataObject) -> None:
    other = scrambled(SMALL, data)
    found = differences(SMALL, other)
    result, states, _stood = changed(SMALL, found)
    assert set(states) <= {ChangeState.HOLDS}
    assert differences(result, other) == ()
    back, states, _stood = changed(result, differences(result, SMALL))
    assert set(states) <= {ChangeState.HOLDS}
    assert differences(back, SMALL) == ()


@settings(max_examples=30)
@given(st.data())
def test_the_differences_stand_in_one_order(data: st.DataObject) -> None:
    other = scrambled(SMALL, data)
    turned = {key: other[key] for key in sorted(other, key=lambda _key: data.draw(st.integers()))}
    assert differences(SMALL, turned) == differences(SMALL, other)
