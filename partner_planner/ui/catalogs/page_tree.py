"""The tree at the left of the form that writes a catalog: sections, entries, requirements."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from partner_planner.catalog.places import Place
from partner_planner.catalog.rules.outline import Page, PageKind, page_of
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.catalog_pages import page_title
from partner_planner.ui.icons import icon

_ROLE = Qt.ItemDataRole.UserRole


class PageTree(QTreeWidget):
    """The pages by title; `chosen` tells which one is to be shown."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setAccessibleName(_("Parts of the program"))
        self.setFixedWidth(300)
        self.setIndentation(16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages: tuple[Page, ...] = ()
        self._items: dict[Place, QTreeWidgetItem] = {}
        self._faulty: set[Place] = set()
        self.currentItemChanged.connect(self._tell)

    def show_pages(self, pages: tuple[Page, ...], at: Place) -> None:
        """Show pages, those opened before still open, and stand at one of them."""
        opened = {place for place, item in self._items.items() if item.isExpanded()}
        self.blockSignals(True)
        self.clear()
        self._items.clear()
        self.pages = pages
        for page in pages:
            self.addTopLevelItem(self._item(page))
        for place in opened & self._items.keys():
            self._items[place].setExpanded(True)
        self.stand_at(at)
        self.blockSignals(False)
        self.mark(self._faulty)

    def stand_at(self, place: Place) -> None:
        """Choose the page of a place, its parents open."""
        item = self._items[page_of(self.pages, place).place]
        above = item.parent()
        while above is not None:
            above.setExpanded(True)
            above = above.parent()
        self.setCurrentItem(item)
        self.scrollToItem(item)

    def rename(self, page: Page) -> None:
        """Show the present title of a page and of those above it."""
        for length in range(len(page.place) + 1):
            item = self._items.get(page.place[:length])
            if item is not None:
                item.setText(0, _text(item.data(0, _ROLE)))

    def mark(self, faulty: Iterable[Place]) -> None:
        """Mark the pages on which something is wrong, and those above them."""
        self._faulty = set(faulty)
        marked = {page_of(self.pages, place).place for place in self._faulty if place}
        wrong, right = icon("triangle-alert", "warning"), QIcon()
        for place, item in self._items.items():
            within = any(each[: len(place)] == place for each in marked) and bool(place)
            item.setIcon(0, wrong if within else right)

    def _item(self, page: Page) -> QTreeWidgetItem:
        words = _text(page)
        item = QTreeWidgetItem([words])
        item.setToolTip(0, words)
        item.setData(0, _ROLE, page)
        self._items[page.place] = item
        for each in page.pages:
            item.addChild(self._item(each))
        return item

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, _ROLE))


def _text(page: Page) -> str:
    """The title, with the number of entries where it is a section."""
    if page.kind is PageKind.SECTION and page.pages:
        return _("{section} ({count})").format(section=page_title(page), count=len(page.pages))
    return page_title(page)
