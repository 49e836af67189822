"""What happens in a year, in order: read from the certifications, milestones and retirements."""

from collections.abc import Iterator
from datetime import date

from partner_planner.domain.credential import RenewalKind
from partner_planner.domain.milestone import MilestoneState
from partner_planner.services.exporting.plan_year import PlannedMilestone, PlanYear
from partner_planner.services.happenings import Dated, Happening
from partner_planner.services.retirements import Retirement
from partner_planner.services.standing import CertificationRow


def dated_things(facts: PlanYear) -> tuple[Dated, ...]:
    """Everything that happens in the year, by day and name."""
    found = [
        *(it for row in facts.certifications for it in _of_certification(facts, row)),
        *(_of_milestone(it) for it in facts.milestones),
        *(it for retirement in facts.retirements for it in _of_retirement(facts, retirement)),
    ]
    of_year = [it for it in found if facts.holds(it.day)]
    return tuple(sorted(of_year, key=lambda it: (it.day, it.names, it.short, it.key)))


def renewal_kind(facts: PlanYear, row: CertificationRow) -> RenewalKind:
    """How a certification is renewed; unknown where the catalog does not know the credential."""
    credential = facts.credentials.get(row.credential)
    return credential.renewal.kind if credential else RenewalKind.UNKNOWN


def _of_certification(facts: PlanYear, row: CertificationRow) -> Iterator[Dated]:
    opens = row.term.window_opens if row.term else None
    for happening, day in ((Happening.ENDS, row.ends_on), (Happening.WINDOW, opens)):
        if day is not None:
            yield Dated(
                key=f"{happening}-{row.id}",
                happening=happening,
                day=day,
                names=(row.person,),
                title=row.title,
                short=facts.short(row),
                renewal=renewal_kind(facts, row),
                window_opens=opens,
                ends_on=row.ends_on,
            )


def _of_milestone(it: PlannedMilestone) -> Dated:
    happening = {
        MilestoneState.PASSED: Happening.PASSED,
        MilestoneState.BOOKED: Happening.SITTING,
    }.get(it.milestone.state, Happening.DUE)
    return Dated(
        key=f"milestone-{it.milestone.id}",
        happening=happening,
        day=it.day,
        names=(it.name,),
        title=it.title,
        short=it.short,
    )


def _of_retirement(facts: PlanYear, retirement: Retirement) -> Iterator[Dated]:
    """The last days of a credential or exam, with the people whom each concerns."""
    concerned = retirement.concerned
    planning = [milestone.person for milestone in concerned.milestones]
    ends = (
        (
            Happening.LAST_SITTING,
            retirement.last_sitting,
            [*planning, *concerned.started, *concerned.lapsed, *concerned.holders],
        ),
        (Happening.LAST_COUNTING, retirement.last_counting, concerned.holders),
    )
    for happening, day, people in ends:
        names = {facts.names[id] for id in people if id in facts.names}
        if isinstance(day, date) and names:
            yield Dated(
                key=f"{happening}-{retirement.id}",
                happening=happening,
                day=day,
                names=tuple(sorted(names, key=str.casefold)),
                title=retirement.credential.title,
                short=" / ".join(retirement.exams) or retirement.credential.title,
                successor=retirement.successor,
            )
