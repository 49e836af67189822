"""What figures can be entered for: the measures that a program's rules read, by area."""

from collections.abc import Iterator
from dataclasses import dataclass

from partner_planner.domain.figure import FigureKind
from partner_planner.domain.rules.measures import Measure
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook


@dataclass(frozen=True, slots=True)
class Subject:
    """Figures of one metric; `area` is '' for the whole program.

    `tracks` and `streams` are those that a rule asks for, '' among the streams for no split.
    `kinds` are what can be said of it: of what follows from records only points.
    """

    program: str
    area: str
    metric: str
    tracks: tuple[str, ...]
    streams: tuple[str, ...]
    kinds: tuple[FigureKind, ...]


def subjects_of(book: Rulebook, area: AreaRules | None) -> tuple[Subject, ...]:
    """What can be entered for an area, or for the program as a whole.

    Of an area first its metrics, then what their scores, the choice of the track and
    the area's levels read besides.
    """
    if area is None:
        asked = [each.requirement for each in book.requirements]
        asked += [each.requirement for each in book.levels]
        read = [each for node in asked for each in _measures(node) if not each.area]
        return tuple(_subject(book, "", metric, (), read) for metric in _metrics(read))
    found = dict[str, Subject]()
    for id in dict.fromkeys(each.id for each in area.metrics):
        rules = [each for each in area.metrics if each.id == id]
        tracks = tuple(each for each in area.tracks if any(rule.track == each for rule in rules))
        read = [each for rule in rules for each in _measures(rule.score)]
        found[id] = _subject(book, area.id, id, tracks, read)
    nodes = [each.score for each in area.metrics]
    nodes += [each.requirement for each in area.classifications]
    nodes += [each.requirement for each in book.levels if each.area == area.id]
    read = [each for node in nodes for each in _measures(node) if each.area == area.id]
    for metric in _metrics(read):
        if metric not in found:
            found[metric] = _subject(book, area.id, metric, (), read)
    return tuple(found.values())


def has_figures(book: Rulebook) -> bool:
    """Whether there is anything to enter for a program."""
    return bool(book.areas or subjects_of(book, None))


def _subject(
    book: Rulebook, area: str, metric: str, tracks: tuple[str, ...], read: list[Measure]
) -> Subject:
    streams = dict.fromkeys(each.stream for each in read if each.metric == metric)
    kinds = tuple(FigureKind) if streams else (FigureKind.POINTS,)
    if not tracks:
        kinds = (FigureKind.LEVEL,)
    whole = ("",) if tracks else ()
    return Subject(
        book.program, area, metric, tracks, tuple(dict.fromkeys((*streams, *whole))), kinds
    )


def _measures(part: object) -> Iterator[Measure]:
    return (each for each in inputs_of(part) if isinstance(each, Measure))


def _metrics(read: list[Measure]) -> Iterator[str]:
    yield from dict.fromkeys(each.metric for each in read)
