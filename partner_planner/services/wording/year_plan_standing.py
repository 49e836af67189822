"""Words of the year plan's section on where the firm stands in programs."""

from collections.abc import Iterable
from datetime import date

from partner_planner.domain.rules.rulebook import Rulebook, Threshold
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.scores import (
    points_of_text,
    points_text,
    track_text,
)


def no_program() -> str:
    """Said where no program with known rules is wanted."""
    return _(
        "No program whose rules are known is wanted yet. Choose one under the firm's programs."
    )


def program_text(rulebook: Rulebook) -> str:
    """Which program, by which rules, and what an area takes."""
    told = _("{program}, by the rules of version {version}, checked on {day}.").format(
        program=rulebook.name, version=rulebook.version, day=day_text(rulebook.checked_on)
    )
    return " ".join((told, *(each.text for each in rulebook.thresholds[:1])))


def bars_caption(threshold: Threshold) -> str:
    """Over the bars of a program's areas."""
    return _("Points by area; the line stands at {points}").format(
        points=points_text(threshold.at_least)
    )


def requirements_caption(program: str) -> str:
    """Over the table of what the levels of a program ask."""
    return _("{program}: what is asked for").format(program=program)


def requirement_headings() -> tuple[str, ...]:
    """Of the table of requirements."""
    return _("Requirement"), _("Have"), _("Met until"), _("Missing")


def bars_description(parts: Iterable[tuple[str, str]]) -> str:
    """The bars read aloud: areas and their points."""
    told = (_("{area} {points}").format(area=area, points=points) for area, points in parts)
    return "; ".join(told)


def metrics_caption(area: str, track: str) -> str:
    """Over the table of an area's metrics."""
    return _("{area}, track: {track}").format(area=area, track=track_text(track))


def metric_headings() -> tuple[str, ...]:
    """Of the table of metrics."""
    return _("Metric"), _("Points"), _("Met until"), _("Missing")


def metric_points_text(verdict: Verdict) -> str:
    """The points of a metric against its maximum, or that they are unknown."""
    if verdict.points is None or verdict.maximum is None:
        return points_text(verdict.points)
    return points_of_text(verdict.points, verdict.maximum)


def fall_title(area: str) -> str:
    """The line that a calendar shows on the day of a fall."""
    return _("{area} falls").format(area=area)


def level_ends_title(level: str) -> str:
    """The line that a calendar shows on the day after the last one of a level."""
    return _("{level} ends").format(level=level)


def renewal_opens_title(area: str) -> str:
    """The line that a calendar shows on an anniversary."""
    return _("Renewal of {area} opens").format(area=area)


def renewal_closes_title(area: str) -> str:
    """The line that a calendar shows on the last day of a renewal."""
    return _("Last day to renew {area}").format(area=area)


def renewal_note(opens: date, closes: date) -> str:
    """Below the title of a renewal."""
    return _("Renewal opens on {day} and closes on {last}.").format(
        day=day_text(opens), last=day_text(closes)
    )
