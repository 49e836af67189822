"""What is said of the user's own catalogs: changes, files left out, numbers the vendor moved."""

from partner_planner.catalog.rules.changing import ChangeState
from partner_planner.catalog.rules.own import Own, OwnChange, OwnKind
from partner_planner.domain.errors import InputRefused
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.catalog_differences import (
    difference_sentence,
    place_words,
    value_words,
)
from partner_planner.services.wording.errors import error_sentence


def left_out_sentence(refused: InputRefused) -> str:
    """That a file of the user's is not used, and why."""
    return _("Your own catalog is left out until it is mended. {reason}").format(
        reason=error_sentence(refused)
    )


def change_sentence(change: OwnChange) -> str:
    """What the user changed, and whether it still stands against what the vendor says."""
    words = difference_sentence(change.difference)
    place = place_words(change.difference.place)
    if change.state is ChangeState.MOVED_ON:
        return _(
            "{change} The vendor's number has changed since: now it is {shipped}. Yours applies."
        ).format(change=words, shipped=value_words(change.shipped))
    if change.state is ChangeState.SAME:
        return _("{change} The vendor says the same now.").format(change=words)
    if change.state is ChangeState.GONE:
        return _(
            "{place}: the vendor's catalog has no such place now. Your change is kept."
        ).format(place=place)
    return words


def own_text(own: Own, program: str) -> str:
    """In a word or two whose a catalog is: '' for a shipped one as it came."""
    found = own.of(program)
    if found is None:
        return ""
    if found.kind is OwnKind.WHOLE:
        return _("your own")
    return ngettext(
        "{count} change of yours", "{count} changes of yours", len(found.changes)
    ).format(count=len(found.changes))
