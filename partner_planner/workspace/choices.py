"""The user's settings: personal ones are rows of the plan, device ones stay on the machine."""

from collections.abc import Callable
from typing import Any

from partner_planner.domain.change import Edit, Label
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import Preference
from partner_planner.settings import Scope, Setting, T
from partner_planner.store import first_view
from partner_planner.store.failures import told_plainly
from partner_planner.store.store import Store


class Choices:
    """Reads and keeps the values of declared settings; none of them is part of undo."""

    def __init__(
        self,
        store: Store,
        snapshot: Callable[[], Snapshot],
        put: Callable[[Preference, Label], Edit],
    ) -> None:
        self._store = store
        self._snapshot = snapshot
        self._put = put

    def of(self, setting: Setting[T]) -> T:
        """The chosen value, or the default."""
        if setting.scope is Scope.DEVICE:
            return setting.read(self._store.device_values().get(setting.key))
        chosen = self._snapshot().get(Preference, setting.key)
        return setting.read(chosen.value if chosen else None)

    def choose(self, setting: Setting[T], value: T) -> None:
        """Keep a value."""
        text = setting.write(value)
        if setting.scope is Scope.DEVICE:
            self._store.set_device_value(setting.key, text)
        else:
            self._put(
                Preference(setting.key, text),
                Label.of("preference", setting=setting.key),
            )

    def keep_first_view(self, key: str, view: Any) -> None:
        """Keep the picture of the first screen, plain JSON values, for the next start."""
        with told_plainly(self._store.path):
            first_view.keep(self._store.connection, key, view)

    def layout(self, table: str) -> str:
        """The kept layout of a table on this device, '' where there is none."""
        return self._store.device_values().get(f"layout/{table}", "")

    def keep_layout(self, table: str, layout: str) -> None:
        """Keep the layout of a table on this device."""
        self._store.set_device_value(f"layout/{table}", layout)
