"""The page of one area: its score, its tracks, every metric, its window and its rules."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from partner_planner.domain.rules.program_standing import (
    AreaStanding,
    MetricStanding,
    TrackStanding,
)
from partner_planner.i18n import gettext as _
from partner_planner.services.levels import ladders
from partner_planner.services.scoring import ProgramReading, shown_track
from partner_planner.services.wording.scores import (
    area_sentence,
    category_text,
    fall_text,
    ladder_text,
    points_of_text,
    points_text,
    standing_text,
    track_text,
)
from partner_planner.ui.after_paint import after_paint
from partner_planner.ui.programs.area_card import score_bar, warning_line
from partner_planner.ui.programs.doors import (
    level_row,
    remark_row,
    requirement_row,
    threshold_row,
    uncounted_row,
)
from partner_planner.ui.programs.fold_card import fold_card, hairline
from partner_planner.ui.programs.metric_row import MetricRow, metric_face
from partner_planner.ui.programs.seen import Seen, standing_tone
from partner_planner.ui.programs.window_card import Doors, enrolment_card, window_card
from partner_planner.ui.programs.words import begun, full_points_text, joined, track_sentence
from partner_planner.ui.widgets.card import Card
from partner_planner.ui.widgets.mark import Mark
from partner_planner.ui.widgets.part_heading import PartHeading
from partner_planner.ui.widgets.score_line import LineFace
from partner_planner.ui.widgets.score_press import Fold
from partner_planner.ui.widgets.score_switch import Switch
from partner_planner.ui.widgets.texts import dim, plain, title


@dataclass(frozen=True, slots=True)
class Asks:
    """What can be asked for on the page: figures of a metric on a track, enrolment and rules.

    `outlook` makes the card of the months ahead.
    """

    figures: Callable[[str, str], object]
    doors: Doors
    outlook: Callable[[ProgramReading, AreaStanding, Seen], QWidget]


class AreaPage(QWidget):
    """Everything about an area on a day; `track` is the one whose metrics are shown.

    What stands below the metrics is added once they are painted, unless all is asked for at once
    by `whole`.
    """

    def __init__(
        self,
        reading: ProgramReading,
        area: AreaStanding,
        seen: Seen,
        asks: Asks,
        track: str = "",
        *,
        place: QScrollArea,
        whole: bool = True,
    ) -> None:
        super().__init__(place)
        self.setObjectName("areaPage")
        place.setWidget(self)  # first: a tree that is moved as a whole is styled twice
        self.reading, self.area, self._seen, self._asks = reading, area, seen, asks
        self.track = track if area.track(track) is not None else shown_track(area).track
        self.rows: dict[str, MetricRow] = {}
        self.folds = list[Fold]()
        self.switch: Switch | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(16)
        self._head()
        self._metrics = QVBoxLayout()
        self._metrics.setSpacing(16)
        column.addLayout(self._metrics)
        self.show_track(self.track)
        column.addStretch()
        if whole:
            self._complete()
        else:
            after_paint(self, self._complete)

    @property
    def opened(self) -> frozenset[str]:
        """The metrics that are open."""
        return frozenset(id for id, row in self.rows.items() if row.isChecked())

    def open(self, metrics: frozenset[str]) -> None:
        """Open metrics."""
        for id in metrics & self.rows.keys():
            self.rows[id].setChecked(True)

    def show_track(self, track: str) -> None:
        """Show the metrics of a track."""
        self.track = track
        shown = self.area.track(track)
        assert shown is not None  # the switch has only the area's tracks
        while (item := self._metrics.takeAt(0)) is not None:
            if old := item.widget():
                old.deleteLater()
        self.rows.clear()
        self._categories(shown)

    def _complete(self) -> None:
        """Add what stands below the metrics."""
        for card in self._cards():
            self._column.insertWidget(self._column.count() - 1, card)

    def _head(self) -> None:
        area, seen = self.area, self._seen
        points = points_of_text(area.points, area.thresholds[0].threshold.at_least)
        card = Card("")
        self._column.addWidget(card)
        line = QHBoxLayout()
        card.column.addLayout(line)
        line.setSpacing(12)
        name = title(area.rules.name)
        name.setWordWrap(True)
        line.addWidget(name, 1)
        mark = Mark(standing_text(area.standing), standing_tone(area.standing))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        badge = area.rules.badge if area.rules.badge != area.rules.name else ""
        card.column.addWidget(dim(joined((badge, self.reading.rulebook.name))))
        bar = score_bar(area, points, 12, numbered=True)
        bar.setToolTip(full_points_text(area.points))
        card.column.addWidget(bar)
        card.column.addWidget(plain(area_sentence(area, seen.credentials)))
        for ladder in ladders(self.reading.standing):
            if ladder.area == area.rules.id and ladder.reached is not None:
                card.column.addWidget(plain(ladder_text(ladder)))
        if area.next_fall is not None:
            fall = fall_text(area.rules.name, area.next_fall, seen.names)
            card.column.addLayout(warning_line(fall))
        if len(area.tracks) > 1:
            card.column.addLayout(self._tracks())

    def _tracks(self) -> QVBoxLayout:
        """The switch between the tracks, both totals in it, and which one counts."""
        area = self.area
        parts = []
        for each in area.tracks:
            known = points_text(each.points)
            words = _("{track}  {points}").format(track=begun(track_text(each.track)), points=known)
            if each.track == area.counted_track:
                words = _("{track}, counts").format(track=words)
            parts.append((each.track, words))
        self.switch = Switch(parts, self.track, _("Track"))
        self.switch.chosen.connect(self.show_track)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.switch)
        sentence = dim(track_sentence(area))
        sentence.setToolTip(area.rules.text)
        column.addWidget(sentence)
        return column

    def _categories(self, track: TrackStanding) -> None:
        """A card for each category, with the points of its metrics."""
        for category, group in groupby(_ordered(track), lambda each: each.metric.category):
            metrics = list(group)
            known = sum((each.verdict.points or Fraction(0) for each in metrics), Fraction(0))
            most = sum((each.metric.maximum for each in metrics), Fraction(0))
            card = Card("")
            card.setAccessibleName(category_text(category))
            self._metrics.addWidget(card)
            card.column.setContentsMargins(12, 12, 12, 12)
            card.column.setSpacing(0)
            card.column.addWidget(
                PartHeading(category_text(category), points_of_text(known, most), card)
            )
            for place, each in enumerate(metrics):
                if place:
                    card.column.addWidget(hairline())
                enter = partial(self._asks.figures, each.metric.id, track.track)
                row = MetricRow(
                    each, self._face(track, each), self.area, self._seen, enter, card.column
                )
                self.rows[each.metric.id] = row

    def _face(self, track: TrackStanding, metric: MetricStanding) -> LineFace:
        """What the line of a metric says, worded once for each reading."""
        key = "metric", self.area.rules.id, track.track, metric.metric.id
        return self.reading.once(key, partial(metric_face, metric, self._seen.credentials))

    def _cards(self) -> Iterator[QWidget]:
        yield self._asks.outlook(self.reading, self.area, self._seen)
        if self.reading.rulebook.terms is not None:
            yield window_card(self.reading, self.area, self._seen, self._asks.doors)
        else:
            area = self.area.rules.id
            yield enrolment_card(self.reading, area, self._seen, self._asks.doors)
        yield self._doors()
        remarks = [
            each for each in self.reading.rulebook.remarks if each.area in ("", self.area.rules.id)
        ]
        folds = [remark_row(each.text, each.evidence) for each in remarks]
        if self.area.rules.note:
            folds = [remark_row(self.area.rules.note, self.area.rules.evidence), *folds]
        if folds:
            yield fold_card(_("Good to know"), folds)

    def _doors(self) -> Card:
        """What points open, what is asked for beside them, and what counts nowhere."""
        area, seen = self.area, self._seen
        self.folds = [threshold_row(each, area, seen) for each in area.thresholds]
        self.folds += [requirement_row(each, seen) for each in self.reading.standing.requirements]
        for ladder in ladders(self.reading.standing):
            if ladder.area == area.rules.id:
                self.folds += [level_row(each, seen) for each in ladder.levels]
        uncounted = uncounted_row(area, seen)
        if uncounted is not None:
            self.folds.append(uncounted)
        return fold_card(_("What it opens"), self.folds)


def _ordered(track: TrackStanding) -> Iterable[MetricStanding]:
    """The metrics with those of a category beside each other, as the rules first name them."""
    order = {id: n for n, id in reversed(list(enumerate(e.metric.category for e in track.metrics)))}
    return sorted(track.metrics, key=lambda each: order[each.metric.category])
