"""The guide to catalogs names every section and every shape."""

from partner_planner import resources
from partner_planner.catalog.rules.rule_file import ROOT
from partner_planner.catalog.rules.shapes import SHAPES

GUIDE = resources.path("catalogs", "README.md").read_text(encoding="utf-8")


def test_every_shape_is_told() -> None:
    missing = {shape.name for shape in SHAPES if f"`{shape.name}`" not in GUIDE}
    assert not missing, missing


def test_every_section_is_told() -> None:
    names = ROOT.required | ROOT.optional
    missing = {name for name in names if not any(m + name in GUIDE for m in ("[[", "[", "`"))}
    assert not missing, missing


def test_the_guide_is_short() -> None:
    assert len(GUIDE.splitlines()) < 100
