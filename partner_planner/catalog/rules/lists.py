"""One `[[list]]` of a rule catalog becomes a list of credentials that count."""

from collections.abc import Iterator

from partner_planner.catalog.fields import Fields, Keys
from partner_planner.catalog.rules.head import Head
from partner_planner.catalog.rules.values import force
from partner_planner.domain.evidence import Evidence
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.lists import CredentialList, Listed

LIST = Keys.of("id sources", "credentials dated from to note")
_DATED = Keys.of("credential", "from to sources note")


def credential_list(entry: Fields, head: Head) -> CredentialList:
    """The list of an entry.

    `credentials` are those that count as long as the list holds, `dated` those with days, a
    source or a note of their own. Each is a catalog id that is known.
    """
    evidence, days = head.evidence(entry), head.force(entry)
    listed = (*_plain(entry, head, evidence, days), *_dated(entry, head, evidence, days))
    if not listed:
        entry.file.refuse("catalog-key-missing", (*entry.place, "credentials"))
    seen = set[str]()
    for each in listed:
        if each.credential in seen:
            place = (*entry.place, "credentials")
            entry.file.refuse(
                "catalog-id-doubled", place, value=each.credential, other=entry.id("id")
            )
        seen.add(each.credential)
    return CredentialList(entry.id("id"), listed, days, evidence, entry.text("note"))


def _plain(entry: Fields, head: Head, evidence: Evidence, days: Force) -> Iterator[Listed]:
    for id in entry.texts("credentials"):
        if head.credentials.get(id) is None:
            entry.refuse_word("credentials", id, _known(head))
        yield Listed(id, days, evidence)


def _dated(entry: Fields, head: Head, evidence: Evidence, days: Force) -> Iterator[Listed]:
    for each in entry.entries("dated", _DATED):
        yield Listed(
            each.word("credential", _known(head)),
            force(each, days),
            head.evidence(each) if "sources" in each else evidence,
            each.text("note"),
        )


def _known(head: Head) -> Iterator[str]:
    return (each.id for each in head.credentials.all())
