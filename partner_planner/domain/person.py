"""People of the firm, and the marks by which vendors know them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who holds or could earn certifications.

    `name` is empty for a person whom a vendor's file listed without one. Hours are hours a month
    free for learning; `hourly_cost` is in the firm's currency.
    """

    id: str
    name: str = ""
    role: str = ""
    hours_per_month: Decimal | None = None
    hourly_cost: Decimal | None = None
    joined_on: date | None = None
    left_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Identifier:
    """One mark of a person: an address or a vendor's number. A person may have many of a scheme.

    `scheme` is `email`, `mcpid` (certification number) or `aad` (the user id of a work account).
    """

    id: str
    person: str
    scheme: str
    value: str


def shown_name(person: Person, identifiers: Iterable[Identifier]) -> str:
    """The person's name or, until somebody gives one, an address or number of theirs, else ''."""
    if person.name:
        return person.name
    own = [mark for mark in identifiers if mark.person == person.id]
    order = {"email": 0, "mcpid": 1}
    own.sort(key=lambda mark: (order.get(mark.scheme, 2), mark.value))
    return own[0].value if own else ""
