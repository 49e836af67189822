"""What other rules would mean, as rows of a table: what it is about, before, after, the new gap."""

from collections.abc import Iterator
from typing import NamedTuple

from partner_planner.catalog import Credentials
from partner_planner.domain.rules.program_standing import (
    AreaStanding,
    LevelStanding,
    MetricStanding,
    RequirementStanding,
)
from partner_planner.domain.rules.rule_change import (
    AreaChange,
    LevelChange,
    MetricChange,
    MilestoneChange,
    RequirementChange,
    RuleChange,
)
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.services.scoring import shown_track
from partner_planner.services.wording.scores import (
    RecordNames,
    area_name,
    credential_text,
    gap_text,
    have_text,
    level_missing_text,
    metric_text,
    missing_of,
    points_of_text,
    requirement_name,
    standing_text,
    track_text,
)


class ChangeRow(NamedTuple):
    """One line: `within` marks a part of the line above, `below` says what is missing then."""

    title: str
    before: str
    after: str
    below: str = ""
    tone: Tone = Tone.PLAIN
    within: bool = False


def change_rows(
    change: RuleChange, credentials: Credentials, wanted: frozenset[str]
) -> tuple[ChangeRow, ...]:
    """What would differ: areas with their metrics, levels, requirements.

    Of areas that are not `wanted`, and of their levels, only those are told that would be won or
    lost.
    """
    rows: list[ChangeRow] = []
    areas = {_area_id(each): each for each in change.areas}
    for id in dict.fromkeys((*areas, *(each.area for each in change.metrics))):
        if id not in wanted and (id not in areas or not _turns(areas[id])):
            continue
        rows += [_area_row(areas[id], credentials)] if id in areas else []
        rows += _metric_rows(change, id, credentials, id in areas)
    rows += [_level_row(each, credentials) for each in change.levels if _told(each, wanted)]
    rows += [_requirement_row(each, credentials) for each in change.requirements]
    return tuple(rows)


def milestone_lines(change: RuleChange, names: RecordNames) -> tuple[str, ...]:
    """A sentence for each milestone that would become useless or useful."""
    return tuple(_milestone_line(each, names) for each in change.milestones)


def summary_text(change: RuleChange) -> str:
    """In a sentence what the other rules would mean."""
    if change.empty:
        return _("For your firm nothing changes: every score, level and milestone stays.")
    lost = sum(_fell(*pair) for pair in _standings(change))
    won = sum(_fell(after, before) for before, after in _standings(change))
    if lost and won:
        return _("Something that is reached would be lost, and something else reached.")
    if lost:
        return _("Something that is reached would be lost.")
    if won:
        return _("Something that is not reached would be reached.")
    return _("What is reached stays reached; scores or gaps change.")


def _standings(change: RuleChange) -> Iterator[tuple[Standing | None, Standing | None]]:
    for area in change.areas:
        yield _standing(area.before), _standing(area.after)
    for level in change.levels:
        yield _standing(level.before), _standing(level.after)


def _standing(found: AreaStanding | LevelStanding | None) -> Standing | None:
    return found.standing if found is not None else None


def _fell(before: Standing | None, after: Standing | None) -> bool:
    return before is Standing.MET and after is not Standing.MET


def _area_id(change: AreaChange) -> str:
    found = change.after or change.before
    assert found is not None  # a change has one of them at least
    return found.rules.id


def _told(change: LevelChange, wanted: frozenset[str]) -> bool:
    """Whether a level is told: one of the program, of a wanted area, or won or lost."""
    before, after = _standing(change.before), _standing(change.after)
    areas = {each.level.area for each in (change.before, change.after) if each is not None}
    return bool(areas & {"", *wanted}) or _fell(before, after) or _fell(after, before)


def _turns(change: AreaChange) -> bool:
    before, after = _standing(change.before), _standing(change.after)
    return _fell(before, after) or _fell(after, before)


def _area_row(change: AreaChange, credentials: Credentials) -> ChangeRow:
    before, after = change.before, change.after
    found = after or before
    assert found is not None
    gap = after.thresholds[0].gap if after is not None else None
    return ChangeRow(
        found.rules.name,
        _area_text(before),
        _area_text(after),
        _missing(gap_text(gap, credentials) if gap is not None else ""),
        _tone(_standing(before), _standing(after)),
    )


def _area_text(area: AreaStanding | None) -> str:
    if area is None:
        return _("no such area")
    return _("{points} points, {standing}").format(
        points=points_of_text(area.points, area.thresholds[0].threshold.at_least),
        standing=standing_text(area.standing),
    )


def _metric_rows(
    change: RuleChange, area: str, credentials: Credentials, within: bool
) -> Iterator[ChangeRow]:
    """The metrics of an area on the track that is shown."""
    shown = _shown_tracks(change, area)
    for each in change.metrics:
        if each.area == area and (not shown or each.track in shown):
            yield _metric_row(each, change, credentials, within)


def _shown_tracks(change: RuleChange, area: str) -> frozenset[str]:
    for each in change.areas:
        if _area_id(each) == area:
            both = (each.before, each.after)
            return frozenset(shown_track(it).track for it in both if it is not None and it.tracks)
    return frozenset()


def _metric_row(
    change: MetricChange, whole: RuleChange, credentials: Credentials, within: bool
) -> ChangeRow:
    gap = change.after.verdict.gap if change.after is not None else None
    name = _("{metric}, {track}").format(
        metric=metric_text(change.after.metric.id if change.after else _id(change.before)),
        track=track_text(change.track),
    )
    if not within:
        area = area_name(whole.after, change.area)
        name = _("{area}: {metric}").format(area=area, metric=name)
    return ChangeRow(
        name[:1].upper() + name[1:],
        _metric_text(change.before),
        _metric_text(change.after),
        _missing(gap_text(gap, credentials) if gap is not None else ""),
        within=within,
    )


def _id(metric: MetricStanding | None) -> str:
    return metric.metric.id if metric is not None else ""


def _metric_text(metric: MetricStanding | None) -> str:
    if metric is None:
        return _("does not count")
    points = points_of_text(metric.verdict.points, metric.metric.maximum)
    return _("{points} points").format(points=points)


def _level_row(change: LevelChange, credentials: Credentials) -> ChangeRow:
    found = change.after or change.before
    assert found is not None
    after = change.after
    missing = level_missing_text(after, credentials) if after is not None else ""
    return ChangeRow(
        found.level.name,
        _level_text(change.before),
        _level_text(after),
        missing if after is not None and after.standing is not Standing.MET else "",
        _tone(_standing(change.before), _standing(after)),
    )


def _level_text(level: LevelStanding | None) -> str:
    return _("no such level") if level is None else standing_text(level.standing)


def _requirement_row(change: RequirementChange, credentials: Credentials) -> ChangeRow:
    found = change.after or change.before
    assert found is not None
    before, after = change.before, change.after
    unmet = after is not None and after.verdict.standing is not Standing.MET
    missing = missing_of(after.verdict, credentials) if after is not None and unmet else ""
    return ChangeRow(
        requirement_name(found),
        _requirement_text(before),
        _requirement_text(after),
        _missing(missing),
        _tone(
            before.verdict.standing if before else None, after.verdict.standing if after else None
        ),
    )


def _requirement_text(requirement: RequirementStanding | None) -> str:
    if requirement is None:
        return _("not asked for")
    have, standing = have_text(requirement.verdict), standing_text(requirement.verdict.standing)
    return _("{have}, {standing}").format(have=have, standing=standing) if have else standing


def _missing(words: str) -> str:
    return _("Missing then: {gap}.").format(gap=words) if words else ""


def _tone(before: Standing | None, after: Standing | None) -> Tone:
    """Green for what would be reached, red for what would be lost."""
    if _fell(before, after):
        return Tone.BAD
    return Tone.GOOD if _fell(after, before) else Tone.PLAIN


def _milestone_line(change: MilestoneChange, names: RecordNames) -> str:
    milestone = change.milestone
    words = (
        _("{person}, {credential}: adds nothing now, and would add something.")
        if change.useful
        else _("{person}, {credential}: adds something now, and would add nothing.")
    )
    return words.format(
        person=names.people.get(milestone.person, "") or _("somebody"),
        credential=credential_text(milestone.credential, names.credentials),
    )
