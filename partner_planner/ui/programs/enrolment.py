"""The dialog for enrolment: since when, on which track, the anniversary, the fee."""

from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook
from partner_planner.i18n import gettext as _
from partner_planner.services.figures import keep_enrolment
from partner_planner.services.wording.figures import track_text
from partner_planner.ui.form import Field, FormDialog
from partner_planner.ui.programs.words import begun
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.day_field import DayField


class EnrolmentDialog(FormDialog):
    """Asks for the days of an enrolment; each may be left empty.

    Without an area it is the enrolment in the whole program.
    """

    def __init__(
        self, session: Session, parent: QWidget, book: Rulebook, area: AreaRules | None
    ) -> None:
        self._name = area.name if area is not None else book.name
        super().__init__(
            parent, _("Enrolment in {area}").format(area=self._name), _("Save"), _told(book)
        )
        self._session, self._tracks = session, area.tracks if area is not None else ()
        held = session.snapshot().all(Enrolment).values()
        key = (book.program, area.id if area is not None else "")
        found = next((each for each in held if (each.program, each.area) == key), None)
        self.was = found or Enrolment(session.workspace.new_id(), *key)
        today = session.today
        self.enrolled, self.anniversary, self.paid = (DayField(today) for _each in range(3))
        self.track = QComboBox()
        self.track.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.enrolled_field = Field(_("Enrolled on"), self.enrolled)
        self.anniversary_field = Field(_("Next anniversary"), self.anniversary)
        self.paid_field = Field(_("Fee paid on"), self.paid)
        self._fill()
        self.add(self.enrolled_field, self.paid_field)
        if self.track.count() > 2:  # "not known" and the only one are no choice
            self.add(self.anniversary_field, Field(_("Track"), self.track))
        else:
            self.add(self.anniversary_field)
        self.check_by(self._sound)
        self.accepted.connect(self._save)
        self.enrolled.setFocus()

    def _fill(self) -> None:
        self.enrolled.show_day(self.was.enrolled_on)
        self.anniversary.show_day(self.was.anniversary)
        self.paid.show_day(self.was.fee_paid_on)
        self.track.addItem(_("Not known"), "")
        for track in self._tracks:
            self.track.addItem(begun(track_text(track)), track)
        self.track.setCurrentIndex(max(0, self.track.findData(self.was.track)))

    def _sound(self) -> bool:
        """Whether the days are sound; what is wrong is said at the fields."""
        sound = True
        for field, day in (
            (self.enrolled_field, self.enrolled),
            (self.anniversary_field, self.anniversary),
            (self.paid_field, self.paid),
        ):
            problem = "" if day.sound else _("This is no day.")
            field.wrong(problem)
            sound = sound and not problem
        first, next_one = self.enrolled.day, self.anniversary.day
        if sound and first is not None and next_one is not None and next_one <= first:
            self.anniversary_field.wrong(_("The anniversary comes after the first day."))
            return False
        return sound

    def _save(self) -> None:
        enrolment = Enrolment(
            self.was.id,
            self.was.program,
            self.was.area,
            self.was.level,
            str(self.track.currentData() or ""),
            self.enrolled.day,
            self.anniversary.day,
            self.paid.day,
        )
        if enrolment == self.was:
            return
        try:
            keep_enrolment(self._session.workspace, enrolment, area_name=self._name)
        except PlannerError as error:
            self._session.messages.fail(error)


def _told(book: Rulebook) -> str:
    """What to enter, and what the fee is for where the rules have areas and a fee."""
    if book.areas and book.terms is not None and book.terms.fee is not None:
        return _("Enter what you know. The fee is paid once a year for all areas together.")
    return _("Enter what you know.")


def open_enrolment(session: Session, window: QWidget, program: str = "", area: str = "") -> None:
    """Let the user say what is known of the enrolment in an area, or in a whole program."""
    book = session.rules.get(program)
    if book is None:
        return
    dialog = EnrolmentDialog(session, window, book, book.area(area))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
