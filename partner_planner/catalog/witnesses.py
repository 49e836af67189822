"""The `[sources]` of a catalog file, and the evidence that they give together."""

from dataclasses import dataclass

from partner_planner.catalog.fields import Fields, Keys
from partner_planner.domain.evidence import Confidence, Evidence

_SOURCE = Keys.of("title checked_on confidence", "address")


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The sources of a file by name."""

    by_name: dict[str, Evidence]

    @classmethod
    def read(cls, root: Fields) -> "Witnesses":
        """Read `[sources.*]`. An address names a source, its title where it has none."""
        found: dict[str, Evidence] = {}
        sources = root.inner("sources", None)
        for name in sources.table:
            source = sources.inner(name, _SOURCE)
            title = source.text("title")
            found[name] = Evidence(
                source.text("address") or title,
                source.day("checked_on"),
                Confidence(source.word("confidence", Confidence)),
            )
        return cls(found)

    def of(self, fields: Fields, key: str) -> Evidence:
        """The evidence of the sources that a key lists.

        Several agree: the sources are joined, the strongest gives the confidence and the day
        checked longest ago counts. Where the user is among them, nobody else vouches for it.
        """
        names = fields.texts(key)
        if not names:
            fields.file.refuse("catalog-key-missing", (*fields.place, key))
        for name in names:
            if name not in self.by_name:
                fields.refuse_word(key, name, self.by_name)
        seen = [self.by_name[name] for name in names]
        own = next((each for each in seen if each.confidence is Confidence.OWN), None)
        strength = list(Confidence)
        return Evidence(
            "; ".join(each.source for each in seen),
            own.checked_on if own else min(each.checked_on for each in seen),
            Confidence.OWN if own else min((each.confidence for each in seen), key=strength.index),
        )
