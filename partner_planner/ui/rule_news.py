"""What is to be said of rules: catalogs of the user left out, and rules newer than the plan."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from partner_planner import resources
from partner_planner.catalog import Credentials
from partner_planner.i18n import gettext as _
from partner_planner.paths import Home
from partner_planner.workspace import Workspace

if TYPE_CHECKING:
    from partner_planner.catalog.rules.rulebooks import ProgramRules


class RuleNews(NamedTuple):
    """A sentence about rules, and what can be done: an action, '' for none, and its program."""

    sentence: str
    button: str = ""
    action: str = ""
    program: str = ""


def rule_news(
    home: Home,
    workspace: Workspace,
    credentials: Credentials,
    read_rules: "Callable[[], ProgramRules]",
) -> tuple[RuleNews, ...]:
    """What there is to say of rules: own catalogs left out, and newer rules than the plan's."""
    return (*_left_out(home, read_rules), *_changed(home, workspace, credentials, read_rules))


def _left_out(home: Home, read_rules: "Callable[[], ProgramRules]") -> Iterator[RuleNews]:
    if not home.catalogs.is_dir():
        return
    from partner_planner.services.wording.own_catalogs import left_out_sentence

    for refused in read_rules().own.left_out:
        yield RuleNews(left_out_sentence(refused))


def _changed(
    home: Home,
    workspace: Workspace,
    credentials: Credentials,
    read_rules: "Callable[[], ProgramRules]",
) -> Iterator[RuleNews]:
    from partner_planner.services.catalogs.noted import rewritten  # not before the first paint

    if not rewritten(workspace, resources.path("catalogs")):
        return
    from partner_planner.services.catalogs.accepted import new_rules
    from partner_planner.services.catalogs.shelf import Shelf

    words = _("The rules of {program} have changed since your plan was made.")
    for new in new_rules(workspace, Shelf.of(home, credentials), read_rules()):
        told = words.format(program=new.after.name)
        yield RuleNews(told, _("See what changes"), "rule-change", new.program)
