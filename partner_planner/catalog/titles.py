"""Titles and exam codes as vendors print them."""

from collections.abc import Iterable

_CODE_PARTS = 2


def normal(title: str) -> str:
    """A title without what printing changes: case, spaces and colons."""
    return " ".join(title.replace(":", " ").split()).casefold()


def shorter_forms(title: str, prefixes: Iterable[str]) -> Iterable[str]:
    """The normal title, then what is left as one known prefix after another is taken off."""
    known = [f"{normal(prefix)} " for prefix in prefixes]
    rest = normal(title)
    while rest:
        yield rest
        prefix = next((each for each in known if rest.startswith(each)), None)
        rest = rest[len(prefix) :] if prefix else ""


def exam_code(text: str) -> str | None:
    """The exam code that a text is, in capitals, or None where it has not the form of one.

    Known forms: letters and digits (AZ-104, SAA-C03) and digits alone (70-282).
    """
    code = text.strip().upper()
    parts = code.split("-")
    if len(parts) != _CODE_PARTS or not code.isascii():
        return None
    series, number = parts
    lettered = series.isalpha() and 2 <= len(series) <= 4
    if lettered and number[:1].isalpha():
        number = number[1:]
    numbered = series.isdigit() and 2 <= len(series) <= 3 and len(number) == 3
    if number.isdigit() and 2 <= len(number) <= 4 and (lettered or numbered):
        return code
    return None


def leading_exam_code(title: str) -> str | None:
    """The exam code at the head of a title such as "Exam SC-300: …", or None."""
    words = title.replace(":", " ").split()
    if words and words[0].casefold() == "exam":
        words = words[1:]
    return exam_code(words[0]) if words else None
