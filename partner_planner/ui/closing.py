"""What is done when a window closes: its place and its first pictures are kept for next time."""

from partner_planner.settings import WINDOW
from partner_planner.ui.first_reading import coming_days, first_views
from partner_planner.ui.session import Session


def close_session(session: Session, geometry: str) -> None:
    """Let jobs end, keep what the next start shows first, and hear no more of the plan.

    The pictures of some days are kept, so that the first start of a new day is as quick.
    """
    session.jobs.wait()
    choices = session.workspace.choices
    choices.choose(WINDOW, geometry)
    if session.snapshot().firm is not None:
        days = coming_days(session.today)
        views = first_views(
            session.home,
            session.workspace,
            session.credentials,
            session.read_rules,
            geometry,
            days,
        )
        plain = {str(day): view for day, view in views.items()}
        choices.keep_first_view(session.first_view_key, plain)
    session.bridge.close()
