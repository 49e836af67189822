"""A program that is killed at any moment loses nothing that it has acknowledged."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from random import Random
from time import perf_counter

import pytest

from tests.store.plans import opened, rows
from tests.store.test_log_and_rows import gapless

BATCHES, KILLS = 10, 20
ROOT = Path(__file__).parents[2]


def killed(plan: Path, seed: int, environment: Mapping[str, str]) -> dict[str, int]:
    """Start a writer, kill it at a random moment, and answer what it has acknowledged."""
    random = Random(seed)
    command = [sys.executable, "-m", "tests.store.writer", str(plan), str(seed), "100000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=environment) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(random.randint(0, 12))]
        moment = perf_counter() + random.uniform(0, 0.003 if lines else 0.15)
        while perf_counter() < moment:
            pass
        writer.kill()
        lines += writer.stdout.readlines()
    told = [line.split() for line in lines if line.endswith(b"\n")]
    return {key.decode(): int(count) for key, count in told}


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_killed_program_loses_nothing(
    batch: int, tmp_path: Path, outside: Mapping[str, str]
) -> None:
    plan, acknowledged = tmp_path / "plan.db", dict[str, int]()
    for kill in range(KILLS):
        acknowledged |= killed(plan, batch * KILLS + kill, outside)
        with opened(plan) as store:
            query = "SELECT group_id, count(DISTINCT row_id) FROM op GROUP BY group_id"
            logged = dict(store.connection.execute(query).fetchall())
            assert acknowledged.keys() <= logged.keys()
            assert all(logged[key] >= count for key, count in acknowledged.items())
            assert store.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert gapless(store)
            found = rows(store)
            store.rebuild()
            assert rows(store) == found
    assert len(acknowledged) > KILLS
