"""The page of a program's levels: its ladders, what they ask now, and what is good to know."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from partner_planner.domain.rules.program_standing import RequirementStanding
from partner_planner.i18n import gettext as _
from partner_planner.services.levels import Ladder, asked_by, ladders
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording.scores import (
    ladder_text,
    ladder_title,
    level_end_text,
)
from partner_planner.ui.programs.area_card import warning_line
from partner_planner.ui.programs.doors import level_row, remark_row, requirement_row
from partner_planner.ui.programs.fold_card import fold_card
from partner_planner.ui.programs.level_card import level_face
from partner_planner.ui.programs.seen import Seen
from partner_planner.ui.programs.window_card import Doors, enrolment_card
from partner_planner.ui.programs.words import begun, rules_text
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.mark import Mark
from partner_planner.ui.widgets.score_press import Fold
from partner_planner.ui.widgets.texts import dim, plain, title


class LevelPage(QWidget):
    """Everything about the levels of a program on a day.

    `doors` opens the enrolment and the rules, `outlook` makes the card of a ladder's months ahead.
    """

    def __init__(
        self,
        reading: ProgramReading,
        seen: Seen,
        doors: Doors,
        outlook: Callable[[ProgramReading, Ladder, Seen], QWidget],
        *,
        place: QScrollArea,
    ) -> None:
        super().__init__(place)
        self.setObjectName("areaPage")
        place.setWidget(self)  # first: a tree that is moved as a whole is styled twice
        self.reading, self._seen, self._outlook = reading, seen, outlook
        self.levels = list[Fold]()
        self.asked = list[Fold]()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(16)
        found = [each for each in ladders(reading.standing) if not each.area]
        self._head(found)
        for card in self._cards(found):
            self._column.addWidget(card)
        self._column.addWidget(enrolment_card(reading, "", seen, doors))
        self._column.addStretch()

    def _head(self, found: Iterable[Ladder]) -> None:
        """The name, how far it is, and a sentence or two for each ladder."""
        face = level_face(self.reading, self._seen)
        card = Card("")
        self._column.addWidget(card)
        line = QHBoxLayout()
        line.setSpacing(12)
        card.column.addLayout(line)
        name = title(self.reading.rulebook.name)
        name.setWordWrap(True)
        line.addWidget(name, 1)
        line.addWidget(Mark(face.mark, face.tone), 0, Qt.AlignmentFlag.AlignVCenter)
        card.column.addWidget(dim(begun(rules_text(self.reading))))
        for ladder in found:
            self._ladder(card, ladder)

    def _ladder(self, card: Card, ladder: Ladder) -> None:
        if ladder.stage:
            card.column.addWidget(dim(ladder_title(ladder, self.reading.rulebook)))
        card.column.addWidget(plain(ladder_text(ladder)))
        if ladder.reached is not None and ladder.reached.met_until is not None:
            end = level_end_text(ladder.reached, self._seen.names)
            card.column.addLayout(warning_line(end))

    def _cards(self, found: Iterable[Ladder]) -> Iterator[QWidget]:
        standing, seen = self.reading.standing, self._seen
        ladders_found = list(found)
        now = asked_by(standing, ladders_found)
        yield from self._asked(_("What is asked for now"), now)
        yield from (self._outlook(self.reading, ladder, seen) for ladder in ladders_found)
        for ladder in ladders_found:
            rows = [level_row(each, seen) for each in ladder.levels]
            self.levels += rows
            words = _("Levels, {stage}").format(stage=ladder.stage)
            yield fold_card(words if ladder.stage else _("Levels"), rows)
        later = [each for each in standing.requirements if each not in now]
        yield from self._asked(_("What other levels ask"), later)
        rules = self.reading.rulebook
        remarks = [remark_row(each.text, each.evidence) for each in rules.remarks if not each.area]
        if remarks:
            yield fold_card(_("Good to know"), remarks)

    def _asked(self, words: str, asked: Iterable[RequirementStanding]) -> Iterator[QWidget]:
        rows = [requirement_row(each, self._seen) for each in asked]
        if rows:
            self.asked += rows
            yield fold_card(words, rows)
