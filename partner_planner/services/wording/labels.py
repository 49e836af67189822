"""What an edit is called, in the menu and in the toast: "add AZ-104 for Dev Patel"."""

from datetime import date

from partner_planner.domain.change import Label
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.dates import month_text, short_day_text
from partner_planner.services.wording.figures import metric_text

_TAKEN_BACK = frozenset({"undo", "redo"})
_DAYS = frozenset({"by", "day"})
_NAMES = frozenset({"person", "name"})
"""Facts that are empty for a person whom nobody has named yet."""


def label_text(label: Label) -> str:
    """The name of an edit; that of an undo or redo is the name of the edit it took back."""
    facts = dict(label.facts)
    key = facts.get("label", label.key) if label.key in _TAKEN_BACK else label.key
    for name in _DAYS & facts.keys():
        facts[name] = _day(facts[name])
    for name in _NAMES & facts.keys():
        facts[name] = facts[name] or _("somebody")
    if "metric" in facts:
        facts |= {"metric": metric_text(facts["metric"]), "month": _month(facts.get("month", ""))}
    if facts.get("count", "").isdigit():
        number = int(facts["count"])
        words = _many(key, number)
        if words is not None:
            return words.format_map(_Facts({**facts, "count": str(number)}))
    return (_one(key) or _("change the plan")).format_map(_Facts(facts))


class _Facts(dict[str, str]):
    """Facts for a sentence; one that an old label does not have leaves a gap that reads."""

    def __missing__(self, key: str) -> str:
        return "…"


def _day(text: str) -> str:
    try:
        return short_day_text(date.fromisoformat(text))
    except ValueError:
        return text


def _month(text: str) -> str:
    try:
        return month_text(date.fromisoformat(text))
    except ValueError:
        return text


def _one(key: str) -> str | None:
    """The name of an edit of one thing."""
    return {
        **_plan(),
        **_people(),
        **_certifications(),
        **_milestones(),
        **_figures(),
    }.get(key)


def _plan() -> dict[str, str]:
    return {
        "first-start": _("begin the plan of {firm}"),
        "sample": _("open the sample firm"),
        "edit-firm": _("change the firm and its programs"),
        "edit-wanted": _("change the wanted areas"),
        "restore": _("restore the backup of {day}"),
        "purge": _("erase a person"),
        "import-plan": _("import {file}"),
        "import-trainings": _("import {file}"),
        "elsewhere": _("change made in another window"),
        "preference": _("change a setting"),
    }


def _people() -> dict[str, str]:
    return {
        "add-person": _("add {person}"),
        "edit-person": _("change {person}"),
        "remove-person": _("remove {person}"),
        "name-person": _("name {name}"),
        "claim-waiting": _("say whose rows {user} has"),
    }


def _certifications() -> dict[str, str]:
    return {
        "add-certification": _("add {credential} for {person}"),
        "edit-certification": _("change {credential} of {person}"),
        "remove-certification": _("remove {credential} of {person}"),
        "add-exam-pass": _("add exam {exam} for {person}"),
        "edit-exam-pass": _("change exam {exam} of {person}"),
        "remove-exam-pass": _("remove exam {exam} of {person}"),
        "map-title": _("say what “{title}” is"),
    }


def _milestones() -> dict[str, str]:
    return {
        "add-milestone": _("plan {credential} for {person}"),
        "edit-milestone": _("change milestone {credential} of {person}"),
        "move-milestone": _("move {credential} of {person} to {by}"),
        "book-milestone": _("book {credential} for {person}"),
        "pass-milestone": _("mark {credential} of {person} as passed"),
        "fail-milestone": _("mark {credential} of {person} as failed"),
        "drop-milestone": _("drop {credential} of {person}"),
        "reopen-milestone": _("reopen {credential} of {person}"),
        "remove-milestone": _("remove milestone {credential} of {person}"),
    }


def _figures() -> dict[str, str]:
    return {
        "edit-figures": _("enter {metric} of {area} for {month}"),
        "add-enrolment": _("enrol in {area}"),
        "edit-enrolment": _("change the enrolment in {area}"),
        "remove-enrolment": _("remove the enrolment in {area}"),
        "add-fact": _("record {fact}"),
        "edit-fact": _("change {fact}"),
        "remove-fact": _("remove {fact}"),
    }


def _many(key: str, number: int) -> str | None:
    """The name of an edit of several things."""
    forms = {
        "import-plan": ngettext(
            "import {count} record from {file}", "import {count} records from {file}", number
        ),
        "import-trainings": ngettext(
            "import {count} row from {file}", "import {count} rows from {file}", number
        ),
        "link-certifications": ngettext(
            "mark {count} certification as linked", "mark {count} certifications as linked", number
        ),
        "unlink-certifications": ngettext(
            "mark {count} certification as not linked",
            "mark {count} certifications as not linked",
            number,
        ),
        "edit-figures": ngettext("enter {count} figure", "enter {count} figures", number),
        "name-person": ngettext("name {count} person", "name {count} people", number),
        "map-title": ngettext(
            "say what {count} title means", "say what {count} titles mean", number
        ),
        "claim-waiting": ngettext(
            "say whose {count} user ID is", "say whose {count} user IDs are", number
        ),
        "remove-certifications": ngettext(
            "remove {count} certification", "remove {count} certifications", number
        ),
        **_many_milestones(number),
    }
    return forms.get(key)


def _many_milestones(number: int) -> dict[str, str]:
    return {
        "book-milestone": ngettext("book {count} exam", "book {count} exams", number),
        "move-milestone": ngettext("move {count} milestone", "move {count} milestones", number),
        "pass-milestone": ngettext(
            "mark {count} milestone as passed", "mark {count} milestones as passed", number
        ),
        "fail-milestone": ngettext(
            "mark {count} milestone as failed", "mark {count} milestones as failed", number
        ),
        "drop-milestone": ngettext("drop {count} milestone", "drop {count} milestones", number),
        "reopen-milestone": ngettext(
            "reopen {count} milestone", "reopen {count} milestones", number
        ),
        "remove-milestone": ngettext(
            "remove {count} milestone", "remove {count} milestones", number
        ),
    }
