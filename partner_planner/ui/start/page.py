"""The Start page as a picture of plain values: a few numbers, and what to do next."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.ui.first_view import StartView, StepView
from partner_planner.ui.qt_numbers import NO_FOCUS
from partner_planner.ui.start.step_row import StepRow
from partner_planner.ui.widgets.buttons import quiet
from partner_planner.ui.widgets.figures import FigureStrip
from partner_planner.ui.widgets.page import PageHeader, page
from partner_planner.ui.widgets.texts import heading

SHOWN = 8
"""How many steps are shown before the rest is asked for."""

LOOK_AHEAD_DAYS = 90
"""How far ahead the number of ending certifications looks."""


Answer: TypeAlias = Callable[[StepView], object]
"""Does what a step asks for."""


class StartPage(QWidget):
    """Shows a view; its buttons do something once `answer_with` has said what."""

    def __init__(self, view: StartView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: StartView | None = None
        self._answer: Answer | None = None
        self._rows = list[StepRow]()
        self._more: QPushButton | None = None
        self._all_shown = False
        self._header = PageHeader(_("What now"), view.under)
        self._figures = FigureStrip(
            (
                _("people"),
                _("valid certifications"),
                _("can be renewed now"),
                _("end within {days} days").format(days=LOOK_AHEAD_DAYS),
                _("open milestones"),
            )
        )
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("focusPolicy", NO_FOCUS)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = page(self)
        column.addWidget(self._header)
        column.addWidget(self._figures)
        column.addWidget(self._scroll, 1)
        self.show_view(view)

    def show_view(self, view: StartView) -> None:
        """Show a view; nothing is drawn anew where it is the one shown already."""
        if view == self._view:
            return
        self._view = view
        self._header.say(view.under)
        if self._figures.isHidden() == bool(view.figures):
            self._figures.setVisible(bool(view.figures))
        if view.figures:
            self._figures.say(view.figures)
        self._list(view.steps)

    def answer_with(self, answer: Answer) -> None:
        """Have the steps' buttons call this from now on."""
        self._answer = answer
        self._connect()

    def _list(self, steps: tuple[StepView, ...]) -> None:
        self._rows, self._more = [], None
        shown = steps if self._all_shown else steps[:SHOWN]
        inner = QWidget(self._scroll)
        self._scroll.setWidget(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for severity, text in _headings():
            group = [step for step in shown if step.severity == severity]
            if group:
                column.addWidget(heading(text))
                column.addWidget(self._card(group, inner))
                column.addSpacing(8)
        if rest := len(steps) - len(shown):
            words = ngettext("Show {n} more", "Show {n} more", rest).format(n=rest)
            line = QHBoxLayout()
            self._more = quiet(words)
            line.addWidget(self._more)
            line.addStretch()
            column.addLayout(line)
        if not steps:
            column.addWidget(heading(_("Nothing asks for you today.")))
        column.addStretch()
        self._connect()

    def _card(self, steps: list[StepView], parent: QWidget) -> QFrame:
        card = QFrame(parent)
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 4, 1, 4)
        column.setSpacing(0)
        for place, step in enumerate(steps):
            if place:
                line = QFrame(card)
                line.setObjectName("hairline")
                line.setFixedHeight(1)
                column.addWidget(line)
            self._rows.append(StepRow(step, card))
            column.addWidget(self._rows[-1])
        return card

    def _connect(self) -> None:
        """Connect the buttons; not before the first paint (`qt_numbers` says why)."""
        if self._answer is None:
            return
        for row in self._rows:
            row.button.clicked.connect(partial(self._press, row.step))
        if self._more is not None:
            self._more.clicked.connect(self._show_all)

    def _press(self, step: StepView) -> None:
        assert self._answer is not None
        self._answer(step)

    def _show_all(self) -> None:
        self._all_shown = True
        if self._view is not None:
            self._list(self._view.steps)


def _headings() -> tuple[tuple[str, str], ...]:
    return (
        ("now", _("Now")),
        ("soon", _("Soon")),
        ("later", _("Later")),
        ("info", _("Good to know")),
    )
