"""The columns of the vendor's training export, found by name, and the editions they make."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from partner_planner.importers.reasons import Facts, facts


class Column(StrEnum):
    """The columns that are read, as the vendor spells them."""

    TITLE = "TrainingTitle"
    TYPE = "TrainingType"
    COMPLETED = "TrainingCompletionDate"
    EXPIRES = "ExpirationDate"
    MONTH = "Month"
    FIRST_NAME = "IndividualFirstName"
    LAST_NAME = "IndividualLastName"
    EMAIL = "Email"
    CORP_EMAIL = "CorpEmail"
    MCPID = "MCPID"
    USER_ID = "AADUserId"


class Form(StrEnum):
    """What a file is. The four forms of the training export differ in their columns."""

    AUGUST_2023 = "trainings-august-2023"  # with the global partner id and ends
    WITHOUT_ENDS = "trainings-without-ends"  # the edition before ends were listed
    OLDER_ORDER = "trainings-older-order"  # ends, but only the location's partner id
    BY_USER = "trainings-by-user"  # fetched by programs: user ids, no names
    PLAN = "plan"
    UNKNOWN = "unknown"


TRAINING_FORMS = frozenset(
    {Form.AUGUST_2023, Form.WITHOUT_ENDS, Form.OLDER_ORDER, Form.BY_USER},
)
REQUIRED = (Column.TITLE, Column.TYPE, Column.COMPLETED)
WHO = (
    Column.MCPID,
    Column.EMAIL,
    Column.CORP_EMAIL,
    Column.USER_ID,
    Column.FIRST_NAME,
    Column.LAST_NAME,
)
_GLOBAL_PARTNER = frozenset({"pgampnid", "pgapartnerid"})
_LEARN_REPORT = frozenset({"trainingname", "completiondate", "username"})
_FOUND_SHOWN = 12


def _plain(heading: str) -> str:
    return "".join(letter for letter in heading.casefold() if letter.isalnum())


_BY_NAME = {_plain(column): column for column in Column}


def find_columns(headings: Sequence[str]) -> dict[Column, int]:
    """Where each known column stands; spelling of capitals, spaces and signs does not matter.

    A heading that occurs twice counts where it stands first.
    """
    places: dict[Column, int] = {}
    for place, heading in enumerate(headings):
        column = _BY_NAME.get(_plain(heading))
        if column is not None:
            places.setdefault(column, place)
    return places


def missing(found: Iterable[Column], headings: Sequence[str]) -> Facts | None:
    """The needed columns that a heading lacks, with those it has; None where all are there."""
    have = set(found)
    names = [column.value for column in REQUIRED if column not in have]
    if have.isdisjoint(WHO):
        names.append(" / ".join((Column.MCPID, Column.EMAIL, Column.USER_ID)))
    if not names:
        return None
    shown = [" ".join(heading.split())[:40] for heading in headings if heading.strip()]
    more = ["…"] if len(shown) > _FOUND_SHOWN else []
    return facts(missing=", ".join(names), found=", ".join(shown[:_FOUND_SHOWN] + more))


def is_learn_report(headings: Sequence[str]) -> bool:
    """Whether these are the headings of the report on Learn modules, which has no exams."""
    return {_plain(heading) for heading in headings} >= _LEARN_REPORT


def form_of(found: Iterable[Column], headings: Sequence[str]) -> Form:
    """Which of the four forms the columns make."""
    have = set(found)
    if Column.USER_ID in have and have.isdisjoint({Column.EMAIL, Column.LAST_NAME}):
        return Form.BY_USER
    if Column.EXPIRES not in have:
        return Form.WITHOUT_ENDS
    if any(_plain(heading) in _GLOBAL_PARTNER for heading in headings):
        return Form.AUGUST_2023
    return Form.OLDER_ORDER
