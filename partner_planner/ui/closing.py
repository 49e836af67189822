"""What is done when a window closes: its place and its first picture are kept for next time."""

from partner_planner.settings import WINDOW
from partner_planner.ui.first_reading import first_view
from partner_planner.ui.session import Session


def close_session(session: Session, geometry: str) -> None:
    """Let jobs end, keep what the next start shows first, and hear no more of the plan."""
    session.jobs.wait()
    choices = session.workspace.choices
    choices.choose(WINDOW, geometry)
    if session.snapshot().firm is not None:
        choices.keep_first_view(
            session.first_view_key, first_view(session.workspace, session.credentials, geometry)
        )
    session.bridge.close()
