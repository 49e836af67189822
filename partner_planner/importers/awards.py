"""What rows mean for certifications and exam passes: new, changed or the same.

There is one certification for each person, credential and day on which it was earned. A renewal
that keeps that day moves the end; one listed with a later day is an award of its own.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Change
from partner_planner.domain.proposal import Verdict
from partner_planner.domain.snapshot import Snapshot
from partner_planner.importers.marks import Marks, fold
from partner_planner.importers.reasons import Facts, Reason, facts
from partner_planner.importers.titles import Titles
from partner_planner.importers.training import Training

LAG_DAYS = 3
"""How far the vendor's day may lie from a typed one for the same award: time zones, late entry."""

AwardKey = tuple[str, str, date]
"""A person, what was awarded, and the day."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one row would do: its verdict, its change if it has one, and a remark."""

    verdict: Verdict
    change: Change | None = None
    reason: Reason | None = None
    facts: Facts = ()


class Awards:
    """The certifications and exam passes of a plan, found by person, award and day."""

    def __init__(self, snapshot: Snapshot, titles: Titles, new_id: Callable[[], str]) -> None:
        self._titles = titles
        self._new_id = new_id
        self._certifications: dict[AwardKey, Certification] = {}
        self._typed: dict[tuple[str, str], list[Certification]] = {}
        self._passes: dict[AwardKey, ExamPass] = {}
        self._index(snapshot.all(Certification).values())
        for passed in snapshot.all(ExamPass).values():
            key = (passed.person, _exam(passed.exam), passed.passed_on)
            self._passes.setdefault(key, passed)

    def propose(self, rows: Mapping[Training, str]) -> dict[Training, Outcome]:
        """The outcome of every row, given the person that each is about."""
        groups: dict[AwardKey, list[Training]] = {}
        for row, person in rows.items():
            groups.setdefault(self._key(row, person), []).append(row)
        outcomes: dict[Training, Outcome] = {}
        taken: set[str] = set()
        for key in sorted(groups):
            self._propose_group(key, groups, taken, outcomes)
        return outcomes

    def _key(self, row: Training, person: str) -> AwardKey:
        """What a row awards; by the known record where that was given another meaning by hand."""
        if row.exam:
            return person, _exam(row.exam), row.earned_on
        key = (person, self._award(row.title), row.earned_on)
        known = self._certifications.get(key)
        return (person, known.credential, row.earned_on) if known and known.credential else key

    def _award(self, title: str) -> str:
        return self._titles.credential(title) or _unknown(title)

    def _index(self, held: Collection[Certification]) -> None:
        """Let certifications be found: by what they are, else by what they were once called."""
        for known in held:
            award = known.credential or self._award(known.title)
            self._certifications.setdefault((known.person, award, known.earned_on), known)
            if known.source != "import":
                self._typed.setdefault((known.person, award), []).append(known)
        for known in held:
            for award in (self._award(known.title), _unknown(known.title)):
                self._certifications.setdefault((known.person, award, known.earned_on), known)

    def _propose_group(
        self,
        key: AwardKey,
        groups: Mapping[AwardKey, list[Training]],
        taken: set[str],
        outcomes: dict[Training, Outcome],
    ) -> None:
        """One award: of rows that say it twice, the one with the latest end is used."""
        rows = sorted(groups[key], key=_standing, reverse=True)
        first = rows[0]
        if first.exam:
            outcomes[first] = self._passed(first, key)
        else:
            known = self._certifications.get(key) or self._lagging(key, groups, taken)
            if known is not None and known.id in taken:
                outcomes[first] = Outcome(Verdict.SAME, None, Reason.LISTED_TWICE)
            else:
                taken.update({known.id} if known else ())
                outcomes[first] = self._earned(first, key[0], known)
        for row in rows[1:]:
            differs = row.expires_on not in (None, first.expires_on)
            reason = Reason.ENDS_DIFFER if differs else Reason.LISTED_TWICE
            told = facts(end=first.expires_on) if differs else ()
            outcomes[row] = Outcome(Verdict.SAME, None, reason, told)

    def _passed(self, row: Training, key: AwardKey) -> Outcome:
        if key in self._passes:
            return Outcome(Verdict.SAME, None, row.reason, row.facts)
        new = ExamPass(self._new_id(), key[0], row.exam, row.earned_on)
        return Outcome(Verdict.NEW, Change(ExamPass, new.id, None, new), row.reason, row.facts)

    def _earned(self, row: Training, person: str, known: Certification | None) -> Outcome:
        credential = self._titles.credential(row.title)
        if known is None:
            after = Certification(
                self._new_id(),
                person,
                credential,
                row.earned_on,
                row.expires_on,
                title=row.title,
                source="import",
            )
            verdict = Verdict.NEW
        else:
            after = _confirmed(known, row, credential)
            verdict = Verdict.SAME if after == known else Verdict.CHANGED
        change = None if after == known else Change(Certification, after.id, known, after)
        return Outcome(verdict, change, row.reason, row.facts)

    def _lagging(
        self, key: AwardKey, groups: Mapping[AwardKey, list[Training]], taken: set[str]
    ) -> Certification | None:
        """A typed certification whose day is a little off, and which no row names exactly."""
        person, award, day = key
        near = [
            known
            for known in self._typed.get((person, award), ())
            if abs(known.earned_on - day).days <= LAG_DAYS
            and known.id not in taken
            and (person, award, known.earned_on) not in groups
        ]
        return min(near, key=lambda known: (abs(known.earned_on - day), known.id), default=None)


def _unknown(title: str) -> str:
    return f"title {fold(title)}"


def _exam(code: str) -> str:
    return f"exam {code.strip().upper()}"


def _standing(row: Training) -> tuple[date, bool, bool, str, Marks, Facts, int]:
    """The later end stands higher, then a row of the file, then what it says, not where."""
    end, plain = row.expires_on or date.min, row.reason is None
    return end, row.line > 0, plain, row.title, row.marks, row.facts, -row.line


def _confirmed(known: Certification, row: Training, credential: str) -> Certification:
    """A known certification as the vendor lists it; what the file leaves blank stays."""
    moved = known.earned_on != row.earned_on
    return replace(
        known,
        credential=known.credential or credential,
        earned_on=row.earned_on,
        expires_on=row.expires_on or known.expires_on,
        linked=True,
        title=known.title or ("" if known.credential else row.title),
        source="import" if moved else known.source,
    )
