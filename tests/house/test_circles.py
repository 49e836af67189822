"""Circles of imports are found wherever they hide; rows of imports are none."""

import tomllib

from tests.house import circles
from tests.house.source import PACKAGE, ROOT, Source, sources_in


def module(name: str, *lines: str) -> Source:
    """A module below the package with these lines."""
    return Source(f"{PACKAGE}/{name}.py", "\n".join(lines))


def test_a_circle_of_modules_is_found() -> None:
    one = module("one", f"from {PACKAGE} import two")
    two = module("two", f"from {PACKAGE}.three import name")
    three = module("three", "def f() -> None:", f"    import {PACKAGE}.one")
    (found,) = circles.module_circles([one, two, three])
    assert {"one", "two", "three"} <= set(found.replace(f"{PACKAGE}.", "").split(" > "))


def test_a_row_of_modules_is_no_circle() -> None:
    one = module("one", f"from {PACKAGE} import two")
    two = module("two", f"from {PACKAGE}.three import name")
    assert not circles.module_circles([one, two, module("three")])


def test_a_circle_of_packages_is_found_though_no_module_is_in_one() -> None:
    sources = [
        module("store/rows", f"from {PACKAGE}.domain.facts import Fact"),
        module("store/names"),
        module("domain/facts"),
        module("domain/labels", f"from {PACKAGE}.store.names import NAME"),
    ]
    assert not circles.module_circles(sources)
    assert circles.package_circles(sources)


def test_every_tab_has_a_step_in_the_contract() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    assert not circles.tabs_without_step(sources_in(PACKAGE), contracts)
    assert circles.tabs_without_step([module("ui/brand_new/tab")], contracts)
