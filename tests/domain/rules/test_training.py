"""People who finished a training, and hours of it."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.person import Person
from partner_planner.domain.rules.force import ONE_DAY
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.spans import Trailing
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.trained import Trained, TrainedHours
from partner_planner.domain.rules.verdict import Gap
from partner_planner.domain.rules.where import Where
from tests.domain.rules.small_facts import dated, fact
from tests.domain.rules.small_program import DAY, judged, reasons, told

PEOPLE = Person("ana"), Person("ben"), Person("gone", left_on=DAY - ONE_DAY)
COURSE = dated("co-sell", kind=FactKind.TRAINING, absent_is_none=True)
HOURS = TrainedHours(COURSE, Fraction(16))


def finished(person: str, hours: str | None = None, on: date = DAY, note: str = "") -> Fact:
    """Somebody finished the course."""
    kind = FactKind.TRAINING
    id = f"{person}/{hours}/{on}"
    return fact("co-sell", on, kind=kind, person=person, count=hours, note=note, id=id)


def test_nobody_yet_lacks_one_person() -> None:
    found = judged(Trained(COURSE, 1), *PEOPLE)
    assert told(found.standing, found.have, found.need) == "not_met 0 1"
    assert found.gap == Gap(Fraction(1), "trained-people")
    assert judged(Trained(COURSE, 1), *PEOPLE, finished("ana")).standing is Standing.MET


def test_two_with_six_hours_each_lack_four_of_sixteen() -> None:
    found = judged(HOURS, *PEOPLE, finished("ana", "6"), finished("ben", "6"))
    assert told(found.standing, found.have, found.need) == "not_met 12 16"
    assert found.gap == Gap(Fraction(4), "hours")
    more = judged(HOURS, *PEOPLE, finished("ana", "6"), finished("ben", "10"))
    assert more.standing is Standing.MET


def test_a_person_counts_once_and_only_while_at_the_firm() -> None:
    again = finished("ana", on=DAY - ONE_DAY)
    found = judged(
        Trained(COURSE, 2),
        *PEOPLE,
        again,
        finished("ana"),
        finished("gone"),
        finished("stranger"),
    )
    assert found.have == 1
    assert reasons(found.left_out) == {
        finished("ana").id: "same-again",
        finished("gone").id: "left",
        finished("stranger").id: "no-person",
    }


def test_hours_of_people_who_left_do_not_count_but_those_of_the_firm_do() -> None:
    found = judged(HOURS, *PEOPLE, finished("gone", "20"), finished("", "5"))
    assert found.have == 5


@pytest.mark.parametrize(("node", "name"), [(Trained(COURSE, 1), ""), (HOURS, "ana")])
def test_an_entry_that_says_too_little_leaves_it_open(
    node: Trained | TrainedHours, name: str
) -> None:
    found = judged(node, *PEOPLE, finished(name))
    assert (found.standing, found.reasons) == (Standing.UNKNOWN, (Reason.FIELD_MISSING,))
    assert reasons(found.left_out) == {finished(name).id: "field-missing"}


def test_nothing_entered_may_mean_that_nothing_is_known() -> None:
    portal = dated("co-sell", kind=FactKind.TRAINING)
    found = judged(Trained(portal, 1), *PEOPLE)
    assert (found.standing, found.reasons, found.gap) == (
        Standing.UNKNOWN,
        (Reason.NO_RECORD,),
        None,
    )


def test_a_condition_that_cannot_be_told_leaves_it_open() -> None:
    where = Where("note", among=("classroom",))
    course = dated("co-sell", None, where, kind=FactKind.TRAINING, absent_is_none=True)
    assert judged(Trained(course, 1), *PEOPLE, finished("ana")).standing is Standing.UNKNOWN
    sure = finished("ana", note="Classroom")
    assert judged(Trained(course, 1), *PEOPLE, sure).standing is Standing.MET
    hours = TrainedHours(course, Fraction(4))
    assert judged(hours, *PEOPLE, finished("ana", "4")).standing is Standing.UNKNOWN
    assert judged(hours, *PEOPLE, finished("ana", "3")).standing is Standing.NOT_MET


def test_training_grows_old_and_people_leave() -> None:
    year = dated("co-sell", Trailing(months=12), kind=FactKind.TRAINING, absent_is_none=True)
    node = Trained(year, 1)
    found = judged(node, *PEOPLE, finished("ana", on=date(2026, 3, 1)))
    assert found.met_until == date(2027, 2, 28)
    leaver = Person("dev", left_on=date(2026, 12, 31))
    assert judged(node, leaver, finished("dev")).met_until == date(2026, 12, 31)


@given(
    st.lists(st.tuples(st.sampled_from(["ana", "ben", ""]), st.integers(0, 9)), max_size=6),
)
def test_hours_are_added_in_any_order(entries: list[tuple[str, int]]) -> None:
    facts = [
        fact("co-sell", DAY, kind=FactKind.TRAINING, person=who, count=str(hours), id=str(number))
        for number, (who, hours) in enumerate(entries)
    ]
    found = judged(HOURS, *PEOPLE, *facts)
    assert found.have == sum(hours for _, hours in entries)
    assert judged(HOURS, *PEOPLE, *facts[::-1]).have == found.have
