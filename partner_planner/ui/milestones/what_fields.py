"""The fields for who is to pass what: person, credential, and which exam of it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from partner_planner.catalog import Credentials
from partner_planner.domain.milestone import Milestone
from partner_planner.i18n import gettext as _
from partner_planner.ui.form import Field
from partner_planner.ui.milestones.prefill import exam_choices
from partner_planner.ui.widgets.search_box import SearchBox


class WhatFields(QWidget):
    """Person, credential and exam; `changed` tells new values.

    A credential that the catalog lacks may be typed; the exam is asked for only where a
    credential takes several.
    """

    changed = Signal()

    def __init__(
        self, people: list[tuple[str, str]], items: list[tuple[str, str]], credentials: Credentials
    ) -> None:
        super().__init__()
        self._credentials = credentials
        self.person = SearchBox(people, _("Type a name"))
        self.credential = SearchBox(items, _("Type a code or a title"), free=True)
        self.exam = QComboBox()
        self.person_field = Field(_("Person"), self.person)
        self.credential_field = Field(_("Credential"), self.credential)
        self.exam_field = Field(_("Exam"), self.exam)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for field in (self.person_field, self.credential_field, self.exam_field):
            column.addWidget(field)
        self._offer_exams()
        self.credential.changed.connect(self._offer_exams)
        self.person.changed.connect(self.changed)
        self.exam.currentIndexChanged.connect(lambda _at: self.changed.emit())

    def show_milestone(self, milestone: Milestone) -> None:
        """Show what a milestone is about; of a passed one it can no longer be changed."""
        self.person.choose(milestone.person)
        self.credential.choose(milestone.credential)
        self.exam.setCurrentIndex(max(0, self.exam.findData(milestone.exam)))

    def lock(self) -> None:
        """Let nothing be changed."""
        for field in (self.person, self.credential, self.exam):
            field.setEnabled(False)

    @property
    def exam_code(self) -> str:
        """The exam that is meant, '' for all of them."""
        return str(self.exam.currentData() or "")

    def applied(self, milestone: Milestone) -> Milestone:
        """The milestone with what the fields say."""
        return replace(
            milestone,
            person=self.person.value,
            credential=self.credential.value,
            exam=self.exam_code,
        )

    def check(self) -> bool:
        """Whether a milestone can be about it; what is missing is said at the fields."""
        person, credential = self.person.value, self.credential.value
        self.person_field.wrong("" if person else _("Please choose a person of the list."))
        self.credential_field.wrong("" if credential else _("Please choose or type a credential."))
        return bool(person and credential)

    def _offer_exams(self) -> None:
        value = self.credential.value
        credential = self._credentials.get(value)
        choices = exam_choices(credential)
        self.exam.blockSignals(True)
        self.exam.clear()
        for code, words in choices:
            self.exam.addItem(words, code)
        self.exam.blockSignals(False)
        self.exam_field.setVisible(bool(choices))
        unknown = bool(value) and credential is None
        self.credential_field.explain(
            _("Not in the catalog: fee, hours and retirement are not known.") if unknown else ""
        )
        self.changed.emit()
