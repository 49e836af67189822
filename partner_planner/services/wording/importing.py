"""What an import has to say, in words: refused files, rejected lines, remarks and questions."""

from collections.abc import Mapping
from datetime import date

from partner_planner.domain.errors import PlannerError
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.importers.columns import Form
from partner_planner.importers.reasons import Reason, Refusal, Remark
from partner_planner.services.wording.dates import day_text

_DAYS = frozenset({"day", "earned", "end", "latest"})
"""Facts that are days."""

_COUNTED = frozenset(
    {
        Remark.ALL_EXPIRED,
        Remark.UNKNOWN_TITLE,
        Remark.UNKNOWN_USER,
        Remark.NAME_OF_SEVERAL,
        Remark.ADDRESS_OF_SEVERAL,
        Remark.NOT_CERTIFICATIONS,
        Remark.PLAN_UNKNOWN_LIST,
    }
)


def import_reason(key: str, facts: Mapping[str, str]) -> str:
    """The sentence for a refusal, a rejected or waiting line, or a remark of an import.

    Raises `KeyError` for a key that no import has.
    """
    shown = {
        name: day_text(date.fromisoformat(value)) if name in _DAYS else value
        for name, value in facts.items()
    }
    if key in _COUNTED:
        return _counted(key, int(facts["count"])).format(**shown)
    for sentences in (_of_lines, _of_entries, _of_files, _refusals):
        if sentence := sentences().get(key):
            return sentence.format(**shown)
    raise KeyError(key)


def refused_import(error: PlannerError) -> str:
    """The sentence for a file that an import refused."""
    return import_reason(error.key, {name: str(value) for name, value in error.facts.items()})


def form_text(form: str) -> str:
    """What a recognised file is, such as "Training export (edition of August 2023)"."""
    return {
        Form.AUGUST_2023.value: _("Training export (edition of August 2023)"),
        Form.WITHOUT_ENDS.value: _("Training export (older edition, without end dates)"),
        Form.OLDER_ORDER.value: _("Training export (older edition)"),
        Form.BY_USER.value: _("Training export (with user ids instead of names)"),
        Form.PLAN.value: _("Plan file"),
        Form.UNKNOWN.value: _("Unknown file"),
    }[form]


def where_to_find() -> str:
    """Where the training export is downloaded."""
    return _(
        "You find the file in Partner Center > Insights > Downloads, as “Trainings, exams and "
        "certifications”. You need the role Report viewer."
    )


def _refusals() -> dict[str, str]:
    return {
        Refusal.MISSING: _("There is no such file. Check its name, or choose it again."),
        Refusal.NOT_A_FILE: _("This is not a file that can be read. Choose the downloaded file."),
        Refusal.UNREADABLE: _(
            "The file cannot be read. Close it in other programs, see that you may open it, and "
            "try again."
        ),
        Refusal.TOO_LARGE: _(
            "The file has {size} MB, and up to {limit} MB can be read. An export is much smaller: "
            "see that this is the right file."
        ),
        Refusal.EMPTY: _("The file is empty. Download it again."),
        Refusal.BINARY: _("This is not a text file. Choose the export as CSV, or a plan file."),
        Refusal.SPREADSHEET: _("This is a spreadsheet. Save it as CSV, and choose that file."),
        Refusal.ARCHIVE: _("This is a packed file. Unpack it, and choose the file inside."),
        Refusal.WEB_PAGE: _(
            "This is a web page, perhaps the one for signing in. Sign in to Partner Center and "
            "download the file again."
        ),
        Refusal.NOT_A_TABLE: _(
            "There is no table in this file. Choose the report “Trainings, exams and "
            "certifications” as CSV."
        ),
        Refusal.COLUMNS_MISSING: _(
            "Columns are missing: {missing}. The file has: {found}. Download the report "
            "“Trainings, exams and certifications” again, and leave its headings as they are."
        ),
        Refusal.LEARN_REPORT: _(
            "This is the Microsoft Learn report: it lists courses, no certifications. Download "
            "the report “Trainings, exams and certifications” instead."
        ),
        Refusal.NOT_TRAININGS: _("This is not a training export. Choose another file."),
        Refusal.NOT_A_PLAN: _("This is not a plan file. Choose another file."),
        Refusal.KIND_UNKNOWN: _(
            "“{kind}” is no kind of file that can be imported. Known are: {known}."
        ),
        Refusal.JSON_BROKEN: _(
            "The file is damaged or breaks off near line {line}. Export it again."
        ),
        Refusal.JSON_OTHER: _("This JSON file is not a plan of Partner Planner."),
        Refusal.YEAR_PLAN: _(
            "This is an exported year plan, which cannot be read back. Export the plan itself "
            "instead."
        ),
        Refusal.PLAN_NEWER: _(
            "This plan file comes from a newer Partner Planner (its version is {version}, and up "
            "to {known} can be read). Update the program, then import the file again."
        ),
        Refusal.PLAN_VERSION: _(
            "The plan file does not say which version it has. Export it again, or write "
            "“version”: 1 into it."
        ),
    }


def _of_lines() -> dict[str, str]:
    """Lines of a training export."""
    return {
        Reason.TOO_FEW_FIELDS: _("The line has {have} fields; the heading has {need}."),
        Reason.TOO_MANY_FIELDS: _("The line has {have} fields; the heading has {need}."),
        Reason.CUT_OFF: _("The file breaks off in this line. Download it again."),
        Reason.QUOTES: _("A quotation mark in this line is never closed, or stands wrong."),
        Reason.FIELD_TOO_LONG: _("A field is longer than {limit} characters."),
        Reason.BAD_CHARACTERS: _("{column} has characters that cannot be read."),
        Reason.TITLE_EMPTY: _("There is no title in this line."),
        Reason.NOT_A_CERTIFICATION: _(
            "“{title}” is listed as “{type}”: that is no certification and no exam."
        ),
        Reason.EXAM_WITHOUT_CODE: _("“{title}” names no exam code such as AZ-104."),
        Reason.DATE_EMPTY: _("The day of completion is missing."),
        Reason.DATE_UNREADABLE: _("{column}: “{cell}” is not a date."),
        Reason.DATE_NOT_REAL: _("{column}: there is no such day as “{cell}”."),
        Reason.DATE_AMBIGUOUS: _(
            "{column}: in “{cell}” nothing in the file says which is the day and which the month."
        ),
        Reason.DATE_UNLIKELY: _("{column}: the year of “{cell}” cannot be right."),
        Reason.END_BEFORE_START: _("It ends ({end}) before it was earned ({earned})."),
        Reason.NOBODY: _("The line does not say who it is about."),
        Reason.ADDRESS_SHARED: _(
            "Several people share {address}, and nothing else in the line says which one is meant."
        ),
        Reason.NAME_SHARED: _(
            "Several people are called {name}, and nothing else in the line says which one is "
            "meant."
        ),
        Reason.USER_UNKNOWN: _("Nobody has the user id {user} yet. Say who it is."),
        Reason.LISTED_TWICE: _("Listed twice; once is enough."),
        Reason.ENDS_DIFFER: _("Listed with another end too; the later one counts: {end}."),
        Reason.NAME_DIFFERS: _("The file says {name} here; the name stays {kept}."),
        Reason.USER_OF_ANOTHER: _("{user} already belongs to somebody else, and stays there."),
        Reason.TITLE_UNKNOWN: _(
            "“{title}” is no known credential. It stays visible, and you can say what it means."
        ),
        Reason.MONTH_DIFFERS: _("The Month column says {month}; the date is {day}."),
    }


def _of_entries() -> dict[str, str]:
    """Entries of a plan file."""
    return {
        Reason.NOT_AN_ENTRY: _("In “{list}” stands something that is no entry."),
        Reason.FIELD_MISSING: _("“{field}” is missing."),
        Reason.VALUE_WRONG: _("“{field}” cannot be “{value}”."),
        Reason.ID_TWICE: _("The id {id} occurs twice; the first entry is used."),
        Reason.ENTRY_TWICE: _("This is listed twice; the first entry is used."),
        Reason.AMBIGUOUS_ENTRY: _("Several records fit this entry. Give its id."),
        Reason.PERSON_UNKNOWN: _("Nobody is known as “{person}”."),
        Reason.PERSON_AMBIGUOUS: _("Several people fit “{person}”. Give the person's id."),
        Reason.CREDENTIAL_UNKNOWN: _("There is no credential “{credential}” in the catalog."),
        Reason.EXAM_NOT_ENOUGH: _(
            "The exam {exam} does not stand for one credential alone. Name the credential."
        ),
    }


def _of_files() -> dict[str, str]:
    return {
        Remark.WINDOWS_1252: _(
            "The file does not say how its letters are written; it was read as Windows text. See "
            "that names with accents look right."
        ),
        Remark.CHARACTERS_LOST: _("Some letters of the file are damaged and show as �."),
        Remark.NO_ROWS: _("The file has headings but no entries."),
        Remark.DATES_MIXED: _(
            "The file writes dates in two ways; each was read by its month, and what stayed "
            "unclear was rejected."
        ),
        Remark.PERSON_NAMELESS: _("{shown} has no name in the file. What is the name?"),
        Remark.NUMBER_OF_SEVERAL: _(
            "The number {number} belongs to several people of your plan. Remove it from all but "
            "one."
        ),
        Remark.PLAN_UNKNOWN_KEYS: _(
            "In “{list}” these fields are not known and were left out: {keys}."
        ),
        Remark.PLAN_UNKNOWN_ENTRY: _("“{key}” is not known and was left out."),
        Remark.PLAN_LIST_WRONG: _("“{list}” does not have the right form and was left out."),
        Remark.PLAN_REPEATED_KEY: _("“{key}” occurs twice in the file."),
    }


def _counted(remark: str, count: int) -> str:
    """Remarks that count something, in the right plural."""
    match remark:
        case Remark.ALL_EXPIRED:
            return ngettext(
                "The one certification in this file has expired: it ended on {latest}.",
                "All {count} certifications in this file have expired, the last on {latest}.",
                count,
            )
        case Remark.UNKNOWN_TITLE:
            return ngettext(
                "“{title}” ({count} line) is no known credential. What does it mean?",
                "“{title}” ({count} lines) is no known credential. What does it mean?",
                count,
            )
        case Remark.UNKNOWN_USER:
            return ngettext(
                "{count} line has the user id {user}, which nobody has yet. Who is it?",
                "{count} lines have the user id {user}, which nobody has yet. Who is it?",
                count,
            )
        case Remark.NAME_OF_SEVERAL:
            return ngettext(
                "{count} person is called {name}; the numbers tell who is who.",
                "{count} people are called {name}; the numbers tell who is who.",
                count,
            )
        case Remark.ADDRESS_OF_SEVERAL:
            return ngettext(
                "{count} person has the address {address}; the numbers tell who is who.",
                "{count} people share the address {address}; the numbers tell who is who.",
                count,
            )
        case Remark.NOT_CERTIFICATIONS:
            return ngettext(
                "{count} line is about a course or the like, and was left out.",
                "{count} lines are about courses or the like, and were left out.",
                count,
            )
        case Remark.PLAN_UNKNOWN_LIST:
            return ngettext(
                "This program does not hold “{list}” yet: {count} entry was left out.",
                "This program does not hold “{list}” yet: {count} entries were left out.",
                count,
            )
    raise KeyError(remark)
