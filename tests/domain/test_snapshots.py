"""A snapshot loads a kind once, when it is asked for, and then stays as it is."""

from collections.abc import Mapping

from partner_planner.domain.firm import Firm
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot

ANA, BEN = Person("a", "Ana"), Person("b", "Ben")


class Shelf:
    """A loader that counts what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[type[Record]] = []

    def load(self, kind: type[Record]) -> Mapping[str, Record]:
        """The people, and nothing of any other kind."""
        self.asked.append(kind)
        return {"a": ANA, "b": BEN} if kind is Person else {}


def test_a_kind_is_loaded_once_when_it_is_asked_for() -> None:
    shelf = Shelf()
    snapshot = Snapshot(shelf.load)
    assert shelf.asked == []
    assert list(snapshot.all(Person).values()) == [ANA, BEN]
    assert snapshot.get(Person, "b") is BEN
    assert snapshot.get(Person, "c") is None
    assert shelf.asked == [Person]


def test_the_firm_is_the_first_of_its_kind_or_none() -> None:
    assert Snapshot(Shelf().load).firm is None
    firm = Firm("f", "Harbor IT")
    assert Snapshot.of([ANA, firm]).firm is firm


def test_a_snapshot_of_records_holds_just_these() -> None:
    snapshot = Snapshot.of([BEN, ANA])
    assert list(snapshot.all(Person)) == ["b", "a"]
    assert snapshot.all(Firm) == {}


def test_a_whole_one_asks_for_nothing_more() -> None:
    shelf = Shelf()
    whole = Snapshot(shelf.load).whole(Person)
    assert shelf.asked == [Person]
    assert list(whole.all(Person).values()) == [ANA, BEN]
    assert whole.all(Firm) == {}
    assert shelf.asked == [Person]
