"""Which rules the user has entered in the place of what a vendor says."""

from collections.abc import Iterator

from partner_planner.domain.evidence import Confidence, Evidence
from partner_planner.domain.rules.rulebook import Rulebook


def has_own(book: Rulebook) -> bool:
    """Whether anything that the rules of a program say is the user's own entry."""
    return any(each.confidence is Confidence.OWN for each in _evidence(book))


def confidence_of(book: Rulebook) -> Confidence:
    """How strong the witness of a program's rules is: the user's own where one entry is."""
    return Confidence.OWN if has_own(book) else book.evidence.confidence


def _evidence(book: Rulebook) -> Iterator[Evidence]:
    yield book.evidence
    for area in book.areas:
        yield area.evidence
        yield from (each.evidence for each in area.metrics)
        yield from (each.evidence for each in area.classifications)
    for listed in book.lists:
        yield listed.evidence
        yield from (each.evidence for each in listed.listed)
    yield from (each.evidence for each in book.thresholds)
    yield from (each.evidence for each in book.requirements)
    yield from (each.evidence for each in book.levels)
    if book.terms is not None:
        yield book.terms.evidence
        if book.terms.fee is not None:
            yield book.terms.fee.evidence
