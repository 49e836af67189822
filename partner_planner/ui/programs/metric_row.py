"""A metric in one line: name, bar, points and maximum, gates below; pressed, it explains itself."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from partner_planner.catalog import Credentials
from partner_planner.domain.rules.program_standing import AreaStanding, MetricStanding
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.rules.verdict import Verdict
from partner_planner.domain.tone import Tone
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.scores import gate_text, metric_text, points_text
from partner_planner.ui.icons import icon
from partner_planner.ui.programs.explanation import explain_metric
from partner_planner.ui.programs.seen import Seen
from partner_planner.ui.programs.steps import gate_state, gate_state_text, gates_of
from partner_planner.ui.programs.words import begun, full_points_text
from partner_planner.ui.widgets.flow import FlowLayout
from partner_planner.ui.widgets.score_bar import Score, ScoreBar
from partner_planner.ui.widgets.score_gate import Gate
from partner_planner.ui.widgets.score_press import Fold, PressSurface
from partner_planner.ui.widgets.texts import dim, labelled

_BAR = 176
_POINTS = 88
_ARROW = QSize(16, 16)


class MetricRow(Fold):
    """The line of a metric, and below it what stands behind its number."""

    def __init__(
        self,
        metric: MetricStanding,
        area: AreaStanding,
        seen: Seen,
        enter: Callable[[], object] | None,
    ) -> None:
        surface = PressSurface("scoreRow")
        super().__init__(surface, partial(explain_metric, metric, area, seen, enter))
        self.id = metric.metric.id
        surface.face(_face(surface, metric, seen.credentials))
        shown = _("{points} of {maximum}").format(
            points=points_text(metric.verdict.points), maximum=points_text(metric.metric.maximum)
        )
        name = begun(metric_text(metric.metric.id))
        surface.setAccessibleName(_("{metric}: {points}").format(metric=name, points=shown))
        surface.setAccessibleDescription(_("Press to see why."))
        surface.setToolTip(full_points_text(metric.verdict.points))


def arrow(surface: PressSurface) -> QLabel:
    """The sign that a line opens; it turns when it does."""
    picture = QLabel()

    def turn(opened: bool) -> None:
        name = "chevron-down" if opened else "chevron-right"
        picture.setPixmap(icon(name).pixmap(_ARROW))

    turn(False)
    surface.toggled.connect(turn)
    return picture


def _face(surface: PressSurface, metric: MetricStanding, credentials: Credentials) -> QVBoxLayout:
    verdict, maximum = metric.verdict, metric.metric.maximum
    name = labelled(begun(metric_text(metric.metric.id)), "plain")
    bar = ScoreBar(6)
    most = verdict.most if verdict.points is None else verdict.least
    score = Score(float(verdict.least), float(most), float(maximum))
    bar.show_score(score, Tone.NOTICE, points_text(verdict.points))
    bar.setMaximumWidth(_BAR)
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(arrow(surface))
    line.addWidget(name, 2)
    line.addWidget(bar, 1)
    line.addWidget(_points(verdict, points_text(maximum)))
    column = QVBoxLayout()
    column.setContentsMargins(8, 8, 12, 8)
    column.setSpacing(4)
    column.addLayout(line)
    gates = gates_of(verdict)
    if gates:
        column.addWidget(_gates(gates, credentials))
    return column


def _points(verdict: Verdict, maximum: str) -> QWidget:
    """Points and maximum, right-aligned; what the portal shows is marked as attested."""
    if verdict.points is None and verdict.least:
        words = _("at least {points} of {maximum}").format(
            points=points_text(verdict.least), maximum=maximum
        )
    else:
        words = _("{points} of {maximum}").format(
            points=points_text(verdict.points), maximum=maximum
        )
    label = dim(words) if verdict.points is None else labelled(words, "strong")
    label.setWordWrap(False)
    label.setMinimumWidth(_POINTS)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if Reason.ATTESTED not in verdict.reasons:
        return label
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label)
    note = dim(_("attested"))
    note.setAlignment(Qt.AlignmentFlag.AlignRight)
    column.addWidget(note)
    return both


def _gates(gates: tuple[Verdict, ...], credentials: Credentials) -> QWidget:
    """The gates in their order, each with how many hold what it asks for."""
    room = QWidget()
    row = QHBoxLayout(room)
    row.setContentsMargins(_ARROW.width() + 8, 0, 0, 0)
    flow = FlowLayout(gap=8)
    row.addLayout(flow)
    for number, gate in enumerate(gates, 1):
        asked = gate_text(gate, credentials)
        words = _("Gate {number}, {state}: {asked}").format(
            number=number, state=gate_state_text(gate), asked=asked
        )
        flow.addWidget(Gate(gate_state(gate), asked, words))
    return room
