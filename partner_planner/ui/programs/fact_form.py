"""The form for one dated fact: what it is, from when until when, and what rules look at."""

from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.i18n import gettext as _
from partner_planner.services.facts import AskedFact
from partner_planner.services.figures import record_fact
from partner_planner.services.standing import leavers, shown_names
from partner_planner.services.wording.facts import fact_name_text
from partner_planner.services.wording.figures import fact_kind_text
from partner_planner.services.wording.states import nameless_text
from partner_planner.ui.form import Field, FormDialog
from partner_planner.ui.programs.figure_drafts import number_text, read_figure
from partner_planner.ui.programs.words import begun
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.day_field import DayField

CURRENCY_LETTERS = 3
_ANSWERED = (FactKind.ATTESTED, FactKind.STATUS)


class FactForm(FormDialog):
    """Shows a fact, `was` where it is in the plan already, and saves it when accepted.

    Only the fields that the rules look at are shown, and those that are filled in.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        program: str,
        asked: tuple[AskedFact, ...],
        was: Fact | None,
    ) -> None:
        heading = _("Edit record") if was else _("Add record")
        super().__init__(parent, heading, _("Save") if was else _("Add"))
        self._session, self._program, self.was = session, program, was
        self._asked = asked if was is None or _find(asked, was) else (_own(was), *asked)
        self.what, self.person, self.answer = QComboBox(), QComboBox(), QComboBox()
        self.on, self.until = DayField(session.today), DayField(session.today, _("no end"))
        self.customer, self.amount, self.currency = QLineEdit(), QLineEdit(), QLineEdit()
        self.count, self.note = QLineEdit(), QLineEdit()
        self.currency.setMaxLength(CURRENCY_LETTERS)
        self.on_field, self.until_field = Field(_("From"), self.on), Field(_("Until"), self.until)
        self.amount_field = Field(_("Amount"), self.amount)
        self.currency_field = Field(_("Currency"), self.currency)
        self.count_field = Field(_("Number"), self.count)
        self._optional = {
            "person": Field(_("Person"), self.person),
            "customer": Field(_("Customer"), self.customer),
            "count": self.count_field,
            "answer": Field(_("Answer"), self.answer),
        }
        self._lay_out()
        self._fill()
        self.what.currentIndexChanged.connect(lambda _at: self._show_fields())
        self._show_fields()
        self.check_by(self._save)
        (self.on if was else self.what).setFocus()

    @property
    def chosen(self) -> AskedFact:
        """What kind of fact it is."""
        return self._asked[max(0, self.what.currentIndex())]

    def _lay_out(self) -> None:
        self.add(Field(_("What"), self.what))
        self.add(self.on_field, self.until_field)
        self.add(self._optional["person"], self._optional["customer"])
        self.add(self.amount_field, self.currency_field)
        self.add(self._optional["count"], self._optional["answer"])
        self.add(Field(_("Note"), self.note))

    def _fill(self) -> None:
        for each in self._asked:
            words = _("{name} ({kind})").format(
                name=begun(fact_name_text(each.name)), kind=fact_kind_text(each.kind)
            )
            self.what.addItem(words, each.name)
        self.answer.addItem(_("Yes"), True)
        self.answer.addItem(_("No"), False)
        self._offer_people()
        if self.was is None:
            self.on.show_day(self._session.today)
            return
        found = _find(self._asked, self.was)
        self.what.setCurrentIndex(self._asked.index(found) if found else 0)
        self.on.show_day(self.was.on)
        self.until.show_day(self.was.until)
        self.person.setCurrentIndex(max(0, self.person.findData(self.was.person)))
        self.customer.setText(self.was.customer)
        self.note.setText(self.was.note)
        self.currency.setText(self.was.currency)
        for field, value in ((self.amount, self.was.amount), (self.count, self.was.count)):
            field.setText("" if value is None else number_text(value))
        self.answer.setCurrentIndex(int(self.was.count == 0))

    def _offer_people(self) -> None:
        snapshot, kept = self._session.snapshot(), self.was.person if self.was else ""
        gone = leavers(snapshot, self._session.today) - {kept}
        people = {id: name for id, name in shown_names(snapshot).items() if id not in gone}
        self.person.addItem("", "")
        for id, name in sorted(people.items(), key=lambda pair: pair[1].casefold()):
            self.person.addItem(name or nameless_text(), id)

    def _show_fields(self) -> None:
        """Show what the rules look at, and what is filled in."""
        asked, was = self.chosen, self.was
        shown = set(asked.fields)
        if asked.kind in _ANSWERED:
            shown |= {"person"} | ({"answer"} - {"count"} if "count" not in shown else set())
        for key in ("person", "customer", "amount"):
            if was is not None and getattr(was, key):
                shown.add(key)
        if was is not None and was.count is not None and "answer" not in shown:
            shown.add("count")
        for key, field in self._optional.items():
            field.setVisible(key in shown)
        for field in (self.amount_field, self.currency_field):
            field.setVisible("amount" in shown)
        if not self.currency.text():
            firm = self._session.snapshot().firm
            self.currency.setText(asked.currency or (firm.currency if firm is not None else ""))

    def _number(self, field: Field, line: QLineEdit) -> tuple[bool, Decimal | None]:
        """Whether a field is sound, and the number in it; nothing where it is not shown."""
        if not line.isVisibleTo(self):
            return True, None
        try:
            number = read_figure(line.text())
        except ValueError:
            field.wrong(_("This is not a number."))
            return False, None
        field.wrong("")
        return True, number

    def _days(self) -> bool:
        """Whether the days are sound."""
        first, last = self.on.day, self.until.day
        self.on_field.wrong("" if first is not None else _("Say from which day on it counts."))
        early = first is not None and last is not None and last < first
        late = _("The last day comes after the first.") if early else ""
        self.until_field.wrong(late if self.until.sound else _("This is no day."))
        return first is not None and self.until.sound and not early

    def _save(self) -> bool:
        """Write the fact; what is wrong is said at the fields."""
        days = self._days()
        amount_sound, amount = self._number(self.amount_field, self.amount)
        count_sound, count = self._number(self.count_field, self.count)
        currency = self.currency.text().strip().upper() if amount is not None else ""
        named = amount is None or (len(currency) == CURRENCY_LETTERS and currency.isalpha())
        self.currency_field.wrong("" if named else _("Three letters, such as USD."))
        first = self.on.day
        if first is None or not (days and amount_sound and count_sound and named):
            return False
        if self._optional["answer"].isVisibleTo(self) and not self.answer.currentData():
            count = Decimal(0)
        fact = Fact(
            self.was.id if self.was else self._session.workspace.new_id(),
            self.chosen.kind,
            self._program,
            self.chosen.name,
            first,
            self.until.day,
            str(self.person.currentData() or ""),
            self.customer.text().strip(),
            amount,
            currency,
            count,
            self.note.text().strip(),
        )
        if fact == self.was:
            return True
        try:
            record_fact(self._session.workspace, fact)
        except PlannerError as error:
            self._session.messages.fail(error)
            return False
        return True


def _find(asked: tuple[AskedFact, ...], fact: Fact) -> AskedFact | None:
    return next((e for e in asked if (e.kind, e.name) == (fact.kind, fact.name)), None)


def _own(fact: Fact) -> AskedFact:
    """What no rule asks for, with all its fields."""
    fields = frozenset({"person", "customer", "amount", "count"})
    return AskedFact(fact.program, fact.kind, fact.name, fields)
