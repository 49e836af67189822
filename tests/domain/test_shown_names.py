"""A person is shown by name or, until there is one, by a mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.person import Identifier, Person, shown_name

NAMELESS = Person("p")
MARKS = st.lists(
    st.builds(
        Identifier,
        id=st.text(),
        person=st.sampled_from(["p", "q"]),
        scheme=st.sampled_from(["email", "mcpid", "aad"]),
        value=st.text(min_size=1, max_size=5),
    )
)


def mark(scheme: str, value: str, person: str = "p") -> Identifier:
    """A mark of a person."""
    return Identifier(f"{scheme}-{value}", person, scheme, value)


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], ""),
        ([mark("email", "a@other.example", "q")], ""),
        ([mark("aad", "u-1"), mark("mcpid", "7")], "7"),
        ([mark("mcpid", "7"), mark("email", "b@acme.example")], "b@acme.example"),
        ([mark("email", "b@acme.example"), mark("email", "a@acme.example")], "a@acme.example"),
        ([mark("aad", "u-1")], "u-1"),
    ],
)
def test_a_nameless_person_is_shown_by_the_best_mark(marks: list[Identifier], shown: str) -> None:
    assert shown_name(NAMELESS, marks) == shown
    assert shown_name(Person("p", "Dev Patel"), marks) == "Dev Patel"


@given(MARKS)
def test_the_shown_mark_is_their_own_and_does_not_depend_on_order(marks: list[Identifier]) -> None:
    shown = shown_name(NAMELESS, marks)
    own = {each.value for each in marks if each.person == "p"}
    assert shown in own or (shown == "" and not own)
    assert shown_name(NAMELESS, list(reversed(marks))) == shown
