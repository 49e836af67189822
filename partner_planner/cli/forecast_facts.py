"""`forecast --json`: what is likely, month by month.

`months` come by month, in each in the order of programs and areas. An entry tells what is likely
on the last `day` of its `month`: half of all cases have at most `points`, eight of ten lie from
`low` to `high`. `threshold` is the number of points by which the area is reached, `standing`
whether it is, in most cases. `because` says in sentences what changes in the month, '' where
nothing does. `wanted` is false for an area of a named program that the firm does not want;
`open` are metrics of which nothing can be said.

`levels` come in the same order. `likely` is the share of cases in which a level is met; its
`area` is null where it is one of the whole program.

`milestones` are those that are not reckoned with. `cliffs` are the last days on which credentials
that wanted areas count can be sat, or count.
"""

from collections.abc import Iterable, Iterator, Sequence

from partner_planner.cli.program_facts import number
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.rules.forecast import AreaMonth
from partner_planner.domain.rules.forecast_levels import LevelMonth
from partner_planner.services.cliffs import Cliff
from partner_planner.services.forecasting import ProgramAhead
from partner_planner.services.wording.forecasts import because_text, cliff_text
from partner_planner.services.wording.scores import RecordNames

Facts = dict[str, object]

MONTH = len("2026-12")
"""How much of a day in ISO form is its month."""


def month_facts(found: Sequence[ProgramAhead], names: RecordNames) -> Iterator[Facts]:
    """Every area in every month."""
    for place in _places(found):
        for program in found:
            for area in program.areas:
                yield _area(program.rulebook.program, area.months[place], area.wanted, names)


def level_facts(found: Sequence[ProgramAhead], names: RecordNames) -> Iterator[Facts]:
    """Every level in every month."""
    for place in _places(found):
        for program in found:
            for level in program.levels_in(place):
                yield _level(program.rulebook.program, level, names)


def _places(found: Sequence[ProgramAhead]) -> range:
    """The numbers of the months, which are the same for all programs."""
    return range(max((len(each.ends) for each in found), default=0))


def cliff_facts(cliffs: Iterable[Cliff]) -> list[Facts]:
    """The last days of credentials."""
    return [_cliff(each) for each in cliffs]


def _area(program: str, month: AreaMonth, wanted: bool, names: RecordNames) -> Facts:
    return {
        "month": month.month.isoformat()[:MONTH],
        "day": month.day,
        "program": program,
        "area": month.area,
        "points": number(month.points),
        "low": number(month.low),
        "high": number(month.high),
        "threshold": number(month.threshold.at_least),
        "standing": month.standing,
        "because": because_text(month, names),
        "track": month.track or None,
        "wanted": wanted,
        "open": month.open,
    }


def _level(program: str, month: LevelMonth, names: RecordNames) -> Facts:
    return {
        "month": month.month.isoformat()[:MONTH],
        "day": month.day,
        "program": program,
        "area": month.level.area or None,
        "level": month.level.id,
        "standing": month.standing,
        "likely": float(month.likely),
        "because": because_text(month, names),
    }


def _cliff(cliff: Cliff) -> Facts:
    until = cliff.counts_until
    return {
        "credential": cliff.credential.id,
        "sit_by": cliff.sit_by,
        "counts_until": until.value if isinstance(until, Unknown) else until,
        "places": cliff.places,
        "nothing_left": cliff.nothing_left,
        "text": cliff_text(cliff),
    }
