"""`python -m tests.bench [FILE]`: the benchmarks as a table and as JSON, in build/bench.json.

The exit code is 1 where a ratio is above its bound.
"""

import importlib
import json
import pkgutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import tests.bench
from tests.bench.row import Row

OUT = Path("build", "bench.json")
_UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))


def collect() -> list[Row]:
    """The rows of all modules named `bench_…`, in order of name; each has a `measure`."""
    names = sorted(module.name for module in pkgutil.iter_modules(tests.bench.__path__))
    rows = list[Row]()
    for name in names:
        if name.startswith("bench_"):
            rows += importlib.import_module(f"tests.bench.{name}").measure()
    return rows


def table(rows: Iterable[Row]) -> str:
    """The rows for people."""
    lines = [("", "ours", "floor", "ratio", "bound", "", "the floor is")]
    for row in rows:
        bound = "" if row.bound is None else f"{row.bound:.2f}"
        verdict = "" if row.kept else "TOO SLOW"
        times = _time(row.seconds), _time(row.floor)
        lines.append((row.name, *times, f"{row.ratio:.2f}", bound, verdict, row.floor_name))
    widths = [max(len(line[column]) for line in lines) for column in range(7)]
    return "\n".join(_line(line, widths) for line in lines)


def write(rows: Iterable[Row], out: Path) -> None:
    """The rows for programs, times in seconds."""
    out.parent.mkdir(parents=True, exist_ok=True)
    found = [{**asdict(row), "ratio": row.ratio, "kept": row.kept} for row in rows]
    out.write_text(json.dumps({"rows": found}, indent=2) + "\n", encoding="utf-8")


def main(out: Path = OUT) -> int:
    """Measure, print, write; the exit code."""
    rows = collect()
    sys.stdout.write(table(rows) + "\n")
    write(rows, out)
    return 0 if all(row.kept for row in rows) else 1


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = [
        cell.rjust(width) if 0 < column < 5 else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join((first, *rest)).rstrip()


def _time(seconds: float) -> str:
    size, unit = next(((s, u) for s, u in _UNITS if seconds >= s), _UNITS[-1])
    return f"{seconds / size:.3g} {unit}"


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
