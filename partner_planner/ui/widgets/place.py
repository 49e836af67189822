"""A place on a page in which one of several widgets stands."""

from PySide6.QtWidgets import QBoxLayout, QWidget


class Place:
    """Takes what room a column has left; a table stands there, or what is said in its stead.

    A pile of widgets would show each one that it takes in, at the cost of styling it before the
    page is complete and once more afterwards.
    """

    def __init__(self, column: QBoxLayout, first: QWidget) -> None:
        self._column = column
        self._widgets = [first]
        column.addWidget(first, 1)

    def show(self, widget: QWidget) -> None:
        """Let a widget stand there and no other; it may be a new one."""
        if widget not in self._widgets:
            self._column.insertWidget(self._column.indexOf(self._widgets[0]), widget, 1)
            self._widgets.append(widget)
        for each in self._widgets:
            show_or_hide(each, each is widget)


def show_or_hide(widget: QWidget, shown: bool) -> None:
    """Show or hide a widget, where it is not so already.

    Showing one that was never hidden would style it before its page is complete.
    """
    if widget.isHidden() == shown:
        widget.setVisible(shown)
