"""What went wrong and what to do about it, in a sentence or two."""

from partner_planner.domain.errors import PlannerError
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.catalog_errors import catalog_errors
from partner_planner.services.wording.importing import refused_import


def error_sentence(error: PlannerError) -> str:
    """The sentence of a known failure; a key without one is told by its name, never hidden."""
    sentences = {**_store(), **_disk(), **_exporting(), **_milestones(), **catalog_errors()}
    words = sentences.get(error.key)
    if words is None:
        return refused_import(error)
    return words.format_map({name: str(fact) for name, fact in error.facts.items()})


def _store() -> dict[str, str]:
    """Failures of the plan's file."""
    return {
        "store-locked": _(
            "Another program is writing to your plan and did not finish in time. Close other"
            " windows of Partner Planner and try again. The file is {path}."
        ),
        "store-damaged": _(
            "Your plan's file is damaged and cannot be read: {path}. Nothing was changed. Restore"
            " the newest backup, or ask for help before you delete anything."
        ),
        "store-not-a-plan": _(
            "The file {path} is not a plan of Partner Planner. Nothing was changed. Move it away"
            " or choose another home."
        ),
        "store-newer": _(
            "Your plan was last used by a newer version of Partner Planner (its file is of"
            " version {version}, this program knows {known}). Nothing was changed. Install the"
            " newer version to go on."
        ),
        "store-read-only": _(
            "Your plan cannot be written: {path} is read-only for you. Allow writing to the file"
            " and its folder, then try again."
        ),
        "store-cannot-open": _(
            "Your plan cannot be opened at {path}. Look whether the folder exists and is a folder"
            " that you may use, then try again."
        ),
        "store-synced-folder": _(
            "The folder of your plan is synced by {service}: {path}. Syncing can damage a plan"
            " while it is open. Choose a folder on this computer that is not synced; backups may"
            " be copied to a synced folder."
        ),
        "store-network-folder": _(
            "The folder of your plan lies on a network drive ({system}): {path}. A plan needs a"
            " local disk. Choose a folder on this computer."
        ),
        "sample-not-empty": _(
            "There is already a plan here, so the sample firm was not added. Use an empty home"
            " for it."
        ),
    }


def _disk() -> dict[str, str]:
    """Failures of the disk beneath it."""
    return {
        "disk-full": _(
            "The disk is full, so the last change was not saved; everything before it is safe."
            " Free some space and do it again. The file is {path}."
        ),
        "disk-error": _(
            "The disk reported an error while your plan was read or written: {path}. Make a copy"
            " of the folder on another disk now, and have this disk checked."
        ),
    }


def _exporting() -> dict[str, str]:
    """Failures of an export."""
    return {
        "font-missing": _(
            "A font or template of the program is missing or damaged ({file}), so no document was"
            " made. Install the program again."
        ),
        "export-ending": _(
            "The ending {ending} is not known. Give the file one of these endings: {known}."
        ),
        "export-folder": _("There is no folder {folder}. Choose a folder that exists."),
        "export-unwritable": _(
            "The file {path} cannot be written: {reason}. Close it if it is open elsewhere, or"
            " choose another place."
        ),
        "section-unknown": _("There is no section {section}. The sections are: {known}."),
        "year-unknown": _("{year} is not a year that can be planned."),
        "file-unreadable": _("The file {file} cannot be read. Look whether it exists."),
    }


def _milestones() -> dict[str, str]:
    """Failures of an edit."""
    return {
        "milestone-unknown": _("This milestone is no longer in the plan."),
        "person-unknown": _("This person is no longer in the plan."),
        "milestone-closed": _("This milestone is {state}. Reopen it first."),
        "passed-in-future": _("An exam cannot have been passed on {day}: that day is to come."),
        "credential-missing": _("Choose the credential that is to be passed."),
        "below-zero": _("A number below zero makes no sense here. Enter zero or more."),
        "chance-out-of-range": _("A chance to pass lies above 0 and is at most 100 %."),
    }
