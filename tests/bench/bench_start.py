"""From the start of the process to the first complete paint, beside an empty window.

Both run in processes of their own, in turn, on one screen, and are timed from outside. The empty
window is started as usual: with Qt for Python as it is installed, nothing unpacked, nothing put
off. It ends in its first paint; ours ends once all parts of its window are painted, with the
sample firm in a real plan.

Where the plan was changed by another program since the window closed, the kept picture does not
count, and the plan is opened and read before the first paint; that has no bound of its own.
"""

import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import perf_counter

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.clock import SystemClock
from partner_planner.paths import Home
from partner_planner.services.sample import fill_sample
from partner_planner.workspace import Workspace
from tests.bench.row import Row

ROOT = Path(__file__).resolve().parent.parent.parent
PRISTINE = ROOT / "build" / "bench" / "packages"
ROUNDS, WARM = 30, 3
SIZE = (1180, 760)

_OURS = """
import os, sys
from partner_planner import __main__ as entrance, lean_start
lean_start.begin()
from partner_planner import app

class Window(app.MainWindow):
    def timerEvent(self, event):
        os._exit(0)

app.MainWindow = Window
entrance.main(["--home", sys.argv[1]])
"""
_EMPTY = f"""
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)

app = QApplication(sys.argv)
window = Window()
window.resize{SIZE}
window.show()
app.exec()
"""


def measure() -> list[Row]:
    """The benchmarks of the start."""
    with tempfile.TemporaryDirectory() as folder, _screen() as screen:
        home, changed = Path(folder, "home"), Path(folder, "changed")
        _fill(home)
        _fill(changed)
        children = {**screen, "QT_QPA_PLATFORM": "xcb"}
        children.pop("PYTHONDONTWRITEBYTECODE", None)  # as on a user's machine
        ours, anew = ([sys.executable, "-c", _OURS, str(place)] for place in (home, changed))
        empty = [sys.executable, "-c", _EMPTY]
        usual = {**children, "PYTHONPATH": str(_pristine())}
        lean = {**children, "PYTHONPATH": str(ROOT)}
        end = [sys.executable, "-m", "partner_planner", "--home", str(home), "--quit-after-paint"]
        subprocess.run(end, env=lean, cwd=ROOT, check=True)  # keeps the picture, as each close does
        seconds, unkept, floor = _in_turns((ours, lean), (anew, lean), (empty, usual))
    name = "empty PySide6 window"
    return [
        Row("Start to first paint", seconds, floor, name, 1.3),
        Row("The same after an edit elsewhere", unkept, floor, name, None),
    ]


def _fill(place: Path) -> None:
    clock = SystemClock()
    with closing(Workspace.open(Home.of(place).plan, clock)) as workspace:
        fill_sample(workspace, clock.today(), load_credentials(resources.path("catalogs")))


def _pristine() -> Path:
    """A folder with the support of Qt for Python as it is installed, before the set-up."""
    spec = importlib.util.find_spec("shiboken6")
    assert spec is not None
    assert spec.origin is not None
    shutil.rmtree(PRISTINE, ignore_errors=True)
    installed = Path(spec.origin).parent
    shutil.copytree(installed, PRISTINE / installed.name, ignore=_leave_unpacked)
    return PRISTINE


def _leave_unpacked(folder: str, names: list[str]) -> list[str]:
    return ["files.dir"] if "files.dir" in names else []


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """The environment of programs on a screen; one without anybody before it where none is."""
    if os.environ.get("DISPLAY"):
        yield dict(os.environ)
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield {**os.environ, "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()


def _in_turns(*programs: tuple[list[str], dict[str, str]]) -> list[float]:
    """The median time of each program in seconds."""
    times: list[list[float]] = [[] for _ in programs]
    for _ in range(WARM + ROUNDS):
        for taken, (command, environment) in zip(times, programs, strict=True):
            taken.append(_timed(command, environment))
    return [statistics.median(taken[WARM:]) for taken in times]


def _timed(command: list[str], environment: dict[str, str]) -> float:
    start = perf_counter()
    child = os.posix_spawn(command[0], command, environment)
    _, status = os.waitpid(child, 0)
    taken = perf_counter() - start
    if status:
        raise SystemExit(f"A measured program failed: {os.waitstatus_to_exitcode(status)}")
    return taken
