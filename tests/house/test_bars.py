"""The house measures itself, and each measure is shown to catch what it is there for."""

from collections.abc import Callable, Sequence

import pytest

from tests.house import circles, habits, saying, sentences, sizes, testing
from tests.house.source import PACKAGE, Source, sources_in

Check = Callable[[Sequence[Source]], list[str]]

PROGRAM = sources_in(PACKAGE)
TESTS = sources_in("tests")
EVERYTHING = (*PROGRAM, *TESTS, *sources_in("packaging"))

CHECKS: tuple[tuple[Check, Sequence[Source]], ...] = (
    (sizes.long_files, EVERYTHING),
    (sizes.files_at_large, PROGRAM),
    (sizes.main_window, PROGRAM),
    (sizes.large_classes, PROGRAM),
    (sizes.long_functions, EVERYTHING),
    (sizes.functions_at_large, PROGRAM),
    (saying.unannotated, EVERYTHING),
    (saying.undocumented, PROGRAM),
    (saying.nameless_rooms, EVERYTHING),
    (saying.marks, EVERYTHING),
    (saying.silenced_without_reason, EVERYTHING),
    (saying.silenced_too_often, PROGRAM),
    (saying.silenced_too_often, TESTS),
    (habits.global_statements, EVERYTHING),
    (habits.singletons, PROGRAM),
    (habits.clock_reads, PROGRAM),
    (habits.clocks_made, PROGRAM),
    (habits.prints, PROGRAM),
    (testing.mocks, TESTS),
    (testing.pauses, EVERYTHING),
    (testing.left_out, TESTS),
    (circles.module_circles, PROGRAM),
    (circles.package_circles, PROGRAM),
    (circles.hidden_rooms, PROGRAM),
    (sentences.untranslatable, PROGRAM),
)


def name(value: object) -> str | None:
    """How a check is called in the report."""
    return getattr(value, "__name__", None) if callable(value) else ""


@pytest.mark.parametrize(("check", "sources"), CHECKS, ids=name)
def test_the_house_keeps_its_bars(check: Check, sources: Sequence[Source]) -> None:
    found = check(sources)
    assert not found, "\n".join([f"{check.__doc__}", *found])


def function(lines: int) -> str:
    """A function of so many lines."""
    return "def f() -> None:\n" + "    x = 1\n" * (lines - 1)


def klass(methods: int) -> str:
    """A class of so many methods."""
    body = "".join(f"    def m{number}(self) -> None: ...\n" for number in range(methods))
    return "class Large:\n" + body


PLANTED: tuple[tuple[Check, str], ...] = (
    (sizes.long_files, "x = 1\n" * 401),
    (sizes.files_at_large, "x = 1\n" * 121),
    (sizes.files_at_large, "x = 1\n" * 300),
    (sizes.main_window, "x = 1\n" * 301),
    (sizes.main_window, klass(21)),
    (sizes.large_classes, klass(21)),
    (sizes.long_functions, function(61)),
    (sizes.functions_at_large, function(25)),
    (saying.unannotated, "def f(x) -> None: ..."),
    (saying.unannotated, "def f(x: int): ..."),
    (saying.unannotated, "def f(*, x) -> None: ..."),
    (saying.unannotated, "class A:\n    def f(self, **x) -> None: ..."),
    (saying.undocumented, "x = 1"),
    (saying.undocumented, '"""M."""\nclass A:\n    x = 1'),
    (saying.undocumented, '"""M."""\ndef f() -> None: ...'),
    (saying.undocumented, '"""M."""\nclass A:\n    """A."""\n    def f(self) -> None: ...'),
    (saying.marks, "x = 1  # TO" + "DO later"),
    (saying.marks, '"""FIX' + 'ME soon."""'),
    (saying.silenced_without_reason, "x = 1  # type: " + "ignore[assignment]"),
    (saying.silenced_without_reason, "x = 1  # no" + "qa: E501"),
    (saying.silenced_too_often, ("x = 1  # no" + "qa: E501 (long on purpose)\n") * 3),
    (habits.global_statements, "def f() -> None:\n    global x\n    x = 1"),
    (habits.singletons, "class Cache: ...\ncache = Cache()"),
    (habits.singletons, "class Cache: ...\ncache: Cache = Cache.open()"),
    (habits.singletons, "known: dict[str, int] = {}"),
    (habits.singletons, "known = set()"),
    (habits.clock_reads, "from datetime import datetime\nx = datetime.now()"),
    (habits.clock_reads, "import datetime\nx = datetime.date.today()"),
    (habits.clock_reads, "import time\nx = time.time()"),
    (habits.clocks_made, "clock = SystemClock()"),
    (habits.prints, "print(1)"),
    (testing.mocks, "from unittest.mock import Mock\nx = Mock()"),
    (testing.mocks, "from unittest import mock\nmock.patch('x')"),
    (
        testing.mocks,
        "def t(monkeypatch: M) -> None:\n    monkeypatch.setattr('partner_planner.x', 1)",
    ),
    (testing.mocks, "from partner_planner import x\nmonkeypatch.setattr(x, 'y', 1)"),
    (testing.pauses, "qtbot.wait(100)"),
    (testing.pauses, "import time\ntime.sleep(1)"),
    (testing.left_out, "@pytest.mark.skip\ndef test_x() -> None: ..."),
    (testing.left_out, "@pytest.mark.skipif(True, reason='x')\ndef test_x() -> None: ..."),
    (testing.left_out, "pytest.xfail('later')"),
    (circles.hidden_rooms, "x = 1"),
    (sentences.untranslatable, "_(f'{name} passed')"),
    (sentences.untranslatable, "_('{name} passed'.format(name=name))"),
    (sentences.untranslatable, "ngettext('one', f'{n} many', n)"),
)


@pytest.mark.parametrize(("check", "text"), PLANTED, ids=name)
def test_a_planted_fault_is_found(check: Check, text: str) -> None:
    assert check([Source(sizes.MAIN_WINDOW, text)])


ALLOWED: tuple[tuple[Check, str], ...] = (
    (sizes.long_files, "x = 1\n" * 400),
    (sizes.long_functions, function(60)),
    (sizes.large_classes, klass(20)),
    (saying.undocumented, '"""M."""\nclass _A:\n    def f(self) -> None: ...'),
    (saying.undocumented, '"""M."""\nclass A:\n    """A."""\n    def rowCount(self) -> int: ...'),
    (saying.silenced_without_reason, "x = 1  # no" + "qa: E501 (long on purpose)"),
    (habits.singletons, "@dataclass(frozen=True)\nclass Fact: ...\nfact = Fact()"),
    (habits.singletons, "class Tone(StrEnum): ...\ntone = Tone('x')"),
    (habits.singletons, "class A: ...\ndef f() -> A:\n    return A()"),
    (testing.pauses, "qtbot.waitUntil(lambda: True)"),
    (testing.mocks, "import os\nmonkeypatch.setenv('X', '1')"),
    (sentences.untranslatable, "_('{name} passed').format(name=name)"),
)


@pytest.mark.parametrize(("check", "text"), ALLOWED, ids=name)
def test_what_is_allowed_passes(check: Check, text: str) -> None:
    assert not check([Source(sizes.MAIN_WINDOW, text)])


@pytest.mark.parametrize("path", ["utils.py", "store/row_helpers.py", "common/names.py"])
def test_a_room_without_an_address_is_found(path: str) -> None:
    assert saying.nameless_rooms([Source(f"{PACKAGE}/{path}", "")])
