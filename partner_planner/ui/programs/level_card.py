"""The levels of a program on a card: which is reached, what comes next, what ends when."""

from PySide6.QtWidgets import QWidget

from partner_planner.domain.rules.program_standing import LevelStanding
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.services.levels import Ladder, ladders, parts_of
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.scores import standing_text
from partner_planner.ui.programs.seen import Seen, standing_tone
from partner_planner.ui.widgets.score_card import CardFace, ScoreCard


class LevelCard(ScoreCard):
    """The levels of one program; it stays pressed while its page is shown."""

    def __init__(self, reading: ProgramReading, seen: Seen, parent: QWidget | None = None) -> None:
        super().__init__(level_face(reading, seen), parent)
        self.key = reading.rulebook.program, ""
        face = self.face
        self.setAccessibleName(_("{name}: {mark}").format(name=face.name, mark=face.mark))
        told = " ".join(each for each in (face.next, face.warning) if each)
        self.setAccessibleDescription(told)


def level_face(reading: ProgramReading, seen: Seen) -> CardFace:
    """What the card of a program's levels says."""
    first = next((each for each in ladders(reading.standing) if not each.area), None)
    mark, tone = _mark(first)
    return CardFace(
        name=reading.rulebook.name if len(seen.readings) == 1 else _("Levels"),
        under="",
        mark=mark,
        tone=tone,
        points="",
        beside="",
        score=None,
        ticks=(),
        bar_tone=Tone.PLAIN,
        next=_next(first.next) if first is not None and first.next is not None else "",
        warning=_end(first.reached) if first is not None and first.reached is not None else "",
    )


def _mark(ladder: Ladder | None) -> tuple[str, Tone]:
    """The level that is reached, else that none is, or that it is not known."""
    if ladder is None:
        return standing_text(Standing.UNKNOWN), Tone.DIM
    if ladder.reached is not None:
        return ladder.reached.level.name, Tone.GOOD
    standing = ladder.next.standing if ladder.next is not None else Standing.UNKNOWN
    return standing_text(standing), standing_tone(standing)


def _next(level: LevelStanding) -> str:
    """The level that comes next, and how much of it is there."""
    parts = list(parts_of(level.verdict))
    met = sum(each.standing is Standing.MET for each in parts)
    return _("Next: {level}, {met} of {all} met").format(
        level=level.level.name, met=met, all=len(parts)
    )


def _end(level: LevelStanding) -> str:
    """Until when a level holds, for narrow places; '' where no end is known."""
    if level.met_until is None:
        return ""
    return _("{level} holds until {day} if nothing new comes.").format(
        level=level.level.name, day=day_text(level.met_until)
    )
