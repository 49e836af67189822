"""A plan that cannot be read any more: offer the newest backup that can."""

from typing import cast

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from partner_planner.domain.clock import Clock
from partner_planner.domain.errors import StoreUnavailable
from partner_planner.i18n import gettext as _
from partner_planner.paths import Home
from partner_planner.services.safekeeping import Backup, backups, replace_damaged
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.errors import error_sentence
from partner_planner.ui import theme


def newest_sound(home: Home) -> Backup | None:
    """The newest backup that can be read, if any."""
    sound = [backup for backup in backups(home.plan) if backup.counts is not None]
    return max(sound, key=lambda backup: backup.made_at, default=None)


def say_why(error: StoreUnavailable, window: QWidget | None) -> None:
    """Say in a sentence why the plan cannot be opened."""
    box = _box(error, window)
    box.addButton(_("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()


def _box(error: StoreUnavailable, window: QWidget | None) -> QMessageBox:
    app = cast(QApplication, QApplication.instance())
    if not app.styleSheet():  # nothing was shown yet
        theme.apply(app, theme.Look.SYSTEM)
    box = QMessageBox(QMessageBox.Icon.Warning, _("Partner Planner"), error_sentence(error))
    box.setParent(window, box.windowFlags())
    box.setObjectName("cannot-open")
    return box


def offer_backup(home: Home, clock: Clock, error: StoreUnavailable, window: QWidget | None) -> bool:
    """Say what is wrong and ask whether the newest backup is to take the plan's place.

    The damaged file is put aside, never deleted. The answer is whether the plan may be opened now.
    """
    backup = newest_sound(home)
    box = _box(error, window)
    box.addButton(_("Close"), QMessageBox.ButtonRole.RejectRole)
    restore = None
    if backup is not None:
        day = day_text(backup.made_at.astimezone().date())
        box.setInformativeText(
            _("There is a backup of {day}. The damaged file will be kept beside it.").format(
                day=day
            )
        )
        restore = box.addButton(
            _("Restore the backup of {day}").format(day=day), QMessageBox.ButtonRole.AcceptRole
        )
    box.exec()
    if backup is None or box.clickedButton() is not restore:
        return False
    try:
        replace_damaged(home.plan, clock, backup.id)
    except StoreUnavailable as still:
        say_why(still, window)
        return False
    return True
