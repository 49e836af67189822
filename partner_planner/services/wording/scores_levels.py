"""Sentences about levels and requirements: what is reached, what is missing, what ends when."""

from collections.abc import Sequence

from partner_planner.catalog import Credentials
from partner_planner.domain.rules.choosing import AnyOf, KOf, Not
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.program_standing import LevelStanding, RequirementStanding
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.status import Called, Status, StatusOf
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
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
    reached, above = ladder.reached, ladder.next
    if reached is not None and above is not None:
        words = (
            _("{level} is reached; whether {above} is too is not known yet.")
            if above.standing is Standing.UNKNOWN
            else _("{level} is reached; {above} comes next.")
        )
        return words.format(level=reached.level.name, above=above.level.name)
    if reached is not None:
        return _("{level} is reached: the highest level.").format(level=reached.level.name)
    if above is None:
        return ""
    words = (
        _("Whether {above} is reached is not known yet.")
        if above.standing is Standing.UNKNOWN
        else _("No level is reached; {above} is the first.")
    )
    return words.format(above=above.level.name)


def level_missing_text(level: LevelStanding, credentials: Credentials) -> str:
    """What a level still lacks, and what of it is not known.

    Such as "Missing for Premier: one more person. Not known yet: Yearly fee.".
    """
    parts = list(parts_of(level.verdict))
    lacking = [each for each in parts if each.standing is Standing.NOT_MET]
    unknown = [each for each in parts if each.standing is Standing.UNKNOWN]
    told = []
    texts = dict.fromkeys(part_missing_text(each, credentials) for each in lacking)
    missing = "; ".join(text for text in texts if text)
    if missing:
        told.append(
            _("Missing for {level}: {parts}.").format(level=level.level.name, parts=missing)
        )
    if unknown:
        names = dict.fromkeys(part_name(each, credentials) for each in unknown)
        named = ", ".join(name for name in names if name)
        told += [_("Not known yet: {parts}.").format(parts=named)] if named else []
    return " ".join(told)


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
    return standing.requirement.name or standing.requirement.text.rstrip(".")


def part_name(verdict: Verdict, credentials: Credentials) -> str:
    """What a part of a requirement asks for, '' where only its numbers say it."""
    node = verdict.node
    if isinstance(node, Called):
        return node.name
    return asked_text(node, credentials)


def part_missing_text(verdict: Verdict, credentials: Credentials) -> str:
    """A part that is not met: what it is called, and what it lacks."""
    name = part_name(verdict, credentials) if isinstance(verdict.node, Called) else ""
    missing = missing_of(verdict, credentials)
    if not name:
        return missing
    return _("{name}: {missing}").format(name=name, missing=missing) if missing else name


def missing_of(verdict: Verdict, credentials: Credentials) -> str:
    """What is missing, '' where nobody can say more than that it is."""
    node = verdict.node
    if isinstance(node, Status):
        below = node.of is StatusOf.LEVEL or not verdict.parts
        return "" if below else missing_of(verdict.parts[0], credentials)
    if isinstance(node, AllOf):
        return _every(verdict, credentials)
    if isinstance(node, AnyOf | KOf):
        return _choice(verdict, credentials)
    if isinstance(node, Not):
        name = part_name(verdict.parts[0], credentials)
        return _("must not hold: {name}").format(name=name) if name else ""
    if verdict.gap is not None:
        return gap_text(verdict.gap, credentials)
    if verdict.reasons:
        return "; ".join(reason_text(each) for each in verdict.reasons)
    return _("not known yet") if verdict.standing is Standing.UNKNOWN else ""


def _every(verdict: Verdict, credentials: Credentials) -> str:
    """What all parts that are not met lack."""
    open_parts = [each for each in verdict.parts if each.standing is Standing.NOT_MET]
    told = [part_missing_text(each, credentials) for each in open_parts or verdict.parts]
    named = list(dict.fromkeys(text for text in told if text))
    if len(named) <= 1:
        return "".join(named)
    return _("{parts} and {last}").format(parts=", ".join(named[:-1]), last=named[-1])


def _choice(verdict: Verdict, credentials: Credentials) -> str:
    """The branches of which one, or so many, are still missing."""
    open_parts = [each for each in verdict.parts if each.standing is not Standing.MET]
    branches = _branches(open_parts, credentials)
    if isinstance(verdict.node, AnyOf):
        return _("one of: {branches}").format(branches=branches)
    if verdict.have is None or verdict.need is None:
        return branches
    short = int(verdict.need - verdict.have)
    return ngettext("{n} more of: {branches}", "{n} more of: {branches}", short).format(
        n=short, branches=branches
    )


def _branches(parts: Sequence[Verdict], credentials: Credentials) -> str:
    told = (part_missing_text(each, credentials) for each in parts)
    return " / ".join(text for text in dict.fromkeys(told) if text)
