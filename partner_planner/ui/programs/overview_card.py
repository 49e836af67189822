"""The card that leads to all programs side by side."""

from PySide6.QtWidgets import QWidget

from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.ui.programs.seen import ALL, Seen
from partner_planner.ui.widgets.score_card import CardFace, ScoreCard


class OverviewCard(ScoreCard):
    """Stays pressed while the programs stand side by side."""

    key = ALL

    def __init__(self, seen: Seen, parent: QWidget | None = None) -> None:
        count = len(seen.readings)
        told = ngettext("{n} program", "{n} programs", count).format(n=count)
        face = CardFace(
            name=_("Side by side"),
            under="",
            mark=told,
            tone=Tone.DIM,
            points="",
            beside="",
            score=None,
            ticks=(),
            bar_tone=Tone.PLAIN,
            next="",
            warning="",
        )
        super().__init__(face, parent)
        self.setAccessibleName(_("All programs side by side"))
