"""The shipped rules say what the vendor's pages say, each with its witness."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from fractions import Fraction

import pytest

from partner_planner import resources
from partner_planner.catalog.catalog_file import read
from partner_planner.catalog.programs import Programs
from partner_planner.catalog.rules.rule_file import rulebook_of
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.evidence import Confidence, Evidence
from partner_planner.domain.rules.amounts import Limit
from partner_planner.domain.rules.choosing import AnyOf
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.force import Force
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.node import Input, Node
from partner_planner.domain.rules.people import People
from partner_planner.domain.rules.rulebook import Rulebook, TrackMethod
from tests.catalog.rule_texts import shipped_credentials, shipped_rules

PATH = resources.path("catalogs", "microsoft-ai-cloud.toml")
CREDENTIALS = shipped_credentials()
BOOK = shipped_rules()
EXAMPLES = read(PATH.name, PATH.read_bytes()).tables["example"]

WEIGHTS = {
    "data-ai": "30 40 - 20 10",
    "digital-app-innovation": "30 20 20 20 10",
    "infrastructure": "30 20 20 20 10",
    "security": "20 40 - 20 20",
    "modern-work": "20 10 15 30 25",
    "business-applications": "15 20 15 30 20",
}
METRICS = ("net-customer-adds", "intermediate", "advanced", "usage-growth", "deployments")


def parts(value: object) -> Iterator[object]:
    """Every record inside a rulebook, itself included."""
    if is_dataclass(value) and not isinstance(value, type):
        yield value
        for each in fields(value):
            yield from parts(getattr(value, each.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from parts(each)


@pytest.mark.parametrize("area", WEIGHTS)
@pytest.mark.parametrize("track", ["enterprise", "smb"])
def test_the_metrics_of_a_track_make_a_hundred_points(area: str, track: str) -> None:
    rules = BOOK.area(area)
    assert rules is not None
    found = {each.id: each.maximum for each in rules.metrics_on(track, BOOK.checked_on)}
    assert " ".join(str(found.get(id, "-")) for id in METRICS) == WEIGHTS[area]
    assert sum(found.values()) == 100


def test_every_rule_and_list_has_source_day_and_confidence() -> None:
    witnessed = 0
    for part in parts(BOOK):
        names = {each.name for each in fields(part)}  # type: ignore[arg-type] # all are records
        if isinstance(part, Evidence):
            assert part.source
            assert part.checked_on <= BOOK.checked_on
            assert isinstance(part.confidence, Confidence)
            assert part.confidence is not Confidence.UNVERIFIED
        elif not isinstance(part, Force | Node | Input) or isinstance(part, CredentialList):
            witnessed += "evidence" in names
            assert "evidence" in names or type(part).__name__ == "Money", part
    assert witnessed > 80
    assert all(each.evidence.source for area in BOOK.areas for each in area.metrics)


def test_every_rule_is_told_in_words() -> None:
    for area in BOOK.areas:
        for metric in area.metrics:
            assert len(metric.text) > 20
            assert metric.period
            if metric.category != "skilling":
                assert metric.condition
                assert metric.associations


def test_areas_and_badges_are_those_of_the_list_of_programs(programs: Programs) -> None:
    program = programs.get(BOOK.program)
    assert program is not None
    assert BOOK.name == program.name
    listed = [(area.id, area.name, area.badge) for area in program.areas]
    assert [(area.id, area.name, area.badge) for area in BOOK.areas] == listed


def test_the_better_track_counts_only_where_the_page_says_so() -> None:
    best = {area.id for area in BOOK.areas if area.method is TrackMethod.BEST_OF}
    assert best == {"security", "modern-work"}
    for area in BOOK.areas:
        assert bool(area.classifications) is (area.id not in best)


def test_partners_are_classified_by_one_rule_on_any_day() -> None:
    for area in BOOK.areas:
        for day in (date(2026, 6, 30), date(2026, 7, 1), BOOK.checked_on):
            assert len([each for each in area.classifications if each.force.on(day)]) <= 1
    azure = BOOK.areas[0].classifications
    assert [each.force for each in azure] == [
        Force(ends=date(2026, 6, 30)),
        Force(begins=date(2026, 7, 1)),
    ]


LISTED = {
    "azure-administrators": "AZ-104",
    "azure-architects": "AZ-305",
    "data-ai-intermediate": (
        "DP-300 PL-300 DP-420 DP-600 DP-700 DP-800 AI-103 AI-300 DP-750 AI-102 DP-100"
    ),
    "digital-intermediate": "AB-400 AI-200 GH-600 AZ-204",
    "digital-advanced": "AZ-400 GH-200 GH-100 GH-500 GH-300 PL-600",
    "infrastructure-intermediate": "AZ-700 AZ-802",
    "infrastructure-advanced": "AZ-140 AZ-120",
    "security-engineers": "SC-500 AZ-500",
    "security-operations": "SC-200",
    "security-specialists": "SC-401 SC-300 SC-100 SC-400",
    "modern-work-intermediate": "MS-700 SC-300 MS-721 MD-102 AB-900 MS-900",
    "modern-work-advanced": "MS-102 -",
    "business-intermediate": (
        "MB-310 MB-500 MB-330 MB-230 MB-800 PL-300 AB-400 AB-210 AB-250 MB-240 PL-500 MB-280"
        " AB-410 PL-200"
    ),
    "business-advanced": "MB-820 AB-100 MB-335 MB-700 PL-600",
    "copilot-specialists": "SC-401 AB-100 AB-620",
    "data-security-specialists": "SC-401",
    "agentic-builders": "PL-200 AB-410 AB-620",
    "agentic-developers": "AB-400 PL-500",
    "agentic-architects": "AB-100",
}


def test_each_list_has_the_credentials_of_the_page() -> None:
    found = {}
    for each in BOOK.lists:
        known = [CREDENTIALS.get(id) for id in each.credentials]
        found[each.id] = " ".join(one.code or "-" for one in known if one is not None)
    assert found == LISTED


def test_last_counting_days_are_those_of_the_credentials() -> None:
    dated = {
        entry.credential: entry.force
        for each in BOOK.lists
        for entry in each.listed
        if entry.force != Force()
    }
    assert {id: (force.begins, force.ends) for id, force in dated.items()} == {
        "microsoft-365-fundamentals": (None, date(2027, 3, 31)),
        "enterprise-administrator-expert": (None, date(2027, 11, 30)),
        "teams-meetings-and-meeting-rooms-technical-assessment": (None, date(2027, 6, 15)),
        "intelligent-applications-builder-associate": (date(2026, 7, 30), None),
        "power-platform-functional-consultant-associate": (None, date(2026, 7, 29)),
    }
    for id, force in dated.items():
        credential = CREDENTIALS.get(id)
        assert credential is not None
        if isinstance(credential.last_counting, date):
            assert credential.last_counting == force.ends


def test_every_list_is_used() -> None:
    used = {
        part.id
        for each in (*BOOK.areas, *BOOK.levels)
        for part in parts(each)
        if isinstance(part, CredentialList)
    }
    assert used == {each.id for each in BOOK.lists}


def test_thresholds_and_terms_are_those_of_the_program() -> None:
    assert [(each.id, each.at_least, each.floor) for each in BOOK.thresholds] == [
        ("designation", Fraction(70), True),
        ("reseller-incentives", Fraction(25), False),
    ]
    terms = BOOK.terms
    assert terms is not None
    assert (terms.window_months, terms.renewal_days, terms.year_days) == (6, 30, 365)
    assert terms.fee is not None
    assert str(terms.fee.money.amount) == "4875"
    assert terms.fee.money.currency == "USD"
    assert terms.fee.evidence.confidence is Confidence.RELAYED


def test_pages_that_disagree_are_told() -> None:
    told = " ".join(each.text for each in BOOK.remarks)
    for words in ("five metrics", "swapped", "prints 1,500", "says ten", "calculation uses four"):
        assert words in told


def test_there_are_examples_for_every_area_and_kind_of_metric() -> None:
    assert len(EXAMPLES) >= 60
    seen = {(each["area"], each["track"]) for each in EXAMPLES if "level" not in each}
    assert seen == {(area, track) for area in WEIGHTS for track in ("enterprise", "smb")} - {
        ("modern-work", "")
    }
    for each in EXAMPLES:
        assert each["sources"]
        assert each["text"]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_that_comes_out_otherwise_refuses_the_catalog(number: int) -> None:
    lines = PATH.read_text(encoding="utf-8").splitlines()
    starts = [place for place, line in enumerate(lines) if line == "[[example]]"]
    key, wrong = ("points", '"99999/7"')
    if "level" in EXAMPLES[number]:
        key, wrong = ("standing", '"met"')
        if EXAMPLES[number]["standing"] == "met":
            wrong = '"not_met"'
    wanted = next(
        place for place in range(starts[number], len(lines)) if lines[place].startswith(f"{key} =")
    )
    lines[wanted] = f"{key} = {wrong}"
    with pytest.raises(InputRefused) as refused:
        rulebook_of("changed.toml", "\n".join(lines).encode(), CREDENTIALS)
    assert refused.value.key == "catalog-example"
    assert refused.value.facts["line"] == wanted + 1


def test_an_empty_difference_is_seen() -> None:
    assert shipped_rules() == BOOK
    assert replace(BOOK, version="other") != BOOK
    assert isinstance(BOOK, Rulebook)


SPECIALIZATIONS = {
    # the area, and the numbers that the notes retell, in their order
    "microsoft-365-copilot": ("modern-work", (1000, 5, 10)),
    "data-security": ("security", (2500, 6, 4)),
    "agentic-business-solutions": ("business-applications", (2, 2, 5, 2, 2)),
}


def test_specializations_are_levels_of_their_area_and_relayed() -> None:
    assert {each.id: each.area for each in BOOK.levels} == {
        id: area for id, (area, _numbers) in SPECIALIZATIONS.items()
    }
    for level in BOOK.levels:
        assert isinstance(level.requirement, AllOf)
        nodes = level.requirement.parts
        choices = [each.options for each in nodes if isinstance(each, AnyOf)]
        asked = [
            each.at_least
            for each in (*(option for options in choices for option in options), *nodes)
            if isinstance(each, Limit | People)
        ]
        assert tuple(asked) == SPECIALIZATIONS[level.id][1]
        assert (level.stage, level.evidence.confidence) == ("specialization", Confidence.RELAYED)
