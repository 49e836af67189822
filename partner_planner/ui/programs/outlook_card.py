"""The months ahead of an area on a card; they are reckoned beside the window."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.plot import Plot
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.i18n import gettext as _
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording.errors import error_sentence
from partner_planner.ui.jobs import Jobs
from partner_planner.ui.programs.seen import AreaKey, Seen, key_of
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.plot_view import PlotView
from partner_planner.ui.widgets.texts import plain

if TYPE_CHECKING:
    from partner_planner.services.outlooks import Outlook

MadeOf = tuple[object, object]
"""What an outlook is reckoned from; the very same things give the same again."""


_LINES = 2
"""How many lines of words the card has room for, so that nothing below it moves."""


class OutlookCard(Card):
    """Shows what is coming, and until that is there the room for it."""

    def __init__(self) -> None:
        self.sentence = plain(_("The coming months are being reckoned."))
        self.sentence.setMinimumHeight(_LINES * self.sentence.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.view = PlotView(_empty())
        super().__init__(_("The months ahead"), self.sentence, self.view)

    def show_outlook(self, outlook: "Outlook") -> None:
        """Show the months and what comes of them."""
        self.sentence.setText(outlook.sentence)
        self.view.show_plot(outlook.plot)

    def fail(self, error: PlannerError) -> None:
        """Say why there is nothing to show."""
        self.sentence.setText(error_sentence(error))
        self.view.show_plot(_empty())


class Outlooks:
    """Makes the cards, and keeps what each area showed last.

    A new card begins with what is kept, so that an edit changes a drawing and does not take it
    away first. It is reckoned again where the plan or the day has changed, and not before the
    card is seen.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._kept: dict[AreaKey, tuple[MadeOf, Outlook]] = {}

    def card(self, reading: ProgramReading, area: AreaStanding, seen: Seen) -> OutlookCard:
        """The card of an area."""
        key, made_of = key_of(reading, area), (area, seen.snapshot.all(Milestone))
        card = OutlookCard()
        before: MadeOf = (None, None)
        if key in self._kept:
            before, outlook = self._kept[key]
            card.show_outlook(outlook)
        if not all(new is old for new, old in zip(made_of, before, strict=True)):
            work = partial(_reckoned, reading, area, seen)
            done = partial(self._keep, card, key, made_of)
            self._jobs.start_after_paint(card, work, done, card.fail)
        return card

    def _keep(self, card: OutlookCard, key: AreaKey, made_of: MadeOf, outlook: "Outlook") -> None:
        self._kept[key] = made_of, outlook
        card.show_outlook(outlook)


def _reckoned(reading: ProgramReading, area: AreaStanding, seen: Seen) -> "Outlook":
    from partner_planner.services.forecasting import future_of  # slow to load
    from partner_planner.services.outlooks import area_outlook

    return area_outlook(future_of(seen.ledger(), seen.day), reading.rulebook, area, seen.names)


def _empty() -> Plot:
    from partner_planner.services.plotting import empty_plot

    return empty_plot("")
