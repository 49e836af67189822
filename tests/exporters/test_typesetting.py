"""Texts and days as the printed template gets them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner.exporters.typesetting import settable, shortened, template_data
from tests.domain.plots import PLOT
from tests.exporters.plans import BARS, TABLE, TIMELINE, plan


@pytest.mark.parametrize(
    ("given_text", "set_text"),
    [
        ("plain", "plain"),
        ("two\nlines\r\n\tand\u2028more", "two lines and more"),
        ("safe\u202etxt.exe", "safetxt.exe"),
        ("bell\x07 and null\x00", "bell and null"),
        ("\ud800 lone", "lone"),
        ("zero\u200djoined", "zero\u200djoined"),
        ("a" + "\u0301" * 9, "a" + "\u0301" * 4),
    ],
)
def test_a_text_stands_on_one_line_without_what_cannot_be_seen(
    given_text: str, set_text: str
) -> None:
    assert settable(given_text) == set_text


def test_an_address_breaks_at_its_signs() -> None:
    assert settable("ana.ruiz@example.com/where") == (
        "ana.\u200bruiz@\u200bexample.\u200bcom/\u200bwhere"
    )


def test_an_endless_word_breaks_with_a_hyphen_and_other_signs_without() -> None:
    assert settable("x" * 21) == "xxxxxx\u00adxxxxxx\u00adxxxxxx\u00adxxx"
    assert settable("7" * 21) == "777777\u200b777777\u200b777777\u200b777"


def test_a_mark_is_never_parted_from_its_letter() -> None:
    assert "\u00ad\u0301" not in settable("xxxxxe\u0301" * 8)


@given(st.text(), st.integers(2, 40))
def test_a_shortened_text_is_never_longer(text: str, length: int) -> None:
    shown = shortened(text, length).replace("\u200b", "").replace("\u00ad", "")
    assert len(shown) <= length
    assert shown == " ".join(shown.split())


def test_days_become_shares_of_the_width() -> None:
    (drawing,) = template_data(plan(TIMELINE))["sections"][0]["blocks"]
    marks = {it["text"]: (it["at"], it["to"]) for it in drawing["lanes"][0]["marks"]}
    assert marks["renew WE-102"] == (0.0, pytest.approx(181 / 365, abs=1e-4))
    assert marks["WC-1 ends"] == (pytest.approx(364 / 365, abs=1e-4), None)
    assert marks["longer than the year"] == (0.0, 1.0)
    assert drawing["ticks"] == [pytest.approx(181 / 365, abs=1e-4)]


def test_bars_become_shares_of_the_largest_value() -> None:
    (drawing,) = template_data(plan(BARS))["sections"][0]["blocks"]
    assert [it["share"] for it in drawing["bars"]] == [0.2, 0.8]
    assert drawing["threshold"] == 0.6


def test_a_plot_becomes_shares_of_its_drawing() -> None:
    (drawing,) = template_data(plan(PLOT))["sections"][0]["blocks"]
    assert drawing["thresholds"] == [
        [
            place
            for at in range(6)
            for place in ((round(at / 6, 5), 0.7), (round((at + 1) / 6, 5), 0.7))
        ]
    ]
    (line,) = drawing["lines"]
    assert [len(run) for run in line["runs"]] == [6, 4]
    assert [dot["tone"] for dot in drawing["dots"]] == ["warning", "plain"]
    assert drawing["beside"] == [{"at": 0.7, "text": "Needed: 70", "tone": "dim"}]
    assert drawing["today"] == {"at": pytest.approx(22.5 / 30 / 6, abs=1e-4), "text": "Today"}


def test_a_short_table_stays_on_one_page_and_a_long_one_may_break() -> None:
    (short,) = template_data(plan(TABLE))["sections"][0]["blocks"]
    assert short["together"]


def test_the_day_it_was_made_is_in_the_words_only() -> None:
    assert template_data(plan()) == template_data(plan(made_on=date(2030, 1, 1)))
