"""What the Programs tab has read for a day: standings, names of records, and what has no rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from partner_planner.catalog import Credentials
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.program_standing import AreaStanding
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.tone import Tone
from partner_planner.services.scoring import (
    ProgramReading,
    programs_named,
    shown_track,
)
from partner_planner.services.wording.scores_records import RecordNames
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.score_bar import Score

AreaKey = tuple[str, str]
"""A program's id and an area's id, '' for the levels of the program."""

ALL: AreaKey = ("", "")
"""The key of all programs side by side."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The plan as read on `day`; `without_rules` are the names of programs that have none."""

    day: date
    today: date
    snapshot: Snapshot
    credentials: Credentials
    readings: tuple[ProgramReading, ...]
    names: RecordNames
    rules: ProgramRules
    without_rules: tuple[str, ...]

    def areas(self) -> Iterator[tuple[ProgramReading, AreaStanding]]:
        """Every area of every program, the wanted ones of each first."""
        for reading in self.readings:
            wanted = [each for each in reading.standing.areas if each.rules.id in reading.wanted]
            others = [each for each in reading.standing.areas if each not in wanted]
            yield from ((reading, area) for area in (*wanted, *others))

    def find(self, key: AreaKey) -> tuple[ProgramReading, AreaStanding] | None:
        """An area by its key, None where no program with rules has it."""
        return next((found for found in self.areas() if key_of(*found) == key), None)

    def climbed(self, key: AreaKey) -> ProgramReading | None:
        """The program whose levels a key is of; None where it is an area's, or of none."""
        program, area = key
        found = (each for each in self.readings if each.rulebook.program == program)
        return next((each for each in found if not area and has_levels(each)), None)

    @property
    def compared(self) -> bool:
        """Whether there are several programs to be seen side by side."""
        return len(self.readings) > 1

    def has(self, key: AreaKey) -> bool:
        """Whether there is a page of a key."""
        if key == ALL:
            return self.compared
        return self.find(key) is not None or self.climbed(key) is not None

    def first_key(self) -> AreaKey:
        """What to begin with: several programs side by side, else levels, else a wanted area."""
        if self.compared:
            return ALL
        first = next((each for each in self.readings if has_levels(each)), None)
        if first is not None and (first is self.readings[0] or not any(self.areas())):
            return first.rulebook.program, ""
        return key_of(*next(self.areas()))

    def ledger(self) -> Ledger:
        """The plan as rules read it."""
        return Ledger.of(self.snapshot, self.credentials.get, self.rules.get)


def has_levels(reading: ProgramReading) -> bool:
    """Whether a program has something that is reached beside its areas, or no areas at all."""
    standing = reading.standing
    return not standing.areas or any(not each.level.area for each in standing.levels)


def key_of(reading: ProgramReading, area: AreaStanding) -> AreaKey:
    """What names an area."""
    return reading.rulebook.program, area.rules.id


def see(session: Session, day: date) -> Seen:
    """Read the plan for a day."""
    snapshot, credentials, rules = session.snapshot(), session.credentials, session.rules
    lacking = [id for id in programs_named(snapshot) if rules.get(id) is None]
    found = [(id, session.programs.get(id)) for id in lacking]
    return Seen(
        day,
        session.today,
        snapshot,
        credentials,
        session.standing.on(day),
        RecordNames.of(snapshot, credentials),
        rules,
        tuple(program.name if program else id for id, program in found),
    )


def area_score(area: AreaStanding) -> Score:
    """The score of an area for its bar, on the track that is shown."""
    track = shown_track(area)
    most = sum((each.verdict.most for each in track.metrics), Fraction(0))
    return Score(float(area.points), float(max(most, area.points)), float(area.rules.maximum))


def standing_tone(standing: Standing) -> Tone:
    """The colour of a standing, which always has its word beside it."""
    return {
        Standing.MET: Tone.GOOD,
        Standing.NOT_MET: Tone.WARNING,
        Standing.UNKNOWN: Tone.DIM,
    }[standing]


def bar_tone(standing: Standing) -> Tone:
    """The colour of a bar: green once it is reached, the accent before."""
    return Tone.GOOD if standing is Standing.MET else Tone.NOTICE
