"""A field for a day: typed in any usual way, or chosen in a calendar; it may be left empty."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QBrush, QFocusEvent, QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import short_day_text
from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.day_text import month_first, read_day


class DayField(QLineEdit):
    """A line for a day, with a calendar behind a button (or Alt+Down).

    `today` is where the calendar opens while the field is empty. `empty` are the words shown in
    an empty field.
    """

    day_changed = Signal()

    def __init__(
        self, today: date | None = None, empty: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.setPlaceholderText(empty)
        self._open = QAction(icon("calendar-range"), _("Open the calendar"), self)
        self._open.triggered.connect(self.open_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(lambda _text: self._judge())

    @property
    def day(self) -> date | None:
        """The day, None where the field is empty or holds no day."""
        return read_day(self.text(), month_first())

    @property
    def sound(self) -> bool:
        """Whether the field is empty or holds a day."""
        return not self.text().strip() or self.day is not None

    def show_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText(short_day_text(day) if day else "")

    def open_calendar(self) -> None:
        """Let the user choose the day in a calendar below the field."""
        popup = _Calendar(self, self.day or self._today)
        popup.chosen.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write a day that was typed in another way as it is always written."""
        if self.day is not None and not self.isReadOnly():
            self.setText(short_day_text(self.day))
        super().focusOutEvent(event)

    def _take(self, day: date) -> None:
        self.show_day(day)
        self.setFocus()

    def _judge(self) -> None:
        wrong = not self.sound
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
        self.day_changed.emit()


class _Calendar(QFrame):
    """A calendar that goes away once a day is chosen."""

    chosen = Signal(object)

    def __init__(self, field: QWidget, day: date | None) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = QCalendarWidget()
        self.pages.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.pages.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        if day is not None:
            self.pages.setSelectedDate(QDate(day.year, day.month, day.day))
        self.pages.setMinimumSize(QSize(288, 248))
        self._dress()
        self.pages.clicked.connect(self._choose)
        self.pages.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.pages)
        self.setFocusProxy(self.pages)
        self.pages.setFocus()

    def _dress(self) -> None:
        """Arrows and weekends in the colours of the theme instead of Qt's own black and red."""
        dim = QTextCharFormat()
        dim.setForeground(QBrush(self.palette().placeholderText().color()))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.pages.setWeekdayTextFormat(weekday, dim)
        for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
            for button in self.pages.findChildren(QToolButton, name):
                button.setIcon(QIcon())
                button.setText(sign)

    def _choose(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(date(day.year(), day.month(), day.day()))
