"""How a timeline is drawn: hairlines on whole pixels, one accent, shapes that say the kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from partner_planner.domain.year_plan import Tone
from partner_planner.ui.theme import Colours, tone_colours
from partner_planner.ui.widgets.timeline_layout import (
    AXIS_ROW,
    LABEL_MOST,
    LANE_PAD,
    MONTH_ROW,
    NAMES,
    ROW,
    PlacedLane,
    PlacedMark,
    Placement,
)
from partner_planner.ui.widgets.timeline_values import Shape, TimelineMark

_NAME_LEFT = 16
_BAND_PAD = 8
_FADED = 0.35
_FAINT = 0.55
_POLE = 14
_ELIDED = Qt.TextElideMode.ElideRight

# As plain numbers: names are looked up anew for every word that is drawn.
_LEFT = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value
_CENTRE = Qt.AlignmentFlag.AlignCenter.value


@dataclass(frozen=True, slots=True)
class Moving:
    """A mark on its way to another day; `text` is that day in words."""

    id: str
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What is picked out: the chosen mark, the one under the mouse, the one that moves."""

    chosen: str = ""
    hovered: str = ""
    moving: Moving | None = None
    focus: bool = False


class TimelinePainting:
    """Draws one laid out timeline into a viewport of a size."""

    def __init__(
        self, painter: QPainter, placement: Placement, colours: Colours, font: QFont
    ) -> None:
        self._painter = painter
        self._placement = placement
        self._colours = colours
        self._plain = font
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._plain_metrics = QFontMetricsF(self._plain)
        self._strong_metrics = QFontMetricsF(self._strong)

    def lanes(self, height: float, scrolled: float, shown: Shown) -> None:
        """Draw the lanes that can be seen below the axis, down to a height."""
        painter, axis = self._painter, self._placement.axis_height
        painter.save()
        painter.setClipRect(QRectF(0, axis, self._placement.scale.right + NAMES, height - axis))
        self._grid(axis, height)
        if (x := self._today_place()) is not None:
            self._fill(QRectF(x, axis, 1, height - axis), "accent")
        painter.translate(0, axis - scrolled)
        for lane in self._placement.lanes:
            if lane.top + lane.height >= scrolled and lane.top <= scrolled + height - axis:
                self._lane(lane, shown)
        painter.restore()

    def axis(self) -> None:
        """Draw the rows of the axis."""
        scale, top = self._placement.scale, 0
        for number, axis in enumerate(self._placement.content.axes):
            first = number == 0
            self._text(
                axis.name, QRectF(_NAME_LEFT, top, NAMES - _NAME_LEFT - 8, AXIS_ROW), "text_dim"
            )
            for band in axis.bands:
                left, right = scale.begin(band.start), scale.begin(band.end + timedelta(days=1))
                if band.start > self._placement.content.start:
                    self._fill(QRectF(round(left), top + 4, 1, AXIS_ROW - 8), "line_strong")
                room = QRectF(left + _BAND_PAD, top, right - left - _BAND_PAD - 4, AXIS_ROW)
                self._text(band.text, room, "text" if first else "text_dim", first)
            top += AXIS_ROW
        for begin, end, month in self._months():
            left = scale.begin(begin)
            room = QRectF(left, top, scale.begin(end) - left, MONTH_ROW)
            names = self._placement.content.months
            self._text(names[month - 1], room, "text_faint", alignment=_CENTRE)
        bottom = self._placement.axis_height
        self._fill(QRectF(0, bottom - 1, scale.right + NAMES, 1), "line_strong")
        if (x := self._today_place()) is not None:
            self._pill(self._placement.content.today_text, x, "accent_soft", "accent")

    def ghost(self, shown: Shown, scrolled: float) -> None:
        """Draw the mark that moves on its new day, with that day in words."""
        moving = shown.moving
        placed = self._placement.placed(moving.id) if moving else None
        if moving is None or placed is None:
            return
        axis, scale = self._placement.axis_height, self._placement.scale
        x = scale.middle(moving.day)
        middle = placed.body.center().y() + axis - scrolled
        self._fill(QRectF(round(x), axis, 1, middle - axis), "accent")
        body = QRectF(placed.body)
        body.moveCenter(QPointF(x, middle))
        self._body(placed.mark, body, QColor(self._colours.accent), True)
        self._pill(moving.text, x, "accent", "on_accent")

    def _months(self) -> Iterator[tuple[date, date, int]]:
        content = self._placement.content
        day = content.start
        while day <= content.end:
            after = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
            yield day, after, day.month
            day = after

    def _grid(self, top: float, bottom: float) -> None:
        """Hairlines where months begin, fainter where no band of the first axis does."""
        scale, content = self._placement.scale, self._placement.content
        strong = {band.start for axis in content.axes[:1] for band in axis.bands}
        for begin, _end, _month in self._months():
            if begin > content.start:
                colour = QColor(self._colours.line)
                colour.setAlphaF(1.0 if begin in strong else _FAINT)
                line = QRectF(round(scale.begin(begin)), top, 1, bottom - top)
                self._painter.fillRect(line, colour)

    def _today_place(self) -> int | None:
        content, scale = self._placement.content, self._placement.scale
        if not content.start <= content.today <= content.end:
            return None
        return round(scale.middle(content.today))

    def _pill(self, text: str, x: float, ground: str, ink: str) -> None:
        """A word in the row of the months, over a place of the time."""
        width = self._strong_metrics.horizontalAdvance(text) + 20
        left = min(max(x - width / 2, NAMES), self._placement.scale.right + 12 - width)
        room = QRectF(left, self._placement.axis_height - MONTH_ROW - 1, width, MONTH_ROW)
        self._rounded(room, QColor(getattr(self._colours, ground)), MONTH_ROW / 2)
        self._text(text, room, ink, True, _CENTRE)

    def _lane(self, lane: PlacedLane, shown: Shown) -> None:
        bottom = round(lane.top + lane.height)
        self._fill(QRectF(0, bottom - 1, self._placement.scale.right + NAMES, 1), "line")
        name = QRectF(_NAME_LEFT, lane.top + LANE_PAD, NAMES - _NAME_LEFT - 12, ROW)
        self._text(lane.lane.name, name, "text")
        for placed in sorted(lane.marks, key=lambda p: p.mark.shape is not Shape.BAR):
            self._mark(placed, shown)

    def _mark(self, placed: PlacedMark, shown: Shown) -> None:
        mark, painter = placed.mark, self._painter
        if mark.id in (shown.chosen, shown.hovered):
            chosen = mark.id == shown.chosen
            ground = self._colours.accent_soft if chosen else self._colours.hover
            halo = placed.room.adjusted(-4, 1, 4, -1)
            pen = QPen(QColor(self._colours.accent)) if chosen and shown.focus else None
            self._rounded(halo, QColor(ground), 6, pen)
        painter.save()
        if shown.moving is not None and shown.moving.id == mark.id:
            painter.setOpacity(_FADED)
        ink, soft = tone_colours(mark.tone, self._colours)
        self._body(mark, placed.body, ink, not mark.hollow, soft)
        dim = mark.tone is Tone.DIM
        fits = placed.words.width() < LABEL_MOST
        self._text(mark.label, placed.words, "text_dim" if dim else "text", fits=fits)
        if mark.note:
            used = self._plain_metrics.horizontalAdvance(f"{mark.label} ")
            self._text(mark.note, placed.words.adjusted(used, 0, 0, 0), "text_dim", fits=fits)
        painter.restore()

    def _body(
        self,
        mark: TimelineMark,
        body: QRectF,
        ink: QColor,
        filled: bool,
        soft: QColor | None = None,
    ) -> None:
        painter = self._painter
        if mark.shape is Shape.BAR:
            self._bar(mark, body, ink, soft or ink)
            return
        if mark.shape is Shape.FLAG:
            pole = round(body.left())
            path = QPainterPath(QPointF(pole, body.top()))
            path.lineTo(body.right(), body.top() + 3.5)
            path.lineTo(pole, body.top() + 7)
            self._path(path, ink)
            painter.fillRect(QRectF(pole, body.top() - 1, 2, _POLE), ink)
            return
        path = QPainterPath()
        if mark.shape is Shape.DOT:
            path.addEllipse(body.adjusted(2, 2, -2, -2))
        else:
            middle = body.center()
            path.moveTo(middle.x(), body.top())
            path.lineTo(body.right(), middle.y())
            path.lineTo(middle.x(), body.bottom())
            path.lineTo(body.left(), middle.y())
            path.closeSubpath()
        self._path(path, ink if filled else QColor(self._colours.surface), QPen(ink, 1.6))

    def _bar(self, mark: TimelineMark, body: QRectF, ink: QColor, soft: QColor) -> None:
        """A soft stretch; its end, where that can be seen, is a line in the mark's colour."""
        self._rounded(body, soft, 4)
        if mark.end is not None and mark.end <= self._placement.content.end:
            cap = QRectF(round(body.right()) - 3, body.top(), 3, body.height())
            self._rounded(cap, ink, 1.5)

    def _path(self, path: QPainterPath, ground: QColor, pen: QPen | None = None) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(pen or Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawPath(path)
        self._painter.restore()

    def _rounded(
        self, room: QRectF, ground: QColor, radius: float, pen: QPen | None = None
    ) -> None:
        path = QPainterPath()
        path.addRoundedRect(room, radius, radius)
        self._path(path, ground, pen)

    def _fill(self, room: QRectF, colour: str) -> None:
        self._painter.fillRect(room, QColor(getattr(self._colours, colour)))

    def _text(
        self,
        text: str,
        room: QRectF,
        colour: str,
        strong: bool = False,
        alignment: int = _LEFT,
        fits: bool = False,
    ) -> None:
        font = self._strong if strong else self._plain
        self._painter.setFont(font)
        self._painter.setPen(QColor(getattr(self._colours, colour)))
        if not fits:
            metrics = self._strong_metrics if strong else self._plain_metrics
            text = metrics.elidedText(text, _ELIDED, room.width() + 1)
        self._painter.drawText(room, alignment, text)
