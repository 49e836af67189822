"""All programs of the firm side by side: what is reached, what is missing, what ends, the fee."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording.scores import points_of_text
from partner_planner.services.wording.side_by_side import program_words
from partner_planner.ui.programs.area_card import score_bar
from partner_planner.ui.programs.seen import AreaKey, Seen, key_of
from partner_planner.ui.widgets.buttons import link
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.pairs import Pairs
from partner_planner.ui.widgets.texts import dim, heading, plain

_NAMES = 88
"""The width of the column of names on a card, in pixels."""

_LEAST = 320
"""The least width of a program's card, in pixels."""

_GAP = 16


class OverviewPage(QWidget):
    """A card for each program; `chosen` tells the key of the one whose page is asked for.

    `vendors` are the names of the vendors by program.
    """

    chosen = Signal(object)

    def __init__(self, seen: Seen, vendors: Mapping[str, str], *, place: QScrollArea) -> None:
        super().__init__(place)
        self.setObjectName("areaPage")
        self._seen = seen
        self._columns = 0
        self.cards = dict[str, Card]()
        self._grid = QGridLayout()
        place.setWidget(self)  # first: a tree that is moved as a whole is styled twice
        self._grid.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.addLayout(self._grid)
        column.addStretch()
        self.cards = {
            each.rulebook.program: self._card(each, vendors.get(each.rulebook.program, ""))
            for each in seen.readings
        }
        self._arrange(place.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange(self.width())

    def _arrange(self, width: int) -> None:
        columns = max(1, min(len(self.cards), (width + _GAP) // (_LEAST + _GAP)))
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))

    def _card(self, reading: ProgramReading, vendor: str) -> Card:
        """A program from top to bottom, in the same order for all."""
        words = program_words(reading, self._seen.names)
        card = Card("")
        card.column.addLayout(self._head(reading, vendor))
        pairs = Pairs(_NAMES)
        card.column.addWidget(pairs)
        pairs.add(_("Reached"), words.reached or _("nothing yet"))
        if reading.wanted_areas:
            pairs.add(_("Areas"), self._areas(reading))
        pairs.add(_("Missing"), words.missing or _("nothing"))
        pairs.add(_("Ends first"), words.ends or _("nothing is known to end"))
        pairs.add(_("Fee"), words.fee)
        pairs.add(_("Rules"), words.rules)
        card.column.addStretch()
        card.setAccessibleName(reading.rulebook.name)
        return card

    def _head(self, reading: ProgramReading, vendor: str) -> QHBoxLayout:
        """The vendor, the program, and the way to its page."""
        names = QVBoxLayout()
        names.setSpacing(2)
        if vendor:
            names.addWidget(dim(vendor))
        name = heading(reading.rulebook.name)
        name.setWordWrap(True)
        names.addWidget(name)
        show = link(_("Show"), partial(self.chosen.emit, self._key(reading)))
        show.setAccessibleName(_("Show {program}").format(program=reading.rulebook.name))
        head = QHBoxLayout()
        head.addLayout(names, 1)
        head.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _key(self, reading: ProgramReading) -> AreaKey:
        """The page of a program: its levels, else its first wanted area."""
        key = reading.rulebook.program, ""
        if self._seen.climbed(key) is not None or not reading.wanted_areas:
            return key
        return key_of(reading, reading.wanted_areas[0])

    def _areas(self, reading: ProgramReading) -> QWidget:
        """The wanted areas with their bars."""
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for area in reading.wanted_areas:
            points = points_of_text(area.points, area.thresholds[0].threshold.at_least)
            words = _("{area}, {points}").format(area=area.rules.name, points=points)
            column.addWidget(plain(words))
            column.addWidget(score_bar(area, points, 6))
        return room
