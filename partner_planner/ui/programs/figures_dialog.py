"""The dialog for what only the vendor's portal knows: figures by month, track and stream."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from partner_planner.domain.calendar import add_months
from partner_planner.domain.errors import PlannerError
from partner_planner.domain.figure import Figure
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook
from partner_planner.i18n import gettext as _
from partner_planner.services.figures import keep_figures, newest
from partner_planner.services.scoring import programs_named
from partner_planner.services.wording.dates import month_text
from partner_planner.services.wording.figures import (
    age_text,
    metric_text,
    stream_text,
    track_text,
)
from partner_planner.ui.form import Field, FormDialog
from partner_planner.ui.programs.figure_drafts import Drafts
from partner_planner.ui.programs.figure_grid import FigureGrid, FigureModel
from partner_planner.ui.programs.figure_subjects import Subject, has_figures, subjects_of
from partner_planner.ui.programs.words import begun
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.texts import dim

MONTHS = 24
"""How many months can be typed in, the present one first."""

_SIZE = (800, 640)
_GRID = 236
"""The least height of the grid, in pixels: its heading and six months."""


class FiguresDialog(FormDialog):
    """Choices above, the grid below; what is typed for several metrics is saved as one edit."""

    def __init__(self, session: Session, parent: QWidget, books: tuple[Rulebook, ...]) -> None:
        super().__init__(
            parent,
            _("Figures from the portal"),
            _("Save"),
            _(
                "Type what the vendor's portal shows, month by month, or paste it from a"
                " spreadsheet. An empty cell stays unknown; it is never taken as zero."
            ),
        )
        self._session, self._books = session, books
        self.drafts = Drafts(iter(session.snapshot().all(Figure).values()))
        self.area, self.number, self.track, self.stream = (QComboBox() for _each in range(4))
        self._stream_field = Field(_("Part"), self.stream)
        self._track_field = Field(_("Track"), self.track)
        self.add(Field(_("Area"), self.area), Field(_("Figure"), self.number))
        self.add(self._track_field, self._stream_field)
        self._rule, self.below = dim(""), dim("")
        self.add(self._rule)
        months = _months(session.today)
        self.grid = FigureGrid(FigureModel(months, self.drafts, self))
        self.grid.setMinimumHeight(_GRID)
        self.add(self.grid)
        self._rows.setStretch(self._rows.count() - 1, 1)
        self._column.setStretchFactor(self._rows, 1)
        self.add(self.below)
        self.resize(*_SIZE)
        self._offer_areas()
        self._connect()
        self.check_by(self._sound)
        self.accepted.connect(self._save)

    def choose(self, program: str, area: str, metric: str, track: str) -> None:
        """Begin with a metric of an area on a track."""
        self.area.setCurrentIndex(max(0, self.area.findData(f"{program}/{area}")))
        for box, value in ((self.number, metric), (self.track, track)):
            if value and box.findData(value) >= 0:
                box.setCurrentIndex(box.findData(value))
        self.grid.setCurrentIndex(self.grid.cells.index(0, 0))
        self.grid.setFocus()

    @property
    def subject(self) -> Subject:
        """What figures are shown."""
        book, area = self._chosen()
        metric = self.number.currentData()
        return next(each for each in subjects_of(book, area) if each.metric == metric)

    def _connect(self) -> None:
        self.area.currentIndexChanged.connect(lambda _at: self._offer_metrics())
        self.number.currentIndexChanged.connect(lambda _at: self._offer_splits())
        self.track.currentIndexChanged.connect(lambda _at: self._show())
        self.stream.currentIndexChanged.connect(lambda _at: self._show())
        self.grid.selectionModel().currentChanged.connect(lambda *_at: self._tell())
        self.grid.cells.dataChanged.connect(lambda *_at: self._tell())

    def _chosen(self) -> tuple[Rulebook, AreaRules | None]:
        program, _slash, area = str(self.area.currentData()).partition("/")
        book = next(each for each in self._books if each.program == program)
        return book, book.area(area)

    def _offer_areas(self) -> None:
        for book in self._books:
            for area in book.areas:
                several = _("{area}, {program}").format(area=area.name, program=book.name)
                words = several if len(self._books) > 1 else area.name
                self.area.addItem(words, f"{book.program}/{area.id}")
            if subjects_of(book, None):
                words = _("{program}, as a whole").format(program=book.name)
                self.area.addItem(words, f"{book.program}/")
        self._offer_metrics()

    def _offer_metrics(self) -> None:
        kept = self.number.currentData()
        subjects = subjects_of(*self._chosen())
        items = [(begun(metric_text(each.metric)), each.metric) for each in subjects]
        _fill(self.number, items, kept)
        self._offer_splits()

    def _offer_splits(self) -> None:
        subject, kept = self.subject, self.track.currentData()
        tracks = (*subject.tracks, "") if len(subject.tracks) > 1 else ("",)
        _fill(self.track, [(begun(track_text(each)), each) for each in tracks], kept)
        streams = [(begun(stream_text(each)), each) for each in subject.streams]
        _fill(self.stream, streams, self._entered(subject))
        self._track_field.setVisible(len(tracks) > 1)
        self._stream_field.setVisible(len(subject.streams) > 1)
        self._show()

    def _entered(self, subject: Subject) -> str:
        """The part to begin with: the first that has figures, else the first."""
        held = self._session.snapshot().all(Figure).values()
        key = (subject.program, subject.area, subject.metric)
        found = {e.stream for e in held if (e.program, e.area, e.metric) == key}
        return next((each for each in subject.streams if each in found), subject.streams[0])

    def _show(self) -> None:
        """Show the cells of what is chosen."""
        subject, track = self.subject, str(self.track.currentData() or "")
        self.grid.cells.show(subject, track, str(self.stream.currentData() or ""))
        _book, area = self._chosen()
        rules = [e for e in area.metrics if e.id == subject.metric] if area else []
        text = next((e.text for e in rules if track in (e.track, "")), "")
        self._rule.setText(text)
        self._rule.setVisible(bool(text))
        self._tell()

    def _tell(self) -> None:
        """Below the grid: what is wrong with the current cell, else how old the newest is."""
        problem = self.grid.cells.problem(self.grid.currentIndex())
        self.below.setObjectName("problem" if problem else "dim")
        self.below.style().unpolish(self.below)
        self.below.style().polish(self.below)
        self.below.setText(problem or self._age())

    def _age(self) -> str:
        subject, session = self.subject, self._session
        figure, months = newest(
            session.snapshot(),
            subject.program,
            subject.area,
            subject.metric,
            session.today,
            track=str(self.track.currentData() or ""),
            stream=str(self.stream.currentData() or ""),
        )
        if figure is None:
            return _("Nothing is entered yet: unknown.")
        return _("The newest is of {month}, {age}.").format(
            month=month_text(figure.as_of), age=age_text(months)
        )

    def _sound(self) -> bool:
        """Whether every cell is sound; else the first wrong one is shown."""
        key = self.drafts.first_problem()
        if key is None:
            return True
        self.choose(key.program, key.area, key.metric, key.track)
        self.track.setCurrentIndex(self.track.findData(key.track))
        self.stream.setCurrentIndex(max(0, self.stream.findData(key.stream)))
        cells = self.grid.cells
        at = cells.index(cells.months.index(key.month), cells.kinds.index(key.kind))
        self.grid.setCurrentIndex(at)
        self._tell()
        return False

    def _save(self) -> None:
        workspace = self._session.workspace
        kept, cleared = self.drafts.kept(workspace.new_id), self.drafts.cleared()
        if not kept and not cleared:
            return
        _book, area = self._chosen()
        areas = {each.area for each in (*kept, *cleared)}
        name = area.name if area is not None and areas == {area.id} else ""
        try:
            keep_figures(workspace, kept, removed=cleared, area_name=name)
        except PlannerError as error:
            self._session.messages.fail(error)


def open_figures(
    session: Session,
    window: QWidget,
    program: str = "",
    area: str = "",
    metric: str = "",
    track: str = "",
) -> None:
    """Let the user enter figures, beginning with those of a metric where one is named."""
    named = [session.rules.get(id) for id in programs_named(session.snapshot())]
    known = tuple(book for book in named if book is not None) or session.rules.all()
    books = tuple(book for book in known if has_figures(book))
    if not books:
        session.messages.tell(_("The rules of your programs read no figures."))
        return
    dialog = FiguresDialog(session, window, books)
    dialog.finished.connect(dialog.deleteLater)
    dialog.choose(program or books[0].program, area, metric, track)
    dialog.open()


def _fill(box: QComboBox, items: list[tuple[str, str]], kept: object) -> None:
    box.blockSignals(True)
    box.clear()
    for words, value in items:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(kept)))
    box.blockSignals(False)


def _months(today: date) -> tuple[date, ...]:
    def each() -> Iterator[date]:
        for back in range(MONTHS):
            yield add_months(today.replace(day=1), -back)

    return tuple(each())
