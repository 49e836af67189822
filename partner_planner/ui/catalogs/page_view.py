"""One page of the form that writes a catalog: a section, an entry, or a requirement."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from partner_planner.catalog.places import Place
from partner_planner.catalog.rules.declared import Shape
from partner_planner.catalog.rules.declared_sections import Holds
from partner_planner.catalog.rules.outline import Page, PageKind
from partner_planner.catalog.rules.turning import fresh
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.catalog_pages import page_title, page_words, section_words_of
from partner_planner.ui.catalogs.known import Known
from partner_planner.ui.catalogs.shape_editors import ShapeBox, become, moves
from partner_planner.ui.catalogs.table_form import TableForm
from partner_planner.ui.form import Field
from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import quiet, secondary
from partner_planner.ui.widgets.texts import dim, labelled, plain, title


class Asks(NamedTuple):
    """What a page can ask for: a place to be shown, entries to be added, moved and removed."""

    show: Callable[[Place], object]
    add: Callable[[str], object]
    move: Callable[[Place, int], object]
    remove: Callable[[Place], object]


class PageView(QWidget):
    """The fields of a page, or the lines of a section; what is typed is in the tables at once.

    A requirement has the title of the entry that it is part of as its `heading`.
    """

    def __init__(self, page: Page, known: Known, asks: Asks, heading: str = "") -> None:
        super().__init__()
        self.page, self._known, self._asks = page, known, asks
        self.form: TableForm | None = None
        self.shapes: ShapeBox | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(14)
        self._head(heading or page_title(page))
        self.problem = labelled("", "problem")
        self.problem.hide()
        self._column.addWidget(self.problem)
        if page.kind is PageKind.SECTION:
            self._section()
        elif page.kind is PageKind.SHAPE:
            self._shape()
        else:
            self._show_form(page.table)
        self._column.addStretch()

    def fault(self, place: Place, sentence: str) -> None:
        """Show what is wrong, beside the field of its place where there is one."""
        within = place[len(self.page.within) :]
        if self.form is None or not self.form.fault(within, sentence):
            self.problem.setText(sentence)
            self.problem.show()

    def clear_faults(self) -> None:
        """Show that nothing is wrong."""
        self.problem.hide()
        if self.form is not None:
            self.form.clear_faults()

    def focus(self, place: Place) -> None:
        """Put the keyboard into the field of a place."""
        within = place[len(self.page.within) :]
        field = self.form.fields.get(str(within[0])) if self.form is not None and within else None
        if field is not None:
            field.editor.focus()

    def _head(self, heading: str) -> None:
        page = self.page
        row = QHBoxLayout()
        self._title: QLabel = title(heading)
        self._title.setWordWrap(True)
        row.addWidget(self._title, 1)
        for button in self._entry_buttons():
            row.addWidget(button)
        self._column.addLayout(row)
        self._column.addWidget(dim(page_words(page).sentence))

    def _entry_buttons(self) -> tuple[QPushButton, ...]:
        page, place = self.page, self.page.place
        one_table = page.kind is PageKind.TABLE and page.section.holds is Holds.TABLE
        if page.kind is not PageKind.ENTRY and not one_table:
            return ()
        words = _("Remove")
        leave = secondary(words, partial(self._asks.remove, place), icon("trash-2"))
        leave.setAccessibleName(_("Remove {what}").format(what=page_title(page)))
        return (leave,)

    def _section(self) -> None:
        page, words = self.page, section_words_of(self.page.section.key)
        for number, entry in enumerate(page.pages):
            self._column.addWidget(self._line(entry, number, len(page.pages)))
        if words.add:
            row = QHBoxLayout()
            row.addWidget(secondary(words.add, self._add, icon("plus")))
            row.addStretch()
            self._column.addLayout(row)

    def _add(self) -> None:
        self._asks.add(self.page.section.key)

    def _line(self, entry: Page, number: int, count: int) -> QWidget:
        line, words = QWidget(), page_title(entry)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(plain(words), 1)
        shown = quiet(_("Open"), partial(self._asks.show, entry.place))
        shown.setAccessibleName(_("Open {what}").format(what=words))
        row.addWidget(shown)
        if entry.section.holds is Holds.ENTRIES:
            for button in moves(words, number, count, self._shift, self._remove):
                row.addWidget(button)
        return line

    def _shift(self, number: int, to: int) -> None:
        self._asks.move(self.page.pages[number].place, to)

    def _remove(self, number: int) -> None:
        self._asks.remove(self.page.pages[number].place)

    def _shape(self) -> None:
        page = self.page
        self.shapes = ShapeBox(page.gives, _("Choose…"))
        self.shapes.show_shape(page.shape)
        field = Field(_("What it is"), self.shapes)
        self._column.addWidget(field)
        self.shapes.activated.connect(lambda _at: self._choose())
        shape = page.shape
        if shape is None:
            return
        if shape.bare:
            self._show_form(page.table, fresh(shape))
        elif shape.params:
            self._show_form(page.table[shape.name])

    def _choose(self) -> None:
        chosen: Shape | None = self.shapes.shape if self.shapes is not None else None
        if chosen is not None and chosen is not self.page.shape:
            become(self.page.table, chosen, self.page.gives)
            self._known.reshaped.emit()
            self._asks.show(self.page.place)

    def _show_form(self, table: dict[str, Any], always: dict[str, Any] | None = None) -> None:
        words = page_words(self.page)
        self.form = form = TableForm(self.page.params, table, words, self._known, always=always)
        self._column.addWidget(form)

        def write() -> None:
            said = form.read()
            table.clear()
            table.update(said)
            self._known.edited.emit()

        form.changed.connect(write)
