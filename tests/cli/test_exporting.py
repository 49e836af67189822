"""`export`, `catalog`: files are written whole or not at all."""

import json
from pathlib import Path

import pytest

from partner_planner import resources
from partner_planner.paths import Home
from tests.cli.conftest import Filling, Planner, Said
from tests.cli.small_plan import RECORDS


@pytest.mark.parametrize(
    ("ending", "beginning"), [("pdf", b"%PDF-"), ("ics", b"BEGIN:VCALENDAR"), ("json", b"{")]
)
def test_a_year_plan_is_written_in_the_form_of_its_ending(
    ending: str, beginning: bytes, planner: Planner, filled: Filling, tmp_path: Path
) -> None:
    filled(RECORDS)
    out = tmp_path / f"plan.{ending}"
    said = planner("export", "year-plan", "--year", "2027", "--out", str(out))
    assert said == Said(0, f"Written: {out}\n", "")
    assert out.read_bytes().startswith(beginning)


def test_an_export_answers_as_json(planner: Planner, filled: Filling, tmp_path: Path) -> None:
    filled(RECORDS)
    out = tmp_path / "plan.json"
    said = planner("export", "year-plan", "--year", "2027", "--out", str(out), "--json")
    answer = json.loads(said.out)
    assert answer["out"] == str(out)
    assert answer["bytes"] == out.stat().st_size
    assert answer["year"] == 2027
    assert answer["sections"]


def test_sections_are_chosen_with_commas_between(
    planner: Planner, filled: Filling, tmp_path: Path
) -> None:
    filled(RECORDS)
    out = str(tmp_path / "plan.json")
    arguments = ("export", "year-plan", "--year", "2027", "--out", out, "--json")
    every = json.loads(planner(*arguments).out)["sections"]
    chosen = ",".join(reversed(every[:2]))
    assert json.loads(planner(*arguments, "--sections", chosen).out)["sections"] == every[:2]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--year", "2027", "--out", "{folder}/plan.txt"), 3, "The ending .txt is not known."),
        (("--year", "2027", "--out", "{folder}/no/plan.pdf"), 3, "There is no folder "),
        (
            ("--year", "2027", "--out", "{folder}/plan.pdf", "--sections", "colours"),
            2,
            "There is no section colours.",
        ),
        (("--year", "1", "--out", "{folder}/plan.pdf"), 2, "1 is not a year"),
        (("--year", "x", "--out", "{folder}/plan.pdf"), 2, "Invalid value for '--year'"),
        (("--year", "2027"), 2, "Missing option '--out'."),
    ],
)
def test_a_year_plan_that_cannot_be_made_is_told_in_a_sentence(
    arguments: tuple[str, ...], code: int, words: str, planner: Planner, tmp_path: Path
) -> None:
    said = planner("export", "year-plan", *(part.format(folder=tmp_path) for part in arguments))
    assert (said.code, said.out) == (code, "")
    assert said.err.startswith(words)
    assert said.err.count("\n") == 1
    assert not list(tmp_path.glob("plan*"))


def test_a_plan_goes_out_and_comes_back(
    planner: Planner, filled: Filling, tmp_path: Path, home: Home
) -> None:
    filled(RECORDS)
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert planner("export", "plan", "--out", str(first)).code == 0
    home.plan.unlink()
    assert planner("import", str(first)).code == 0
    assert planner("export", "plan", "--out", str(second)).code == 0
    assert json.loads(first.read_text("utf-8")) == json.loads(second.read_text("utf-8"))


def test_a_plan_that_cannot_be_written_leaves_nothing(planner: Planner, tmp_path: Path) -> None:
    said = planner("export", "plan", "--out", str(tmp_path / "no" / "plan.json"))
    assert (said.code, said.out) == (3, "")
    assert said.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_the_catalogs_are_listed(planner: Planner) -> None:
    lines = planner("catalog", "list").out.splitlines()
    headings = ["Program", "Name", "Areas", "Rules", "Source", "Checked", "Yours"]
    assert lines[0].split() == headings
    assert lines[1].startswith("microsoft-ai-cloud ")
    answer = json.loads(planner("catalog", "list", "--json").out)
    (cloud,) = [each for each in answer["programs"] if each["program"] == "microsoft-ai-cloud"]
    assert {area["area"] for area in cloud["areas"]} == {
        "data-ai",
        "digital-app-innovation",
        "infrastructure",
        "security",
        "modern-work",
        "business-applications",
    }
    assert answer["credentials"] > 50


def test_every_fault_of_a_catalog_of_rules_is_told(planner: Planner, tmp_path: Path) -> None:
    shipped = resources.path("catalogs", "microsoft-ai-cloud.toml").read_text(encoding="utf-8")
    file = tmp_path / "mine.toml"
    file.write_text(shipped.replace("\nmaximum = 20", "\nmaximumm = 20", 2), encoding="utf-8")
    said = planner("catalog", "check", str(file))
    assert (said.code, said.out) == (3, "")
    told = said.err.splitlines()
    assert len(told) == 2
    assert all("“maximumm” is not known. The nearest right one: maximum." in line for line in told)


SHIPPED = sorted(path.name for path in resources.path("catalogs").glob("*.toml"))


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_catalogs_are_sound(name: str, planner: Planner) -> None:
    said = planner("catalog", "check", str(resources.path("catalogs", name)))
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Sound: ")


def test_a_catalog_that_is_not_sound_is_refused_with_its_line(
    planner: Planner, tmp_path: Path
) -> None:
    file = tmp_path / "mine-credentials.toml"
    file.write_text('kind = "credentials"\nvendor = "acme"\ncolour = "red"\n', encoding="utf-8")
    said = planner("catalog", "check", str(file))
    assert (said.code, said.out) == (3, "")
    assert "mine-credentials.toml" in said.err
    assert said.err.count("\n") == 1


def test_a_catalog_that_is_not_there_is_told(planner: Planner, tmp_path: Path) -> None:
    said = planner("catalog", "check", str(tmp_path / "none.toml"))
    assert (said.code, said.out) == (3, "")
    assert said.err.startswith("The file ")
