"""Reading a number as people type it: 1250, 1,250.50, 1.250,50 or 82,5."""

from decimal import Decimal, InvalidOperation

_THOUSANDS = 3
_GAPS = dict.fromkeys(map(ord, " \u00a0\u202f'"))


def read_amount(text: str) -> Decimal | None:
    """The number that a text means, None where it is empty. Raises ValueError where it means none.

    Of two separators the last one begins the decimals. A single one does so too, unless exactly
    three digits follow a comma.
    """
    bare = text.translate(_GAPS)
    if not bare:
        return None
    separators = [sign for sign in bare if sign in ",."]
    if separators:
        last = separators[-1]
        whole, _sign, rest = bare.rpartition(last)
        grouped = separators.count(last) > 1 or (
            len(separators) == 1 and last == "," and len(rest) == _THOUSANDS
        )
        whole = whole.replace(",", "").replace(".", "")
        bare = f"{whole}{rest}" if grouped else f"{whole}.{rest}"
    if not bare.replace(".", "", 1).isdecimal():
        raise ValueError(text)
    try:
        return Decimal(bare)
    except InvalidOperation as error:
        raise ValueError(text) from error
