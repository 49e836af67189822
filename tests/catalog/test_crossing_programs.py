"""A level may ask for a level of another program, and two programs not for each other's."""

from datetime import date
from pathlib import Path

import pytest

from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.evaluating import evaluate
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.reason import Reason
from partner_planner.domain.snapshot import Snapshot
from tests.catalog.level_texts import HEAD, LEVEL_RULES
from tests.catalog.rule_texts import small_credentials
from tests.catalog.test_rule_levels import ANA, BEN, PROGRAM, read
from tests.domain.rules.small_program import told

OTHER = "globex-partners"
DAY = date(2026, 11, 22)


def other(require: str) -> str:
    """A program with one level, that asks for something."""
    head = HEAD.replace(PROGRAM, OTHER)
    return (
        f'{head}\n[[level]]\nid = "gold"\nname = "Gold"\nrequire = {{ {require} }}\n'
        'text = "The only level."\nsources = ["page"]\n'
    )


ASKS = f'status = {{ program = "{PROGRAM}", level = "select", name = "Acme Select" }}'
ASKED = f'status = {{ program = "{OTHER}", level = "gold" }}'


def standing(rules: ProgramRules, *records: Record) -> str:
    """How the level that asks for another program's stands, and until when."""
    snapshot = Snapshot.of((Person("ana"), Person("ben"), *records))
    plan = Ledger.of(snapshot, small_credentials().get, rules.get)
    book = rules.get(OTHER)
    assert book is not None
    (gold,) = evaluate(plan, book, DAY).levels
    return told(gold.standing, gold.met_until, *gold.verdict.reasons)


def test_a_level_stands_as_the_other_program_says() -> None:
    rules = ProgramRules([read(other(ASKS)), read()])
    assert standing(rules) == "not_met -"
    assert standing(rules, ANA, BEN) == "met 2027-05-31"


def test_what_the_vendor_says_comes_before_the_rules() -> None:
    rules = ProgramRules([read(other(ASKS)), read()])
    said = Fact("said", FactKind.STATUS, PROGRAM, "select", date(2026, 1, 1))
    assert standing(rules, said) == "met -"


def test_a_program_without_rules_leaves_it_open() -> None:
    rules = ProgramRules([read(other(ASKS))])
    assert standing(rules, ANA, BEN) == f"unknown - {Reason.NOT_ATTESTED}"


def circle() -> tuple[str, str]:
    """Two programs of which each asks for a level of the other."""
    return other(ASKS), LEVEL_RULES.replace('status = { requirement = "starters" }', ASKED)


def test_two_programs_that_ask_for_each_other_are_refused(tmp_path: Path) -> None:
    for number, text in enumerate(circle()):
        (tmp_path / f"{number}.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        load_program_rules(tmp_path, small_credentials())
    assert refused.value.key == "catalog-circle"
    assert f"{OTHER}/gold > " in str(refused.value.facts["value"])


def test_where_such_programs_are_judged_all_the_same_it_stays_open() -> None:
    rules = ProgramRules([read(text) for text in circle()])
    assert standing(rules) == f"unknown - {Reason.LEADS_BACK}"
