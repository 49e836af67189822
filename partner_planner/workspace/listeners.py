"""Who hears of edits."""

from collections.abc import Callable

from partner_planner.domain.change import Edit

Listener = Callable[[Edit], None]


class Listeners:
    """Tells every finished edit to those who asked for it, in the order in which they asked."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def add(self, listener: Listener) -> Callable[[], None]:
        """Tell edits to a listener from now on; call the answer to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, edit: Edit) -> None:
        """Tell an edit; a listener that stops while it is told does no harm to the others."""
        for listener in list(self._listeners):
            listener(edit)
