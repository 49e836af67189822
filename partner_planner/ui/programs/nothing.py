"""What the Programs tab shows while the firm has named no program whose rules are known."""

from partner_planner.i18n import gettext as _
from partner_planner.ui.icons import icon
from partner_planner.ui.session import Session
from partner_planner.ui.widgets.buttons import primary
from partner_planner.ui.widgets.empty_state import EmptyState


def nothing_wanted(session: Session) -> EmptyState:
    """Asks for programs and areas."""
    return EmptyState(
        icon("compass", "text_faint"),
        _("No area chosen yet"),
        _(
            "Say which programs you are in and which areas you want to reach: then this page"
            " shows how far each one is, what is missing, and what ends next."
        ),
        (
            primary(
                _("Firm and programs…"),
                lambda: session.actions.run("firm"),
                icon("sailboat", "on_accent"),
            ),
        ),
    )
