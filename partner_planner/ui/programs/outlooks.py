"""The cards of the months ahead: reckoned beside the window once they are seen, and kept."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from partner_planner.domain.milestone import Milestone
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.i18n import gettext as _
from partner_planner.services.levels import Ladder
from partner_planner.services.scoring import ProgramReading
from partner_planner.ui.jobs import Jobs
from partner_planner.ui.programs.seen import Seen, key_of

if TYPE_CHECKING:
    from partner_planner.services.outlooks import Outlook
    from partner_planner.ui.programs.outlook_card import OutlookCard

Key = tuple[str, str]
"""What an outlook is of: a program, perhaps with a stage, and one of its areas or ''."""

MadeOf = tuple[object, object]
"""What an outlook is reckoned from; the very same things give the same again."""


class Outlooks:
    """Makes the cards, and keeps what each of them showed last.

    A new card begins with what is kept, so that an edit changes a drawing and does not take it
    away first. It is reckoned again where the plan or the day has changed, and not before the
    card is seen.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._kept: dict[Key, tuple[MadeOf, Outlook]] = {}

    def card(self, reading: ProgramReading, area: AreaStanding, seen: Seen) -> "OutlookCard":
        """The card of an area."""
        from partner_planner.ui.programs.outlook_card import OutlookCard  # slow to load

        card, work = OutlookCard(_("The months ahead")), partial(_of_area, reading, area, seen)
        return self._filled(card, key_of(reading, area), area, seen, work)

    def ladder_card(self, reading: ProgramReading, ladder: Ladder, seen: Seen) -> "OutlookCard":
        """The card of the levels of a program, or of its second attribute."""
        from partner_planner.ui.programs.outlook_card import OutlookCard  # slow to load

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
        card: "OutlookCard",
        key: Key,
        standing: object,
        seen: Seen,
        work: Callable[[], "Outlook"],
    ) -> "OutlookCard":
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

    def _keep(self, card: "OutlookCard", key: Key, made_of: MadeOf, outlook: "Outlook") -> None:
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
