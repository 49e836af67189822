"""Everything behind a number: the rule, who says so, what counts and what does not, and its end."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from partner_planner.domain.certification import Certification
from partner_planner.domain.evidence import Evidence, Unknown
from partner_planner.domain.figure import Figure
from partner_planner.domain.rules.program_standing import AreaStanding, MetricStanding
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.standing import last_valid_day
from partner_planner.services.wording.credential_facts import evidence_text
from partner_planner.services.wording.dates import day_text, month_text
from partner_planner.services.wording.figures import age_text
from partner_planner.services.wording.scores import (
    fall_text,
    gap_worth_text,
    have_text,
    left_out_text,
    points_text,
    reason_text,
)
from partner_planner.ui.programs.seen import Seen
from partner_planner.ui.programs.steps import Step, steps_of
from partner_planner.ui.programs.words import begun, full_points_text, joined
from partner_planner.ui.widgets.buttons import link, secondary
from partner_planner.ui.widgets.pairs import Pairs
from partner_planner.ui.widgets.texts import labelled, plain

_NAMES = 112
"""The width of the column of names, in pixels."""

SHOWN = 8
"""How many records are listed before the rest is asked for."""

_MONTHS = 12


class Explanation(QFrame):
    """Names and values below one another, on a ground of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("why")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 16)
        self.column.setSpacing(12)
        self.pairs = Pairs(_NAMES)
        self.column.addWidget(self.pairs)

    def say(self, name: str, value: str) -> None:
        """Add a line; one without a value is left out."""
        self.pairs.add(name, value)

    def listing(self, name: str, lines: Sequence[str]) -> None:
        """Add lines; of many the first, and all of them at a press."""
        if len(lines) > SHOWN + 1:
            self.pairs.add(name, _LongList(lines))
        else:
            self.say(name, "\n".join(lines))

    def witness(self, evidence: Evidence, note: str = "") -> None:
        """Add who says so, how sure that is, and what else is to be known."""
        self.say(_("Note"), note)
        self.say(_("Source"), evidence_text(evidence))


class _LongList(QWidget):
    """The first lines of many, and a button that shows the rest."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self._lines = lines
        self._words = plain("\n".join(lines[:SHOWN]))
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        more = ngettext("Show {n} more", "Show {n} more", len(lines) - SHOWN)
        self._more = link(more.format(n=len(lines) - SHOWN), self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        self._words.setText("\n".join(self._lines))
        self._more.hide()


def explain_metric(
    metric: MetricStanding, area: AreaStanding, seen: Seen, enter: Callable[[], object] | None
) -> QWidget:
    """What stands behind a metric's points; `enter` opens its figures, where it has any."""
    panel, rules, verdict = Explanation(), metric.metric, metric.verdict
    panel.say(_("Rule"), rules.text)
    panel.say(_("Counts if"), rules.condition)
    panel.say(_("Customers by"), rules.associations)
    panel.say(_("Period"), rules.period)
    points = _("{points} of {maximum}").format(
        points=full_points_text(verdict.points), maximum=points_text(rules.maximum)
    )
    panel.say(_("Points"), points)
    panel.say(_("Because"), "\n".join(begun(reason_text(each)) for each in verdict.reasons))
    panel.say(_("Figures of"), as_of_text(verdict, seen))
    for step in steps_of(verdict):
        _say_step(panel, step, seen)
    if verdict.gap is not None:
        panel.say(_("Missing"), begun(gap_worth_text(verdict.gap, seen.credentials)))
    panel.say(_("Until"), until_text(metric, area, seen))
    panel.witness(rules.evidence, rules.note)
    if enter is not None:
        button = secondary(_("Enter figures…"), enter)
        panel.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return panel


def until_text(metric: MetricStanding, area: AreaStanding, seen: Seen) -> str:
    """The last day on which a metric is above zero, and what happens then to the area."""
    if metric.met_until is None:
        return ""
    told = [_("Above zero until {day}.").format(day=day_text(metric.met_until))]
    falls = [area.next_fall, *(each.fall for each in area.thresholds)]
    for fall in falls:
        if fall is not None and metric.metric.id in fall.metrics and fall.day > metric.met_until:
            told.append(fall_text(area.rules.name, fall, seen.names))
            break
    return " ".join(told)


def as_of_text(verdict: Verdict, seen: Seen) -> str:
    """The month of the figures behind a verdict and their age, '' where there are none."""
    month = verdict.as_of
    if month is None:
        return ""
    months = (seen.day.year - month.year) * _MONTHS + seen.day.month - month.month
    return _("{month}, {age}").format(month=month_text(month), age=age_text(months))


def _say_step(panel: Explanation, step: Step, seen: Seen) -> None:
    verdict = step.verdict
    if step.name:
        worth = _("{points} points").format(points=full_points_text(verdict.points))
        panel.pairs.add("", labelled(step.name, "strong"))
        panel.say(_("There is"), joined((have_text(verdict), worth)))
    else:
        panel.say(_("There is"), have_text(verdict))
    proof = verdict.proof
    if proof is not None:
        panel.listing(_("Counted"), list(record_lines(proof.counted, seen)) or [_("nothing")])
        left = [left_out_text(each, seen.names) for each in proof.left_out]
        panel.listing(_("Not counted"), left)


def record_lines(records: tuple[str, ...], seen: Seen) -> Iterator[str]:
    """Certifications with their last day, figures with their value."""
    for record in records:
        name = seen.names.text(record)
        held = seen.snapshot.get(Certification, record)
        figure = seen.snapshot.get(Figure, record)
        if held is not None:
            end = last_valid_day(held, seen.snapshot, seen.credentials)
            if end is None or isinstance(end, Unknown):
                yield name
            else:
                yield _("{record}, until {day}").format(record=name, day=day_text(end))
        elif figure is not None:
            yield _("{record}: {value}").format(record=name, value=f"{figure.value:f}")
