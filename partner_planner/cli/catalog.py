"""`catalog`: what is known of programs and credentials, and whether a catalog file is sound."""

from pathlib import Path

import click

from partner_planner.cli.answers import Answer
from partner_planner.cli.call import Call
from partner_planner.cli.catalog_list import list_catalogs
from partner_planner.cli.frame import Command, Family, answering
from partner_planner.domain.errors import InputRefused
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext

PROGRAMS = "programs"
RULES = "rules"
CHANGES = "changes"


@answering
def check_file(call: Call, file: Path) -> Answer:
    """Whether a catalog file is sound; of rules every fault is told, else the first one."""
    from partner_planner.catalog.catalog_file import read
    from partner_planner.catalog.credential_files import credentials_of
    from partner_planner.catalog.file_bytes import content_of
    from partner_planner.catalog.program_file import programs_of

    content = content_of(file)
    name = str(file)
    kind = read(name, content).tables.get("kind")
    if kind == RULES:
        return _checked_rules(call, name, content)
    if kind == CHANGES:
        return _checked_changes(call, file)
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


def _checked_changes(call: Call, file: Path) -> Answer:
    """Whether changes to a shipped catalog are sound, and what they make of it."""
    from partner_planner.catalog.catalog_file import read
    from partner_planner.catalog.rules.changes_file import changes_of
    from partner_planner.services.catalogs.comparing import sound_file
    from partner_planner.services.catalogs.shelf import Shelf

    shelf = Shelf.of(call.home, call.credentials())
    sound_file(shelf, file, shelf.read)
    number = len(changes_of(read(str(file), file.read_bytes())).changes)
    found = ngettext("Sound: {count} change.", "Sound: {count} changes.", number)
    facts = {"file": str(file), "kind": CHANGES, "changes": number}
    return Answer(facts, [found.format(count=number)])


@answering
def diff(call: Call, one: str, other: str) -> Answer:
    """What two catalogs say differently."""
    from partner_planner.services.catalogs.comparing import compare
    from partner_planner.services.catalogs.shelf import Shelf
    from partner_planner.services.wording.catalog_differences import difference_sentence

    found = compare(Shelf.of(call.home, call.credentials()), one, other)
    facts = {
        "differences": [
            {"place": it.place_text, "kind": it.kind, "before": it.before, "after": it.after}
            for it in found
        ]
    }
    lines = [difference_sentence(each) for each in found]
    return Answer(facts, ["\n".join(lines) if lines else _("Both say the same.")])


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
            Command(
                "diff",
                [
                    click.Argument(["one"], metavar="A"),
                    click.Argument(["other"], metavar="B"),
                ],
                callback=diff,
                help=_("List what catalog B says differently from A; each a file or a program."),
            ),
        ),
    ),
)
