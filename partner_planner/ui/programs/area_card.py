"""An area on a card: how far it is, what is next, and what ends next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.i18n import gettext as _
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording.scores import fall_text, points_of_text, standing_text
from partner_planner.ui.icons import icon
from partner_planner.ui.programs.seen import Seen, area_score, bar_tone, standing_tone
from partner_planner.ui.programs.words import counted_track_text, next_text
from partner_planner.ui.widgets.mark import Mark
from partner_planner.ui.widgets.score_bar import ScoreBar, Tick
from partner_planner.ui.widgets.score_press import PressSurface
from partner_planner.ui.widgets.texts import dim, heading, labelled

_ICON = QSize(14, 14)


class AreaCard(PressSurface):
    """One area; it stays pressed while its page is shown."""

    def __init__(self, reading: ProgramReading, area: AreaStanding, seen: Seen) -> None:
        super().__init__("areaCard")
        self.area = area
        threshold = area.thresholds[0].threshold
        points = points_of_text(area.points, threshold.at_least)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        name = heading(area.rules.name)
        name.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(name, 1)
        mark = Mark(standing_text(area.standing), standing_tone(area.standing))
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if area.rules.badge != area.rules.name:
            column.addWidget(dim(area.rules.badge))
        column.addSpacing(4)
        column.addLayout(_numbers(points, counted_track_text(area)))
        column.addWidget(score_bar(area, points))
        self.next = next_text(area, seen.credentials)
        if self.next:
            column.addWidget(dim(self.next))
        self.fall = ""
        if area.next_fall is not None:
            self.fall = fall_text(area.rules.name, area.next_fall, seen.names)
            column.addLayout(warning_line(self.fall))
        self.setAccessibleName(
            _("{area}: {points}, {standing}").format(
                area=area.rules.name, points=points, standing=standing_text(area.standing)
            )
        )
        self.setAccessibleDescription(" ".join(each for each in (self.next, self.fall) if each))
        self.face(column)


def score_bar(area: AreaStanding, words: str, thick: int = 8, numbered: bool = False) -> ScoreBar:
    """The bar of an area, with a tick at each threshold."""
    doors = [each.threshold.at_least for each in area.thresholds]
    ticks = [Tick(float(door), str(door) if numbered else "") for door in sorted(doors)]
    bar = ScoreBar(thick, ticks)
    bar.show_score(area_score(area), bar_tone(area.standing), words)
    return bar


def warning_line(sentence: str) -> QHBoxLayout:
    """A sentence about an end, with the sign of a warning."""
    picture = QLabel()
    picture.setPixmap(icon("triangle-alert", "warning").pixmap(_ICON))
    picture.setFixedWidth(_ICON.width())
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(dim(sentence), 1)
    return row


def _numbers(points: str, track: str) -> QHBoxLayout:
    """The points on the left, and which track they are of on the right."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(labelled(points, "strong"), 1)
    words = dim(track)
    words.setWordWrap(False)
    row.addWidget(words)
    return row
