"""Which credentials renew others when they are passed, by level and by name."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from partner_planner.catalog.catalog_file import CatalogFile
from partner_planner.catalog.fields import Expected, Fields, nearest
from partner_planner.catalog.places import Place
from partner_planner.domain.credential import Credential


def renewing_levels(level: Fields, known: Collection[str]) -> tuple[str, ...]:
    """The levels of the same file of which each credential renews those of a level."""
    names = level.texts("renewed_by_levels")
    for name in names:
        if name not in known:
            level.refuse_word("renewed_by_levels", name, known)
    return names


def with_renewers(
    credentials: Iterable[Credential], levels: Mapping[str, tuple[str, ...]]
) -> Iterator[Credential]:
    """The credentials of a file, each with those that renew it: its own, then by its level."""
    credentials = tuple(credentials)
    for each in credentials:
        by_level = [
            other.id
            for other in credentials
            if other.id != each.id and other.level in levels.get(each.level, ())
        ]
        if not by_level:
            yield each
        else:
            together = dict.fromkeys((*each.renewed_by, *by_level))
            yield replace(each, renewed_by=tuple(together))


def refuse_unknown_renewers(
    file: CatalogFile, place: Place, credential: Credential, known: Collection[str]
) -> None:
    """Refuse a name of `renewed_by` that no catalog has, and that of the credential itself."""
    place = (*place, "renewed_by")
    for id in credential.renewed_by:
        if id not in known:
            file.refuse("catalog-word-unknown", place, value=id, nearest=nearest(id, known))
        if id == credential.id:
            file.refuse("catalog-value-wrong", place, expected=Expected.OTHERS, value=id)
