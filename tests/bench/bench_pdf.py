"""The printed year plan of 25 people and 300 certifications, beside Typst on the bare template.

Ours reads the plan, writes its sentences and prints them. The floor hands the finished data
straight to the compiler, with the same template, fonts and standard. They take turns, each time
in a fresh process: the compiler remembers what it has laid out before.
"""

import calendar
import json
import multiprocessing
import statistics
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import typst

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials, load_programs
from partner_planner.catalog.programs import Programs
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.kinds import SHARED_KINDS
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.year_plan import YearPlan
from partner_planner.exporters.pdf import TEMPLATE, year_plan_to_pdf
from partner_planner.exporters.press import FONTS, STANDARD
from partner_planner.exporters.typesetting import template_data
from partner_planner.services.exporting import build_year_plan
from partner_planner.workspace import Workspace
from tests.bench.row import Row
from tests.screens.plans import fill_full

DAY = date(2026, 11, 22)
ROUNDS = 5
FLOOR = "Typst on the bare template"


def measure() -> list[Row]:
    """The one benchmark of the printed plan."""
    data = json.dumps(template_data(_plan(*_facts())), ensure_ascii=False)
    spawn = multiprocessing.get_context("spawn")
    taken, least = list[float](), list[float]()
    for _round in range(ROUNDS):
        with ProcessPoolExecutor(1, spawn) as fresh:
            taken.append(fresh.submit(ours).result())
        with ProcessPoolExecutor(1, spawn) as fresh:
            least.append(fresh.submit(floor, data).result())
    middle = statistics.median
    return [
        Row("Year plan as PDF", middle(taken), middle(least), "Typst on the bare template", 2.0)
    ]


def ours() -> float:
    """Seconds from the records to the printed plan."""
    snapshot, credentials, programs = _facts()
    return _timed(lambda: year_plan_to_pdf(_plan(snapshot, credentials, programs)))


def floor(data: str) -> float:
    """Seconds from the finished data to the printed plan."""

    def compile_it() -> None:
        compiler = typst.Compiler(
            str(resources.path("templates", TEMPLATE)),
            font_paths=[str(resources.path("fonts", name)) for name in FONTS],
            ignore_system_fonts=True,
        )
        compiler.compile(
            sys_inputs={"plan": data},
            format="pdf",
            pdf_standards=STANDARD,
            timestamp=calendar.timegm(DAY.timetuple()),
        )

    return _timed(compile_it)


def _facts() -> tuple[Snapshot, Credentials, Programs]:
    catalogs = resources.path("catalogs")
    with tempfile.TemporaryDirectory() as folder:
        clock = StoppedClock(datetime(DAY.year, DAY.month, DAY.day, 10, tzinfo=UTC))
        workspace = Workspace.open(Path(folder) / "plan.db", clock)
        fill_full(workspace)
        snapshot = workspace.snapshot().whole(*SHARED_KINDS)
        workspace.close()
    return snapshot, load_credentials(catalogs), load_programs(catalogs)


def _plan(snapshot: Snapshot, credentials: Credentials, programs: Programs) -> YearPlan:
    return build_year_plan(snapshot, credentials, programs, 2027, DAY)


def _timed(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began
