"""Which dated facts the rules of a program ask for, and which of them the plan has."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.rules.attested import AttestedValue
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.fees import FeePaid
from partner_planner.domain.rules.node import Node, nodes_of
from partner_planner.domain.rules.quantities import Tally, Total
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.trained import TrainedHours
from partner_planner.domain.snapshot import Snapshot

_USUAL = {
    FactKind.RECORD: ("customer",),
    FactKind.FEE: ("amount",),
    FactKind.TRAINING: ("person",),
    FactKind.CREDIT: ("person", "count"),
}
"""What is always asked of a fact of a kind, beside its days and a note."""


@dataclass(frozen=True, slots=True)
class AskedFact:
    """Facts of one kind and name that the rules of a program look at.

    `fields` are those that some rule looks at or that are usual for the kind: "customer",
    "person", "amount", "count". `currency` is that of the rules, '' where they name none.
    """

    program: str
    kind: FactKind
    name: str
    fields: frozenset[str]
    currency: str = ""


def asked_facts(book: Rulebook) -> tuple[AskedFact, ...]:
    """What a program asks for, in the order of its rules."""
    found: dict[tuple[FactKind, str], AskedFact] = {}
    for node in _nodes(book):
        for dated, asked, currency in _looked_at(node):
            if dated.program != book.program:
                continue
            key = dated.kind, dated.name
            usual = _USUAL.get(dated.kind, ())
            before = found.get(key) or AskedFact(book.program, *key, frozenset(usual))
            found[key] = AskedFact(
                book.program,
                *key,
                before.fields | asked | {each.field for each in dated.where} - _HIDDEN,
                before.currency or currency,
            )
    return tuple(found.values())


def facts_of(snapshot: Snapshot, program: str) -> tuple[Fact, ...]:
    """The facts of a program, the newest first."""
    held = [each for each in snapshot.all(Fact).values() if each.program == program]
    return tuple(sorted(held, key=lambda fact: (fact.on, fact.id), reverse=True))


_HIDDEN = frozenset({"note", "currency"})
"""Fields that always stand in a form, or stand beside another."""


def _nodes(book: Rulebook) -> Iterator[Node]:
    """Every node of a program's rules, each once."""
    trees: list[Node] = [each.requirement for each in book.requirements]
    trees += [each.requirement for each in book.levels]
    for area in book.areas:
        trees += [each.score for each in area.metrics]
        trees += [each.requirement for each in area.classifications]
    seen = set[int]()
    for tree in trees:
        for node in nodes_of(tree):
            if id(node) not in seen:
                seen.add(id(node))
                yield node


def _looked_at(node: Node) -> Iterator[tuple[Dated, frozenset[str], str]]:
    """The facts that a node looks at itself, with the fields that it needs, and their currency."""
    asked, currency = set[str](), ""
    if isinstance(node, Tally) and node.distinct_by:
        asked.add(node.distinct_by)
    if isinstance(node, Total):
        asked.add(node.field)
        currency = node.currency
    if isinstance(node, FeePaid):
        currency = node.fee.currency
    if isinstance(node, AttestedValue | TrainedHours):
        asked.add("count")
    for each in fields(node):
        for dated in _dated(getattr(node, each.name)):
            yield dated, frozenset(asked) - _HIDDEN, currency


def _dated(value: object) -> Iterator[Dated]:
    if isinstance(value, Dated):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _dated(each)
