"""The words of sections that requirements stand on, and of what is said beside them."""

from partner_planner.domain.evidence import Confidence
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.section_words import SectionWords, common, days, not_printed
from partner_planner.services.wording.shape_words import ShapeWords
from partner_planner.services.wording.states import confidence_text


def further_sections() -> dict[str, SectionWords]:
    """The words by section."""
    return {
        "list": _listing(),
        "terms": _terms(),
        "remark": _remark(),
        "sources": _sources(),
        "example": _example(),
    }


def _listing() -> SectionWords:
    return SectionWords(
        _("List"),
        _("Add a list"),
        ShapeWords(
            _("Lists of credentials"),
            _("The credentials that count for a requirement; requirements refer to a list."),
            {
                "credentials": _("Credentials that count"),
                "dated": _("Credentials with days of their own"),
                **{f"dated.{key}": words for key, words in days().items()},
                "dated.credential": _("Credential"),
                "dated.note": _("Note"),
                "dated.sources": _("Sources"),
                **days(),
                "id": _("Short name, small letters and hyphens"),
                "note": _("Note"),
                "sources": _("Sources"),
            },
            {
                **not_printed(),
                **{(f"dated.{key}", word): each for (key, word), each in not_printed().items()},
            },
        ),
    )


def _terms() -> SectionWords:
    return SectionWords(
        _("Terms"),
        _("Add the terms"),
        ShapeWords(
            _("Terms"),
            _("The year of the program: how long points are looked at, renewal and fee."),
            {
                "window_months": _("Months before the anniversary in which it can be renewed"),
                "renewal_days": _("Days to renew after the anniversary"),
                "year_days": _("Days of a year of the program"),
                "fee": _("Fee of a year"),
                "fee.amount": _("Amount"),
                "fee.currency": _("Currency"),
                "fee.text": _("In words"),
                "fee.sources": _("Sources"),
                **common(),
            },
        ),
    )


def _remark() -> SectionWords:
    return SectionWords(
        _("Remark"),
        _("Add a remark"),
        ShapeWords(
            _("Remarks"),
            _("What somebody should know who reads these rules."),
            {"area": _("Area, where it is about one"), **common()},
        ),
    )


def _sources() -> SectionWords:
    return SectionWords(
        _("Source"),
        _("Add a source"),
        ShapeWords(
            _("Sources"),
            _(
                "Where the numbers come from. You need not name any: what you enter is marked "
                "as your own entry."
            ),
            {
                "title": _("Title"),
                "address": _("Address"),
                "checked_on": _("Day on which it was checked"),
                "confidence": _("How sure it is"),
            },
            {("confidence", each.value): confidence_text(each) for each in Confidence},
        ),
    )


def _example() -> SectionWords:
    return SectionWords(
        _("Example"),
        "",
        ShapeWords(
            _("Examples"),
            _(
                "What the rules come to for an invented firm. An example that no longer "
                "fits your numbers can be removed."
            ),
            common(),
        ),
    )
