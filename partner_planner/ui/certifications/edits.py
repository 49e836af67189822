"""What can be done with rows of the table, each one edit and one undo."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Label
from partner_planner.i18n import gettext as _
from partner_planner.services.standing import CertificationRow
from partner_planner.ui.session import Session


class Edits:
    """Changes certifications and exam passes; what makes no sense is refused with a sentence."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def earned(self, row: CertificationRow, day: date) -> None:
        """It was earned, or the exam was passed, on another day."""
        if day > self._session.today:
            self._refuse(_("That day is still to come. Nothing was changed."))
        elif row.ends_on is not None and self._own_end(row) and day > row.ends_on:
            self._refuse(_("It would end before it was earned. Nothing was changed."))
        elif row.term is None:
            self._passed(row, day)
        else:
            self._put(row, lambda was: replace(was, earned_on=day))

    def ends(self, row: CertificationRow, day: date | None) -> None:
        """It ends on another day; None leaves the end to the credential's validity."""
        if day is not None and day < row.earned_on:
            self._refuse(_("It would end before it was earned. Nothing was changed."))
        else:
            self._put(row, lambda was: replace(was, expires_on=day))

    def link(self, rows: Iterable[CertificationRow], linked: bool) -> None:
        """They are linked to the firm at the vendor, or not."""
        held = self._held(rows)
        changed = [each for each in held if each.linked_at(self._session.today) is not linked]
        if not changed:
            return
        label = Label.of(
            "link-certifications" if linked else "unlink-certifications", count=str(len(changed))
        )
        with self._session.workspace.edit(label) as editing:
            for each in changed:
                editing.put(replace(each, linked=linked, linked_on=None), each)

    def remove(self, rows: Sequence[CertificationRow]) -> None:
        """They were never earned, or are of no interest."""
        snapshot = self._session.snapshot()
        gone: dict[str, Certification | ExamPass] = {}
        for row in rows:
            for id in row.records:
                record = snapshot.get(Certification, id) or snapshot.get(ExamPass, id)
                if record is not None:
                    gone[id] = record
        if not gone:
            return
        label = Label.of("remove-certifications", count=str(len(rows)))
        if len(rows) == 1:
            label = self._about("remove-certification", rows[0])
        with self._session.workspace.edit(label) as editing:
            for record in gone.values():
                editing.remove(record)

    def _held(self, rows: Iterable[CertificationRow]) -> list[Certification]:
        snapshot = self._session.snapshot()
        found = [snapshot.get(Certification, row.id) for row in rows if row.term is not None]
        return [each for each in found if each is not None]

    def _own_end(self, row: CertificationRow) -> bool:
        return any(each.expires_on is not None for each in self._held([row]))

    def _put(self, row: CertificationRow, change: Callable[[Certification], Certification]) -> None:
        for was in self._held([row]):
            self._session.workspace.put(change(was), self._about("edit-certification", row), was)

    def _passed(self, row: CertificationRow, day: date) -> None:
        was = self._session.snapshot().get(ExamPass, row.records[0])
        if was is not None:
            label = Label.of("edit-exam-pass", person=row.person, exam=was.exam)
            self._session.workspace.put(replace(was, passed_on=day), label, was)

    def _about(self, key: str, row: CertificationRow) -> Label:
        return Label.of(key, person=row.person, credential=row.title)

    def _refuse(self, sentence: str) -> None:
        self._session.messages.tell(sentence)
