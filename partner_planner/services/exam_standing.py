"""Exams that somebody has passed and that no certification shows: what they come to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partner_planner.catalog import Credentials
from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import Certification, ExamPass, ends_on
from partner_planner.domain.credential import Credential

Held = Mapping[tuple[str, str], list[Certification]]
Passed = Mapping[str, ExamPass]


class ExamState(StrEnum):
    """What can be said of exams that stand for no certification."""

    HALF_DONE = "half_done"  # the credential needs more exams
    NOT_LISTED = "not_listed"  # they complete it, but the vendor's list does not show it
    UNMATCHED = "unmatched"  # no credential that is known here has this exam


@dataclass(frozen=True, slots=True)
class ExamProgress:
    """How far a person's exams have come towards one credential.

    `credential` is None where the exam is known to none. `missing` are the exams that the way
    with the fewest open ones still needs; `closed` are those of them that can no longer be sat on
    the day; `other_way` is then a way that can, or empty where there is none.
    """

    person: str
    credential: Credential | None
    state: ExamState
    passes: tuple[ExamPass, ...]
    missing: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    other_way: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """A key that stays the same between readings."""
        return f"{self.passes[-1].id}:{self.credential.id if self.credential else ''}"

    @property
    def passed(self) -> tuple[str, ...]:
        """The codes of the exams, in the order in which they were passed."""
        return tuple(each.exam for each in self.passes)

    @property
    def last_passed_on(self) -> date:
        """The day of the last pass."""
        return self.passes[-1].passed_on


def exam_progress(
    passes: Iterable[ExamPass],
    certifications: Iterable[Certification],
    credentials: Credentials,
    day: date,
) -> tuple[ExamProgress, ...]:
    """What the exams of every person come to, where no certification shows it.

    A pass counts as shown where the person has the credential and that had not ended before the
    pass. Passes that would have made a certification which had ended by the day are left out.
    """
    by_person: dict[str, dict[str, ExamPass]] = {}
    for each in sorted(passes, key=lambda each: (each.passed_on, each.id)):
        by_person.setdefault(each.person, {})[each.exam] = each
    if not by_person:
        return ()
    held: dict[tuple[str, str], list[Certification]] = {}
    for certification in certifications:
        key = certification.person, certification.credential
        held.setdefault(key, []).append(certification)
    return tuple(
        progress
        for passed in by_person.values()
        for progress in _of_person(passed, held, credentials, day)
    )


def _of_person(
    passed: Passed, held: Held, credentials: Credentials, day: date
) -> Iterable[ExamProgress]:
    reached = {code: credentials.by_exam(code) for code in passed}
    used = set[str]()
    open_credentials = list[Credential]()
    for credential in {each.id: each for found in reached.values() for each in found}.values():
        way = _completed_way(credential, passed)
        if not way:
            open_credentials.append(credential)
            continue
        used.update(way)
        done = _in_order(passed[code] for code in way)
        if not _shown(credential, done[-1], held) and not _over(credential, done[-1], day):
            yield ExamProgress(done[-1].person, credential, ExamState.NOT_LISTED, done)
    for credential in open_credentials:
        yield from _half_done(credential, passed, used, held, day)
    for code, found in reached.items():
        if not found:
            yield ExamProgress(passed[code].person, None, ExamState.UNMATCHED, (passed[code],))


def _half_done(
    credential: Credential, passed: Passed, used: set[str], held: Held, day: date
) -> Iterable[ExamProgress]:
    started = [way for way in credential.exams if any(c in passed and c not in used for c in way)]
    if not started:
        return
    missing_of = {way: tuple(code for code in way if code not in passed) for way in started}
    way = min(started, key=lambda way: len(missing_of[way]))
    done = _in_order(passed[code] for code in way if code in passed)
    if _shown(credential, done[-1], held):
        return
    missing = missing_of[way]
    closed = tuple(code for code in missing if _closed(credential, code, day))
    other = tuple(code for code in _open_way(credential, way, day) if code not in passed)
    yield ExamProgress(
        done[-1].person,
        credential,
        ExamState.HALF_DONE,
        done,
        missing,
        closed,
        other if closed else (),
    )


def _completed_way(credential: Credential, passed: Passed) -> tuple[str, ...]:
    """The way that is complete, the one completed last where there are several, else ()."""
    complete = [way for way in credential.exams if way and all(code in passed for code in way)]
    return max(complete, key=lambda way: max(passed[c].passed_on for c in way), default=())


def _shown(credential: Credential, done: ExamPass, held: Held) -> bool:
    """Whether a certification of the person shows the credential since the pass."""
    for certification in held.get((done.person, credential.id), ()):
        end = ends_on(certification, credential)
        if not isinstance(end, date) or end >= done.passed_on:
            return True
    return False


def _over(credential: Credential, done: ExamPass, day: date) -> bool:
    """Whether what the pass completed would have ended by the day."""
    months = credential.validity_months
    return isinstance(months, int) and add_months(done.passed_on, months) < day


def _closed(credential: Credential, code: str, day: date) -> bool:
    last = credential.last_sitting_of(code)
    return isinstance(last, date) and last < day


def _open_way(credential: Credential, but: tuple[str, ...], day: date) -> tuple[str, ...]:
    """The newest other way whose exams can all still be sat, else ()."""
    for way in reversed(credential.exams):
        if way != but and not any(_closed(credential, code, day) for code in way):
            return way
    return ()


def _in_order(passes: Iterable[ExamPass]) -> tuple[ExamPass, ...]:
    return tuple(sorted(passes, key=lambda each: (each.passed_on, each.id)))
