"""The months in which one good day is enough, enrolment, and renewal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from partner_planner.domain.calendar import add_months
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.ahead import outcomes_ahead, turns_of
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.history import Stretch, history, stretches
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook, Terms
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import judge_tracks, outcome, total
from partner_planner.domain.rules.tracks import track_choice

_WORST_FIRST = (Standing.NOT_MET, Standing.UNKNOWN, Standing.MET)


class EnrolmentState(StrEnum):
    """How far a firm has come with an area."""

    IN_PROGRESS = "in_progress"
    QUALIFIED = "qualified"  # not enrolled, and one day of the window is enough
    ENROLLED = "enrolled"
    RENEWAL_DUE = "renewal_due"  # enrolled, and renewal is open
    LAPSED = "lapsed"  # renewal closed without a payment


@dataclass(frozen=True, slots=True)
class Renewal:
    """When an enrolment is renewed: it opens on the anniversary and closes on a last day."""

    enrolment: str
    anniversary: date
    closes: date


@dataclass(frozen=True, slots=True)
class Window:
    """The window of an area as seen on a day, from `first` to `last`, both included.

    `past` are the stretches up to the day, `coming` those after it if nothing new is earned;
    `best` and `best_coming` are the best of each, None where there are none. `renewal` is that of
    the area's own enrolment. `paid_by` is the enrolment in the program whose fee already covers
    this area and whose anniversary it would take, None where the fee is still to be paid.
    """

    area: str
    state: EnrolmentState
    first: date
    last: date
    past: tuple[Stretch, ...]
    coming: tuple[Stretch, ...]
    renewal: Renewal | None
    paid_by: Renewal | None

    @property
    def best(self) -> Stretch | None:
        """The best days so far."""
        return _best(self.past)

    @property
    def best_coming(self) -> Stretch | None:
        """The best days to come."""
        return _best(self.coming)


def window(ledger: Ledger, rulebook: Rulebook, area: AreaRules, day: date) -> Window:
    """The window of an area; that of a program without terms is the current month.

    Enrolled, it is the month of the anniversary and those before it; else, and where renewal
    closed without a payment, the current month and those before it.
    """
    renewals = _renewals(ledger, rulebook, day)
    own = renewals.get(area.id)
    running = own is not None and day <= own.closes
    window_months = rulebook.terms.window_months if rulebook.terms is not None else 1
    month = (own.anniversary if own is not None and running else day).replace(day=1)
    first = add_months(month, 1 - window_months)
    last = add_months(month, 1) - ONE_DAY
    past = history(ledger, rulebook, area, first, min(day, last)) if first <= day else ()
    others = [each for each in renewals.values() if day <= each.closes]
    return Window(
        area.id,
        _state(own, day, past),
        first,
        last,
        past,
        _coming(ledger, rulebook, area, day, max(first, day + ONE_DAY), last),
        own,
        None if running else max(others, key=lambda each: each.anniversary, default=None),
    )


def _renewals(ledger: Ledger, rulebook: Rulebook, day: date) -> Mapping[str, Renewal]:
    """The renewals of a program by area; an area without a date of its own takes the others'."""
    terms = rulebook.terms
    if terms is None:
        return {}
    begun = [
        each
        for area in rulebook.areas
        if (each := ledger.enrolment(rulebook.program, area.id, day)) is not None and each.area
    ]
    own = {each.area: _anniversary(each, day, terms) for each in begun}
    known = [anniversary for anniversary in own.values() if anniversary is not None]
    found: dict[str, Renewal] = {}
    for enrolment in begun:
        anniversary = own[enrolment.area] or max(known, default=None)
        if anniversary is None and enrolment.enrolled_on is not None:
            anniversary = enrolment.enrolled_on + timedelta(days=terms.year_days)
        if anniversary is not None:
            closes = anniversary + timedelta(days=terms.renewal_days)
            found[enrolment.area] = Renewal(enrolment.id, anniversary, closes)
    return found


def _anniversary(enrolment: Enrolment, day: date, terms: Terms) -> date | None:
    """The date that was entered, unless a payment since then has moved it a year on."""
    paid, entered = enrolment.fee_paid_on, enrolment.anniversary
    if paid is not None and paid <= day and (entered is None or entered <= paid):
        return paid + timedelta(days=terms.year_days)
    return entered


def _state(own: Renewal | None, day: date, past: Sequence[Stretch]) -> EnrolmentState:
    if own is not None and day < own.anniversary:
        return EnrolmentState.ENROLLED
    if own is not None and day <= own.closes:
        return EnrolmentState.RENEWAL_DUE
    if any(each.standing is Standing.MET for each in past):
        return EnrolmentState.QUALIFIED
    return EnrolmentState.IN_PROGRESS if own is None else EnrolmentState.LAPSED


def _coming(
    ledger: Ledger, rulebook: Rulebook, area: AreaRules, day: date, first: date, last: date
) -> tuple[Stretch, ...]:
    """The stretches after a day if nothing new is earned."""
    if last < first:
        return ()
    scene = Scene(ledger, day, JUDGES)
    choice = track_choice(rulebook, area, scene)
    thresholds = rulebook.thresholds_on(day, area.id)
    judged = judge_tracks(area, scene)
    now = outcome({track: total(v.values()) for track, v in judged.items()}, choice, thresholds)
    seen = [(first, now)]
    coming = outcomes_ahead(judged, turns_of(area, judged, scene), choice, thresholds)
    for turn_day, _, reached in coming:
        if turn_day > last:
            break
        if turn_day <= first:
            seen[0] = first, reached
        else:
            seen.append((turn_day, reached))
    return stretches(seen, last)


def _best(found: Sequence[Stretch]) -> Stretch | None:
    """The best stretch: met before unknown before not met, then points, then the latest."""
    return max(
        found,
        key=lambda each: (_WORST_FIRST.index(each.standing), each.points, each.first),
        default=None,
    )
