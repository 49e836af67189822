"""`catalog list`: the programs that are known, whose their rules are, and of which version."""

from partner_planner.catalog.rules.rulebooks import ProgramRules
from partner_planner.cli.answers import Answer, Table
from partner_planner.cli.call import Call
from partner_planner.cli.frame import answering
from partner_planner.domain.program import Program
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext


@answering
def list_catalogs(call: Call) -> Answer:
    """The programs of the catalogs, and how many credentials they know."""
    credentials = call.credentials()
    rules, programs = call.rules(credentials), call.programs().all()
    known = ngettext(
        "{count} credential is known.", "{count} credentials are known.", len(credentials.all())
    )
    rows = [_row(each, rules) for each in programs]
    headings = (
        _("Program"), _("Name"), _("Areas"), _("Rules"), _("Source"), _("Checked"), _("Yours")
    )  # fmt: skip
    return Answer(
        {
            "programs": [_facts(each, rules) for each in programs],
            "credentials": len(credentials.all()),
        },
        [
            Table(headings, rows, frozenset({2})),
            *_changes(rules),
            known.format(count=len(credentials.all())),
        ],
    )


def _facts(program: Program, rules: ProgramRules) -> dict[str, object]:
    from partner_planner.services.wording.own_catalogs import change_sentence

    book, own = rules.get(program.id), rules.own.of(program.id)
    return {
        "program": program.id,
        "name": program.name,
        "vendor": program.vendor,
        "historical": program.historical,
        "areas": [{"area": area.id, "name": area.name} for area in program.areas],
        "confidence": program.evidence.confidence,
        "checked_on": program.evidence.checked_on,
        "catalog_version": book.version if book is not None else None,
        "own": own.kind if own is not None else None,
        "changes": [
            {
                "place": each.difference.place_text,
                "kind": each.difference.kind,
                "before": each.difference.before,
                "after": each.difference.after,
                "state": each.state,
                "shipped": each.shipped,
                "text": change_sentence(each),
            }
            for each in (own.changes if own is not None else ())
        ],
    }


def _row(program: Program, rules: ProgramRules) -> tuple[str, ...]:
    from partner_planner.services.wording.own_catalogs import own_text
    from partner_planner.services.wording.states import confidence_text

    book = rules.get(program.id)
    return (
        program.id,
        program.name,
        str(len(program.areas) or ""),
        book.version if book is not None else "",
        confidence_text(program.evidence.confidence),
        program.evidence.checked_on.isoformat(),
        own_text(rules.own, program.id),
    )


def _changes(rules: ProgramRules) -> list[str]:
    """The user's changes, a paragraph for each program."""
    from partner_planner.services.wording.own_catalogs import change_sentence

    found = []
    for own in rules.own.catalogs:
        book = rules.get(own.program)
        if own.changes and book is not None:
            title = _("What you changed in {program}:").format(program=book.name)
            found.append("\n".join([title, *map(change_sentence, own.changes)]))
    return found
