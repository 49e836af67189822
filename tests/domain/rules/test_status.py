"""What the vendor grants, how many of it, and the standing of something else."""

from datetime import date
from fractions import Fraction

import pytest

from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.count_status import CountStatus
from partner_planner.domain.rules.node import inputs_of
from partner_planner.domain.rules.other_program import OtherProgram, ProgramLevel
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.status import AreaReached, Status, StatusOf
from partner_planner.domain.rules.verdict import Gap
from tests.domain.rules.small_facts import TODAY, fact
from tests.domain.rules.small_program import (
    DAY,
    PROGRAM,
    holds,
    judged,
    ledger,
    listing,
    metric,
    per_person,
    rulebook,
    scene,
    threshold,
    told,
)
from tests.domain.rules.small_status import MET, NOT_MET, UNKNOWN, granted, status

COMPETENCIES = ("Security", "Migration", "SMB", "MSP", "DevOps", "CloudOps")
PREMIER = CountStatus(
    tuple(granted(name, absent_is_none=True) for name in COMPETENCIES),
    3,
    frozenset({"MSP", "DevOps", "CloudOps"}),
    "competencies",
)


@pytest.mark.parametrize(
    ("held", "standing", "gap"),
    [
        ("Security Migration SMB", NOT_MET, (1, ("MSP", "DevOps", "CloudOps"))),
        ("Security Migration MSP", MET, None),
        ("Security MSP", NOT_MET, (1, ())),
        ("Security", NOT_MET, (2, ("MSP", "DevOps", "CloudOps"))),
    ],
)
def test_three_competencies_of_which_one_is_named(
    held: str, standing: Standing, gap: tuple[int, tuple[str, ...]] | None
) -> None:
    found = judged(PREMIER, *(status(name) for name in held.split()))
    assert found.standing is standing
    assert told(found.have, found.need, found.unit) == f"{len(held.split())} 3 competencies"
    expected = Gap(Fraction(gap[0]), "competencies", names=gap[1]) if gap else None
    assert found.gap == expected


def test_competencies_of_which_nothing_is_known_leave_it_open() -> None:
    open_one = CountStatus(
        tuple(granted(name) for name in COMPETENCIES), 3, frozenset({"MSP"}), "competencies"
    )
    assert judged(open_one, status("Security")).standing is UNKNOWN
    assert judged(open_one, *(status(name) for name in COMPETENCIES[:4])).standing is MET
    assert judged(open_one, status("MSP", count="0")).standing is NOT_MET


def test_what_is_granted_ends_on_its_last_day() -> None:
    last = date(2027, 6, 30)
    held = fact("Security", date(2026, 1, 1), kind=FactKind.STATUS, until=last)
    found = judged(granted("Security"), held)
    assert (found.standing, found.met_until, found.counted) == (MET, last, (held.id,))
    assert judged(granted("Security"), held, day=date(2027, 7, 1)).reasons == (Reason.RUN_OUT,)
    assert judged(granted("Security"), held, day=date(2025, 12, 31)).reasons == (
        Reason.NOT_ATTESTED,
    )


def test_the_newest_entry_decides() -> None:
    was = fact("Security", date(2026, 1, 1), kind=FactKind.STATUS)
    lost = fact("Security", TODAY, kind=FactKind.STATUS, count="0")
    assert judged(granted("Security"), was).standing is MET
    assert judged(granted("Security"), was, lost).standing is NOT_MET


def test_a_status_is_that_of_its_target_and_shared_by_all_who_refer_to_it() -> None:
    target = People(listing("a"), 2)
    node = Status(StatusOf.REQUIREMENT, "people", "Two people", target)
    plan = scene(holds("ana", "a", expires_on=date(2027, 1, 31)))
    found = plan.judge(node)
    assert told(found.standing, found.have, found.need, found.unit) == "not_met 1 2 people"
    assert found.gap == Gap(Fraction(1), "people", ("a",))
    assert found.counted == ("ana/a",)
    assert found.parts == (plan.once(target),)
    assert [each.change_days(plan.ledger) for each in inputs_of(node)]


def test_an_area_is_reached_from_its_threshold_on() -> None:
    book = rulebook(metric("skill", per_person("a")), thresholds=(threshold(8),))
    node = AreaReached.of(PROGRAM, book.areas[0], book.thresholds[0])
    two = (holds("ana", "a", expires_on=date(2027, 1, 31)), holds("ben", "a"))
    found = judged(node, *two)
    assert told(found.standing, found.have, found.need) == "met 8 8"
    assert found.met_until == date(2027, 1, 31)
    assert judged(node, two[0]).gap == Gap(Fraction(4), "points")
    days = {day for each in inputs_of(node) for day in each.change_days(ledger(*two))}
    assert date(2027, 2, 1) in days


def test_a_level_of_another_program_is_what_was_entered_of_it_or_what_its_rules_say() -> None:
    node = OtherProgram("Select", ProgramLevel("other", "select"), granted("select"))
    assert judged(node).standing is UNKNOWN
    assert judged(node, status("select")).standing is MET
    assert judged(node, status("select", count="0"), day=DAY).standing is NOT_MET
