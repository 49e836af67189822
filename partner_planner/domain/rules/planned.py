"""Certifications that open milestones may bring: on which day, and with what chance."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.credential import Credential
from partner_planner.domain.milestone import Milestone, MilestoneState
from partner_planner.domain.person import Person
from partner_planner.domain.rules.ledger import Holding, Ledger, holding
from partner_planner.domain.snapshot import Snapshot

DEFAULT_CHANCE = Decimal("0.7")
"""The chance to pass where a milestone gives none: an assumption of ours, to be said with it."""

MOST_TOGETHER = 6
"""So many milestones of one person for one credential are taken together, the first ones."""


class Omission(StrEnum):
    """Why an open milestone is not reckoned with."""

    OVERDUE = "overdue"  # its day is past and it has no new one
    CLOSED = "closed"  # it can no longer be sat on its day
    NOT_IN_CATALOG = "not-in-catalog"
    NO_PERSON = "no-person"
    LEFT = "left"  # its person has left by its day
    OTHER_EXAM = "other-exam"  # another exam is needed, and no milestone is for it


class Omitted(NamedTuple):
    """A milestone, by id, that is not reckoned with."""

    milestone: str
    reason: Omission


@dataclass(frozen=True, slots=True)
class Way:
    """A day on which a certification may be earned, by which milestone, and how likely it is.

    `held` is the certification as it would count; its record is the milestone's id.
    """

    day: date
    milestone: str
    chance: Fraction
    held: Holding


@dataclass(frozen=True, slots=True)
class Planned:
    """A certification that a person may earn.

    Of its `ways` at most one comes true; the chances do not always add up to one.
    """

    person: str
    credential: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Plans:
    """What the open milestones may bring, and those that are not reckoned with, with the reason."""

    planned: tuple[Planned, ...]
    omitted: tuple[Omitted, ...]


def plans_of(ledger: Ledger, milestones: Iterable[Milestone], day: date) -> Plans:
    """What open milestones may bring from a day on.

    One whose day is past is left out until it has a new one. One without a chance is given
    `DEFAULT_CHANCE`. What is not passed stays so: nobody is supposed to sit again.
    """
    omitted: list[Omitted] = []
    together: dict[tuple[str, str], list[Milestone]] = {}
    for each in milestones:
        if not each.open:
            continue
        reason = _against(ledger, each, day)
        if reason is None:
            together.setdefault((each.person, each.credential), []).append(each)
        else:
            omitted.append(Omitted(each.id, reason))
    planned: list[Planned] = []
    for (person, credential), chosen in together.items():
        ways = tuple(_ways(ledger, person, credential, chosen, day))
        if ways:
            planned.append(Planned(person, credential, ways))
        else:
            omitted.extend(Omitted(each.id, Omission.OTHER_EXAM) for each in chosen)
    return Plans(tuple(planned), tuple(omitted))


def chance_of(milestone: Milestone) -> Fraction:
    """The chance to pass it, between 0 and 1."""
    given = milestone.pass_chance
    return Fraction(DEFAULT_CHANCE if given is None else given)


def expected_on(milestone: Milestone, day: date) -> date:
    """When it is to be passed, as seen on a day: at the booked sitting, else by its day."""
    booked = milestone.booked_on
    if milestone.state is MilestoneState.BOOKED and booked is not None and booked >= day:
        return booked
    return milestone.by


def _against(ledger: Ledger, milestone: Milestone, day: date) -> Omission | None:
    """Why a milestone is not reckoned with."""
    credential = ledger.lookup(milestone.credential)
    person = ledger.snapshot.get(Person, milestone.person)
    expected = expected_on(milestone, day)
    if credential is None:
        return Omission.NOT_IN_CATALOG
    if person is None:
        return Omission.NO_PERSON
    if expected < day:
        return Omission.OVERDUE
    if person.left_on is not None and person.left_on < expected:
        return Omission.LEFT
    last = credential.last_sitting_of(milestone.exam)
    return Omission.CLOSED if isinstance(last, date) and last < expected else None


def _ways(
    ledger: Ledger, person: str, credential: str, milestones: Sequence[Milestone], day: date
) -> Iterator[Way]:
    """The days on which a credential may be complete, in their order, each once."""
    known = ledger.lookup(credential)
    if known is None:
        return
    chosen = sorted(milestones, key=lambda each: (expected_on(each, day), each.id))[:MOST_TOGETHER]
    passed = frozenset(
        each.exam
        for each in ledger.snapshot.all(ExamPass).values()
        if each.person == person and each.passed_on <= day
    )
    found: dict[str, Fraction] = {}
    for fates in product((True, False), repeat=len(chosen)):
        done = _completing(known, passed, chosen, fates)
        if done is not None:
            found[done.id] = found.get(done.id, Fraction(0)) + _likely(chosen, fates)
    for each in chosen:
        if found.get(each.id):
            expected = expected_on(each, day)
            held = _held(ledger, each, expected, known)
            yield Way(expected, each.id, found[each.id], held)


def _completing(
    credential: Credential,
    passed: frozenset[str],
    milestones: Sequence[Milestone],
    fates: Sequence[bool],
) -> Milestone | None:
    """The first of the passed milestones with which the credential is complete."""
    for milestone, fate in zip(milestones, fates, strict=True):
        if fate:
            if milestone.exam:
                passed |= {milestone.exam}
            if not milestone.exam or credential.completed_by(passed):
                return milestone
    return None


def _likely(milestones: Sequence[Milestone], fates: Sequence[bool]) -> Fraction:
    """How likely it is that just these are passed; each by itself, none helps another."""
    likely = Fraction(1)
    for milestone, fate in zip(milestones, fates, strict=True):
        likely *= chance_of(milestone) if fate else 1 - chance_of(milestone)
    return likely


def _held(ledger: Ledger, milestone: Milestone, day: date, credential: Credential) -> Holding:
    """The certification that passing gives, linked unless the person's profile is not."""
    record = Certification(milestone.id, milestone.person, milestone.credential, day)
    person = ledger.snapshot.get(Person, milestone.person)
    if not _is_linked(ledger.snapshot, milestone.person):
        record = Certification(
            milestone.id, milestone.person, milestone.credential, day, linked=False
        )
    return holding(record, person, credential)


def _is_linked(snapshot: Snapshot, person: str) -> bool:
    """A profile is linked as a whole: whether one is, or nothing is known of it."""
    own = [each for each in snapshot.all(Certification).values() if each.person == person]
    return not own or any(each.linked for each in own)
