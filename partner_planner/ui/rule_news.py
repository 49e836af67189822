"""Which programs of the plan have newer rules than it was made under."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from partner_planner import resources
from partner_planner.catalog import Credentials
from partner_planner.i18n import gettext as _
from partner_planner.paths import Home
from partner_planner.workspace import Workspace

if TYPE_CHECKING:
    from partner_planner.catalog.rules.rulebooks import ProgramRules


def changed_programs(
    home: Home,
    workspace: Workspace,
    credentials: Credentials,
    read_rules: "Callable[[], ProgramRules]",
) -> tuple[tuple[str, str], ...]:
    """The programs of the plan that have newer rules than it was made under, with a sentence."""
    from partner_planner.services.catalogs.noted import rewritten  # not before the first paint

    if not rewritten(workspace, resources.path("catalogs")):
        return ()
    from partner_planner.services.catalogs.accepted import new_rules
    from partner_planner.services.catalogs.shelf import Shelf

    words = _("The rules of {program} have changed since your plan was made.")
    found = new_rules(workspace, Shelf.of(home, credentials), read_rules())
    return tuple((each.program, words.format(program=each.after.name)) for each in found)


def look_text() -> str:
    """What the button beside such a sentence says."""
    return _("See what changes")
