"""The two looks of the program: colours by role, type sizes, a spacing grid, one style sheet.

Everything is in steps of four pixels. There is one accent colour; the other colours belong to
states and always stand beside a word.
"""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from partner_planner import resources
from partner_planner.domain.tone import Tone

GRID = 4
"""One step of the spacing grid, in pixels."""


class Look(StrEnum):
    """The colour scheme that the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Colours(NamedTuple):
    """Every colour of a look, by what it is for."""

    window: str
    rail: str
    surface: str
    raised: str
    hover: str
    line: str
    line_strong: str
    text: str
    text_dim: str
    text_faint: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    good: str
    good_soft: str
    notice: str
    notice_soft: str
    warning: str
    warning_soft: str
    bad: str
    bad_soft: str
    dim_soft: str


LIGHT = Colours(
    window="#F6F7F6",
    rail="#EEF1F0",
    surface="#FFFFFF",
    raised="#FFFFFF",
    hover="#F1F4F3",
    line="#E1E5E4",
    line_strong="#C6CDCB",
    text="#1B2427",
    text_dim="#566166",
    text_faint="#606B6F",
    accent="#1F6F6B",
    accent_hover="#185B58",
    accent_soft="#DFEFED",
    on_accent="#FFFFFF",
    good="#2A6B45",
    good_soft="#E2F1E7",
    notice="#1F6F6B",
    notice_soft="#DFEFED",
    warning="#855700",
    warning_soft="#FBEFD6",
    bad="#A32A21",
    bad_soft="#FBE6E3",
    dim_soft="#ECEFEE",
)

DARK = Colours(
    window="#15191B",
    rail="#111416",
    surface="#1C2123",
    raised="#242A2D",
    hover="#252B2E",
    line="#2D3437",
    line_strong="#475055",
    text="#E5EAEA",
    text_dim="#A3AEB1",
    text_faint="#96A1A5",
    accent="#5DBFB6",
    accent_hover="#79D0C8",
    accent_soft="#1D3B39",
    on_accent="#0D1F1E",
    good="#7FCB9B",
    good_soft="#1E3528",
    notice="#5DBFB6",
    notice_soft="#1D3B39",
    warning="#E5B55C",
    warning_soft="#3A2E16",
    bad="#F19A91",
    bad_soft="#432320",
    dim_soft="#2A3033",
)


def colours_of(palette: QPalette) -> Colours:
    """The colours that belong to a palette set by `apply`."""
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def tone_colours(tone: Tone, colours: Colours) -> tuple[QColor, QColor]:
    """The colour of the words and of the ground beneath for a tone."""
    pairs = {
        Tone.PLAIN: (colours.text, colours.surface),
        Tone.GOOD: (colours.good, colours.good_soft),
        Tone.NOTICE: (colours.notice, colours.notice_soft),
        Tone.WARNING: (colours.warning, colours.warning_soft),
        Tone.BAD: (colours.bad, colours.bad_soft),
        Tone.DIM: (colours.text_dim, colours.dim_soft),
    }
    words, ground = pairs[tone]
    return QColor(words), QColor(ground)


def palette_of(colours: Colours) -> QPalette:
    """The palette of a look, every role set, the disabled ones dimmer."""
    role = QPalette.ColorRole
    by_role = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.hover,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.bad,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.text_faint,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.raised,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.line_strong,
        role.Shadow: colours.line_strong,
        role.Accent: colours.accent,
    }
    palette = QPalette()
    for name, colour in by_role.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.text_faint))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.line_strong))
    return palette


def is_dark(app: QApplication, look: Look) -> bool:
    """Whether a look is the dark one; `SYSTEM` follows the system where it tells, else light."""
    from PySide6.QtCore import Qt

    if look is Look.SYSTEM:
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return look is Look.DARK


def apply(app: QApplication, look: Look) -> None:
    """Give the whole program a look."""
    from PySide6.QtCore import Qt  # slow: all its enumerations are built, after the first paint

    hints = app.styleHints()
    scheme = {Look.LIGHT: Qt.ColorScheme.Light, Look.DARK: Qt.ColorScheme.Dark}
    hints.setColorScheme(scheme.get(look, Qt.ColorScheme.Unknown))
    paint(app, is_dark(app, look))


def paint(app: QApplication, dark: bool) -> None:
    """Use the colours of a look; `apply` also tells the system, for title bars and the like."""
    colours = DARK if dark else LIGHT
    app.setPalette(palette_of(colours))
    sheet = _sheet(colours)
    if sheet != app.styleSheet():
        app.setStyleSheet(sheet)


def use_fonts(app: QApplication) -> None:
    """Use the shipped typeface; where it cannot be read the system's stays."""
    families = list[str]()
    for name in ("Inter-Regular", "Inter-SemiBold"):
        for file in resources.path("fonts").glob(f"{name}.*"):
            key = QFontDatabase.addApplicationFont(str(file))
            families += QFontDatabase.applicationFontFamilies(key) if key >= 0 else []
    font = QFont(families[0] if families else app.font().family())
    font.setPixelSize(13)
    app.setFont(font)


def _sheet(colours: Colours) -> str:
    text = resources.path("themes", "partner_planner.qss").read_text(encoding="utf-8")
    for name in sorted(colours._fields, key=len, reverse=True):
        text = text.replace(f"@{name}", getattr(colours, name))
    shade = "dark" if colours is DARK else "light"
    for name in ("chevron", "check"):
        text = text.replace(f"${name}", resources.path("themes", f"{name}-{shade}.svg").as_posix())
    return text
