"""What completes a credential, when its exams end, and who witnesses what."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.credential import Fact
from partner_planner.domain.evidence import Confidence, Evidence
from partner_planner.domain.program import Area, Program
from tests.domain.examples import WIDGETS, widgets

CODES = st.frozensets(st.sampled_from(["WE-100", "WE-101", "WE-102", "GE-200"]))


def test_one_of_two_exams_completes_only_with_the_other() -> None:
    both = widgets()
    assert not both.completed_by(frozenset())
    assert not both.completed_by(frozenset({"WE-100"}))
    assert not both.completed_by(frozenset({"WE-101", "GE-200"}))
    assert both.completed_by(frozenset({"WE-100", "WE-101"}))
    assert both.completed_by(frozenset({"WE-102"}))


def test_what_has_no_exam_is_not_completed_by_any() -> None:
    assert not widgets(exams=()).completed_by(frozenset({"WE-100"}))
    assert widgets(exams=()).code == ""


def test_its_code_is_that_of_the_newest_way() -> None:
    assert widgets().code == "WE-102"
    assert widgets(exams=(("WE-100", "WE-101"),)).code == "WE-100 + WE-101"


@given(CODES, CODES)
def test_more_passed_exams_never_undo_a_credential(
    passed: frozenset[str], more: frozenset[str]
) -> None:
    assert WIDGETS.completed_by(passed | more) >= WIDGETS.completed_by(passed)
    assert WIDGETS.completed_by(passed) == any(passed >= set(way) for way in WIDGETS.exams)


def test_an_exam_may_end_before_its_credential() -> None:
    old, whole = date(2026, 9, 30), date(2027, 12, 31)
    ending = widgets(last_sitting=whole, exam_ends=(("WE-100", old),))
    assert ending.last_sitting_of("WE-100") == old
    assert ending.last_sitting_of("WE-102") == whole


def test_a_fact_has_its_own_witness_or_that_of_the_credential() -> None:
    ours = Evidence("Our estimate", date(2026, 11, 22), Confidence.UNVERIFIED)
    estimated = widgets(facts=((Fact.HOURS, ours),))
    assert estimated.evidence_of(Fact.HOURS) == ours
    assert estimated.evidence_of(Fact.FEE) == estimated.evidence


def test_an_area_is_found_by_its_id() -> None:
    witness, area = WIDGETS.evidence, Area("widgets", "Widgets", "")
    program = Program("acme", "acme", "Acme", False, (area,), witness, witness, witness)
    assert program.area("widgets") is area
    assert program.area("gadgets") is None
