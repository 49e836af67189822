"""What each open milestone would add to the firm's areas, for the table of milestones."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.firm import Enrolment, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.milestone import Milestone
from partner_planner.domain.person import Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.milestone_rows import MilestoneRow
from partner_planner.ui.session import Session

if TYPE_CHECKING:
    from partner_planner.catalog.rules.rulebooks import ProgramRules
    from partner_planner.domain.rules.asked_effect import AskedEffect
    from partner_planner.domain.rules.milestone_effect import AreaEffect

NOTHING = "–"
"""What stands where a milestone adds nothing; its tip says why."""

KINDS: tuple[type[Record], ...] = (Person, Certification, ExamPass, Enrolment, Wanted, Figure, Fact)
"""What the points of an area depend on."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What a milestone would add, for a cell, and the same in full."""

    text: str
    tip: str


class Additions:
    """Read off the window's thread whenever the rows are read; `told` is called once known.

    What was known before stays until then, so that nothing flickers.
    """

    def __init__(self, session: Session, owner: QWidget, told: Callable[[], object]) -> None:
        self._session, self._owner, self._told = session, owner, told
        self._known: Mapping[str, Addition] = {}
        self._round = 0

    def text(self, row: MilestoneRow) -> str:
        """What a row would add, '' where that is not known or it is not open."""
        known = self._known.get(row.id) if row.milestone.open else None
        return known.text if known is not None else ""

    def tip(self, row: MilestoneRow) -> str:
        """The same in full."""
        known = self._known.get(row.id) if row.milestone.open else None
        return known.tip if known is not None else ""

    def read(self, rows: Iterable[MilestoneRow]) -> None:
        """Begin to find out what the open ones of these rows would add."""
        session = self._session
        snapshot = session.snapshot()
        milestones = tuple(row.milestone for row in rows if row.milestone.open)
        self._round += 1
        if not milestones or not any(snapshot.all(kind) for kind in (Wanted, Enrolment)):
            self._known = {}
            return
        work = partial(
            _additions,
            snapshot.whole(*KINDS),
            session.credentials,
            session.read_rules,
            milestones,
            session.today,
        )
        session.jobs.start_after_paint(
            self._owner, work, partial(self._take, self._round), session.messages.fail
        )

    def _take(self, number: int, found: Mapping[str, Addition]) -> None:
        """Take what was found, unless the plan has been read again since."""
        if number == self._round and found != self._known:
            self._known = found
            self._told()


def _additions(
    snapshot: Snapshot,
    credentials: Credentials,
    read_rules: Callable[[], "ProgramRules"],
    milestones: tuple[Milestone, ...],
    today: date,
) -> Mapping[str, Addition]:
    """What each would add to the wanted areas and to levels; the tip tells of all areas."""
    from partner_planner.domain.rules.ledger import Ledger
    from partner_planner.domain.rules.milestone_effect import what_milestones_add
    from partner_planner.services.scoring import programs_named, wanted_in
    from partner_planner.services.wording.scores import effect_text

    rules = read_rules()
    ledger = Ledger.of(snapshot, credentials.get, rules.get)
    books = [book for id in programs_named(snapshot) if (book := rules.get(id)) is not None]
    texts: dict[str, list[str]] = {each.id: [] for each in milestones}
    tips: dict[str, list[str]] = {each.id: [] for each in milestones}
    for book in books:
        wanted = wanted_in(snapshot, book)
        for effect in what_milestones_add(ledger, book, milestones, today):
            tip = effect_text(effect, book)
            tips[effect.milestone].append(f"{book.name}: {tip}" if len(books) > 1 else tip)
            told = replace(effect, asked=tuple(filter(_is_near, effect.asked)))
            if told.asked or any(each.area in wanted and _matters(each) for each in effect.areas):
                texts[effect.milestone].append(effect_text(told, book, wanted))
    return {
        id: Addition("; ".join(texts[id]) or NOTHING, "\n".join(tips[id]))
        for id in tips
        if tips[id]
    }


def _is_near(effect: "AskedEffect") -> bool:
    """Whether what becomes of a level or a requirement is worth a cell.

    A further level of an area, such as a specialization, is told once it is reached.
    """
    return effect.met or not getattr(effect.asked, "area", "")


def _matters(effect: "AreaEffect") -> bool:
    """Whether an area gains on the track that counts: points, or a gate on the way to them."""
    opened = any(gate.track == effect.track for gate in effect.gates)
    return effect.after > effect.before or opened
