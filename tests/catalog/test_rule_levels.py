"""Levels and requirements of a program without areas, read from a file and judged."""

from datetime import date

from partner_planner.catalog.rules.rule_file import rulebook_of
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Enrolment
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.program_standing import ProgramStanding
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.level_texts import HEAD, LEVEL_RULES, REQUIREMENTS, requirement
from tests.catalog.rule_texts import small_credentials
from tests.domain.rules.small_program import holds, told

DAY = date(2026, 11, 22)
PROGRAM = "acme-services"


def read(text: str = LEVEL_RULES) -> Rulebook:
    """A text as a rule catalog."""
    return rulebook_of("acme-services.toml", text.encode(), small_credentials())


def standing(*records: Record, text: str = LEVEL_RULES, day: date = DAY) -> ProgramStanding:
    """Where a firm stands by it."""
    people = [Person(id) for id in ("ana", "ben")]
    plan = Ledger.of(Snapshot.of([*people, *records]), small_credentials().get)
    return evaluate(plan, read(text), day)


def granted(name: str, on: date = date(2026, 1, 1)) -> Fact:
    """Something that the vendor has granted."""
    return Fact(f"{name}/{on}", FactKind.STATUS, PROGRAM, name, on)


ANA, BEN = (
    holds("ana", "widget-basics"),
    holds("ben", "widget-basics", expires_on=date(2027, 5, 31)),
)
ENGINEER = holds("ana", "widget-engineer-associate", expires_on=date(2027, 3, 31))


def levels(found: ProgramStanding) -> str:
    """The standings of the levels from low to high."""
    return told(*(each.standing for each in found.levels))


def test_levels_stand_from_low_to_high() -> None:
    book = read()
    assert [each.id for each in book.levels] == ["select", "premier", "validated"]
    assert (book.areas, book.thresholds, book.terms) == ((), (), None)
    assert levels(standing()) == "not_met not_met not_met"
    assert levels(standing(ANA, BEN)) == "met not_met not_met"
    assert levels(standing(ANA, BEN, ENGINEER)) == "met unknown not_met"
    whole = (ANA, BEN, ENGINEER, granted("Cloud"), granted("Data"), granted("review"))
    assert levels(standing(*whole)) == "met met met"


def test_a_level_tells_until_when_it_is_met_and_by_whose_record() -> None:
    found = standing(ANA, BEN, ENGINEER, granted("Cloud"), granted("Data"))
    select, premier, _ = found.levels
    assert (select.met_until, select.lost) == (date(2027, 5, 31), ("ben/widget-basics",))
    assert (premier.met_until, premier.lost) == (
        date(2027, 3, 31),
        ("ana/widget-engineer-associate",),
    )
    starters = found.requirement("starters")
    assert starters is not None
    assert starters.met_until == date(2027, 5, 31)


def test_each_ladder_has_a_highest_level_that_is_met() -> None:
    found = standing(ANA, BEN, granted("review"))
    reached, stage = found.reached(), found.reached(stage="stage")
    assert reached is not None
    assert stage is not None
    assert (reached.level.id, stage.level.id) == ("select", "validated")
    above = found.next_level()
    assert above is not None
    assert above.level.id == "premier"
    assert found.next_level(stage="stage") is None


def test_an_edition_takes_the_place_of_another() -> None:
    text = (
        HEAD
        + REQUIREMENTS
        + requirement("old", 'status = { fact = "old" }')
        + requirement(
            "new",
            'status = { fact = "new", absent = "not-held" }',
            'supersedes = "old"',
            "from = 2025-04-01",
            "existing_from = 2025-08-01",
        )
        + requirement("premier", 'status = { requirement = "new" }')
    )
    old = granted("old", date(2020, 1, 1))

    def on(day: date, *enrolled: Record) -> str:
        found = standing(old, *enrolled, text=text, day=day)
        premier = found.requirement("premier")
        assert premier is not None
        listed = [each.requirement.id for each in found.requirements]
        return told(premier.verdict.standing, *(id for id in listed if id in {"old", "new"}))

    existing = Enrolment("in", PROGRAM, enrolled_on=date(2024, 1, 1))
    new = Enrolment("in", PROGRAM, enrolled_on=date(2025, 5, 1))
    assert on(date(2025, 3, 31), existing) == "met old"
    assert on(date(2025, 6, 1), existing) == "met old"
    assert on(date(2025, 6, 1), new) == "not_met new"
    assert on(date(2025, 8, 1), existing) == "not_met new"


def test_a_requirement_of_a_scope_counts_what_is_noted_for_it() -> None:
    text = HEAD + requirement(
        "audit", 'status = { fact = "audit", absent = "not-held" }', 'scope = "country:DE"'
    )
    there = Fact("a", FactKind.STATUS, PROGRAM, "audit", DAY, note="country:DE")
    other = Fact("a", FactKind.STATUS, PROGRAM, "audit", DAY, note="country:FR")
    for fact, expected in ((there, "met"), (other, "not_met")):
        (found,) = standing(fact, text=text).requirements
        assert str(found.verdict.standing) == expected
        assert found.requirement.scope == "country:DE"


def test_relief_is_read_with_its_smaller_amount() -> None:
    text = HEAD + requirement(
        "starters",
        'relief = { require = { people = { list = "basics", at_least = 3 } }, '
        "percent = 66, months = 12 }",
    )
    new = Enrolment("in", PROGRAM, enrolled_on=date(2026, 6, 1))
    old = Enrolment("in", PROGRAM, enrolled_on=date(2025, 6, 1))
    for member, need in ((new, "2"), (old, "3")):
        (found,) = standing(ANA, BEN, member, text=text).requirements
        assert told(found.verdict.need) == need
