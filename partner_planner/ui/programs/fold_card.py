"""A card of lines to press, with fine lines between."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame

from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.score_press import Fold
from partner_planner.ui.widgets.texts import heading


def fold_card(text: str, folds: Iterable[Fold]) -> Card:
    """A card of lines to press, with fine lines between."""
    card = Card("")
    card.column.setContentsMargins(12, 12, 12, 12)
    card.column.setSpacing(0)
    head = heading(text)
    head.setContentsMargins(8, 0, 0, 8)
    card.column.addWidget(head)
    for place, fold in enumerate(folds):
        if place:
            card.column.addWidget(hairline())
        card.column.addWidget(fold)
    return card


def hairline() -> QFrame:
    """A fine line between two rows."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
