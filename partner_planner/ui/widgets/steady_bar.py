"""A scroll bar that always has its room, so that nothing is laid out twice when it comes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from shiboken6 import isValid


def keep_bar_room(area: QScrollArea) -> None:
    """Leave the vertical bar of an area its room also while there is nothing to scroll.

    An area that shows its bar only when needed first lays out all that is in it without the bar,
    and then once more with it. The style sheet draws no handle while the bar is `idle`.
    """
    bar = area.verticalScrollBar()

    def tell(least: int, most: int) -> None:
        idle = least == most
        if isValid(bar) and bar.property("idle") != idle:  # an area that goes tells once more
            bar.setProperty("idle", idle)
            bar.style().unpolish(bar)
            bar.style().polish(bar)

    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar.rangeChanged.connect(tell)
    tell(bar.minimum(), bar.maximum())
