"""Which track of an area counts, and how that is known."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.rulebook import AreaRules, TrackMethod
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.standing import Standing

TRACK_FACT = "track"
"""A fact of kind `attested` named "track/<area>" whose note is a track says where the firm is."""


class TrackSource(StrEnum):
    """How it is known which track counts."""

    BEST_OF = "best-of"  # nobody has to choose: the better one counts
    ENROLLED = "enrolled"  # the track of the enrolment
    ATTESTED = "attested"  # somebody has said so
    CLASSIFIED = "classified"  # it follows from figures
    FIGURES = "figures"  # the newest figures are those of one track
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TrackChoice:
    """The track that counts, '' where the better one does or none is known."""

    track: str
    source: TrackSource


class OfProgram(Protocol):
    """Something of a program: its rulebook, or a node of it."""

    @property
    def program(self) -> str:
        """The id of the program."""
        ...


def track_choice(book: OfProgram, area: AreaRules, scene: Scene) -> TrackChoice:
    """What is known of the track: from the enrolment, from a fact, by the rule, from figures."""
    if area.method is TrackMethod.BEST_OF:
        return TrackChoice("", TrackSource.BEST_OF)
    enrolment = scene.ledger.enrolment(book.program, area.id, scene.known_on)
    if enrolment is not None and enrolment.track in area.tracks:
        return TrackChoice(enrolment.track, TrackSource.ENROLLED)
    said = scene.ledger.facts(book.program, f"{TRACK_FACT}/{area.id}", scene.known_on)
    for fact in said:
        if fact.kind is FactKind.ATTESTED and fact.note in area.tracks:
            return TrackChoice(fact.note, TrackSource.ATTESTED)
    return _classified(area, scene) or _of_figures(book, area, scene)


def choice_days(book: OfProgram, area: AreaRules, ledger: Ledger) -> Iterator[date]:
    """The days on which another track may begin to count."""
    if area.method is TrackMethod.BEST_OF:
        return
    for enrolment in ledger.snapshot.all(Enrolment).values():
        if enrolment.program == book.program and enrolment.enrolled_on is not None:
            yield enrolment.enrolled_on
    for fact in ledger.snapshot.all(Fact).values():
        if fact.program == book.program:
            yield from Force(fact.on, fact.until).change_days()
    for rule in area.classifications:
        yield from rule.force.change_days()
        for each in inputs_of(rule.requirement):
            yield from each.change_days(ledger)
    for metric in dict.fromkeys(each.id for each in area.metrics):
        for figure in ledger.figures.get((book.program, area.id, metric), ()):
            yield figure.as_of


def _classified(area: AreaRules, scene: Scene) -> TrackChoice | None:
    """The track by the rule of the day, where its figures are known."""
    for rule in area.classifications:
        if rule.force.on(scene.day):
            found = scene.judge(rule.requirement).standing
            if found is not Standing.UNKNOWN:
                track = rule.met if found is Standing.MET else rule.otherwise
                return TrackChoice(track, TrackSource.CLASSIFIED)
    return None


def _of_figures(book: OfProgram, area: AreaRules, scene: Scene) -> TrackChoice:
    """The track of the newest figures: the portal shows the one that a partner is on."""
    last, tracks = date.min, dict[str, None]()
    for metric in dict.fromkeys(each.id for each in area.metrics):
        for figure in scene.ledger.figures.get((book.program, area.id, metric), ()):
            if figure.as_of > scene.known_on or figure.track not in area.tracks:
                continue
            if figure.as_of < last:
                break
            if figure.as_of > last:
                last, tracks = figure.as_of, {}
            tracks[figure.track] = None
    if len(tracks) == 1:
        return TrackChoice(next(iter(tracks)), TrackSource.FIGURES)
    return TrackChoice("", TrackSource.UNKNOWN)
