"""A metric in one line: name, bar, points and maximum, gates below; pressed, it explains itself."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

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
from partner_planner.ui.widgets.score_bar import Score
from partner_planner.ui.widgets.score_line import GateFace, LineFace, ScoreLine

_ARROW = QSize(16, 16)


class MetricRow(ScoreLine):
    """The line of a metric; what stands behind its number opens below it in its column."""

    def __init__(
        self,
        metric: MetricStanding,
        face: LineFace,
        area: AreaStanding,
        seen: Seen,
        enter: Callable[[], object] | None,
        column: QVBoxLayout,
    ) -> None:
        super().__init__(face, column.parentWidget())
        self.id = metric.metric.id
        self.below: QWidget | None = None
        self._column = column
        self._make = partial(explain_metric, metric, area, seen, enter)
        column.addWidget(self)
        shown = _("{points} of {maximum}").format(
            points=points_text(metric.verdict.points), maximum=points_text(metric.metric.maximum)
        )
        self.setAccessibleName(_("{metric}: {points}").format(metric=face.name, points=shown))
        gates = [gate.words for gate in face.gates]
        self.setAccessibleDescription(" ".join((*gates, _("Press to see why."))))
        self.setToolTip("\n".join((full_points_text(metric.verdict.points), *gates)))

    def nextCheckState(self) -> None:
        """Open or close when pressed."""
        super().nextCheckState()
        self._turn(self.isChecked())

    def checkStateSet(self) -> None:
        """Open or close when that is asked for."""
        super().checkStateSet()
        self._turn(self.isChecked())

    def _turn(self, opened: bool) -> None:
        if opened and self.below is None:
            self.below = self._make()
            self._column.insertWidget(self._column.indexOf(self) + 1, self.below)
        if self.below is not None:
            self.below.setVisible(opened)


def metric_face(metric: MetricStanding, credentials: Credentials) -> LineFace:
    """What the line of a metric says."""
    verdict, maximum = metric.verdict, metric.metric.maximum
    most = verdict.most if verdict.points is None else verdict.least
    gates = enumerate(gates_of(verdict), 1)
    return LineFace(
        name=begun(metric_text(metric.metric.id)),
        score=Score(float(verdict.least), float(most), float(maximum)),
        tone=Tone.NOTICE,
        points=_points(metric),
        known=verdict.points is not None,
        note=_("attested") if Reason.ATTESTED in verdict.reasons else "",
        gates=tuple(_gate(number, gate, credentials) for number, gate in gates),
    )


def arrow(surface: QAbstractButton) -> QLabel:
    """The sign that a line opens; it turns when it does."""
    picture = QLabel()

    def turn(opened: bool) -> None:
        name = "chevron-down" if opened else "chevron-right"
        picture.setPixmap(icon(name).pixmap(_ARROW))

    turn(False)
    surface.toggled.connect(turn)
    return picture


def _points(metric: MetricStanding) -> str:
    """Points and maximum, as far as they are known."""
    verdict, maximum = metric.verdict, points_text(metric.metric.maximum)
    if verdict.points is None and verdict.least:
        return _("at least {points} of {maximum}").format(
            points=points_text(verdict.least), maximum=maximum
        )
    return _("{points} of {maximum}").format(points=points_text(verdict.points), maximum=maximum)


def _gate(number: int, gate: Verdict, credentials: Credentials) -> GateFace:
    """A gate with how many hold what it asks for."""
    asked = gate_text(gate, credentials)
    words = _("Gate {number}, {state}: {asked}").format(
        number=number, state=gate_state_text(gate), asked=asked
    )
    return GateFace(gate_state(gate), asked, words)
