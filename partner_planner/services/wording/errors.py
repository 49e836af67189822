"""What went wrong and what to do about it, in a sentence or two."""

from collections.abc import Mapping
from datetime import date

from partner_planner.domain.errors import PlannerError
from partner_planner.domain.milestone import MilestoneState
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.catalog_errors import (
    catalog_errors,
    catalog_errors_without_near,
)
from partner_planner.services.wording.dates import day_text, month_text
from partner_planner.services.wording.importing import refused_import
from partner_planner.services.wording.milestones import milestone_state_text


def error_sentence(error: PlannerError) -> str:
    """The sentence of a known failure; a key without one is told by its name, never hidden."""
    lost = error.facts.get("nearest") == ""
    words = catalog_errors_without_near().get(error.key) if lost else None
    words = words or _sentences().get(error.key)
    if words is not None:
        return words.format_map({name: _shown(name, fact) for name, fact in error.facts.items()})
    try:
        return refused_import(error)
    except KeyError:
        told = ", ".join(f"{name}: {fact}" for name, fact in error.facts.items())
        return _("This cannot be done ({key}). {facts}").format(key=error.key, facts=told).strip()


def _sentences() -> Mapping[str, str]:
    """The sentences by key; files that an import refuses have theirs beside the import's."""
    return {
        **_store(),
        **_places(),
        **_disk(),
        **_backups(),
        **_people(),
        **_exporting(),
        **_milestones(),
        **_figures(),
        **catalog_errors(),
    }


def _shown(name: str, fact: object) -> str:
    """A fact as it stands in a sentence."""
    if isinstance(fact, date):
        return month_text(fact) if name == "month" else day_text(fact)
    if name == "state" and fact in frozenset(MilestoneState):
        return milestone_state_text(MilestoneState(str(fact)))
    return str(fact)


def _store() -> dict[str, str]:
    """Failures of the plan's file."""
    return {
        "store-locked": _(
            "Another program is writing to your plan and did not finish in time. Close other"
            " windows of Partner Planner and try again. The file is {path}."
        ),
        "store-damaged": _(
            "Your plan's file is damaged and cannot be read: {path}. Nothing was changed. Restore"
            " the newest backup; the damaged file is kept beside it."
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
        "store-is-folder": _(
            "There is a folder at {path}, where the file of your plan belongs. Move the folder away"
            " or choose another home."
        ),
    }


def _places() -> dict[str, str]:
    """Places that cannot hold a plan."""
    return {
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


def _backups() -> dict[str, str]:
    """Failures of backups and restoring."""
    return {
        "no-plan": _("There is no plan yet at {path}, so there is nothing to look after."),
        "backup-unknown": _(
            "There is no backup {id}. Look at the list of backups and choose one of it."
        ),
        "backup-unreadable": _(
            "The backup {id} cannot be read, so nothing was changed. Choose another one. The file"
            " is {path}."
        ),
        "restore-target-taken": _(
            "There is already a file {path}; it was left alone. Choose an empty folder."
        ),
        "plan-is-sound": _(
            "The plan {path} can be read, so it was not put aside. Restore the backup as a change;"
            " that can be undone."
        ),
    }


def _people() -> dict[str, str]:
    """Somebody who is asked for and cannot be told."""
    return {
        "person-unknown": _("This person is no longer in the plan."),
        "person-not-found": _(
            "Nobody is called “{who}”, now or in the history. Give the full name, an address, or"
            " the id."
        ),
        "who-ambiguous": _(
            "“{who}” means several people. Give an address or one of these ids: {ids}."
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
        "milestone-closed": _("This milestone is {state}. Reopen it first."),
        "passed-in-future": _("An exam cannot have been passed on {day}: that day is to come."),
        "credential-missing": _("Choose the credential that is to be passed."),
        "below-zero": _("A number below zero makes no sense here. Enter zero or more."),
        "chance-out-of-range": _("A chance to pass lies above 0 and is at most 100 %."),
    }


def _figures() -> dict[str, str]:
    """Figures, enrolments and facts that make no sense."""
    return {
        "figure-not-finite": _("This is not a number. Enter one such as 12 or 12.5."),
        "figure-in-future": _(
            "{month} is still to come. Enter a figure for this month or an earlier one."
        ),
        "points-out-of-range": _("Points lie between 0 and {most}. Enter them as the portal does."),
        "anniversary-too-early": _(
            "The anniversary, {day}, is not after the enrolment on {enrolled_on}. Correct one of"
            " the days."
        ),
        "fact-nameless": _("Say what this is: choose a name for it."),
        "fact-ends-early": _(
            "The last day, {day}, lies before the first, {on}. Correct one of the days."
        ),
    }
