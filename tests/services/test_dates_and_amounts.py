"""Days, money and hours as a person writes them."""

from datetime import date
from decimal import Decimal

import pytest

from partner_planner.domain.money import Money
from partner_planner.services.wording.amounts import (
    amount_text,
    hours_text,
    money_text,
    monies_text,
)
from partner_planner.services.wording.dates import (
    day_text,
    month_text,
    short_day_text,
    short_month_name,
)


def test_a_day_is_written_out_or_short() -> None:
    day = date(2027, 3, 2)
    assert day_text(day) == "2 March 2027"
    assert short_day_text(day) == "2 Mar 2027"
    assert month_text(day) == "March 2027"
    assert short_month_name(3) == "Mar"


def test_every_month_has_its_own_words() -> None:
    days = [date(2027, month, 1) for month in range(1, 13)]
    for words in (day_text, short_day_text, month_text):
        assert len({words(day) for day in days}) == len(days)


@pytest.mark.parametrize(
    ("amount", "text"),
    [("1250", "1,250"), ("82.5", "82.50"), ("0", "0"), ("-1", "-1"), ("0.004", "0"),
     ("1E+30", "1," + "000," * 9 + "000")],
)  # fmt: skip
def test_amounts_have_two_decimals_or_none(amount: str, text: str) -> None:
    assert amount_text(Decimal(amount)) == text


def test_money_names_its_currency_and_is_never_added_over_currencies() -> None:
    dollars, euros = Money("USD", Decimal(165)), Money("EUR", Decimal("82.5"))
    assert money_text(dollars) == "USD 165"
    assert monies_text((euros, dollars)) == "EUR 82.50 + USD 165"


def test_hours_have_one_decimal_or_none() -> None:
    assert (hours_text(Decimal("12.50")), hours_text(Decimal(1200))) == ("12.5", "1,200")
