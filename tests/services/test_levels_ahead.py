"""Levels of a shipped program in the months ahead."""

from datetime import date
from decimal import Decimal

from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.firm import Firm, Wanted
from partner_planner.domain.kinds import Record
from partner_planner.domain.person import Person
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.snapshot import Snapshot
from partner_planner.services.forecasting import ProgramAhead, future_of, programs_ahead
from partner_planner.services.wording.forecasts import because_text
from partner_planner.services.wording.scores import RecordNames
from tests.services.scored_firm import TODAY, credentials, rules

PROGRAM = "aws-services-path"
FIRM = (Firm("firm", "Lakeside Systems"), Wanted("w", PROGRAM), Person("ana", "Ana Ruiz"))


def selected() -> tuple[Record, ...]:
    """All that Select asks for, until in March the deals are a year old."""
    return (
        Person("ben", "Ben Odo"),
        Fact(
            "fee",
            FactKind.FEE,
            PROGRAM,
            "annual-fee",
            date(2026, 6, 1),
            amount=Decimal(2500),
            currency="USD",
        ),
        *(
            Certification(f"{person}-{credential}", person, credential, date(2026, 2, 1))
            for person in ("ana", "ben")
            for credential in (
                "aws-partner-accreditation-technical",
                "aws-partner-accreditation-business",
                "aws-certified-cloud-practitioner",
                "aws-certified-associate-level",
            )
        ),
        *(
            Certification(person, person, "aws-partner-accreditation-business", date(2026, 2, 1))
            for person in ("cem", "dan")
        ),
        Person("cem", "Cem Aydın"),
        Person("dan", "Dan Roe"),
        *(
            Fact(
                f"deal-{month}",
                FactKind.RECORD,
                PROGRAM,
                "launched-opportunity",
                date(2026, month, 5),
                customer=f"customer {month}",
                amount=Decimal(900),
                currency="USD",
                count=Decimal(1),
            )
            for month in (3, 5, 6)
        ),
    )


def ahead(*records: Record, day: date = TODAY, months: int = 18) -> ProgramAhead:
    """The program in the months ahead."""
    ledger = Ledger.of(Snapshot.of((*FIRM, *records)), credentials().get)
    (found,) = programs_ahead(future_of(ledger, day, months), rules(), months)
    return found


def test_a_program_without_areas_has_levels_by_month() -> None:
    found = ahead(months=3)
    assert found.areas == found.wanted_areas == ()
    assert len(found.ends) == 3
    names = [each.level.id for each in found.levels_in(0)]
    assert names[:3] == ["select", "advanced", "premier"]
    assert found.reached_in(2) is None


def test_a_level_ends_when_a_deal_is_a_year_old() -> None:
    found = ahead(*selected())
    reached = [found.reached_in(place) for place in range(18)]
    assert [each.level.id if each else "" for each in reached[:6]] == ["select"] * 4 + [""] * 2
    (month,) = (each for each in found.ladder_in(4) if each.level.id == "select")
    names = RecordNames.of(Snapshot.of((*FIRM, *selected())), credentials())
    assert because_text(month, names) == (
        "Launched opportunity of 5 March 2026 no longer counts from 5 March 2027 on."
    )


def test_stages_and_levels_of_areas_are_no_rungs_of_the_ladder() -> None:
    found = ahead(months=1)
    assert [each.level.id for each in found.ladder_in(0)] == ["select", "advanced", "premier"]
    assert len(found.levels_in(0)) > 3
