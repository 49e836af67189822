"""Which programs that are looked at are judged by numbers of the user."""

from collections.abc import Iterable, Iterator

from partner_planner.services.scoring import ProgramReading
from partner_planner.ui.session import Session


def changed_by_user(
    session: Session, readings: Iterable[ProgramReading]
) -> Iterator[tuple[str, str]]:
    """The id of each such program, with a sentence that says so."""
    if not session.home.catalogs.is_dir():
        return
    from partner_planner.catalog.rules.own import OwnKind  # few have rules of their own
    from partner_planner.services.wording.program_rules import changed_sentence

    for reading in readings:
        own = session.rules.own.of(reading.rulebook.program)
        if own is not None and own.kind is OwnKind.CHANGES:
            yield own.program, changed_sentence(reading.rulebook.name)
