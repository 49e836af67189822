"""Draws a plot that is laid out: scale, months, band, thresholds, lines, and the marked month."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from partner_planner.domain.plot_layout import outlines, steps
from partner_planner.domain.tone import Tone
from partner_planner.ui.theme import Colours, tone_colours
from partner_planner.ui.widgets.plot_placement import PlotPlacement

_LINE = 2.0
_DASH = [4.0, 3.0]
_DOT = 3.0
_TICK = 5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class PlotPainting:
    """One drawing of a plot with a painter, in the colours of a look."""

    def __init__(
        self, painter: QPainter, placement: PlotPlacement, colours: Colours, font: QFont
    ) -> None:
        self._painter, self._placement, self._colours = painter, placement, colours
        self._metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(self, marked: int | None, focus: bool) -> None:
        """Draw everything; `marked` is the month that is looked at, `focus` whether by keys."""
        if marked is not None:
            self._slot(marked)
        self._scale()
        if not self._placement.plot.months:
            room = self._placement.room
            self._words(self._placement.plot.description, room, self._colours.text_dim, _CENTRE)
        self._months()
        self._band()
        self._thresholds()
        self._today()
        self._lines()
        self._dots()
        if marked is not None:
            self._marker(marked, focus)
        elif focus:
            self._frame(self._placement.room)
        self._beside()

    def _slot(self, at: int) -> None:
        room = self._placement.slot(at)
        self._painter.fillRect(room.adjusted(0, -2, 0, 2), QColor(self._colours.hover))

    def _scale(self) -> None:
        room = self._placement.room
        for number, (words, place) in enumerate(self._placement.scale):
            y = round(place.center().y()) + 0.5
            self._pen(self._colours.line_strong if number == 0 else self._colours.line)
            self._painter.drawLine(QLineF(room.left(), y, room.right(), y))
            self._words(self._fitting(words, place), place, self._colours.text_faint, _RIGHT)

    def _months(self) -> None:
        place, room = self._placement, self._placement.room
        for label in place.months:
            where = place.label_room(label, 0).adjusted(-2, 0, 2, 0)
            self._words(label.text, where, self._colours.text_dim, _CENTRE)
        for label in place.years:
            x = round(place.slot(label.at).left()) + 0.5
            self._pen(self._colours.line_strong)
            self._painter.drawLine(QLineF(x, room.bottom(), x, room.bottom() + _TICK))
            where = place.label_room(label, 1).adjusted(0, 0, 2, 0)
            self._words(label.text, where, self._colours.text, _LEFT)

    def _band(self) -> None:
        band = self._placement.plot.band
        if band is None:
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.accent_soft))
        for outline in outlines(self._placement.plot, band):
            self._painter.drawPolygon(self._placement.polygon(outline))

    def _thresholds(self) -> None:
        pen = QPen(QColor(self._colours.text_dim), 1)
        pen.setDashPattern(_DASH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        for line in self._placement.plot.thresholds:
            for run in steps(self._placement.plot, line.values):
                self._painter.drawPolyline(self._placement.polygon(run))

    def _today(self) -> None:
        place, plot = self._placement, self._placement.plot
        if place.today is None or plot.today is None:
            return
        x = place.day_x(plot.today)
        if x is None:
            return
        self._pen(self._colours.text_dim)
        x = round(x) + 0.5
        self._painter.drawLine(QLineF(x, place.today.bottom(), x, place.room.bottom()))
        self._words(plot.today_text, place.today, self._colours.text_dim, _CENTRE)

    def _lines(self) -> None:
        plot = self._placement.plot
        for line in plot.series:
            pen = QPen(self._ink(line.tone), _LINE)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._painter.setPen(pen)
            for run in steps(plot, line.values):
                self._painter.drawPolyline(self._placement.polygon(run))

    def _dots(self) -> None:
        """A small ring where something happens; a month that is pointed out has a full dot."""
        for at, month in enumerate(self._placement.plot.months):
            point = self._placement.value_point(at)
            if point is None or not (month.cause or month.tone is not Tone.PLAIN):
                continue
            full = month.tone is not Tone.PLAIN
            self._dot(point, self._ink(month.tone), full, _DOT + full)

    def _marker(self, at: int, focus: bool) -> None:
        point, slot = self._placement.value_point(at), self._placement.slot(at)
        if focus:
            self._frame(slot)
        if point is not None:
            tone = self._placement.plot.months[at].tone
            self._dot(point, self._ink(tone), True, _DOT + 2)

    def _frame(self, room: QRectF) -> None:
        """Where the keyboard is."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._pen(self._colours.accent)
        self._painter.drawRoundedRect(room.adjusted(-1.5, -3.5, 1.5, 3.5), 3, 3)

    def _dot(self, point: QPointF, ink: QColor, full: bool, radius: float) -> None:
        surface = QColor(self._colours.surface)
        self._painter.setPen(QPen(surface if full else ink, 1.6))
        self._painter.setBrush(ink if full else surface)
        self._painter.drawEllipse(point, radius, radius)

    def _beside(self) -> None:
        for beside in self._placement.beside:
            ink = self._ink(beside.tone)
            text = self._fitting(beside.text, beside.room)
            self._words(text, beside.room, ink.name(), _LEFT)

    def _fitting(self, text: str, room: QRectF) -> str:
        """Words cut where their room ends."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())

    def _ink(self, tone: Tone) -> QColor:
        if tone is Tone.PLAIN:
            return QColor(self._colours.accent)
        return tone_colours(tone, self._colours)[0]

    def _pen(self, colour: str) -> None:
        self._painter.setPen(QPen(QColor(colour), 1))

    def _words(self, text: str, room: QRectF, colour: str, flags: Qt.AlignmentFlag) -> None:
        self._painter.setPen(QColor(colour))
        self._painter.drawText(room, flags, text)
