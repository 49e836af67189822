"""Labels of the type scale: title, subtitle, heading, dim and figures."""

from PySide6.QtWidgets import QLabel

from partner_planner.ui.qt_numbers import PLAIN_TEXT


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("textFormat", PLAIN_TEXT)
    return label


def title(text: str) -> QLabel:
    """The one title of a page."""
    return _label(text, "title")


def subtitle(text: str) -> QLabel:
    """The line under a title."""
    return _wrapped(_label(text, "subtitle"))


def heading(text: str) -> QLabel:
    """The heading of a part of a page."""
    return _label(text, "heading")


def dim(text: str) -> QLabel:
    """Words of second rank, wrapped."""
    return _wrapped(_label(text, "dim"))


def plain(text: str) -> QLabel:
    """Running words, wrapped."""
    return _wrapped(_label(text, "plain"))


def figure(text: str) -> QLabel:
    """A number that is to be seen from afar."""
    return _label(text, "figure")


def labelled(text: str, name: str) -> QLabel:
    """Wrapped words that the style sheet knows by a name of their own."""
    return _wrapped(_label(text, name))


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    return label
