"""An edit as a value: which records were before, which are after, and what it is called."""

from dataclasses import dataclass, field

from partner_planner.domain.kinds import Record


@dataclass(frozen=True, slots=True)
class Label:
    """The name of an edit: a key for the sentence and the facts that go into it."""

    key: str
    facts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, key: str, **facts: str) -> "Label":
        """A label from a key and its facts by name."""
        return cls(key, tuple(facts.items()))


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after an edit; None before a new one, None after a removed one."""

    kind: type[Record]
    id: str
    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class Edit:
    """A finished edit: its group key, its label and the records that it changed."""

    id: str
    label: Label
    changes: tuple[Change, ...] = field(default=())
