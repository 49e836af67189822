"""The words of shapes over people."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords
from partner_planner.services.wording.shapes_roles import role_shapes
from partner_planner.services.wording.shapes_upkeep import upkeep_shapes


def people_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.REQUIREMENT, "people"): ShapeWords(
            _("People with a credential"),
            _("So many different people hold a credential of the list."),
            {
                "list": _list_label(),
                "at_least": _("People at least"),
                "including": _("Some of them"),
                "including.list": _("Stricter list of credentials"),
                "including.at_least": _("Of these at least"),
                "count": _count_label(),
            },
            _count_choices(),
        ),
        (Gives.SCORE, "per_person"): ShapeWords(
            _("Points for each person"),
            _("Each different person who holds a credential of the list gives points."),
            {
                "list": _list_label(),
                "points": _("Points for each person"),
                "count": _count_label(),
            },
            _count_choices(),
        ),
        (Gives.VALUE, "people"): ShapeWords(
            _("How many people there are"),
            _("The number of different people who hold a credential of the list."),
            {"list": _list_label(), "count": _count_label()},
            _count_choices(),
        ),
        (Gives.REQUIREMENT, "covers"): ShapeWords(
            _("Every credential of a set"),
            _("Each credential is held by somebody; one person may hold several."),
            {
                "list": _("List of which every credential is asked for"),
                "lists": _("Lists of each of which one credential is asked for"),
            },
        ),
        (Gives.REQUIREMENT, "ratio"): ShapeWords(
            _("A share of the staff"),
            _(
                "So many percent of the staff hold a credential of the list. The staff are the "
                "people with a role, or a number that is entered."
            ),
            {
                "list": _list_label(),
                "percent": _("Percent of the staff"),
                "role": _("Role of the staff, empty for everybody"),
                "staff": _("Number of the staff, where it is entered"),
                "at_most": _("Never more people than"),
            },
        ),
        **_per_amount(),
        **role_shapes(),
        **upkeep_shapes(),
    }


def _per_amount() -> dict[tuple[Gives, str], ShapeWords]:
    labels = {
        "list": _list_label(),
        "amount": _("Amount"),
        "per": _("One for each"),
        "rounding": _("A broken number is"),
        "count": _count_label(),
    }
    choices = {
        ("rounding", "exact"): _("left as it is"),
        ("rounding", "up"): _("rounded up"),
        ("rounding", "down"): _("rounded down"),
        **_count_choices(),
    }
    return {
        (Gives.REQUIREMENT, "per_amount"): ShapeWords(
            _("People for each so much of an amount"),
            _("One person, or one certificate, is needed for each so much of an amount."),
            labels,
            choices,
        ),
        (Gives.VALUE, "per_amount"): ShapeWords(
            _("How much of the people for an amount there is"),
            _("The people there are, in percent of those that an amount asks for."),
            labels,
            choices,
        ),
    }


def _list_label() -> str:
    return _("List of credentials")


def _count_label() -> str:
    return _("What is counted")


def _count_choices() -> dict[tuple[str, str], str]:
    return {
        ("count", "people"): _("people, each once"),
        ("count", "certificates"): _("certificates, each once"),
    }
