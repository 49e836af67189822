"""The rows of one file that speak of the same person, before it is known who that is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partner_planner.importers.marks import Marks, fold

Rank = tuple[int, int]
"""How strong the marks of a cluster are; the lowest is matched first."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Ways of naming one person that share their strongest mark.

    `names` are the names that the rows give, with the number of rows.
    """

    members: tuple[Marks, ...]
    names: Mapping[str, int]

    @property
    def mcpid(self) -> str:
        """The certification number, or ''."""
        return self.members[0].mcpid

    @property
    def user_ids(self) -> tuple[str, ...]:
        """The user ids, each once."""
        return tuple(sorted({member.user_id for member in self.members if member.user_id}))

    @property
    def emails(self) -> tuple[str, ...]:
        """The addresses, each once."""
        return tuple(sorted({address for member in self.members for address in member.emails}))

    @property
    def name(self) -> str:
        """The name that most rows give; among equals the first in the alphabet."""
        return commonest(self.names)

    @property
    def numbered(self) -> bool:
        """Whether it has a number that belongs to one person only."""
        return bool(self.mcpid or self.user_ids)


def commonest(names: Mapping[str, int]) -> str:
    """The name given most often; among equals the first in the alphabet; '' where none is."""
    return min(names, key=lambda name: (-names[name], name), default="")


def _key(marks: Marks) -> tuple[Rank, tuple[str, ...]]:
    if marks.mcpid:
        return (0, 0), (fold(marks.mcpid),)
    if marks.user_id:
        return (1, 0), (fold(marks.user_id),)
    if marks.emails and marks.name:
        return (2, -len(marks.emails)), (fold(marks.emails[0]), fold(marks.name))
    if marks.emails:
        return (3, -len(marks.emails)), (fold(marks.emails[0]),)
    return (4, 0), (fold(marks.name),)


def clusters_by_rank(counts: Mapping[Marks, int]) -> list[list[Cluster]]:
    """All clusters, the strongest rank first; the order of rows in the file does not matter."""
    ranks: dict[Rank, dict[tuple[str, ...], list[Marks]]] = {}
    for marks in sorted(counts):
        rank, key = _key(marks)
        ranks.setdefault(rank, {}).setdefault(key, []).append(marks)
    return [
        [_cluster(members, counts) for _, members in sorted(ranks[rank].items())]
        for rank in sorted(ranks)
    ]


def _cluster(members: Iterable[Marks], counts: Mapping[Marks, int]) -> Cluster:
    names: Counter[str] = Counter()
    group = tuple(members)
    for member in group:
        if member.name:
            names[member.name] += counts[member]
    return Cluster(group, names)
