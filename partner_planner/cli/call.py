"""How a command was called: on which home, for which day, and what it may open."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from partner_planner import resources
from partner_planner.cli.speaking import tell
from partner_planner.clock import SystemClock
from partner_planner.domain.errors import StoreUnavailable
from partner_planner.domain.snapshot import Snapshot
from partner_planner.i18n import gettext as _
from partner_planner.paths import HOME_VARIABLE, Home

if TYPE_CHECKING:
    from partner_planner.catalog import Credentials
    from partner_planner.catalog.programs import Programs
    from partner_planner.catalog.rules.rulebooks import ProgramRules
    from partner_planner.workspace import Workspace


@dataclass(slots=True)
class Chosen:
    """The options that any command takes, as they are found along the line; the last one wins."""

    home: str | None = None
    today: date | None = None
    as_json: bool = False

    def home_folders(self) -> Home:
        """The chosen home, else the one of the environment, else the user's own."""
        return Home.of(self.home or os.environ.get(HOME_VARIABLE) or None)


@dataclass(frozen=True, slots=True)
class Call:
    """What a command works on."""

    home: Home
    clock: SystemClock

    @classmethod
    def of(cls, chosen: Chosen) -> "Call":
        """The call with the chosen options."""
        return cls(chosen.home_folders(), SystemClock(chosen.today))

    @property
    def day(self) -> date:
        """The day on which the plan is read."""
        return self.clock.today()

    @property
    def has_plan(self) -> bool:
        """Whether the home holds a plan, be it one that cannot be opened."""
        try:
            self.home.plan.stat()
        except FileNotFoundError:
            return False
        except OSError:
            return True  # opening it says what is wrong
        return True

    @contextmanager
    def workspace(self) -> "Iterator[Workspace]":
        """The open plan, made where there is none."""
        from partner_planner.workspace import Workspace

        opened = Workspace.open(self.home.plan, self.clock)
        try:
            yield opened
        finally:
            opened.close()

    @contextmanager
    def writing(self) -> "Iterator[Workspace]":
        """The open plan to be changed, after the day's backup of what it was.

        A plan that is made only now needs none.
        """
        held = self.has_plan
        with self.workspace() as opened:
            if held:
                self._back_up_daily()
            yield opened

    def _back_up_daily(self) -> None:
        """Make the day's backup if there is none yet.

        A failure is told and the work goes on, unless it is the plan itself that is damaged.
        """
        from partner_planner.services.safekeeping import back_up_daily

        try:
            back_up_daily(self.home.plan, self.clock)
        except StoreUnavailable as error:
            if error.key == "store-damaged":
                raise
            cause = error.__cause__
            reason = (isinstance(cause, OSError) and cause.strerror) or str(cause)
            sentence = _(
                "The backup of today could not be made in {folder}: {reason}. The command goes on"
                " without it."
            )
            tell(sentence.format(folder=self.home.backups, reason=reason))

    @contextmanager
    def reading(self) -> Iterator[Snapshot]:
        """The plan to read; an empty one, without making a file, where there is none."""
        if not self.has_plan:
            yield Snapshot.of(())
            return
        with self.workspace() as opened:
            yield opened.snapshot()

    def credentials(self) -> "Credentials":
        """The shipped catalog of credentials."""
        from partner_planner.catalog import load_credentials

        cache = self.home.state / "credentials.cache"
        return load_credentials(resources.path("catalogs"), cache)

    def programs(self) -> "Programs":
        """The programs of the shipped catalog, and those of the user's own."""
        from partner_planner.catalog import load_programs

        programs = load_programs(resources.path("catalogs"))
        if not self.home.catalogs.is_dir():
            return programs
        from partner_planner.catalog.rules.own_programs import with_own

        return with_own(programs, self._rules(self.credentials()))

    def rules(self, credentials: "Credentials") -> "ProgramRules":
        """The rules of the shipped program catalogs and of the user's own.

        The user is told which of the own ones were left out, and why.
        """
        rules = self._rules(credentials)
        if self.home.catalogs.is_dir():
            from partner_planner.services.wording.own_catalogs import left_out_sentence

            for refused in rules.own.left_out:
                tell(left_out_sentence(refused))
        return rules

    def _rules(self, credentials: "Credentials") -> "ProgramRules":
        from partner_planner.catalog.rules.loading import load_program_rules

        folder, cache = resources.path("catalogs"), self.home.state / "rules.cache"
        return load_program_rules(folder, credentials, cache, self.home.catalogs)
