"""Every colour of words can be read on every ground that it stands on, in both looks."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from partner_planner.domain.tone import Tone
from partner_planner.ui.theme import DARK, LIGHT, Colours, Look, apply, tone_colours
from partner_planner.ui.widgets.search_box import SearchBox

LEAST = 4.5
"""What running text needs by WCAG 2.2, level AA."""

PAIRS = (
    *(("text", ground) for ground in ("window", "rail", "surface", "raised", "hover")),
    *(("text", ground) for ground in ("accent_soft", "warning_soft")),
    *(("text_dim", ground) for ground in ("window", "rail", "surface", "hover", "accent_soft")),
    *(("text_faint", ground) for ground in ("window", "surface", "raised", "accent_soft")),
    *(("accent", ground) for ground in ("window", "surface", "accent_soft")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover")),
    *(("bad", ground) for ground in ("window", "surface")),
    ("window", "text"),  # toasts
    ("accent_soft", "text"),
)
"""Words and their grounds, as the style sheet and the painted widgets put them together."""


def luminance(colour: QColor) -> float:
    """How bright a colour is, from 0 to 1, by the formula of WCAG."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(words: QColor, ground: QColor) -> float:
    """The ratio of the brighter of two colours to the darker one, from 1 to 21."""
    darker, brighter = sorted((luminance(words), luminance(ground)))
    return (brighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS, ids=str)
def test_words_stand_out(look: Colours, words: str, ground: str) -> None:
    assert contrast(QColor(getattr(look, words)), QColor(getattr(look, ground))) >= LEAST


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", Tone)
def test_marks_stand_out(look: Colours, tone: Tone) -> None:
    assert contrast(*tone_colours(tone, look)) >= LEAST


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
def test_words_in_an_empty_field_stand_out(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    apply(qapp, look)
    box = SearchBox([("a", "Ana Ruiz")], "Type a name")
    for field in (QLineEdit(), box, box.line):
        qtbot.addWidget(field)
        field.ensurePolished()
        words = field.palette().placeholderText().color()
        ground = QColor((LIGHT if look is Look.LIGHT else DARK).surface)
        assert words.alpha() == 255
        assert contrast(words, ground) >= LEAST
    apply(qapp, Look.LIGHT)
