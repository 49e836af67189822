"""Say what works without a screen, and stop, where a window could not open."""

import os
import sys

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

WITHOUT = """\
There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.
The set-up is done, and the command line works without a screen, for example:

  .venv/bin/partner-planner --help
  .venv/bin/partner-planner status
  .venv/bin/partner-planner agenda
  .venv/bin/partner-planner export year-plan --year 2027 --out year-plan.pdf
"""

if __name__ == "__main__" and sys.platform == "linux":
    if not any(os.environ.get(name) for name in SCREENS):
        sys.exit(WITHOUT)
