"""The words of shapes over training and credits."""

from partner_planner.catalog.rules.declared import Gives
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.shape_words import ShapeWords
from partner_planner.services.wording.shapes_facts import fact_choices, fact_labels


def upkeep_shapes() -> dict[tuple[Gives, str], ShapeWords]:
    """The words by what a shape gives and by its name."""
    return {
        (Gives.REQUIREMENT, "training"): ShapeWords(
            _("A training that people finished"),
            _("So many people of the firm finished a training, or so many hours of it add up."),
            {
                "training": _("Name of the training"),
                "people": _("People at least"),
                "hours": _("Hours at least"),
                **fact_labels(),
            },
            fact_choices(),
        ),
        (Gives.REQUIREMENT, "credit_cycle"): ShapeWords(
            _("Credits that keep a credential"),
            _("Everybody who holds a credential has the credits of their running cycle."),
            _cycle_labels(),
            {
                ("absent", "zero"): _("There are none"),
                ("absent", "unknown"): _("It is not known"),
            },
        ),
    }


def _cycle_labels() -> dict[str, str]:
    return {
        "list": _("Credentials that are kept"),
        "months": _("Months of a cycle"),
        "total": _("Credits in all"),
        **_category_labels("categories"),
        "earned": _("Besides, a credential of this list is earned"),
        "instead": _("Other ways, one of which is enough"),
        "instead.total": _("Credits in all"),
        **_category_labels("instead.categories"),
        "instead.earned": _("A credential of this list is earned"),
        "yearly": _("Credits in each year"),
        "rollover_months": _("Last months of a cycle that roll over"),
        "absent": _("Where nothing was ever entered"),
    }


def _category_labels(key: str) -> dict[str, str]:
    return {
        key: _("Kinds of credits"),
        f"{key}.credit": _("Name of the kind"),
        f"{key}.at_least": _("At least"),
        f"{key}.at_most": _("No more count than"),
        f"{key}.rolls_over": _("So many may roll over"),
    }
