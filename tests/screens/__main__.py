"""`python -m tests.screens FOLDER`: a process per look and scale; Qt reads its scale once."""

import os
import subprocess
import sys
from pathlib import Path

LOOKS = ("light", "dark")
SCALES = (1, 2)


def main(folder: Path) -> int:
    """Take all pictures into a folder; the answer is the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        for scale in SCALES:
            environment = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(scale),
                "LC_ALL": "C.UTF-8",
                "LANGUAGE": "en",
            }
            command = [sys.executable, "-m", "tests.screens.shoot", look, str(scale), str(folder)]
            if subprocess.run(command, env=environment, check=False).returncode:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/screens")))
