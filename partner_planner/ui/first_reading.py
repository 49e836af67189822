"""Makes the picture of the first screen from the open plan, to show it or to keep it."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from partner_planner.catalog import Credentials
from partner_planner.domain.snapshot import Snapshot
from partner_planner.paths import Home
from partner_planner.services.kept_readings import KeptReadings
from partner_planner.settings import THEME
from partner_planner.ui import theme
from partner_planner.ui.first_view import FirstView
from partner_planner.ui.rule_news import rule_news
from partner_planner.ui.start.reading import start_view
from partner_planner.workspace import Workspace

if TYPE_CHECKING:
    from partner_planner.catalog.rules.rulebooks import ProgramRules


def firm_lines(snapshot: Snapshot) -> tuple[str, str]:
    """The firm's name and the line under it."""
    firm = snapshot.firm
    if firm is None:
        return "", ""
    country = QLocale.territoryToString(QLocale.codeToTerritory(firm.country))
    return firm.name, country if firm.country else ""


def first_views(
    home: Home,
    workspace: Workspace,
    credentials: Credentials,
    read_rules: "Callable[[], ProgramRules]",
    geometry: str,
    days: Iterable[date],
) -> dict[date, FirstView]:
    """The first screen of the plan as it is, by the day on which it is shown."""
    snapshot = workspace.snapshot()
    name, note = firm_lines(snapshot)
    app = cast(QApplication, QApplication.instance())
    standing = KeptReadings(lambda: snapshot, lambda: credentials, read_rules)
    news = rule_news(home, workspace, credentials, read_rules)
    dark = theme.is_dark(app, theme.Look(workspace.choices.of(THEME)))
    return {
        day: FirstView(
            dark,
            geometry,
            name,
            note,
            start_view(snapshot, credentials, day, standing.on(day, wanted_only=True), news),
        )
        for day in days
    }


def coming_days(today: date) -> list[date]:
    """The days for which the picture is kept: the next start may be a week from now."""
    return [today + timedelta(days=days) for days in range(8)]
