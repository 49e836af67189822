"""What the sections of a rule catalog hold, declared like the shapes within them.

Forms are made from these declarations. The readers of the sections have the same keys; a test
compares both.
"""

from enum import StrEnum
from typing import NamedTuple

from partner_planner.catalog.rules.declared import Kind, Param, optional
from partner_planner.catalog.rules.metrics import CATEGORIES
from partner_planner.catalog.rules.values import NOT_PRINTED
from partner_planner.domain.evidence import Confidence
from partner_planner.domain.rules.rulebook import TrackMethod

_LONGEST_WINDOW, _LONGEST_RENEWAL, _LONGEST_YEAR = 60, 366, 1100  # months, days, days


class Holds(StrEnum):
    """How a section stands in the file."""

    HEAD = "head"  # the keys above all tables
    TABLE = "table"  # one table, which may be missing
    ENTRIES = "entries"  # a list of tables
    NAMED = "named"  # a table of tables by name


class Section(NamedTuple):
    """A section under its key; the head has none. `named_by` names an entry for people."""

    key: str
    holds: Holds
    params: tuple[Param, ...]
    named_by: str = "id"


def _texts(*keys: str) -> tuple[Param, ...]:
    return tuple(optional(key, Kind.TEXT) for key in keys)


ID = Param("id", Kind.ID)
NAME = Param("name", Kind.TEXT)
TEXT = Param("text", Kind.TEXT)
NOTE = optional("note", Kind.TEXT)
SOURCES = Param("sources", Kind.REFERENCES, refers="source")
AREAS = Param("areas", Kind.REFERENCES, refers="area")
OF_AREA = optional("area", Kind.REFERENCE, refers="area")
REQUIRE = Param("require", Kind.REQUIREMENT)
DAYS = (
    optional("from", Kind.DAY, choices=(NOT_PRINTED,)),
    optional("to", Kind.DAY, choices=(NOT_PRINTED,)),
)
_FEE = (Param("amount", Kind.EXACT), Param("currency", Kind.TEXT), TEXT, SOURCES)


def _edition(refers: str) -> tuple[Param, ...]:
    """What says from when on an entry holds, for whom, and which one it takes the place of."""
    return (
        *DAYS,
        optional("existing_from", Kind.DAY),
        optional("usable_until", Kind.DAY),
        optional("supersedes", Kind.REFERENCE, refers=refers),
        optional("scope", Kind.TEXT),
    )


SECTIONS: tuple[Section, ...] = (
    Section(
        "",
        Holds.HEAD,
        (
            NAME,
            optional("vendor", Kind.TEXT),
            Param("version", Kind.TEXT),
            Param("checked_on", Kind.DAY),
            *(Param(each.key, Kind.DAY, choices=(NOT_PRINTED,)) for each in DAYS),
            Param("evidence", Kind.REFERENCES, refers="source"),
        ),
    ),
    Section(
        "level",
        Holds.ENTRIES,
        (
            NAME,
            TEXT,
            REQUIRE,
            OF_AREA,
            optional("stage", Kind.TEXT),
            optional("unit", Kind.ID),
            NOTE,
            *_edition("level"),
            ID,
            SOURCES,
        ),
        "name",
    ),
    Section(
        "requirement",
        Holds.ENTRIES,
        (
            optional("name", Kind.TEXT),
            TEXT,
            REQUIRE,
            optional("unit", Kind.ID),
            NOTE,
            *_edition("requirement"),
            ID,
            SOURCES,
        ),
        "name",
    ),
    Section(
        "area",
        Holds.ENTRIES,
        (
            NAME,
            TEXT,
            optional("badge", Kind.TEXT),
            Param("tracks", Kind.IDS),
            Param("method", Kind.WORD, choices=tuple(TrackMethod)),
            optional("maximum", Kind.EXACT),
            NOTE,
            ID,
            SOURCES,
        ),
        "name",
    ),
    Section(
        "threshold",
        Holds.ENTRIES,
        (
            optional("name", Kind.TEXT),
            Param("at_least", Kind.EXACT),
            Param("floor", Kind.SWITCH),
            optional("floored", Kind.REFERENCES, refers="metric"),
            OF_AREA,
            TEXT,
            NOTE,
            *DAYS,
            ID,
            SOURCES,
        ),
    ),
    Section(
        "rule",
        Holds.ENTRIES,
        (
            Param("metric", Kind.ID),
            Param("score", Kind.SCORE),
            Param("maximum", Kind.EXACT),
            Param("unit", Kind.ID),
            TEXT,
            AREAS,
            Param("tracks", Kind.REFERENCES, refers="track"),
            Param("category", Kind.WORD, choices=CATEGORIES),
            *_texts("condition", "associations", "period"),
            NOTE,
            *DAYS,
            SOURCES,
        ),
        "metric",
    ),
    Section(
        "classification",
        Holds.ENTRIES,
        (
            REQUIRE,
            Param("met", Kind.REFERENCE, refers="track"),
            Param("otherwise", Kind.REFERENCE, refers="track"),
            TEXT,
            AREAS,
            *DAYS,
            SOURCES,
        ),
        "text",
    ),
    Section(
        "list",
        Holds.ENTRIES,
        (
            optional("credentials", Kind.REFERENCES, refers="credential"),
            optional(
                "dated",
                Kind.ROWS,
                params=(
                    Param("credential", Kind.REFERENCE, refers="credential"),
                    *DAYS,
                    NOTE,
                    optional("sources", Kind.REFERENCES, refers="source"),
                ),
            ),
            NOTE,
            *DAYS,
            ID,
            SOURCES,
        ),
    ),
    Section(
        "terms",
        Holds.TABLE,
        (
            Param("window_months", Kind.MONTHS, high=_LONGEST_WINDOW),
            Param("renewal_days", Kind.DAYS, low=0, high=_LONGEST_RENEWAL),
            Param("year_days", Kind.DAYS, high=_LONGEST_YEAR),
            optional("fee", Kind.TABLE, params=_FEE),
            TEXT,
            SOURCES,
        ),
    ),
    Section("remark", Holds.ENTRIES, (TEXT, OF_AREA, SOURCES), "text"),
    Section(
        "sources",
        Holds.NAMED,
        (
            Param("title", Kind.TEXT),
            optional("address", Kind.TEXT),
            Param("checked_on", Kind.DAY),
            Param("confidence", Kind.WORD, choices=tuple(Confidence)),
        ),
        "title",
    ),
    Section("example", Holds.ENTRIES, (TEXT, SOURCES), "text"),
)
"""Every section, in the order in which a form shows them.

Of an example, which shows what the rules come to, only its words can be changed in a form.
"""


def section_of(key: str) -> Section:
    """The section of a key."""
    return next(each for each in SECTIONS if each.key == key)
