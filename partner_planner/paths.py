"""Where a user's plan, choices and state are kept."""

from pathlib import Path
from typing import NamedTuple

NAME = "Partner Planner"

HOME_VARIABLE = "PARTNER_PLANNER_HOME"
"""The variable of the environment that names a home where no option does."""


class Home(NamedTuple):
    """The three folders of one user, or of one `--home`."""

    data: Path
    config: Path
    state: Path

    @classmethod
    def of(cls, directory: str | Path | None = None) -> "Home":
        """The home below a directory, or the one that the system gives where none is named."""
        if directory is not None:
            base = Path(directory).expanduser().absolute()
            return cls(base, base / "config", base / "state")
        import appdirs  # only the system's own folders need it

        return cls(
            Path(appdirs.user_data_dir(NAME, False)),
            Path(appdirs.user_config_dir(NAME, False)),
            Path(appdirs.user_state_dir(NAME, False)),
        )

    @property
    def plan(self) -> Path:
        """The file that holds the plan."""
        return self.data / "plan.db"

    @property
    def backups(self) -> Path:
        """The folder of copies of the plan."""
        return self.data / "backups"

    @property
    def catalogs(self) -> Path:
        """The folder of the user's own catalogs."""
        return self.data / "catalogs"

    @property
    def log(self) -> Path:
        """The file of the program's log."""
        return self.state / "partner-planner.log"
