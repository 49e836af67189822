"""Renewals in rows and in words: a window, grace, and what passing another credential gives."""

from dataclasses import replace
from datetime import date

import pytest

from partner_planner.domain.credential import Renewal, RenewalKind
from partner_planner.services.standing import certification_rows, last_valid_day
from partner_planner.services.wording.renewals import renewal_fact_text
from partner_planner.services.wording.windows import next_text
from tests.services.small_firm import ETERNAL, PAID, SINGLE, TODAY, catalog, held, plan


def test_what_another_credential_renewed_ends_later() -> None:
    lower = replace(PAID, renewed_by=(SINGLE.id,))
    first = held("c", lower, date(2025, 3, 1))
    snapshot = plan(first, held("s", SINGLE, date(2026, 9, 1)))
    known = catalog(lower)
    assert last_valid_day(first, snapshot, known) == date(2028, 9, 1)
    assert last_valid_day(first, plan(first), known) == date(2027, 3, 1)
    rows = {row.id: row.ends_on for row in certification_rows(snapshot, known, TODAY)}
    assert rows["c"] == date(2028, 9, 1)
    before = certification_rows(snapshot, known, date(2026, 8, 31))
    assert {row.id: row.ends_on for row in before}["c"] == date(2027, 3, 1)


def test_the_renewal_of_a_credential_is_told_whole() -> None:
    renewal = Renewal(RenewalKind.PAID, 60, 30, 24, 12)
    lower = replace(PAID, renewal=renewal, renewed_by=(SINGLE.id, ETERNAL.id))
    assert renewal_fact_text(lower, catalog()).splitlines() == [
        "by sitting the paid exam again, in the last 60 days",
        "still possible up to 30 days after the end",
        "for 24 months from the day of it",
        "12 months more by the vendor's upkeep without the exam",
        "also by passing Gadget Administrator or Widget Fundamentals",
    ]
    many = replace(PAID, renewed_by=tuple("abcde"))
    assert renewal_fact_text(many, catalog()).splitlines() == [
        "by sitting the paid exam again",
        "also by passing one of 5 other credentials",
    ]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (
            TODAY,
            "To keep it, the exam has to be paid for and sat again from 31 December 2026 to "
            "1 March 2027, not earlier.",
        ),
        (
            date(2027, 1, 5),
            "To keep it, the exam has to be paid for and sat again by 1 March 2027.",
        ),
        (
            date(2027, 3, 5),
            "It ended on 1 March 2027. The last day to renew it is 31 March 2027.",
        ),
    ],
)
def test_what_comes_next_for_a_paid_window_with_grace(day: date, words: str) -> None:
    strict = replace(PAID, renewal=Renewal(RenewalKind.PAID, 60, 30))
    (row,) = certification_rows(plan(held("c", strict, date(2025, 3, 1))), catalog(strict), day)
    assert next_text(row, RenewalKind.PAID) == words
