"""Where the firm stands, computed once for each state of the plan and shared by all who show it."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.firm import Enrolment, Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.snapshot import Snapshot

if TYPE_CHECKING:
    from partner_planner.catalog.rules.rulebooks import ProgramRules
    from partner_planner.services.scoring import ProgramReading

SCORED: tuple[type[Record], ...] = (
    Firm,
    Person,
    Identifier,
    Certification,
    ExamPass,
    Enrolment,
    Wanted,
    Figure,
    Fact,
)
"""What a standing and the words about it depend on."""

MOST = 16
"""So many days are kept; then all are forgotten."""


class KeptReadings:
    """The readings by day. They are made anew once what they depend on is not the very same.

    A snapshot lends the mapping of a kind and never changes it, so that looking at the identity
    of the mappings is enough.
    """

    def __init__(
        self,
        snapshot: Callable[[], Snapshot],
        credentials: Callable[[], Credentials],
        rules: "Callable[[], ProgramRules]",
    ) -> None:
        self._snapshot, self._credentials, self._rules = snapshot, credentials, rules
        self._made_of: tuple[object, ...] = ()
        self._known: dict[tuple[date, bool], tuple[ProgramReading, ...]] = {}

    def on(self, day: date, *, wanted_only: bool = False) -> "tuple[ProgramReading, ...]":
        """Every named program that has rules, as `scoring.program_readings` gives them.

        Rules are loaded only where a program is named.
        """
        snapshot = self._snapshot()
        if not snapshot.all(Wanted) and not snapshot.all(Enrolment):
            return ()
        from partner_planner.services.scoring import program_readings  # rules: slow to load

        credentials, rules = self._credentials(), self._rules()
        made_of = (credentials, rules, *(snapshot.all(kind) for kind in SCORED))
        if not self._same(made_of) or len(self._known) >= MOST:
            self._made_of, self._known = made_of, {}
        known = self._known.get((day, wanted_only))
        if known is None:
            known = program_readings(snapshot, credentials, rules, day, wanted_only=wanted_only)
            self._known[day, wanted_only] = known
        return known

    def _same(self, made_of: tuple[object, ...]) -> bool:
        """Whether everything is the very same object as before."""
        pairs = zip(made_of, self._made_of, strict=False)
        return len(made_of) == len(self._made_of) and all(new is old for new, old in pairs)
