"""A plan that was made under other rules than those that are shipped."""

from collections.abc import Iterable

from partner_planner import resources
from partner_planner.services.catalogs.noted import Version, mark_of, setting_of
from partner_planner.services.catalogs.shelf import Shelf
from partner_planner.ui.session import Session

PROGRAM = "microsoft-ai-cloud"
OLDER = (
    ('version = "2026-08"', 'version = "2025-11"'),
    ("at_least = 70\n", "at_least = 45\n"),
    ("window_months = 6", "window_months = 12"),
)


def made_under(session: Session, changes: Iterable[tuple[str, str]] = OLDER) -> Version:
    """Let a plan say that it was made under the shipped rules with some texts replaced."""
    text = resources.path("catalogs", f"{PROGRAM}.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    version = Version("2025-11", mark_of(text.encode()))
    folder = Shelf.of(session.home, session.credentials).accepted
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{PROGRAM}@{version.mark}.toml").write_text(text, encoding="utf-8")
    session.workspace.choices.choose(setting_of(PROGRAM), f"{version.version} {version.mark}")
    return version
