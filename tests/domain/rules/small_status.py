"""Parts of a requirement that are met, not met or unknown, and the facts that make them so."""

from collections.abc import Iterable

from partner_planner.domain.figure import Fact, FactKind
from partner_planner.domain.rules.granted import Granted
from partner_planner.domain.rules.standing import Standing
from tests.domain.rules.small_facts import TODAY, dated, fact

MET, NOT_MET, UNKNOWN = Standing.MET, Standing.NOT_MET, Standing.UNKNOWN


def status(name: str, **more: str | None) -> Fact:
    """What the vendor has granted since today."""
    return fact(name, TODAY, kind=FactKind.STATUS, count=more.get("count"))


def granted(name: str, *, absent_is_none: bool = False) -> Granted:
    """Something that the vendor grants."""
    return Granted(name, dated(name, kind=FactKind.STATUS, absent_is_none=absent_is_none))


def known() -> tuple[Fact, ...]:
    """One status that is held and one that is not."""
    return status("met"), status("not_met", count="0")


def parts(standings: Iterable[Standing]) -> tuple[Granted, ...]:
    """Statuses that stand so where those facts are known."""
    return tuple(granted(str(each)) for each in standings)
