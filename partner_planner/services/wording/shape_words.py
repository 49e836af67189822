"""What a form says of one shape of a requirement: a title, a sentence, and a label for each key."""

from collections.abc import Mapping
from typing import NamedTuple


class ShapeWords(NamedTuple):
    """The words of a shape.

    `title` stands in a list to choose from, `sentence` says what the shape asks or gives,
    `labels` stand beside its parameters by key, those of tables inside it as "gates.award".
    `choices` are the words to choose from by key and word ("behind_closed", "counts").
    """

    title: str
    sentence: str
    labels: Mapping[str, str]
    choices: Mapping[tuple[str, str], str] = {}
