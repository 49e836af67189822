"""How a requirement shape is declared: its name in a catalog and what stands in its table.

    score = { per_person = { list = "modern-work-intermediate", points = "5/2" } }

The one key of the outer table names the shape, the inner table holds its parameters. A catalog is
read by these declarations, and a form is made from them: what a file can say, a form can say.
Named tuples, because a program that only answers one question loads them too.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple

from partner_planner.catalog.fields import Fields
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.status import Status, StatusOf


class Gives(StrEnum):
    """What a shape gives: points, whether something is met, or a value in a unit."""

    SCORE = "score"
    REQUIREMENT = "requirement"
    VALUE = "value"


class Kind(StrEnum):
    """What the value of a parameter is, and what a shape is given for it."""

    LIST = "list"  # the id of a list of credentials: the CredentialList
    LISTS = "lists"  # several such ids: a tuple of CredentialList
    COUNT = "count"  # a whole number from `low` to `high`: int
    MONTHS = "months"  # the same in months
    DAYS = "days"  # the same in days
    EXACT = "exact"  # a number, "40/6" or "7.5" where it is not whole: Fraction
    WORD = "word"  # one of the `choices`: str
    WORDS = "words"  # some of the `choices`, none twice: a tuple of str
    SWITCH = "switch"  # true or false: bool
    REFERENCE = "reference"  # the id of an entry of the section that it `refers` to: str
    REFERENCES = "references"  # several such ids, none twice: a tuple of str
    ID = "id"  # small letters and digits, joined by hyphens: str
    IDS = "ids"  # several ids, none twice: a tuple of str
    TEXT = "text"  # str
    TEXTS = "texts"  # several texts, none twice: a tuple of str
    DAY = "day"  # a calendar day: date
    MONEY = "money"  # "2500 USD": Money
    SCORE = "score"  # a table with a shape that gives points: Node
    SCORES = "scores"  # a list of such tables, at least one: a tuple of Node
    REQUIREMENT = "requirement"  # a table with a shape that is met or not: Node
    REQUIREMENTS = "requirements"  # a list of such tables, at least one: a tuple of Node
    VALUE = "value"  # a table with a shape that gives a value: Node
    TABLE = "table"  # a table with `params` of its own: Given
    ROWS = "rows"  # a list of such tables, at least one: a tuple of Given


class Param(NamedTuple):
    """One parameter. `default` is what a shape is given where an optional one is missing.

    Whole numbers lie from `low` to `high`. A number is above zero, or may be `zero`. `choices`
    are the words to choose from, `params` what a table or each row of a table holds, `refers` is
    the section whose ids can be chosen: "requirement", "level", "area", "threshold", "program".
    """

    key: str
    kind: Kind
    required: bool = True
    default: Any = None
    low: int = 1
    high: int = 10_000
    zero: bool = False
    choices: tuple[str, ...] = ()
    params: tuple["Param", ...] = ()
    refers: str = ""


def optional(key: str, kind: Kind, default: Any = None, **more: Any) -> Param:
    """A parameter that may be missing."""
    return Param(key, kind, False, default, **more)


Refer = Callable[[StatusOf, str, Fields, str], Status]
"""The status of an entry by its id; the table and its key are those that refer to it."""


def nothing_known(_of: StatusOf, id: str, fields: Fields, key: str) -> Status:
    """Where there are no entries to refer to."""
    fields.refuse_word(key, id, ())


class Setting(NamedTuple):
    """What a shape is read for: a metric of an area on a track, its maximum, unit and lists.

    `refer` gives the status of another entry.
    """

    measure: Measure
    maximum: Fraction
    unit: str
    lists: Mapping[str, CredentialList]
    refer: Refer = nothing_known

    def stream(self, stream: str) -> Measure:
        """The measure of one stream of the metric."""
        return self.of(self.measure.metric, stream)

    def of(self, metric: str, stream: str = "") -> Measure:
        """The measure of another metric of the same area and track."""
        measure = self.measure
        return Measure(measure.program, measure.area, measure.track, metric, stream)


class Given(dict[str, Any]):
    """The values of a table by key, those that are missing by their defaults.

    `fields` is the table itself, for a shape that must refuse what its parameters cannot say.
    """

    __slots__ = ("fields",)

    def __init__(self, fields: Fields, values: Mapping[str, Any]) -> None:
        super().__init__(values)
        self.fields = fields


Build = Callable[[Given, Setting], Node]
"""Makes the node of a shape."""


class Shape(NamedTuple):
    """A requirement shape under its name in a catalog.

    Of each group in `any_of` at least one key must be there. A `bare` shape has one parameter of
    its own name, whose value stands where others have their table: `all_of = [{ … }, { … }]`.
    """

    name: str
    gives: Gives
    params: tuple[Param, ...]
    build: Build
    any_of: tuple[tuple[str, ...], ...] = ()
    bare: bool = False
