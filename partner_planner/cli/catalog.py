"""`catalog`: what is known of programs and credentials, and whether a catalog file is sound."""

from pathlib import Path

import click

from partner_planner.cli.answers import Answer, Table
from partner_planner.cli.call import Call
from partner_planner.cli.frame import Command, Family, answering
from partner_planner.domain.errors import InputRefused
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext

PROGRAMS = "programs"
RULES = "rules"


@answering
def list_catalogs(call: Call) -> Answer:
    """The programs of the shipped catalogs, and how many credentials they know."""
    from partner_planner.services.wording.states import confidence_text

    programs, credentials = call.programs(), call.credentials().all()
    facts = {
        "programs": [
            {
                "program": each.id,
                "name": each.name,
                "vendor": each.vendor,
                "historical": each.historical,
                "areas": [{"area": area.id, "name": area.name} for area in each.areas],
                "confidence": each.evidence.confidence,
                "checked_on": each.evidence.checked_on,
            }
            for each in programs.all()
        ],
        "credentials": len(credentials),
    }
    rows = [
        (
            each.id,
            each.name,
            str(len(each.areas) or ""),
            confidence_text(each.evidence.confidence),
            each.evidence.checked_on.isoformat(),
        )
        for each in programs.all()
    ]
    headings = (_("Program"), _("Name"), _("Areas"), _("Source"), _("Checked"))
    known = ngettext(
        "{count} credential is known.", "{count} credentials are known.", len(credentials)
    )
    return Answer(
        facts,
        [Table(headings, rows, frozenset({2})), known.format(count=len(credentials))],
    )


@answering
def check_file(call: Call, file: Path) -> Answer:
    """Whether a catalog file is sound; of rules every fault is told, else the first one."""
    from partner_planner.catalog.catalog_file import read
    from partner_planner.catalog.credential_files import credentials_of
    from partner_planner.catalog.program_file import programs_of

    try:
        content = file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputRefused("file-unreadable", file=str(file), reason=reason) from error
    name = str(file)
    kind = read(name, content).tables.get("kind")
    if kind == RULES:
        return _checked_rules(call, name, content)
    if kind == PROGRAMS:
        number = len(programs_of(name, content).all())
        found = ngettext("Sound: {count} program.", "Sound: {count} programs.", number)
        facts = {"file": name, "kind": PROGRAMS, "programs": number}
    else:
        number = len(credentials_of(((name, content),)).all())
        found = ngettext("Sound: {count} credential.", "Sound: {count} credentials.", number)
        facts = {"file": name, "kind": "credentials", "credentials": number}
    return Answer(facts, [found.format(count=number)])


def _checked_rules(call: Call, name: str, content: bytes) -> Answer:
    """Whether a catalog of rules is sound and its examples compute."""
    from partner_planner.catalog.rules.rule_file import faults_of, rulebook_of
    from partner_planner.services.wording.errors import error_sentence

    credentials = call.credentials()
    faults = [error_sentence(each) for each in faults_of(name, content, credentials)]
    facts = {"file": name, "kind": RULES, "faults": faults}
    if faults:
        return Answer(facts, code=InputRefused.exit_code, messages=faults)
    areas = len(rulebook_of(name, content, credentials).areas)
    found = ngettext(
        "Sound: the rules of {count} area, every example computes.",
        "Sound: the rules of {count} areas, every example computes.",
        areas,
    )
    return Answer(facts, [found.format(count=areas)])


COMMANDS = (
    Family(
        "catalog",
        _("Look at the catalogs of programs and credentials."),
        (
            Command(
                "list",
                [],
                callback=list_catalogs,
                help=_("List the programs that are known, with their areas and sources."),
            ),
            Command(
                "check",
                [click.Argument(["file"], type=click.Path(path_type=Path), metavar="FILE")],
                callback=check_file,
                help=_("Say whether a catalog file is sound, and if not, what is wrong where."),
            ),
        ),
    ),
)
