"""What is said of the rules of a program in the list of all of them."""

from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.catalogs.program_list import ListedProgram
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.states import confidence_text


def mark_text(program: ListedProgram) -> str:
    """In a few words whose the rules are."""
    if program.own is None:
        return _("as shipped")
    if program.whole:
        return _("your own")
    return _("changed by you")


def version_text(program: ListedProgram) -> str:
    """Version, day and how sure the rules are."""
    return _("Version {version}, checked {day}, {confidence}.").format(
        version=program.book.version,
        day=day_text(program.book.checked_on),
        confidence=confidence_text(program.confidence),
    )


def whose_text(program: ListedProgram) -> str:
    """What the user has to do with the rules, in a sentence."""
    if program.own is None:
        return _("These are the rules that came with the program. You have changed nothing.")
    if program.whole:
        return _("This program is your own. It stands in a file that an update leaves alone.")
    count = len(program.own.changes)
    return ngettext(
        "You have changed one thing. It holds on when the vendor's rules are updated.",
        "You have changed {count} things. They hold on when the vendor's rules are updated.",
        count,
    ).format(count=count)


def changed_sentence(name: str) -> str:
    """That a program is judged by numbers of the user."""
    return _("{program}: its rules are changed by you.").format(program=name)
