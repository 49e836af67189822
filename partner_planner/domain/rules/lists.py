"""Lists of credentials that count, each with its own days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.evidence import Evidence
from partner_planner.domain.rules.force import ONE_DAY, Force
from partner_planner.domain.rules.ledger import FAR, Ledger
from partner_planner.domain.rules.node import Input


@dataclass(frozen=True, slots=True)
class Listed:
    """A credential on a list. The end of its force is the last day on which it counts, which may
    lie later than the last sitting."""

    credential: str
    force: Force
    evidence: Evidence
    note: str = ""


@dataclass(frozen=True, slots=True)
class CredentialList(Input):
    """The credentials that count for one purpose. Lists are never shared between programs.

    The force of each entry lies within that of the list. Where it counts `certificates`, a person
    counts once for each different credential of the list, else once.
    """

    id: str
    listed: tuple[Listed, ...]
    force: Force
    evidence: Evidence
    note: str = ""
    certificates: bool = False

    @property
    def credentials(self) -> tuple[str, ...]:
        """The ids of all credentials on it, whatever the day."""
        return tuple(each.credential for each in self.listed)

    def change_days(self, ledger: Ledger) -> Iterator[date]:
        """Where somebody begins or stops to count by one of its credentials."""
        for each in self.listed:
            begins, ends = each.force.begins or date.min, each.force.ends or FAR
            for held in ledger.held(each.credential):
                first, last = max(held.first, begins), min(held.last, ends)
                if first <= last:
                    yield first
                    if last < FAR:
                        yield last + ONE_DAY
