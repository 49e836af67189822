"""What the press does when its own files are missing or damaged, and with letters it lacks."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import typst

from partner_planner import resources
from partner_planner.domain.errors import InputRefused
from partner_planner.exporters.press import FONTS, TEMPLATES, Press, letters

DAY = date(2026, 11, 22)


@pytest.fixture
def own_files(tmp_path: Path) -> Path:
    """A copy of the program's fonts and templates that a test may damage."""
    for folder in ("fonts", "templates"):
        shutil.copytree(resources.path(folder), tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize("name", ["fonts/Inter-Bold.ttf", "templates/look.typ"])
def test_a_missing_font_or_template_is_named(own_files: Path, name: str) -> None:
    (own_files / name).unlink()
    with pytest.raises(InputRefused, match="font-missing") as refused:
        Press(own_files, DAY)
    assert refused.value.facts["file"] == Path(name).name


def test_a_damaged_font_is_refused(own_files: Path) -> None:
    for name in FONTS:
        (own_files / "fonts" / name).write_bytes(b"not a font")
    with pytest.raises(InputRefused, match="font-missing"):
        Press(own_files, DAY).pdf("probe.typ", '["some text"]')


def test_a_warning_of_the_compiler_is_a_fault_of_ours(own_files: Path) -> None:
    (own_files / "templates" / "probe.typ").write_text('#set document(title: "x")\n**')
    with pytest.raises(typst.TypstWarning):
        Press(own_files, DAY).pdf("probe.typ", "[]")


def test_a_fault_in_a_template_is_not_hidden(own_files: Path) -> None:
    (own_files / "templates" / "probe.typ").write_text("#nothing-like-that")
    with pytest.raises(typst.TypstError, match="unknown variable"):
        Press(own_files, DAY).pdf("probe.typ", '["田"]')


def test_all_own_files_are_known_to_the_press() -> None:
    assert {it.name for it in resources.path("fonts").iterdir()} == set(FONTS)
    assert {it.name for it in resources.path("templates").glob("*.typ")} == set(TEMPLATES)


def test_the_fonts_stay_small() -> None:
    assert sum((resources.path("fonts") / name).stat().st_size for name in FONTS) < 3_000_000


def test_marks_stay_with_the_letter_they_sit_on() -> None:
    assert list(letters("a\u0301b\u0334\u0301c")) == ["a\u0301", "b\u0334\u0301", "c"]
    assert list(letters("")) == []
