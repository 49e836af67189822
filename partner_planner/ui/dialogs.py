"""Which dialog answers which action; each room is loaded when its action is first asked for."""

import importlib
from functools import partial

from PySide6.QtWidgets import QWidget

from partner_planner.ui.session import Session

_ROOM = "partner_planner.ui"

ANSWERS: dict[str, str] = {
    "import": f"{_ROOM}.importing.dialog:open_import",
    "map-title": f"{_ROOM}.importing.answering:open_map_title",
    "claim-waiting": f"{_ROOM}.importing.answering:open_claim_waiting",
    "name-person": f"{_ROOM}.importing.answering:open_name_person",
    "export-year-plan": f"{_ROOM}.year.dialog:open_export",
    "export-plan": f"{_ROOM}.keeping.whole_plan:open_export_plan",
    "backups": f"{_ROOM}.keeping.backups:open_backups",
    "check": f"{_ROOM}.keeping.checks:open_check",
    "history": f"{_ROOM}.keeping.history:open_history",
    "record-history": f"{_ROOM}.keeping.history:open_history",
    "firm": f"{_ROOM}.first_start.dialog:open_firm",
    "settings": f"{_ROOM}.settings.dialog:open_settings",
    "about": f"{_ROOM}.help.dialog:open_about",
    "add-certification": f"{_ROOM}.certifications.dialog:open_add_certification",
    "add-person": f"{_ROOM}.certifications.person:open_add_person",
    "show-person": f"{_ROOM}.certifications.person:open_person",
    "add-milestone": f"{_ROOM}.milestones.dialog:open_add_milestone",
    "figures": f"{_ROOM}.programs.figures_dialog:open_figures",
    "facts": f"{_ROOM}.programs.facts_dialog:open_facts",
    "enrolment": f"{_ROOM}.programs.enrolment:open_enrolment",
    "rule-change": f"{_ROOM}.catalogs.rule_change:open_rule_change",
    "rules": f"{_ROOM}.catalogs.my_rules:open_my_rules",
    "edit-milestone": f"{_ROOM}.milestones.dialog:open_edit_milestone",
}
"""Each action's function, called with the session, the window and the action's facts."""


def connect(session: Session, window: QWidget) -> None:
    """Let every action open its dialog."""
    for id in ANSWERS:
        session.actions.handle(id, partial(_open, id, session, window))


def _open(action: str, session: Session, window: QWidget, **facts: str) -> None:
    module, name = ANSWERS[action].split(":")
    getattr(importlib.import_module(module), name)(session, window, **facts)
