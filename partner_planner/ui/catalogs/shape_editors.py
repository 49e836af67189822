"""Fields for what is asked for within something else: one table with a shape, or several."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from partner_planner.catalog.rules.declared import Gives, Shape
from partner_planner.catalog.rules.outline import shape_of
from partner_planner.catalog.rules.shapes import SHAPES
from partner_planner.catalog.rules.turning import fresh, turned
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.catalog_pages import node_text, words_of
from partner_planner.ui.catalogs.editor import Editor
from partner_planner.ui.catalogs.known import Known
from partner_planner.ui.icons import icon
from partner_planner.ui.widgets.buttons import quiet
from partner_planner.ui.widgets.texts import plain


def become(node: dict[str, Any], shape: Shape, gives: Gives) -> None:
    """Let a table be of another shape; it stays the same table."""
    other = turned(shape, node, gives)
    node.clear()
    node.update(other)


class ShapeBox(QComboBox):
    """A choice among the shapes that give the same, by their titles."""

    def __init__(self, gives: Gives, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(24)
        found = [(words_of(each), each) for each in SHAPES if each.gives is gives]
        for words, shape in sorted(found, key=lambda pair: pair[0].title.casefold()):
            self.addItem(words.title, shape.name)
            self.setItemData(self.count() - 1, words.sentence, 3)  # Qt's role of a tool tip
        self._shapes = {each.name: each for _words, each in found}
        self.show_shape(None)

    @property
    def shape(self) -> Shape | None:
        """The chosen shape."""
        return self._shapes.get(self.currentData() or "")

    def show_shape(self, shape: Shape | None) -> None:
        """Show a choice, or none."""
        self.setCurrentIndex(self.findData(shape.name) if shape is not None else -1)


class NodeEditor(Editor):
    """A choice of the shape, and the way to its page."""

    def __init__(self, gives: Gives, required: bool, known: Known) -> None:
        super().__init__()
        self.gives, self._known = gives, known
        self._node: dict[str, Any] | None = None
        self.box = ShapeBox(gives, _("Choose…"))
        self.open = quiet(_("Open"), self._open)
        self.leave = _small("x", _("Remove"), self._leave)
        self._required = required
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.open)
        row.addWidget(self.leave)
        self.column.addLayout(row)
        self.told = plain("")
        self.column.addWidget(self.told)
        self.lead(self.box)
        self.box.activated.connect(lambda _at: self._choose())

    def show_value(self, value: Any) -> None:
        """Show which shape it is and what it says."""
        self._node = value
        self._tell()

    def entered(self) -> Any:
        """The table."""
        return self._node

    def call(self, label: str) -> None:
        """Name the buttons too."""
        super().call(label)
        self.open.setAccessibleName(_("Open {what}").format(what=label))
        self.leave.setAccessibleName(_("Remove {what}").format(what=label))

    def choose(self, shape: Shape) -> None:
        """Let it be a shape; what was said in another one is kept where it fits."""
        if self._node is None:
            self._node = fresh(shape)
        elif shape_of(self.gives, self._node) is not shape:
            become(self._node, shape, self.gives)
        self._tell()
        self.touch()
        self._known.reshaped.emit()

    def _choose(self) -> None:
        shape = self.box.shape
        if shape is not None:
            self.choose(shape)
            self._open()

    def _open(self) -> None:
        self._known.opened.emit(self._node)

    def _leave(self) -> None:
        self._node = None
        self._tell()
        self.touch()
        self._known.reshaped.emit()

    def _tell(self) -> None:
        node = self._node
        shape = shape_of(self.gives, node) if node is not None else None
        self.box.show_shape(shape)
        self.told.setText(words_of(shape).sentence if shape is not None else "")
        self.told.setVisible(shape is not None)
        self.open.setVisible(node is not None)
        self.leave.setVisible(node is not None and not self._required)


class NodesEditor(Editor):
    """Several tables with shapes, each on a line: opened, moved, removed, and one more added."""

    def __init__(self, gives: Gives, known: Known) -> None:
        super().__init__()
        self.gives, self._known = gives, known
        self._nodes: list[dict[str, Any]] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self._lines: list[QWidget] = []
        self.column.addLayout(self._rows)
        self.box = ShapeBox(gives, _("Add…"))
        self.column.addWidget(self.box)
        self.lead(self.box)
        self.box.activated.connect(lambda _at: self._add())

    def show_value(self, value: Any) -> None:
        """Show each table on its line."""
        self._nodes = list(value or ())
        self._show()

    def entered(self) -> Any:
        """The tables, an empty list for none."""
        return list(self._nodes)

    def add(self, shape: Shape) -> None:
        """Add a table of a shape at the end."""
        self._nodes.append(fresh(shape))
        self._reshape()

    def shift(self, number: int, to: int) -> None:
        """Put a table at another place."""
        self._nodes.insert(to, self._nodes.pop(number))
        self._reshape()

    def remove(self, number: int) -> None:
        """Take a table away."""
        del self._nodes[number]
        self._reshape()
        self.focus()

    def _add(self) -> None:
        shape = self.box.shape
        self.box.show_shape(None)
        if shape is not None:
            self.add(shape)

    def _reshape(self) -> None:
        self._show()
        self.touch()
        self._known.reshaped.emit()

    def _show(self) -> None:
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(n, each) for n, each in enumerate(self._nodes)]
        for line in self._lines:
            self._rows.addWidget(line)

    def _line(self, number: int, node: dict[str, Any]) -> QWidget:
        line, words = QWidget(), node_text(self.gives, node)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(plain(words), 1)
        shown = quiet(_("Open"), partial(self._known.opened.emit, node))
        shown.setAccessibleName(_("Open {what}").format(what=words))
        row.addWidget(shown)
        for button in moves(words, number, len(self._nodes), self.shift, self.remove):
            row.addWidget(button)
        return line


def moves(
    words: str, number: int, count: int, move: Any, remove: Any
) -> tuple[QPushButton, QPushButton, QPushButton]:
    """Buttons that move something up or down among others, or take it away."""
    up = _small("chevron-up", _("Move up"), partial(move, number, number - 1))
    down = _small("chevron-down", _("Move down"), partial(move, number, number + 1))
    leave = _small("x", _("Remove"), partial(remove, number))
    up.setEnabled(number > 0)
    down.setEnabled(number < count - 1)
    up.setAccessibleName(_("Move up {what}").format(what=words))
    down.setAccessibleName(_("Move down {what}").format(what=words))
    leave.setAccessibleName(_("Remove {what}").format(what=words))
    return up, down, leave


def _small(picture: str, words: str, press: Any) -> QPushButton:
    button = quiet("", press, icon(picture))
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button
