"""Who is meant by each row: known by number, user id, address or name, or somebody new.

The strongest marks are matched first, each rank against all that the stronger ones settled. Where
several rows of a rank lay claim to one person by a weak mark, the name decides or nobody gets it.
So the order of the rows never changes the answer.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from partner_planner.importers.answers import Answers
from partner_planner.importers.clusters import Cluster, clusters_by_rank, commonest
from partner_planner.importers.marks import EMAIL, MCPID, USER_ID, Marks, fold
from partner_planner.importers.people import People
from partner_planner.importers.reasons import Facts, Reason, facts

Names = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Match:
    """The person that a row means, or why nobody is meant."""

    person: str = ""
    reason: Reason | None = None
    facts: Facts = ()


def match_people(
    counts: Mapping[Marks, int], people: People, answers: Answers
) -> dict[Marks, Match]:
    """Find or add the person of every way of naming somebody; `people` learns what is new.

    `counts` says how many rows use each way.
    """
    return _Matching(people, answers).run(counts)


def _one(found: Sequence[str]) -> str:
    return found[0] if len(found) == 1 else ""


def _oldest(found: tuple[str, ...]) -> str:
    """Of several who were given one number, which is a fault of the plan, always the same one."""
    return found[0] if found else ""


class _Matching:
    """One pass over a file's ways of naming people."""

    def __init__(self, people: People, answers: Answers) -> None:
        self._people = people
        self._answers = answers
        self._matches: dict[Marks, Match] = {}

    def run(self, counts: Mapping[Marks, int]) -> dict[Marks, Match]:
        waiting: list[Cluster] = []
        for clusters in clusters_by_rank(counts):
            settled: dict[str, list[Cluster]] = {}
            open_ones = clusters
            for route in (self._by_number, self._by_user, self._by_address, self._by_name):
                open_ones = self._take(route, open_ones, settled)
            for cluster in open_ones:
                if not self._settle_rest(cluster, settled):
                    waiting.append(cluster)
            self._give_names(settled)
        for cluster in waiting:
            self._wait(cluster)
        return self._matches

    def _take(
        self,
        route: Callable[[Cluster], str],
        clusters: list[Cluster],
        settled: dict[str, list[Cluster]],
    ) -> list[Cluster]:
        """Settle the clusters whose person a route finds without a rival; answer the others."""
        claims: dict[str, list[Cluster]] = {}
        left: list[Cluster] = []
        for cluster in clusters:
            person = route(cluster)
            if person:
                claims.setdefault(person, []).append(cluster)
            else:
                left.append(cluster)
        sure = route in (self._by_number, self._by_user)
        for person, claimants in claims.items():
            winners = claimants if sure else self._without_rivals(person, claimants)
            left += [cluster for cluster in claimants if cluster not in winners]
            for cluster in winners:
                self._settle(cluster, person, settled)
        return left

    def _without_rivals(self, person: str, claimants: list[Cluster]) -> list[Cluster]:
        if len({(cluster.mcpid, fold(cluster.name)) for cluster in claimants}) == 1:
            return claimants
        name = fold(self._people[person].name)
        same = [cluster for cluster in claimants if name and fold(cluster.name) == name]
        return same if len({cluster.mcpid for cluster in same}) == 1 else []

    def _by_number(self, cluster: Cluster) -> str:
        return _oldest(self._people.with_mark(MCPID, cluster.mcpid))

    def _by_user(self, cluster: Cluster) -> str:
        for user in cluster.user_ids:
            if person := _oldest(self._people.with_mark(USER_ID, user)):
                return person
        return ""

    def _by_address(self, cluster: Cluster) -> str:
        return _one(self._addressed(cluster))

    def _addressed(self, cluster: Cluster) -> list[str]:
        """Who shares most addresses with a cluster and has no other number or name."""
        shared: Counter[str] = Counter()
        for address in cluster.emails:
            shared.update(self._people.with_mark(EMAIL, address))
        fitting = [person for person in shared if self._may_be(cluster, person)]
        namesakes = [person for person in fitting if person in self._people.named(cluster.name)]
        fitting = namesakes or fitting
        most = max((shared[person] for person in fitting), default=0)
        return [person for person in fitting if shared[person] == most]

    def _may_be(self, cluster: Cluster, person: str) -> bool:
        if cluster.mcpid and self._people.values(person, MCPID):
            return False
        name = self._people[person].name
        return not name or not cluster.name or fold(name) == fold(cluster.name)

    def _by_name(self, cluster: Cluster) -> str:
        """By the exact name, unless both sides are known by numbers or addresses."""
        if self._ambiguous_address(cluster):
            return ""
        found = self._people.named(cluster.name)
        if cluster.numbered or cluster.emails:
            found = tuple(person for person in found if self._people.unmarked(person))
        return _one(found)

    def _settle(self, cluster: Cluster, person: str, settled: dict[str, list[Cluster]]) -> None:
        settled.setdefault(person, []).append(cluster)
        for marks in cluster.members:
            self._matches[marks] = Match(person)
            for scheme, value in marks.identifiers():
                self._people.learn(person, scheme, value)

    def _settle_rest(self, cluster: Cluster, settled: dict[str, list[Cluster]]) -> bool:
        """Reject what is ambiguous and add who is new; False where a user id has to wait."""
        if problem := self._ambiguous(cluster):
            self._matches.update(dict.fromkeys(cluster.members, problem))
            return True
        person = self._by_user(cluster)  # somebody just added may have brought it
        if not person and cluster.user_ids and not (cluster.emails or cluster.name):
            return False
        self._settle(cluster, person or self._people.add(cluster.name), settled)
        return True

    def _ambiguous(self, cluster: Cluster) -> Match | None:
        if self._ambiguous_address(cluster):
            return Match("", Reason.ADDRESS_SHARED, facts(address=cluster.emails[0]))
        if cluster.numbered or cluster.emails:
            return None
        if not cluster.name:
            return Match("", Reason.NOBODY)
        if self._people.named(cluster.name):
            return Match("", Reason.NAME_SHARED, facts(name=cluster.name))
        return None

    def _ambiguous_address(self, cluster: Cluster) -> bool:
        """Whether an address that several have is the strongest mark."""
        return not cluster.numbered and len(self._addressed(cluster)) > 1

    def _wait(self, cluster: Cluster) -> None:
        """Look once more for a user id that nobody had; a weaker row may have brought it."""
        person = self._by_user(cluster)
        if person:
            self._settle(cluster, person, {})
            return
        for marks in cluster.members:
            user = marks.user_id or cluster.user_ids[0]
            self._matches[marks] = Match("", Reason.USER_UNKNOWN, facts(user=user))

    def _give_names(self, settled: Mapping[str, list[Cluster]]) -> None:
        """Fill empty names: by the file, else by the user's answers."""
        for person, clusters in settled.items():
            if self._people[person].name:
                continue
            names: Counter[str] = Counter()
            for cluster in clusters:
                names.update(cluster.names)
            name = commonest(names) or self._answered(person, clusters)
            if name:
                self._people.rename(person, name)

    def _answered(self, person: str, clusters: list[Cluster]) -> str:
        marks = [
            mark
            for cluster in clusters
            for member in cluster.members
            for mark in member.identifiers()
        ]
        return self._answers.name_for(person, marks)
