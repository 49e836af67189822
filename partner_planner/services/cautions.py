"""What a person who plans a milestone should be warned of, as keys and facts."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from partner_planner.domain.certification import (
    Certification,
    CertificationState,
    Term,
    renewals,
    term,
)
from partner_planner.domain.credential import Credential, RenewalKind
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.milestone import Milestone, planned_fee
from partner_planner.domain.person import Person


@dataclass(frozen=True, slots=True)
class Caution:
    """One warning: the key of its sentence and the facts that go into it.

    Keys: `by-in-the-past`, `booked-after-by` (booked_on, by), `retires-before` (last_sitting,
    successor), `already-held` (ends_on), `before-window` (opens), `person-left` (left_on),
    `fee-unknown`.
    """

    key: str
    facts: Mapping[str, object] = field(default_factory=dict)


def cautions(
    milestone: Milestone,
    credential: Credential | None,
    person: Person | None,
    day: date,
    held: Iterable[Certification] = (),
) -> tuple[Caution, ...]:
    """What speaks against an open milestone, as seen on a day; a closed one has nothing.

    `held` are the person's certifications. A credential that is not known warns of less.
    """
    if not milestone.open:
        return ()
    found = [*_about_days(milestone, credential, day)]
    if credential is not None:
        found += _already_held(milestone, credential, day, tuple(held))
    if person is not None and person.left_on is not None and person.left_on <= milestone.by:
        found.append(Caution("person-left", {"left_on": person.left_on}))
    if isinstance(planned_fee(milestone, credential, ""), Unknown):
        found.append(Caution("fee-unknown"))
    return tuple(found)


def _about_days(
    milestone: Milestone, credential: Credential | None, day: date
) -> Iterator[Caution]:
    by, booked = milestone.by, milestone.booked_on
    if by < day:
        yield Caution("by-in-the-past", {"by": by})
    if booked is not None and booked > by:
        yield Caution("booked-after-by", {"booked_on": booked, "by": by})
    if credential is None:
        return
    last = credential.last_sitting_of(milestone.exam) if milestone.exam else credential.last_sitting
    if isinstance(last, date) and (booked or by) > last:
        yield Caution(
            "retires-before", {"last_sitting": last, "successor": credential.successor or ""}
        )


def _already_held(
    milestone: Milestone, credential: Credential, day: date, held: Collection[Certification]
) -> Iterator[Caution]:
    """Held and still valid when the milestone is due, unless a paid sitting is to renew it."""
    own = [each for each in held if each.person == milestone.person]
    passed = [each.earned_on for each in own if each.credential in credential.renewed_by]
    for certification in own:
        if certification.credential != credential.id:
            continue
        seen = term(certification, credential, day, renewals(certification, credential, passed))
        end = seen.ends_on
        if isinstance(end, Unknown) or seen.state is CertificationState.EXPIRED:
            continue
        if (end is None or end >= milestone.by) and not _renews(milestone, credential, seen):
            early = credential.renewal.kind is RenewalKind.PAID and seen.window_opens is not None
            if early:
                yield Caution("before-window", {"opens": seen.window_opens})
            else:
                yield Caution("already-held", {"ends_on": end})


def _renews(milestone: Milestone, credential: Credential, seen: Term) -> bool:
    """Whether the exam is paid for and sat to renew what is held."""
    if credential.renewal.kind is not RenewalKind.PAID:
        return False
    if seen.window_opens is None:
        return seen.state is CertificationState.EXPIRING
    return seen.window_opens <= (milestone.booked_on or milestone.by)
