"""What an import asks the user, and the answers that go into proposing again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from partner_planner.domain.proposal import Proposal
from partner_planner.importers.marks import fold
from partner_planner.importers.reasons import Remark


@dataclass(frozen=True, slots=True)
class Answers:
    """The user's decisions about one file.

    `names` gives names to nameless people, by any number or address of theirs or by their id.
    `credentials` maps a title to a catalog id. `people` maps a user id to a person's id.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    credentials: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)

    def name_for(self, person: str, marks: Iterable[tuple[str, str]]) -> str:
        """The name given to a person with this id or one of these marks, or ''."""
        folded = {fold(mark): name for mark, name in self.names.items()}
        for value in (person, *(value for _, value in marks)):
            if name := folded.get(fold(value)):
                return " ".join(name.split())
        return ""


NO_ANSWERS = Answers()
"""What is known before anything was asked."""


@dataclass(frozen=True, slots=True)
class Nameless:
    """Somebody without a name: the mark to answer with, and what is shown until then."""

    mark: str
    shown: str


@dataclass(frozen=True, slots=True)
class Questions:
    """What a file leaves open: people without a name, unknown titles, unknown user ids."""

    people: tuple[Nameless, ...]
    titles: tuple[str, ...]
    user_ids: tuple[str, ...]


def questions(proposal: Proposal) -> Questions:
    """The questions that a proposal asks; none of them has to be answered."""
    people, titles, users = [], [], []
    for key, facts in proposal.remarks:
        told = dict(facts)
        if key == Remark.PERSON_NAMELESS:
            people.append(Nameless(told["mark"], told["shown"]))
        elif key == Remark.UNKNOWN_TITLE:
            titles.append(told["title"])
        elif key == Remark.UNKNOWN_USER:
            users.append(told["user"])
    return Questions(tuple(people), tuple(titles), tuple(users))
