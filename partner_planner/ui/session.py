"""What every tab and dialog is given: the open plan, the facts, the clock, and ways to speak."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from partner_planner.catalog import Credentials
from partner_planner.catalog.programs import Programs
from partner_planner.domain.snapshot import Snapshot
from partner_planner.paths import Home
from partner_planner.services.kept_readings import KeptReadings
from partner_planner.ui.actions import Actions
from partner_planner.ui.bridge import Bridge
from partner_planner.ui.jobs import Jobs
from partner_planner.ui.messages import Messages
from partner_planner.ui.rule_news import RuleNews, rule_news
from partner_planner.workspace import Workspace

if TYPE_CHECKING:
    from partner_planner.catalog.rules.rulebooks import ProgramRules

F = TypeVar("F")
Read: TypeAlias = Callable[[], F]
"""Reads a catalog, once."""


@dataclass(frozen=True, slots=True)
class Session:
    """One window's things. Facts are read when first asked for.

    `first_view_key` names what the picture of the first screen depends on besides the plan and the
    day: the language, the program and its catalogs.
    """

    home: Home
    workspace: Workspace
    read_credentials: Read[Credentials]
    read_programs: Read[Programs]
    read_rules: Read["ProgramRules"]
    bridge: Bridge
    actions: Actions
    messages: Messages
    jobs: Jobs
    standing: KeptReadings
    first_view_key: str = ""

    @property
    def today(self) -> date:
        """The day on which the plan is read."""
        return self.workspace.clock.today()

    @property
    def credentials(self) -> Credentials:
        """The catalog of credentials."""
        return self.read_credentials()

    @property
    def programs(self) -> Programs:
        """The catalog of vendors and programs."""
        return self.read_programs()

    @property
    def rules(self) -> "ProgramRules":
        """The rules of the programs that have a catalog."""
        return self.read_rules()

    def rule_news(self) -> tuple[RuleNews, ...]:
        """What is to be said of the rules of the plan's programs."""
        return rule_news(self.home, self.workspace, self.credentials, self.read_rules)

    def snapshot(self) -> Snapshot:
        """The plan as it is now."""
        return self.workspace.snapshot()
