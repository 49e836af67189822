"""Every shape that a file can hold can be built in a form that says what is meant."""

from collections.abc import Iterator

import pytest

from partner_planner.catalog.rules.declared import Param, Shape
from partner_planner.catalog.rules.shapes import SHAPES
from partner_planner.services.wording.shapes import shape_words


def keys_of(params: tuple[Param, ...], before: str = "") -> Iterator[str]:
    """The keys of parameters and of the tables in them."""
    for param in params:
        yield before + param.key
        yield from keys_of(param.params, f"{before}{param.key}.")


def choices_of(params: tuple[Param, ...], before: str = "") -> Iterator[tuple[str, str]]:
    """The words to choose from, with the keys that they stand under."""
    for param in params:
        yield from ((before + param.key, word) for word in param.choices)
        yield from choices_of(param.params, f"{before}{param.key}.")


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.gives}-{shape.name}")
def test_a_shape_and_its_parameters_have_words(shape: Shape) -> None:
    words = shape_words()[shape.gives, shape.name]
    assert words.title
    assert words.sentence.endswith(".")
    assert set(words.labels) == set(keys_of(shape.params))
    assert all(words.labels.values())
    assert set(words.choices) == set(choices_of(shape.params))


def test_titles_tell_shapes_apart() -> None:
    titles = [words.title for words in shape_words().values()]
    assert len(set(titles)) == len(titles) == len(SHAPES)


def test_a_name_stands_for_one_shape_of_its_kind() -> None:
    names = [(shape.gives, shape.name) for shape in SHAPES]
    assert len(set(names)) == len(names)
