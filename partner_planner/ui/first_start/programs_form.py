"""The fields in which a firm says which programs it is in and which areas it wants."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from partner_planner.catalog.programs import Programs
from partner_planner.domain.program import Program
from partner_planner.i18n import gettext as _
from partner_planner.services.beginning import Aims, Goal
from partner_planner.ui.widgets.buttons import chip, quiet
from partner_planner.ui.widgets.texts import dim

COLUMNS = 3
"""How many areas stand side by side."""


class ProgramsForm(QWidget):
    """One line per program on offer, with its areas to want beneath.

    With `ended`, programs that nobody can join any more follow behind a button.
    """

    def __init__(
        self,
        programs: Programs,
        aims: Aims | None = None,
        *,
        ended: bool = False,
    ) -> None:
        super().__init__()
        self._joined: dict[str, QCheckBox] = {}
        self._areas: dict[Goal, QPushButton] = {}
        self._aims = aims or Aims()
        offered = programs.offered()
        over = [each for each in programs.all() if each.historical] if ended else []
        shown = {program.id for program in (*offered, *over)}
        self._rest = {goal for goal in self._aims.wanted if not self._is_shown(programs, goal)}
        self._kept = self._aims.programs - shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._add(column, offered)
        self.more = quiet(_("Show programs that have ended"), self._show_ended)
        self._ended = QWidget()
        below = QVBoxLayout(self._ended)
        below.setContentsMargins(0, 0, 0, 0)
        self._add(below, over)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._ended)
        in_use = any(program.id in self._aims.programs for program in over)
        self._ended.setVisible(in_use)
        self.more.setVisible(bool(over) and not in_use)

    def aims(self) -> Aims:
        """What the fields say now; what is not shown stays as it was."""
        joined = {id for id, box in self._joined.items() if box.isChecked()}
        wanted = {goal for goal, button in self._areas.items() if button.isChecked()}
        return Aims(frozenset(joined | self._kept), frozenset(wanted | self._rest))

    def join(self, program: str) -> None:
        """Tick a program."""
        self._joined[program].setChecked(True)

    def want(self, program: str, area: str) -> None:
        """Choose an area of a program."""
        self._areas[program, area].setChecked(True)

    def _add(self, column: QVBoxLayout, programs: Iterable[Program]) -> None:
        """A line for each of some programs."""
        for place, program in enumerate(programs):
            if place:
                line = QFrame()
                line.setObjectName("hairline")
                line.setFixedHeight(1)
                column.addWidget(line)
            box = QCheckBox(program.name)
            box.setChecked(program.id in self._aims.programs)
            self._joined[program.id] = box
            column.addWidget(box)
            if program.areas:
                column.addWidget(self._goals(program, self._aims.wanted))

    def _show_ended(self) -> None:
        """Put the ended programs in the place of the button."""
        self.more.hide()
        self._ended.show()

    @staticmethod
    def _is_shown(programs: Programs, goal: Goal) -> bool:
        program = programs.get(goal[0])
        return program is not None and program.area(goal[1]) is not None

    def _goals(self, program: Program, wanted: frozenset[Goal]) -> QWidget:
        room = QWidget()
        grid = QGridLayout(room)
        grid.setContentsMargins(24, 0, 0, 0)
        grid.setSpacing(8)
        grid.addWidget(dim(_("Areas you want to reach or keep:")), 0, 0, 1, COLUMNS)
        for place, area in enumerate(program.areas):
            goal = (program.id, area.id)
            button = chip(area.name, lambda: None)
            button.setChecked(goal in wanted)
            self._areas[goal] = button
            grid.addWidget(button, 1 + place // COLUMNS, place % COLUMNS)
        return room
