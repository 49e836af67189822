"""What passing a milestone would add, area by area."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.rules.asked_effect import AskedEffect, asked_effects, asking
from partner_planner.domain.rules.gated import Gate
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.totals import Outcome, Tracks, judge_tracks, outcome, total
from partner_planner.domain.rules.tracks import track_choice
from partner_planner.domain.rules.verdict import Verdict


@dataclass(frozen=True, slots=True)
class GateOpened:
    """A gate that would be met, by the lists of credentials that it asks for."""

    track: str
    metric: str
    lists: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaEffect:
    """An area before and after, on the track that counts and on each track.

    `by_track` holds the track, its points before and after; `standings` are those of the first
    threshold.
    """

    area: str
    track: str
    before: Fraction
    after: Fraction
    standings: tuple[Standing, Standing]
    by_track: tuple[tuple[str, Fraction, Fraction], ...]
    gates: tuple[GateOpened, ...]


@dataclass(frozen=True, slots=True)
class MilestoneEffect:
    """What a milestone would add if it were passed on a day; what does not change is left out.

    `asked` are the requirements and levels that come nearer. `reason` says why it adds nothing,
    where it is the milestone itself that cannot count.
    """

    milestone: str
    credential: str
    areas: tuple[AreaEffect, ...]
    reason: Reason | None = None
    asked: tuple[AskedEffect, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """An area as judged."""

    judged: Tracks
    reached: Outcome


def what_milestone_adds(
    ledger: Ledger, rulebook: Rulebook, milestone: Milestone, day: date
) -> MilestoneEffect:
    """The effect of one milestone, as if it were passed on the day."""
    return next(iter(what_milestones_add(ledger, rulebook, [milestone], day)))


def what_milestones_add(
    ledger: Ledger, rulebook: Rulebook, milestones: Iterable[Milestone], day: date
) -> tuple[MilestoneEffect, ...]:
    """The effect of each of several milestones by itself, as if it were passed on the day."""
    lists = {area.id: _credentials(area) for area in rulebook.areas}
    asked_for = asking(rulebook)
    before: dict[str, _Seen] = {}
    found = []
    for milestone in milestones:
        areas = [area for area in rulebook.areas if milestone.credential in lists[area.id]]
        counting = [each for each, counted in asked_for if milestone.credential in counted]
        reason = _against(ledger, milestone, bool(areas or counting), day)
        asked: tuple[AskedEffect, ...] = ()
        effects: list[AreaEffect] = []
        if reason is None:
            supposed = ledger.supposing(_certification(milestone, day))
            for area in areas:
                if area.id not in before:
                    before[area.id] = _seen(ledger, rulebook, area, day)
                after = _seen(supposed, rulebook, area, day)
                effects.extend(_effect(area, before[area.id], after))
            asked = tuple(asked_effects(ledger, supposed, counting, day))
        found.append(
            MilestoneEffect(milestone.id, milestone.credential, tuple(effects), reason, asked)
        )
    return tuple(found)


def _credentials(area: AreaRules) -> frozenset[str]:
    """Every credential on a list of an area."""
    return frozenset(
        credential
        for metric in area.metrics
        for each in inputs_of(metric)
        if isinstance(each, CredentialList)
        for credential in each.credentials
    )


def _certification(milestone: Milestone, day: date) -> Certification:
    return Certification(milestone.id, milestone.person, milestone.credential, day)


def _against(ledger: Ledger, milestone: Milestone, listed: bool, day: date) -> Reason | None:
    """Why passing it counts for nothing; `listed` says whether the program counts it at all."""
    credential = ledger.lookup(milestone.credential)
    person = ledger.snapshot.get(Person, milestone.person)
    if credential is None:
        return Reason.NOT_IN_CATALOG
    if person is None:
        return Reason.NO_PERSON
    if person.left_on is not None and person.left_on < day:
        return Reason.LEFT
    if not listed:
        return Reason.WRONG_LIST
    held = ledger.held(milestone.credential)
    if any(each.person == person.id and each.first <= day <= each.last for each in held):
        return Reason.HELD_ALREADY
    passed = {milestone.exam} | {
        each.exam
        for each in ledger.snapshot.all(ExamPass).values()
        if each.person == person.id and each.passed_on <= day
    }
    if milestone.exam and not credential.completed_by(frozenset(passed)):
        return Reason.OTHER_EXAM
    return None


def _seen(ledger: Ledger, rulebook: Rulebook, area: AreaRules, day: date) -> _Seen:
    scene = Scene(ledger, day, JUDGES, explained=False)
    judged = judge_tracks(area, scene)
    totals = {track: total(found.values()) for track, found in judged.items()}
    choice = track_choice(rulebook, area, scene)
    return _Seen(judged, outcome(totals, choice, rulebook.thresholds_on(day, area.id)))


def _effect(area: AreaRules, before: _Seen, after: _Seen) -> Iterator[AreaEffect]:
    """The effect on an area, where there is one."""
    by_track = tuple(
        (track, total(found.values()).points, total(after.judged[track].values()).points)
        for track, found in before.judged.items()
    )
    gates = tuple(
        GateOpened(track, metric, lists)
        for track, found in before.judged.items()
        for metric, verdict in found.items()
        for lists in _opened(verdict, after.judged[track][metric])
    )
    if gates or any(was != now for _, was, now in by_track):
        yield AreaEffect(
            area.id,
            after.reached.track,
            before.reached.points,
            after.reached.points,
            (before.reached.standings[0], after.reached.standings[0]),
            by_track,
            gates,
        )


def _opened(before: Verdict, after: Verdict) -> Iterator[tuple[str, ...]]:
    """The lists of each gate that is met after and was not before."""
    if isinstance(before.node, Gate) and before.standing is not after.standing:
        lists = (each for each in inputs_of(before.node) if isinstance(each, CredentialList))
        yield tuple(each.id for each in lists)
    for was, now in zip(before.parts, after.parts, strict=False):  # one for each holder, at times
        yield from _opened(was, now)
