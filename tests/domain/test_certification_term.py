"""State, end and renewal window of a certification on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.domain.calendar import add_months
from partner_planner.domain.certification import (
    EXPIRING_DAYS,
    PAID_EXPIRING_DAYS,
    Certification,
    CertificationState,
    Term,
    ends_on,
    term,
)
from partner_planner.domain.credential import Credential, Renewal, RenewalKind
from partner_planner.domain.evidence import UNKNOWN
from tests.domain.examples import widgets

EARNED = date(2026, 1, 15)
FREE, PAID = Renewal(RenewalKind.FREE, 180), Renewal(RenewalKind.PAID)
ORDER = [
    CertificationState.VALID,
    CertificationState.WINDOW_OPEN,
    CertificationState.EXPIRING,
    CertificationState.EXPIRED,
]

DAYS = st.dates(date(1990, 1, 1), date(2150, 12, 31))
RENEWALS = st.one_of(
    st.builds(Renewal, st.just(RenewalKind.FREE), st.integers(1, 400)),
    st.builds(Renewal, st.sampled_from([RenewalKind.PAID, RenewalKind.NONE, RenewalKind.UNKNOWN])),
)
HELD = st.builds(
    Certification,
    id=st.just("c"),
    person=st.just("p"),
    credential=st.just("widget-engineer-associate"),
    earned_on=DAYS,
    expires_on=st.one_of(st.none(), DAYS),
)


def held(expires_on: date | None = None) -> Certification:
    """A certification that was earned on the 15th of January 2026."""
    return Certification("c", "p", "widget-engineer-associate", EARNED, expires_on)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 1, 15), CertificationState.VALID),
        (date(2026, 7, 18), CertificationState.VALID),
        (date(2026, 7, 19), CertificationState.WINDOW_OPEN),
        (date(2026, 12, 15), CertificationState.WINDOW_OPEN),
        (date(2026, 12, 16), CertificationState.EXPIRING),
        (date(2027, 1, 15), CertificationState.EXPIRING),
        (date(2027, 1, 16), CertificationState.EXPIRED),
    ],
)
def test_a_free_renewal_goes_through_its_window(day: date, state: CertificationState) -> None:
    assert term(held(), widgets(), day) == Term(state, date(2027, 1, 15), date(2026, 7, 19))


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2027, 10, 16), CertificationState.VALID),
        (date(2027, 10, 17), CertificationState.EXPIRING),
        (date(2028, 1, 15), CertificationState.EXPIRING),
        (date(2028, 1, 16), CertificationState.EXPIRED),
    ],
)
def test_a_paid_one_has_no_window_and_is_called_expiring_earlier(
    day: date, state: CertificationState
) -> None:
    github = widgets(validity_months=24, renewal=PAID)
    assert term(held(), github, day) == Term(state, date(2028, 1, 15), None)


def test_what_never_expires_stays_valid() -> None:
    basics = widgets(validity_months=None, renewal=Renewal(RenewalKind.NEVER))
    assert term(held(), basics, date(2150, 1, 1)) == Term(CertificationState.VALID, None, None)


@pytest.mark.parametrize("known", [True, False])
def test_an_end_that_nobody_knows_is_unknown(known: bool) -> None:
    what = widgets(validity_months=UNKNOWN) if known else None
    assert term(held(), what, EARNED) == Term(CertificationState.UNKNOWN, UNKNOWN, None)


def test_its_own_end_counts_before_the_catalogs() -> None:
    own = date(2026, 3, 31)
    assert ends_on(held(own), widgets()) == own
    assert ends_on(held(own), widgets(validity_months=None)) == own
    assert term(held(own), None, EARNED) == Term(CertificationState.VALID, own, None)


def test_the_last_day_of_february_gives_the_last_day_of_february() -> None:
    leap = Certification("c", "p", "w", date(2024, 2, 29))
    assert ends_on(leap, widgets()) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("linked", "linked_on", "counts"),
    [
        (True, None, True),
        (True, date(2026, 11, 22), True),
        (True, date(2026, 11, 23), False),
        (False, None, False),
        (False, date(2026, 1, 1), False),
    ],
)
def test_it_counts_as_linked_from_its_day(
    linked: bool, linked_on: date | None, counts: bool
) -> None:
    certification = Certification("c", "p", "w", EARNED, linked=linked, linked_on=linked_on)
    assert certification.linked_at(date(2026, 11, 22)) is counts


def renewed(renewal: Renewal, months: int) -> Credential:
    """The credential with another renewal and validity."""
    return widgets(renewal=renewal, validity_months=months)


@given(HELD, RENEWALS, st.integers(1, 60), DAYS, st.integers(0, 4000))
def test_a_state_only_moves_on_as_days_pass(
    certification: Certification, renewal: Renewal, months: int, day: date, later: int
) -> None:
    what = renewed(renewal, months)
    now = term(certification, what, day)
    then = term(certification, what, day + timedelta(days=later))
    assert ORDER.index(now.state) <= ORDER.index(then.state)
    assert (now.ends_on, now.window_opens) == (then.ends_on, then.window_opens)


@given(HELD, RENEWALS, st.integers(1, 60), DAYS)
def test_a_state_agrees_with_its_days(
    certification: Certification, renewal: Renewal, months: int, day: date
) -> None:
    seen = term(certification, renewed(renewal, months), day)
    assert isinstance(seen.ends_on, date)
    assert (seen.state is CertificationState.EXPIRED) == (day > seen.ends_on)
    close = PAID_EXPIRING_DAYS if renewal.kind is RenewalKind.PAID else EXPIRING_DAYS
    within = 0 <= (seen.ends_on - day).days <= close
    assert (seen.state is CertificationState.EXPIRING) == within
    if seen.state is CertificationState.WINDOW_OPEN:
        assert seen.window_opens is not None
        assert seen.window_opens <= day < seen.ends_on
    assert (seen.window_opens is None) == (renewal.window_days is None)


@given(HELD, st.integers(1, 60))
def test_the_end_is_its_own_or_the_months_after_it_was_earned(
    certification: Certification, months: int
) -> None:
    end = ends_on(certification, renewed(FREE, months))
    assert end == (certification.expires_on or add_months(certification.earned_on, months))
