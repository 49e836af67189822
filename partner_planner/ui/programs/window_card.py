"""The six months in which one good day is enough, and what is known of enrolment and renewal."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout

from partner_planner.domain.calendar import add_months
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.history import Stretch
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.window import Renewal, Window
from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.services.scoring import ProgramReading
from partner_planner.services.wording.amounts import money_text
from partner_planner.services.wording.credential_facts import evidence_text
from partner_planner.services.wording.dates import day_text, short_month_name
from partner_planner.services.wording.scores import points_text, standing_text, window_text
from partner_planner.services.wording.states import unknown_text
from partner_planner.services.wording.windows import days_text
from partner_planner.ui.programs.seen import Seen
from partner_planner.ui.widgets.buttons import quiet, secondary
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.pairs import Pairs
from partner_planner.ui.widgets.score_window import Months, MonthStrip, Span
from partner_planner.ui.widgets.texts import plain

_TONES = {Standing.MET: Tone.GOOD, Standing.NOT_MET: Tone.NOTICE, Standing.UNKNOWN: Tone.DIM}


class Doors(NamedTuple):
    """What the card opens: the enrolment, and the rules of the program."""

    enrolment: Callable[[], object]
    rules: Callable[[], object]


def window_card(reading: ProgramReading, area: AreaStanding, seen: Seen, asks: Doors) -> Card:
    """The window of an area as a strip, in words, and the dates that belong to it."""
    window = reading.windows[area.rules.id]
    words = window_text(window)
    card = Card(_("Window and enrolment"))
    card.column.addWidget(MonthStrip(_months(window, area, seen.day), words))
    card.column.addWidget(plain(words))
    enrolment = enrolment_of(area.rules.id, reading, seen)
    card.column.addWidget(_dates(reading.rulebook, enrolment, window.renewal))
    card.column.addLayout(_buttons(asks))
    return card


def enrolment_card(reading: ProgramReading, area: str, seen: Seen, asks: Doors) -> Card:
    """What is known of the enrolment where nothing is said of a window; `area` may be ''."""
    card = Card(_("Enrolment"))
    enrolment = enrolment_of(area, reading, seen)
    if enrolment is None:
        card.column.addWidget(plain(_("Nothing is known of an enrolment yet.")))
    else:
        card.column.addWidget(_dates(reading.rulebook, enrolment, None))
    card.column.addLayout(_buttons(asks))
    return card


def _buttons(asks: Doors) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(secondary(_("Enrolment…"), asks.enrolment))
    row.addWidget(quiet(_("Rules…"), asks.rules))
    row.addStretch()
    return row


def enrolment_of(area: str, reading: ProgramReading, seen: Seen) -> Enrolment | None:
    """The enrolment in an area, else the one in the whole program."""
    program = reading.rulebook.program
    held = [e for e in seen.snapshot.all(Enrolment).values() if e.program == program]
    for wanted in dict.fromkeys((area, "")):
        for each in held:
            if each.area == wanted:
                return each
    return None


def _dates(book: Rulebook, enrolment: Enrolment | None, renewal: Renewal | None) -> Pairs:
    pairs = Pairs(112)
    own = enrolment if enrolment is not None and enrolment.area else None
    if own is not None:
        pairs.add(_("Enrolled on"), _day(own.enrolled_on))
    elif enrolment is not None:
        pairs.add(_("In the program"), _("since {day}").format(day=_day(enrolment.enrolled_on)))
    if enrolment is not None and enrolment.fee_paid_on is not None:
        pairs.add(_("Fee paid on"), day_text(enrolment.fee_paid_on))
    if renewal is not None:
        pairs.add(_("Anniversary"), day_text(renewal.anniversary))
        pairs.add(_("Renewal"), days_text(renewal.anniversary, renewal.closes))
    elif enrolment is not None and enrolment.anniversary is not None:
        pairs.add(_("Anniversary"), day_text(enrolment.anniversary))
    terms = book.terms
    if terms is None:
        return pairs
    if terms.fee is not None:
        words = _("{money} a year, once for all areas").format(money=money_text(terms.fee.money))
        pairs.add(_("Fee"), words, evidence_text(terms.fee.evidence))
    pairs.add(_("Rule"), terms.text, evidence_text(terms.evidence))
    return pairs


def _day(day: date | None) -> str:
    return unknown_text() if day is None else day_text(day)


def _months(window: Window, area: AreaStanding, day: date) -> Months:
    begins = window.first.replace(day=1)
    names = []
    while begins <= window.last:
        names.append((begins, short_month_name(begins.month)))
        begins = add_months(begins, 1)
    door = float(area.thresholds[0].threshold.at_least / area.rules.maximum)
    spans = tuple(_spans(window, area.rules.maximum))
    return Months(window.first, window.last, spans, tuple(names), day, door)


def _spans(window: Window, most: Fraction) -> Iterator[Span]:
    for to_come, found, best in (
        (False, window.past, window.best),
        (True, window.coming, window.best_coming if window.best is None else None),
    ):
        for each in found:
            yield _span(each, most, to_come, each == best)


def _span(stretch: Stretch, most: Fraction, to_come: bool, best: bool) -> Span:
    tip = _("{days}: {points} points, {standing}").format(
        days=days_text(stretch.first, stretch.last),
        points=points_text(stretch.points),
        standing=standing_text(stretch.standing),
    )
    part = float(stretch.points / most)
    tone = _TONES[stretch.standing]
    return Span(stretch.first, stretch.last, part, tone, tip, to_come, best)
