"""Every shipped program: its rules load, its examples hold, every number has a witness."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from partner_planner import resources
from partner_planner.catalog.catalog_file import read
from partner_planner.catalog.programs import Programs
from partner_planner.catalog.rules.rule_file import faults_of, rulebook_of
from partner_planner.domain.evidence import Confidence
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.metric import Metric
from partner_planner.domain.rules.rulebook import (
    AreaRules,
    Level,
    Remark,
    Requirement,
    Rulebook,
    Threshold,
)
from tests.catalog.rule_texts import shipped_credentials

CREDENTIALS = shipped_credentials()
MICROSOFT = "microsoft-ai-cloud"
PROGRAMS = (
    MICROSOFT,
    "aws-services-path",
    "google-cloud-partner-network",
    "cisco-360",
    "microsoft-partner-program-2004",
)


WITNESSED = (AreaRules, CredentialList, Threshold, Requirement, Level, Metric, Remark)
TOLD = (Threshold, Requirement, Level, Metric, Remark)


def path_of(program: str) -> Path:
    """The file of a program's rules."""
    return resources.path("catalogs", f"{program}.toml")


def book_of(program: str) -> Rulebook:
    """The rules of a program, its examples computed."""
    path = path_of(program)
    return rulebook_of(path.name, path.read_bytes(), CREDENTIALS)


BOOKS = {program: book_of(program) for program in PROGRAMS}


def parts(value: object) -> Iterator[object]:
    """Every record inside a rulebook, itself included."""
    if is_dataclass(value) and not isinstance(value, type):
        yield value
        for each in fields(value):
            yield from parts(getattr(value, each.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from parts(each)


def numbers(node: object) -> tuple[Fraction, ...]:
    """What a requirement asks for, number by number."""
    asked = [getattr(each, "at_least", None) for each in parts(node)]
    return tuple(Fraction(each) for each in asked if each is not None)


def strongest(book: Rulebook) -> Confidence:
    """The best confidence of anything that is asked for."""
    seen = [each.evidence.confidence for each in book.requirements]
    seen += [each.evidence.confidence for each in book.thresholds]
    order = list(Confidence)
    return order[min(order.index(each) for each in seen)]


def test_there_are_no_other_programs() -> None:
    kept = {path.stem for path in resources.path("catalogs").glob("*.toml")}
    assert {each for each in kept if not each.endswith("-credentials")} == {*PROGRAMS, "programs"}


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_is_sound_and_is_the_one_of_the_list(program: str, programs: Programs) -> None:
    path = path_of(program)
    assert faults_of(path.name, path.read_bytes(), CREDENTIALS) == ()
    known = programs.get(program)
    assert known is not None
    assert (BOOKS[program].program, BOOKS[program].name) == (program, known.name)


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_number_has_a_witness(program: str) -> None:
    for part in parts(BOOKS[program]):
        if isinstance(part, WITNESSED):
            assert part.evidence.source
            assert part.evidence.checked_on == date(2026, 11, 22)
        if isinstance(part, TOLD):
            assert len(part.text) > 4


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_examples_cover_what_can_be_said(program: str) -> None:
    path = path_of(program)
    examples = read(path.name, path.read_bytes()).tables["example"]
    said = {each["standing"] for each in examples if "standing" in each}
    assert said == {"met", "not_met", "unknown"}


@pytest.mark.parametrize(
    ("program", "best"),
    [
        ("aws-services-path", Confidence.RELAYED),
        ("google-cloud-partner-network", Confidence.PRESS),
        ("cisco-360", Confidence.PRESS),
        ("microsoft-partner-program-2004", Confidence.PRESS),
    ],
)
def test_nothing_is_called_official_that_the_vendor_did_not_say(
    program: str, best: Confidence
) -> None:
    assert strongest(BOOKS[program]) is best


# The numbers of the tables of sources, by requirement.
ASKED: dict[str, dict[str, tuple[int, ...]]] = {
    "aws-services-path": {
        "select-accreditations": (2, 2, 4),
        "select-foundational": (2,),
        "select-technical": (2,),
        "select-opportunities": (3, 1500),
        "advanced-accreditations": (4, 4, 8),
        "advanced-foundational": (4,),
        "advanced-technical": (6, 3),
        "advanced-opportunities": (20, 10000),
        "premier-accreditations": (10, 10, 20),
        "premier-foundational": (10,),
        "premier-technical": (25, 10),
        "premier-opportunities": (50, 50000),
        "premier-competencies": (3,),
    },
    "google-cloud-partner-network": {
        "select-contract-value": (250_000,),
        "premier-contract-value": (2_000_000,),
        "diamond-contract-value": (20_000_000,),
        "diamond-workloads": (20,),
        "diamond-opportunities": (30,),
        "diamond-certificates": (200,),
    },
}


@pytest.mark.parametrize("program", ASKED)
def test_the_numbers_are_those_of_the_sources(program: str) -> None:
    book = BOOKS[program]
    for id, asked in ASKED[program].items():
        requirement = book.requirement(id)
        assert requirement is not None
        assert numbers(requirement.requirement) == asked, id
