"""What is told of each program where several stand beside one another."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partner_planner.domain.rules.fees import FeePaid
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.node import nodes_of
from partner_planner.domain.rules.program_standing import LevelStanding
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.standing import Standing
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.levels import ladders, parts_of
from partner_planner.services.scoring import ProgramReading, nearest_area
from partner_planner.services.wording.amounts import money_text
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.scores import (
    RecordNames,
    fall_text,
    gap_text,
    ladder_text,
    level_end_text,
    part_name,
)
from partner_planner.services.wording.states import confidence_text, unknown_text

_YEAR = 12


@dataclass(frozen=True, slots=True)
class ProgramWords:
    """A program in a few sentences. `missing` and `ends` are '' where nothing is, or is known."""

    reached: str
    missing: str
    ends: str
    fee: str
    rules: str


def program_words(reading: ProgramReading, names: RecordNames) -> ProgramWords:
    """How far a program is, what it lacks next, what ends first, its fee and its rules."""
    book = reading.rulebook
    return ProgramWords(
        reached=" ".join(_reached(reading)),
        missing=" ".join(_missing(reading, names)),
        ends=_first_end(reading, names),
        fee=_fee(reading),
        rules=_("Version {version}, checked {day}, {confidence}.").format(
            version=book.version,
            day=day_text(book.checked_on),
            confidence=confidence_text(book.evidence.confidence),
        ),
    )


def _reached(reading: ProgramReading) -> Iterator[str]:
    """The levels of the program, then how many of its wanted areas are reached."""
    for ladder in ladders(reading.standing):
        if not ladder.area and not ladder.stage:
            yield ladder_text(ladder)
    areas = reading.wanted_areas
    if areas:
        reached = [each.rules.name for each in areas if each.standing is Standing.MET]
        if not reached:
            unknown = any(each.standing is Standing.UNKNOWN for each in areas)
            yield (
                _("No area is known to be reached.") if unknown else _("No area is reached yet.")
            )
        else:
            yield ngettext(
                "{n} of {all} areas is reached: {areas}.",
                "{n} of {all} areas are reached: {areas}.",
                len(reached),
            ).format(n=len(reached), all=len(areas), areas=", ".join(reached))


def _missing(reading: ProgramReading, names: RecordNames) -> Iterator[str]:
    """What the next level lacks, and the next step of the nearest area."""
    for ladder in ladders(reading.standing):
        if not ladder.area and not ladder.stage and ladder.next is not None:
            yield _open_parts(ladder.next, names)
    nearest = nearest_area([reading])
    if nearest is not None:
        area, gap = nearest
        yield _("{area}: {gap}.").format(area=area.rules.name, gap=gap_text(gap, names.credentials))


def _open_parts(level: LevelStanding, names: RecordNames) -> str:
    """How much of a level is there, and by name what is not; its page tells the rest."""
    parts = list(parts_of(level.verdict))
    lacking = [each for each in parts if each.standing is not Standing.MET]
    told = dict.fromkeys(part_name(each, names.credentials) for each in lacking)
    return _("{level}: {met} of {all} met. Still open: {parts}.").format(
        level=level.level.name,
        met=len(parts) - len(lacking),
        all=len(parts),
        parts=", ".join(each for each in told if each) or _("the rest"),
    )


def _first_end(reading: ProgramReading, names: RecordNames) -> str:
    """The sentence about what ends or falls first."""
    return min(_ends(reading, names), default=(date.max, ""))[1]


def _ends(reading: ProgramReading, names: RecordNames) -> Iterator[tuple[date, str]]:
    for ladder in ladders(reading.standing):
        level = ladder.reached
        if not ladder.area and level is not None and level.met_until is not None:
            yield level.met_until + ONE_DAY, level_end_text(level, names)
    for area in reading.wanted_areas:
        if area.next_fall is not None:
            yield area.next_fall.day, fall_text(area.rules.name, area.next_fall, names)


def _fee(reading: ProgramReading) -> str:
    """What a year costs, as far as the rules say."""
    book = reading.rulebook
    if book.terms is not None and book.terms.fee is not None:
        return _("{money} a year").format(money=money_text(book.terms.fee.money))
    trees = [each.requirement for each in book.requirements]
    trees += [each.requirement for each in book.levels]
    for tree in trees:
        for node in nodes_of(tree):
            if isinstance(node, FeePaid):
                return _fee_text(node)
    return unknown_text()


def _fee_text(node: FeePaid) -> str:
    """A fee and how often it is asked for."""
    money, span = money_text(node.fee), node.paid.span
    months = span.months if isinstance(span, Trailing) else 0
    if not months:
        return _("{money} once").format(money=money)
    if months == _YEAR:
        return _("{money} a year").format(money=money)
    return ngettext("{money} a month", "{money} every {n} months", months).format(
        money=money, n=months
    )
