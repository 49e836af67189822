"""Pictures of pages, one at a time, with turning and a closer look."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from partner_planner.i18n import gettext as _
from partner_planner.ui.widgets.buttons import quiet, secondary
from partner_planner.ui.widgets.texts import dim

_SIDE = 32
_MARGIN = 16
_TURNS = {
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
}


class PagePreview(QWidget):
    """Shows the page that is turned to, whole or close.

    The last good pages stay while new ones are made, and when these cannot be made.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pages: Sequence[bytes] = ()
        self._page = 0
        self._close = False
        self._picture = QPixmap()
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = QScrollArea()
        self.area.setObjectName("preview")
        self.area.setWidget(self._sheet)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(_("Preview of the pages"))
        self.before = secondary("‹", lambda: self.turn(-1))
        self.after = secondary("›", lambda: self.turn(1))
        for button, name in ((self.before, _("Page before")), (self.after, _("Next page"))):
            button.setFixedWidth(_SIDE)
            button.setProperty("step", True)
            button.setAccessibleName(name)
        self._number = dim("")
        self._number.setWordWrap(False)
        self._state = dim("")
        self._closer = quiet("", self._look)
        self._assemble()
        self._show()

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show new pages, as PNG files; the page that was turned to stays where it still is."""
        self._pages = pages
        self._page = min(self._page, max(0, len(pages) - 1))
        self.say("")
        self._load()

    def say(self, sentence: str) -> None:
        """Say what is going on; '' where nothing is."""
        self._state.setText(sentence)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._state.text()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """The page that is shown, from 1; 0 where there is none."""
        return self._page + 1 if self._pages else 0

    def turn(self, by: int) -> None:
        """Turn pages forward or back; at the ends nothing happens."""
        to = min(max(0, self._page + by), max(0, len(self._pages) - 1))
        if to != self._page:
            self._page = to
            self._load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _TURNS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.turn(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.before)
        row.addWidget(self._number)
        row.addWidget(self.after)
        row.addWidget(self._state, 1)
        row.addWidget(self._closer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.area, 1)
        column.addLayout(row)

    def _look(self) -> None:
        self._close = not self._close
        self._show()

    def _load(self) -> None:
        self._picture = QPixmap()
        if self._pages:
            self._picture.loadFromData(self._pages[self._page])
        self.area.verticalScrollBar().setValue(0)
        self._show()

    def _show(self) -> None:
        """Put the page into the room there is, or show it close."""
        self._number.setText(
            _("Page {page} of {pages}").format(page=self.page, pages=self.pages)
            if self._pages
            else ""
        )
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page + 1 < len(self._pages))
        self._closer.setText(_("Whole page") if self._close else _("Zoom in"))
        self._closer.setEnabled(bool(self._pages))
        if self._picture.isNull():
            self._sheet.resize(0, 0)
            return
        scale = self.devicePixelRatioF()
        shown = self._picture.scaled(
            self._room() * scale,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(scale)
        self._sheet.setPixmap(shown)
        self._sheet.resize(shown.deviceIndependentSize().toSize())

    def _room(self) -> QSize:
        view = self.area.viewport().size()
        if self._close:
            whole = self._picture.size() / self.devicePixelRatioF()
            return whole.scaled(view.width() - _MARGIN, 10**5, Qt.AspectRatioMode.KeepAspectRatio)
        return QSize(max(1, view.width() - 2 * _MARGIN), max(1, view.height() - 2 * _MARGIN))
