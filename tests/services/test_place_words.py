"""Who fills which place is told by name."""

from datetime import date

from partner_planner.domain.certification import Certification
from partner_planner.domain.rules.combining import AllOf
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.matching import Reuse
from partner_planner.domain.rules.roles import Roles, Slot
from partner_planner.domain.rules.scene import Scene
from partner_planner.domain.rules.shapes import JUDGES
from partner_planner.services.wording.scores_places import place_lines
from partner_planner.services.wording.scores_records import RecordNames
from tests.domain.rules.small_program import listing
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
