"""The months ahead of an area or of levels on a card; they are reckoned beside the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.plot import Plot
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.i18n import gettext as _
from partner_planner.services.levels import Ladder
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording.errors import error_sentence
from partner_planner.ui.jobs import Jobs
from partner_planner.ui.programs.area_card import warning_line
from partner_planner.ui.programs.seen import Seen, key_of
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.place import show_or_hide
from partner_planner.ui.widgets.plot_view import PlotView
from partner_planner.ui.widgets.texts import plain

if TYPE_CHECKING:
    from partner_planner.services.outlooks import Outlook

Key = tuple[str, str]
"""What an outlook is of: a program, perhaps with a stage, and one of its areas or ''."""

MadeOf = tuple[object, object]
"""What an outlook is reckoned from; the very same things give the same again."""

_LINES = 2
"""How many lines of words the card has room for, so that nothing below it moves."""


class OutlookCard(Card):
    """Shows what is coming, and until that is there the room for it where it is `likely_drawn`.

    Of what is not known, or never changes, there is the sentence alone.
    """

    def __init__(self, heading: str, *, likely_drawn: bool = True) -> None:
        self.sentence = plain(_("The coming months are being reckoned."))
        self.sentence.setMinimumHeight(_LINES * self.sentence.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.view = PlotView(_empty())
        super().__init__(heading, self.sentence, self.view)
        self._ends = list[QWidget]()
        show_or_hide(self.view, likely_drawn)

    def show_outlook(self, outlook: "Outlook") -> None:
        """Show the months and what comes of them."""
        self.sentence.setText(outlook.sentence)
        self.view.show_plot(outlook.plot)
        show_or_hide(self.view, bool(outlook.plot.months))
        for old in self._ends:
            self.column.removeWidget(old)
            old.deleteLater()
        self._ends = [_end(each) for each in outlook.ends]
        for line in self._ends:
            self.column.addWidget(line)

    def fail(self, error: PlannerError) -> None:
        """Say why there is nothing to show."""
        self.sentence.setText(error_sentence(error))
        self.view.show_plot(_empty())


class Outlooks:
    """Makes the cards, and keeps what each of them showed last.

    A new card begins with what is kept, so that an edit changes a drawing and does not take it
    away first. It is reckoned again where the plan or the day has changed, and not before the
    card is seen.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._kept: dict[Key, tuple[MadeOf, Outlook]] = {}

    def card(self, reading: ProgramReading, area: AreaStanding, seen: Seen) -> OutlookCard:
        """The card of an area."""
        card, work = OutlookCard(_("The months ahead")), partial(_of_area, reading, area, seen)
        return self._filled(card, key_of(reading, area), area, seen, work)

    def ladder_card(self, reading: ProgramReading, ladder: Ladder, seen: Seen) -> OutlookCard:
        """The card of the levels of a program, or of its second attribute."""
        heading = (
            _("The months ahead, {stage}").format(stage=ladder.stage)
            if ladder.stage
            else _("The months ahead")
        )
        key = f"{reading.rulebook.program} {ladder.stage}", ladder.area
        card = OutlookCard(heading, likely_drawn=False)
        work = partial(_of_ladder, reading, ladder, seen)
        return self._filled(card, key, reading, seen, work)

    def _filled(
        self,
        card: OutlookCard,
        key: Key,
        standing: object,
        seen: Seen,
        work: Callable[[], "Outlook"],
    ) -> OutlookCard:
        """The card with what is kept; what comes of a standing is reckoned by `work` if not."""
        made_of = standing, seen.snapshot.all(Milestone)
        before: MadeOf = (None, None)
        if key in self._kept:
            before, outlook = self._kept[key]
            card.show_outlook(outlook)
        if not all(new is old for new, old in zip(made_of, before, strict=True)):
            done = partial(self._keep, card, key, made_of)
            self._jobs.start_after_paint(card, work, done, card.fail)
        return card

    def _keep(self, card: OutlookCard, key: Key, made_of: MadeOf, outlook: "Outlook") -> None:
        self._kept[key] = made_of, outlook
        card.show_outlook(outlook)


def _of_area(reading: ProgramReading, area: AreaStanding, seen: Seen) -> "Outlook":
    from partner_planner.services.forecasting import future_of  # slow to load
    from partner_planner.services.outlooks import area_outlook, with_ends

    future = future_of(seen.ledger(), seen.day)
    outlook = area_outlook(future, reading.rulebook, area, seen.names)
    return with_ends(outlook, reading.rulebook, seen.names, seen.day)


def _of_ladder(reading: ProgramReading, ladder: Ladder, seen: Seen) -> "Outlook":
    from partner_planner.services.forecasting import future_of  # slow to load
    from partner_planner.services.ladder_outlooks import ladder_outlooks

    future = future_of(seen.ledger(), seen.day)
    (found,) = ladder_outlooks(future, reading.rulebook, [ladder], seen.names)
    return found


def _end(sentence: str) -> QWidget:
    """What the vendor ends, with the sign of a warning."""
    line = QWidget()
    row = warning_line(sentence)
    row.setContentsMargins(0, 0, 0, 0)
    line.setLayout(row)
    return line


def _empty() -> Plot:
    from partner_planner.services.plotting import empty_plot

    return empty_plot("")
