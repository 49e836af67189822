"""What points open and what is asked for beside them: lines that open to rule and witness."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from partner_planner.domain.evidence import Evidence
from partner_planner.domain.rules.counting import left_out_of
from partner_planner.domain.rules.program_standing import (
    AreaStanding,
    LevelStanding,
    RequirementStanding,
    ThresholdStanding,
)
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.scores import (
    fall_text,
    have_text,
    left_out_text,
    level_end_text,
    level_missing_text,
    missing_of,
    standing_text,
    threshold_text,
)
from partner_planner.services.wording.scores_cycles import cycle_lines
from partner_planner.services.wording.scores_places import place_lines
from partner_planner.ui.programs.explanation import Explanation, as_of_text, record_lines
from partner_planner.ui.programs.metric_row import arrow
from partner_planner.ui.programs.seen import Seen, standing_tone
from partner_planner.ui.programs.words import begun, full_points_text
from partner_planner.ui.widgets.mark import Mark
from partner_planner.ui.widgets.score_press import Fold, PressSurface
from partner_planner.ui.widgets.texts import labelled


def threshold_row(threshold: ThresholdStanding, area: AreaStanding, seen: Seen) -> Fold:
    """A threshold; it opens to its rule, its witness, and when it is no longer met."""
    words = threshold_text(threshold)
    return _row(words, threshold.standing, partial(_threshold, threshold, area, seen))


def requirement_row(requirement: RequirementStanding, seen: Seen) -> Fold:
    """What is asked for beside the points; it opens to its witness and to what there is."""
    rule = requirement.requirement
    make = partial(_requirement, requirement, seen)
    verdict = requirement.verdict
    return _row(rule.name or rule.text, verdict.standing, make, have_text(verdict))


def level_row(level: LevelStanding, seen: Seen) -> Fold:
    """A level; it opens to what it asks, what it lacks, until when it holds, and its witness."""
    return _row(level.level.name, level.standing, partial(_level, level, seen))


def remark_row(text: str, evidence: Evidence) -> Fold:
    """Something to know about an area; it opens to its witness."""

    def make() -> QWidget:
        panel = Explanation()
        panel.witness(evidence)
        return panel

    return _row(text, None, make)


def uncounted_row(area: AreaStanding, seen: Seen) -> Fold | None:
    """The certifications that count nowhere in an area; None where there are none."""
    left = left_out_of(seen.ledger(), area, seen.day)
    if not left:
        return None
    words = ngettext(
        "{n} certification counts nowhere in this area",
        "{n} certifications count nowhere in this area",
        len(left),
    ).format(n=len(left))

    def make() -> QWidget:
        panel = Explanation()
        panel.listing(_("Not counted"), [left_out_text(each, seen.names) for each in left])
        return panel

    return _row(words, None, make)


def _row(
    words: str, standing: Standing | None, make: Callable[[], QWidget], beside: str = ""
) -> Fold:
    surface = PressSurface("scoreRow")
    line = QHBoxLayout()
    line.setContentsMargins(8, 8, 12, 8)
    line.setSpacing(8)
    line.addWidget(arrow(surface))
    line.addWidget(labelled(words, "plain"), 1)
    if beside:
        line.addWidget(labelled(beside, "dim"))
    if standing is not None:
        tone = Tone.DIM if standing is Standing.NOT_MET else standing_tone(standing)
        line.addWidget(Mark(standing_text(standing), tone))
    surface.face(line)
    surface.setAccessibleName(" ".join(each for each in (words, beside) if each))
    surface.setAccessibleDescription(_("Press to see why."))
    return Fold(surface, make)


def _threshold(threshold: ThresholdStanding, area: AreaStanding, seen: Seen) -> Explanation:
    panel, rule = Explanation(), threshold.threshold
    panel.say(_("Rule"), rule.text)
    panel.say(_("Points"), full_points_text(area.points))
    if threshold.fall is not None:
        panel.say(_("Until"), fall_text(area.rules.name, threshold.fall, seen.names))
    panel.witness(rule.evidence, rule.note)
    return panel


def _requirement(requirement: RequirementStanding, seen: Seen) -> Explanation:
    panel, rule, verdict = Explanation(), requirement.requirement, requirement.verdict
    panel.say(_("Rule"), rule.text if rule.name else "")
    panel.say(_("There is"), have_text(verdict))
    panel.say(_("Figures of"), as_of_text(verdict, seen))
    panel.listing(_("Counted"), list(record_lines(verdict.counted, seen)) or [_("nothing")])
    panel.listing(_("Places"), list(place_lines(verdict, seen.names)))
    panel.listing(_("Cycles"), list(cycle_lines(verdict, seen.names)))
    if verdict.standing is not Standing.MET:
        panel.say(_("Missing"), begun(missing_of(verdict, seen.credentials)))
    panel.say(_("Until"), day_text(requirement.met_until) if requirement.met_until else "")
    panel.witness(rule.evidence, rule.note)
    return panel


def _level(level: LevelStanding, seen: Seen) -> Explanation:
    panel, rule = Explanation(), level.level
    panel.say(_("Rule"), rule.text)
    panel.say(_("Missing"), level_missing_text(level, seen.credentials))
    panel.say(_("Until"), level_end_text(level, seen.names))
    panel.witness(rule.evidence, rule.note)
    return panel
