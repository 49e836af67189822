"""Everything that an import may have to say, as keys; the sentences are made elsewhere."""

from enum import StrEnum

Facts = tuple[tuple[str, str], ...]
"""The values that go into the sentence of a key, by name."""

Remarked = tuple[str, Facts]
"""A key with its facts."""


def facts(**values: object) -> Facts:
    """Facts as text, in the order in which they are given."""
    return tuple((name, str(value)) for name, value in values.items())


class Refusal(StrEnum):
    """Why a whole file cannot be used."""

    MISSING = "import-missing"
    NOT_A_FILE = "import-not-a-file"
    UNREADABLE = "import-unreadable"
    TOO_LARGE = "import-too-large"  # size, limit: megabytes
    EMPTY = "import-empty"
    BINARY = "import-binary"
    SPREADSHEET = "import-spreadsheet"
    ARCHIVE = "import-archive"
    WEB_PAGE = "import-web-page"
    NOT_A_TABLE = "import-not-a-table"
    COLUMNS_MISSING = "import-columns-missing"  # missing, found
    LEARN_REPORT = "import-learn-report"
    NOT_TRAININGS = "import-not-trainings"
    NOT_A_PLAN = "import-not-a-plan"
    KIND_UNKNOWN = "import-kind-unknown"  # kind, known
    JSON_BROKEN = "import-json-broken"  # line
    JSON_OTHER = "import-json-other"
    YEAR_PLAN = "import-year-plan"
    PLAN_NEWER = "import-plan-newer"  # version, known
    PLAN_VERSION = "import-plan-version"


class Reason(StrEnum):
    """Why a line is rejected or waits, or what is odd about an accepted one."""

    TOO_FEW_FIELDS = "too-few-fields"  # have, need
    TOO_MANY_FIELDS = "too-many-fields"  # have, need
    CUT_OFF = "cut-off"
    QUOTES = "quotes"
    FIELD_TOO_LONG = "field-too-long"  # limit
    BAD_CHARACTERS = "bad-characters"  # column
    TITLE_EMPTY = "title-empty"
    NOT_A_CERTIFICATION = "not-a-certification"  # title, type
    EXAM_WITHOUT_CODE = "exam-without-code"  # title
    DATE_EMPTY = "date-empty"
    DATE_UNREADABLE = "date-unreadable"  # column, cell
    DATE_NOT_REAL = "date-not-real"  # column, cell
    DATE_AMBIGUOUS = "date-ambiguous"  # column, cell
    DATE_UNLIKELY = "date-unlikely"  # column, cell
    END_BEFORE_START = "end-before-start"  # earned, end
    NOBODY = "nobody"
    ADDRESS_SHARED = "address-shared"  # address
    NAME_SHARED = "name-shared"  # name
    USER_UNKNOWN = "user-unknown"  # user
    LISTED_TWICE = "listed-twice"
    ENDS_DIFFER = "ends-differ"  # end
    NAME_DIFFERS = "name-differs"  # name, kept
    USER_OF_ANOTHER = "user-of-another"  # user
    TITLE_UNKNOWN = "title-unknown"  # title
    MONTH_DIFFERS = "month-differs"  # month, day

    NOT_AN_ENTRY = "not-an-entry"  # list
    FIELD_MISSING = "field-missing"  # field
    VALUE_WRONG = "value-wrong"  # field, value
    ID_TWICE = "id-twice"  # id
    ENTRY_TWICE = "entry-twice"
    AMBIGUOUS_ENTRY = "ambiguous-entry"
    PERSON_UNKNOWN = "person-unknown"  # person
    PERSON_AMBIGUOUS = "person-ambiguous"  # person
    CREDENTIAL_UNKNOWN = "credential-unknown"  # credential
    EXAM_NOT_ENOUGH = "exam-not-enough"  # exam


class Remark(StrEnum):
    """What is to be said of an accepted file as a whole."""

    WINDOWS_1252 = "encoding-windows-1252"
    CHARACTERS_LOST = "characters-lost"
    NO_ROWS = "no-rows"
    ALL_EXPIRED = "all-expired"  # count, latest
    DATES_MIXED = "dates-mixed"
    PERSON_NAMELESS = "person-nameless"  # mark, shown
    UNKNOWN_TITLE = "unknown-title"  # title, count
    UNKNOWN_USER = "unknown-user"  # user, count
    NAME_OF_SEVERAL = "name-of-several"  # name, count
    ADDRESS_OF_SEVERAL = "address-of-several"  # address, count
    NUMBER_OF_SEVERAL = "number-of-several"  # number
    NOT_CERTIFICATIONS = "not-certifications"  # count

    PLAN_UNKNOWN_KEYS = "plan-unknown-keys"  # list, keys
    PLAN_UNKNOWN_LIST = "plan-unknown-list"  # list, count
    PLAN_UNKNOWN_ENTRY = "plan-unknown-entry"  # key
    PLAN_LIST_WRONG = "plan-list-wrong"  # list
    PLAN_REPEATED_KEY = "plan-repeated-key"  # key
