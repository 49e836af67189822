"""Reading a day as people type it: 2027-03-12, 12 Mar 2027, 12.3.27 or 3/12/2027."""

import re
from datetime import date

from PySide6.QtCore import QLocale

from partner_planner.services.wording.dates import short_month_name

FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Years that a day of a plan can lie in; anything else is a slip of the keyboard."""

_LAST_SHORT_YEAR = 99

_PARTS = re.compile(r"[^\W\d_]+|\d+")


def month_first() -> bool:
    """Whether people here write the month before the day."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return 0 <= pattern.find("M") < pattern.find("d")


def read_day(text: str, month_first: bool = False) -> date | None:
    """The day that a text means, or None where it means none.

    `month_first` settles what 3/12/2027 is. Small words that some languages write between, as in
    "12 de mar de 2027", are passed over.
    """
    parts = _PARTS.findall(text)
    words = [part for part in parts if not part.isdigit()]
    numbers = [int(part) for part in parts if part.isdigit()]
    months = [month for word in words if (month := _month(word))]
    if len(months) == 1 and len(numbers) == 2:
        return _day(numbers[-1], months[0], numbers[0])
    if months or len(numbers) != 3:
        return None
    if numbers[0] > _LAST_SHORT_YEAR:
        return _day(numbers[0], numbers[1], numbers[2])
    day, month = (numbers[1], numbers[0]) if month_first else (numbers[0], numbers[1])
    return _day(numbers[2], month, day)


def _month(word: str) -> int:
    """The month, 1 to 12, that a word of at least three letters begins to name, else 0."""
    for month in range(1, 13):
        name = "".join(filter(str.isalpha, short_month_name(month).casefold()))
        if len(word) >= 3 and (word.casefold().startswith(name) or name == word.casefold()):
            return month
    return 0


def _day(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 2000
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
