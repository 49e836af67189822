"""The cards of programs, levels and areas: the wanted ones, and the others one click away."""

from typing import TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.scoring import ProgramReading
from partner_planner.ui.icons import icon
from partner_planner.ui.programs.area_card import AreaCard
from partner_planner.ui.programs.level_card import LevelCard
from partner_planner.ui.programs.overview_card import OverviewCard
from partner_planner.ui.programs.seen import AreaKey, Seen, has_levels, key_of
from partner_planner.ui.widgets.buttons import quiet
from partner_planner.ui.widgets.steady_bar import keep_bar_room
from partner_planner.ui.widgets.texts import dim

WIDTH, NARROW = 296, 252
"""The width of the list where there is room, and where there is little, in pixels."""


PlaceCard: TypeAlias = AreaCard | LevelCard | OverviewCard


class AreaList(QScrollArea):
    """One card per area and per program with levels; `chosen` tells the key of a pressed one."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("areaList")
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bar_room(self)
        self.setAccessibleName(_("Areas"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cards: dict[AreaKey, PlaceCard] = {}
        self.more: QPushButton | None = None
        self._all_shown = False
        self._seen: Seen | None = None

    def show_areas(self, seen: Seen, on: AreaKey | None) -> None:
        """Show the cards of all areas; the keyboard stays where it was."""
        had_keyboard = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        top = self.verticalScrollBar().value()
        self._seen = seen
        self.cards = {}
        inner = self._inner = QWidget(self)
        inner.setObjectName("areaList")
        self.setWidget(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        self._group = QButtonGroup(inner)
        self._group.buttonClicked.connect(self._choose)
        self._fill(column, seen, on)
        column.addStretch()
        if had_keyboard and on in self.cards:
            self.cards[on].setFocus()
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(top))

    def _fill(self, column: QVBoxLayout, seen: Seen, on: AreaKey | None) -> None:
        others = list[tuple[ProgramReading, AreaStanding]]()
        if seen.compared:
            self._put(column, OverviewCard(seen, self._inner), on)
        for reading in seen.readings:
            if seen.compared:
                column.addWidget(dim(reading.rulebook.name))
            if has_levels(reading):
                self._put(column, LevelCard(reading, seen, self._inner), on)
            for area in reading.standing.areas:
                if area.rules.id in reading.wanted:
                    self._add(column, reading, area, on)
                else:
                    others.append((reading, area))
        self.more = None
        if others:
            self.more = self._button(len(others))
            column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for reading, area in others:
            if self._all_shown or key_of(reading, area) == on:
                self._add(column, reading, area, on)

    def _add(
        self, column: QVBoxLayout, reading: ProgramReading, area: AreaStanding, on: AreaKey | None
    ) -> None:
        assert self._seen is not None  # cards are made from what was seen
        self._put(column, AreaCard(reading, area, self._seen, self._inner), on)

    def _put(self, column: QVBoxLayout, card: PlaceCard, on: AreaKey | None) -> None:
        card.setChecked(card.key == on)
        self._group.addButton(card)
        self.cards[card.key] = card
        column.addWidget(card)

    def _choose(self, card: PlaceCard) -> None:
        self.chosen.emit(card.key)

    def _button(self, others: int) -> QPushButton:
        words = ngettext("{n} other area", "{n} other areas", others).format(n=others)
        name = "chevron-down" if self._all_shown else "chevron-right"
        return quiet(words, self._turn, icon(name, "accent"))

    def _turn(self) -> None:
        self._all_shown = not self._all_shown
        if self._seen is not None:
            on = next((key for key, card in self.cards.items() if card.isChecked()), None)
            self.show_areas(self._seen, on)
            if self.more is not None:
                self.more.setFocus()
