"""Choices that answer a question of an import: a credential or a person; they may stay empty."""

from partner_planner.i18n import gettext as _
from partner_planner.services.standing import shown_names
from partner_planner.services.wording.states import nameless_text
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.search_box import SearchBox


def credential_box(session: Session) -> SearchBox:
    """All credentials by code and title."""
    items = [
        (each.id, f"{each.code}  {each.title}" if each.code else each.title)
        for each in session.credentials.all()
    ]
    return _box(items, _("Type a code or a title"))


def person_box(session: Session) -> SearchBox:
    """Everybody by name."""
    names = shown_names(session.snapshot())
    return _box([(id, name or nameless_text()) for id, name in names.items()], _("Type a name"))


def _box(items: list[tuple[str, str]], prompt: str) -> SearchBox:
    box = SearchBox(sorted(items, key=lambda item: item[1].casefold()))
    line = box.lineEdit()
    if line is not None:
        line.setPlaceholderText(prompt)
    return box
