"""Sentences about levels and requirements: what is reached, what is missing, what ends when."""

from collections.abc import Sequence

from partner_planner.catalog import Credentials
from partner_planner.domain.rules.choosing import AnyOf, KOf, Not
from partner_planner.domain.rules.program_standing import LevelStanding, RequirementStanding
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.status import Granted, Status
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.i18n import gettext as _
from partner_planner.services.levels import Ladder, parts_of
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.scores_falls import cause_text
from partner_planner.services.wording.scores_gaps import asked_text, gap_text
from partner_planner.services.wording.scores_records import RecordNames, reason_text


def ladder_title(ladder: Ladder, rulebook: Rulebook) -> str:
    """What a ladder is of: the program, one of its areas, or its second attribute."""
    rules = rulebook.area(ladder.area)
    name = rules.name if rules is not None else rulebook.name
    return (
        _("{program}, {stage}").format(program=name, stage=ladder.stage) if ladder.stage else name
    )


def ladder_text(ladder: Ladder) -> str:
    """How far a ladder is climbed, such as "Select is reached; Advanced comes next."."""
    if ladder.reached is not None and ladder.next is not None:
        return _("{level} is reached; {above} comes next.").format(
            level=ladder.reached.level.name, above=ladder.next.level.name
        )
    if ladder.reached is not None:
        return _("{level} is reached: the highest level.").format(level=ladder.reached.level.name)
    if ladder.next is not None:
        return _("No level is reached; {above} is the first.").format(above=ladder.next.level.name)
    return ""


def level_missing_text(level: LevelStanding, credentials: Credentials) -> str:
    """What a level still lacks, such as "Missing for Premier: a plan; one more person."."""
    open_parts = [each for each in parts_of(level.verdict) if each.standing is not Standing.MET]
    told = dict.fromkeys(part_missing_text(each, credentials) for each in open_parts)
    if not told:
        return ""
    return _("Missing for {level}: {parts}.").format(level=level.level.name, parts="; ".join(told))


def level_end_text(level: LevelStanding, names: RecordNames) -> str:
    """Until when a level is met, and what ends then; '' where it is not met."""
    if level.standing is not Standing.MET:
        return ""
    if level.met_until is None:
        return _("{level}: no end is known.").format(level=level.level.name)
    day = day_text(level.met_until)
    cause = cause_text(level.lost, level.met_until, names)
    if not cause:
        return _("{level} holds until {day} if nothing new comes.").format(
            level=level.level.name, day=day
        )
    return _("{level} holds until {day} if nothing new comes; it ends {cause}.").format(
        level=level.level.name, day=day, cause=cause
    )


def requirement_name(standing: RequirementStanding) -> str:
    """What a requirement is called: its short name, else its sentence."""
    return standing.requirement.name or standing.requirement.text


def part_name(verdict: Verdict, credentials: Credentials) -> str:
    """What a part of a requirement asks for, '' where only its numbers say it."""
    node = verdict.node
    if isinstance(node, Status | Granted):
        return node.name
    return asked_text(node, credentials)


def part_missing_text(verdict: Verdict, credentials: Credentials) -> str:
    """A part that is not met: what it is called, and what it lacks."""
    name = part_name(verdict, credentials) if isinstance(verdict.node, Status | Granted) else ""
    missing = missing_of(verdict, credentials)
    if not name:
        return missing
    return _("{name}: {missing}").format(name=name, missing=missing) if missing else name


def missing_of(verdict: Verdict, credentials: Credentials) -> str:
    """What is missing, '' where nobody can say more than that it is."""
    node = verdict.node
    if isinstance(node, Status) and verdict.parts:
        return missing_of(verdict.parts[0], credentials)
    if isinstance(node, AnyOf | KOf):
        return _choice(verdict, credentials)
    if isinstance(node, Not):
        name = part_name(verdict.parts[0], credentials)
        return _("must not hold: {name}").format(name=name) if name else ""
    if verdict.gap is not None:
        return gap_text(verdict.gap, credentials)
    if verdict.standing is Standing.UNKNOWN:
        return "; ".join(reason_text(each) for each in verdict.reasons) or _("not known yet")
    return ""


def _choice(verdict: Verdict, credentials: Credentials) -> str:
    """The branches of which one, or so many, are still missing."""
    open_parts = [each for each in verdict.parts if each.standing is not Standing.MET]
    branches = _branches(open_parts, credentials)
    if isinstance(verdict.node, AnyOf):
        return _("one of: {branches}").format(branches=branches)
    if verdict.have is None or verdict.need is None:
        return branches
    return _("{count} more of: {branches}").format(
        count=verdict.need - verdict.have, branches=branches
    )


def _branches(parts: Sequence[Verdict], credentials: Credentials) -> str:
    told = (part_missing_text(each, credentials) for each in parts)
    return " / ".join(text for text in dict.fromkeys(told) if text)
