"""An area on a card: how far it is, what is next, and what ends next."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.i18n import gettext as _
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording.scores import fall_text, points_of_text, standing_text
from partner_planner.ui.icons import icon
from partner_planner.ui.programs.seen import Seen, area_score, bar_tone, key_of, standing_tone
from partner_planner.ui.programs.words import counted_track_text, next_text
from partner_planner.ui.widgets.score_bar import ScoreBar, Tick
from partner_planner.ui.widgets.score_card import CardFace, ScoreCard
from partner_planner.ui.widgets.texts import dim

_ICON = QSize(14, 14)


class AreaCard(ScoreCard):
    """One area; it stays pressed while its page is shown."""

    def __init__(
        self,
        reading: ProgramReading,
        area: AreaStanding,
        seen: Seen,
        parent: QWidget | None = None,
    ) -> None:
        self.area, self.key = area, key_of(reading, area)
        face = reading.once(("card", area.rules.id), partial(area_face, area, seen))
        super().__init__(face, parent)
        self.setAccessibleName(
            _("{area}: {points}, {standing}").format(
                area=face.name, points=face.points, standing=face.mark
            )
        )
        told = " ".join(each for each in (face.next, face.warning) if each)
        self.setAccessibleDescription(told)


def area_face(area: AreaStanding, seen: Seen) -> CardFace:
    """What the card of an area says."""
    rules, fall = area.rules, area.next_fall
    return CardFace(
        name=rules.name,
        under=rules.badge if rules.badge != rules.name else "",
        mark=standing_text(area.standing),
        tone=standing_tone(area.standing),
        points=points_of_text(area.points, area.thresholds[0].threshold.at_least),
        beside=counted_track_text(area),
        score=area_score(area),
        ticks=_ticks(area),
        bar_tone=bar_tone(area.standing),
        next=next_text(area, seen.credentials),
        warning=fall_text(rules.name, fall, seen.names) if fall is not None else "",
    )


def score_bar(area: AreaStanding, words: str, thick: int = 8, numbered: bool = False) -> ScoreBar:
    """The bar of an area, with a tick at each threshold."""
    bar = ScoreBar(thick, _ticks(area, numbered))
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


def _ticks(area: AreaStanding, numbered: bool = False) -> tuple[Tick, ...]:
    doors = sorted(each.threshold.at_least for each in area.thresholds)
    return tuple(Tick(float(door), str(door) if numbered else "") for door in doors)
