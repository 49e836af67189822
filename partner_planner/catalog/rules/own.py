"""The user's own catalogs as they apply: whole programs, and changes to shipped ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from partner_planner.catalog.rules.changing import ChangeState
from partner_planner.catalog.rules.differing import Difference, DifferenceKind
from partner_planner.catalog.rules.entry_keys import path_of
from partner_planner.domain.errors import InputRefused


class OwnKind(StrEnum):
    """What a file of the user's is."""

    WHOLE = "rules"  # a program that is not shipped
    CHANGES = "changes"  # what is said differently from the shipped catalog


@dataclass(frozen=True, slots=True)
class OwnChange:
    """A change of the user's and what became of it.

    `shipped` is what the vendor's catalog says at the place today, None where it says nothing.
    `line` is where the change stands in the user's file.
    """

    difference: Difference
    state: ChangeState
    shipped: Any
    note: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class OwnCatalog:
    """A file of the user's that applies.

    `version` is its own, or that of the shipped catalog for which the changes were made. `vendor`
    is an id or a name, '' where it names none.
    """

    program: str
    file: str
    kind: OwnKind
    version: str
    vendor: str = ""
    changes: tuple[OwnChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """All catalogs of the user, and the files that were left out, each with its reason."""

    catalogs: tuple[OwnCatalog, ...] = ()
    left_out: tuple[InputRefused, ...] = ()

    def of(self, program: str) -> OwnCatalog | None:
        """The user's catalog of a program, or None."""
        return next((each for each in self.catalogs if each.program == program), None)


def plain_of(own: Own) -> dict[str, Any]:
    """The same as tables, for the quick copy."""
    return {
        "catalogs": [
            {
                "words": [each.program, each.file, each.kind.value, each.version, each.vendor],
                "changes": [_plain_change(change) for change in each.changes],
            }
            for each in own.catalogs
        ],
        "left_out": [
            {"key": each.key, "facts": {k: _plain_fact(v) for k, v in each.facts.items()}}
            for each in own.left_out
        ],
    }


def own_of(plain: Mapping[str, Any]) -> Own:
    """What such tables stand for."""
    found = []
    for each in plain["catalogs"]:
        program, file, kind, version, vendor = each["words"]
        changes = tuple(map(_change_of, each["changes"]))
        found.append(OwnCatalog(program, file, OwnKind(kind), version, vendor, changes))
    left_out = tuple(InputRefused(each["key"], **each["facts"]) for each in plain["left_out"])
    return Own(tuple(found), left_out)


def _plain_change(change: OwnChange) -> dict[str, Any]:
    difference = change.difference
    return {
        "place": difference.place_text,
        "kind": difference.kind.value,
        "before": difference.before,
        "after": difference.after,
        "state": change.state.value,
        "shipped": change.shipped,
        "note": change.note,
        "line": change.line,
    }


def _change_of(plain: Mapping[str, Any]) -> OwnChange:
    place, kind = path_of(plain["place"]), DifferenceKind(plain["kind"])
    difference = Difference(place, kind, plain["before"], plain["after"])
    state = ChangeState(plain["state"])
    return OwnChange(difference, state, plain["shipped"], plain["note"], plain["line"])


def _plain_fact(fact: object) -> object:
    return fact if type(fact) is int else str(fact)
