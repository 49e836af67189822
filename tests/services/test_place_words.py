"""Who fills which place, and who has collected what, is told by name."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.credit_rule import Category, CreditCycle, Way
from partner_planner.domain.rules.dated import Dated
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.matching import Reuse
from partner_planner.domain.rules.roles import Roles, Slot
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.services.wording.scores_cycles import cycle_lines
from partner_planner.services.wording.scores_places import place_lines
from partner_planner.services.wording.scores_records import RecordNames
from tests.domain.rules.small_program import PROGRAM, listing
from tests.services.small_firm import SINGLE, TODAY, catalog, held, plan


def test_each_place_of_a_rule_is_told_with_its_people() -> None:
    snapshot = plan(
        held("a", SINGLE, date(2026, 6, 1)),
        Certification("n", "nobody", SINGLE.id, date(2026, 6, 1)),
    )
    known = catalog()
    slots = Slot("Manager", "am", listing(SINGLE.id)), Slot("Engineer", "se", listing("other"))
    node = AllOf((Roles(slots, Reuse(total=1)),))
    verdict = Scene(Ledger.of(snapshot, known.get), TODAY, JUDGES).judge(node)
    assert list(place_lines(verdict, RecordNames.of(snapshot, known))) == [
        "Manager: Ana Ruiz",
        "Engineer: nobody",
    ]


def test_each_running_cycle_is_told_with_its_last_day() -> None:
    ana = held("a", SINGLE, date(2026, 6, 1))
    nobody = Certification("n", "ben", SINGLE.id, date(2026, 7, 1))
    collected = Fact(
        "f", FactKind.CREDIT, PROGRAM, "ce", date(2026, 9, 1), person="ana", count=Decimal(9)
    )
    snapshot, known = plan(ana, nobody, collected), catalog()
    kind = Category("ce", Dated(PROGRAM, "ce", FactKind.CREDIT))
    node = CreditCycle(listing(SINGLE.id), 12, (Way(Fraction(20), (kind,)),))
    verdict = Scene(Ledger.of(snapshot, known.get), TODAY, JUDGES).judge(node)
    assert list(cycle_lines(verdict, RecordNames.of(snapshot, known))) == [
        "Ana Ruiz: 9 of 20 credits by 31 May 2027",
        "Ben Odo: unknown by 30 June 2027",
    ]
