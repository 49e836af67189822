"""The points of an area on a day, where every one of them is known."""

from datetime import date
from fractions import Fraction

from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.rulebook import AreaRules, Rulebook
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.domain.rules.totals import judge_tracks, outcome, total
from partner_planner.domain.rules.tracks import track_choice


def known_points(ledger: Ledger, rulebook: Rulebook, area: AreaRules, day: date) -> Fraction | None:
    """What an area came to on a day, seen from what was dated by then.

    None where a metric that counts is not known; of an open track that is any metric of any.
    """
    scene = Scene(ledger, day, JUDGES, explained=False)
    judged = judge_tracks(area, scene)
    totals = {track: total(found.values()) for track, found in judged.items()}
    choice = track_choice(rulebook, area, scene)
    reached = outcome(totals, choice, rulebook.thresholds_on(day, area.id))
    counting = [totals[reached.track]] if reached.track else list(totals.values())
    known = all(each.metrics and not each.unknown for each in counting)
    return reached.points if known else None
