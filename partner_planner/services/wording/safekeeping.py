"""Words for faults of a plan, for backups and for kinds of records."""

from collections.abc import Mapping
from datetime import date

from partner_planner.domain.figure import FigureKind
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.safekeeping import Fault
from partner_planner.services.wording.dates import day_text, month_text
from partner_planner.services.wording.figures import metric_text, split_text
from partner_planner.services.wording.states import nameless_text

_NAMES = frozenset({"person", "people"})
"""Facts that are empty for people of whom not even an address is known."""


def fault_text(fault: Fault) -> str:
    """What is wrong, and what can be done about it."""
    facts = dict(fault.facts)
    if "kind" in facts:
        facts["kind"] = kind_text(facts["kind"])
    for name in _NAMES & facts.keys():
        facts[name] = facts[name] or nameless_text()
    if "day" in facts:
        facts["day"] = day_text(date.fromisoformat(facts["day"]))
    if "metric" in facts:
        facts |= _of_figure(facts)
    count = int(facts.get("count", 1))
    for sentences in (_of_file(), _of_records(), _counted(count)):
        if fault.key in sentences:
            return sentences[fault.key].format(**facts)
    raise KeyError(fault.key)


def _of_figure(facts: Mapping[str, str]) -> dict[str, str]:
    """What a figure is about, in words."""
    return {
        "metric": metric_text(facts["metric"]),
        "month": month_text(date.fromisoformat(facts["month"])),
        "split": split_text(facts["track"], facts["stream"], FigureKind(facts["meant"])),
    }


def backup_reason_text(reason: str) -> str:
    """Why a backup was made."""
    return {
        "asked": _("asked for"),
        "daily": _("once a day"),
        "before-import": _("before an import"),
        "before-restore": _("before restoring"),
        "before-migration": _("before an update"),
    }.get(reason, reason)


def kind_text(kind: str) -> str:
    """The name of a kind of records, in the plural."""
    return {
        "firm": _("firm"),
        "wanted": _("wanted areas"),
        "enrolment": _("enrolments"),
        "person": _("people"),
        "identifier": _("addresses and numbers"),
        "certification": _("certifications"),
        "exam_pass": _("passed exams"),
        "milestone": _("milestones"),
        "title_mapping": _("meanings of titles"),
        "waiting_row": _("waiting rows"),
        "figure": _("figures"),
        "fact": _("facts"),
    }.get(kind, kind)


def _of_file() -> dict[str, str]:
    """Faults of the plan's file, which nobody makes by typing."""
    return {
        "file-damaged": _("The file is damaged ({detail}). Restore a backup."),
        "table-unknown": _(
            "The file has a table that does not belong there: {table}. It does no harm."
        ),
        "log-gap": _(
            "The log leaps from entry {after} to entry {next}: something was removed from it."
            " Restore a backup."
        ),
        "log-time": _(
            "The time of log entry {number} ({at}) is not after the one before. Restore a backup."
        ),
        "row-missing": _(
            "Among the {kind}, {id} is in the log but not in the plan. Restore a backup."
        ),
        "row-unlogged": _(
            "Among the {kind}, {id} is in the plan but not in the log. Restore a backup."
        ),
        "row-differs": _(
            "Among the {kind}, {field} of {id} is not what the log says. Restore a backup."
        ),
        "cell-unreadable": _(
            "Among the {kind}, {field} of {id} is nothing that this program knows. Restore a"
            " backup."
        ),
    }


def _of_records() -> dict[str, str]:
    """Faults of records that cannot all be true."""
    return {
        "credential-unknown": _(
            "The catalogs do not know the credential {credential}. Choose another one for it."
        ),
        "certification-missing": _(
            "The passed milestone {subject} of {person} names a certification that is gone."
            " Reopen it and mark it as passed again."
        ),
        "mark-doubled": _(
            "{value} belongs to several people: {people}. Remove it from all but one."
        ),
        "left-before-joined": _("{person} left before joining. Correct one of the days."),
        "fact-ends-early": _("{fact} ends before it begins. Correct one of the days."),
        "ends-before-earned": _(
            "{subject} of {person} ends before it was earned. Correct one of the days."
        ),
    }


def _counted(count: int) -> dict[str, str]:
    """Faults that count something."""
    return {
        "several-firms": ngettext(
            "There is {count} firm: {names}. Keep one.",
            "There are {count} firms: {names}. Keep one.",
            count,
        ),
        "person-missing": ngettext(
            "Among the {kind}, {count} belongs to nobody in the plan: {ids}.",
            "Among the {kind}, {count} belong to nobody in the plan: {ids}.",
            count,
        ),
        "person-doubled": ngettext(
            "{count} person is called {person}.",
            "{count} people are called {person}. If they are one, remove the others.",
            count,
        ),
        "certification-doubled": ngettext(
            "{subject} of {person}, earned on {day}, is there {count} time.",
            "{subject} of {person}, earned on {day}, is there {count} times. Remove what is too "
            "many.",
            count,
        ),
        "figure-doubled": ngettext(
            "{metric} of {area} for {month} ({split}) was entered {count} time.",
            "{metric} of {area} for {month} ({split}) was entered {count} times. The last one"
            " counts; remove the others.",
            count,
        ),
        "exam-doubled": ngettext(
            "Exam {subject} of {person}, passed on {day}, is there {count} time.",
            "Exam {subject} of {person}, passed on {day}, is there {count} times. Remove what is "
            "too many.",
            count,
        ),
    }
