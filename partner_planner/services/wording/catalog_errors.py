"""What is wrong with a catalog file, with its line and what would be right."""

from partner_planner.i18n import gettext as _


def catalog_errors() -> dict[str, str]:
    """The sentences of refused catalogs, by key."""
    where = _("{file}, line {line}: {what}")
    whole = {
        "catalog-too-large": _(
            "{file} is too large for a catalog: it has more than {largest} bytes."
        ),
        "catalog-unknown": _("There is no catalog of “{program}”. Look at the list of catalogs."),
        "catalog-place-unknown": _(
            "The catalog of “{program}” has nothing at {place}, so nothing was changed."
        ),
        "catalog-old-missing": _(
            "The old rules of “{program}” are not on this computer, so they cannot be kept."
        ),
        "catalog-not-own": _(
            "The catalog of “{program}” came with the program, so it cannot be deleted."
        ),
        "catalog-unwritable": _(
            "Your catalog {path} cannot be written: {reason}. Nothing was changed."
        ),
        "catalog-no-rules": _("{file} is not a catalog of rules, so it cannot be tried."),
        "catalogs-differ-in-kind": _(
            "{one} and {other} are not catalogs of one kind, so they cannot be compared."
        ),
    }
    placed = {key: where.replace("{what}", words) for key, words in _placed().items()}
    return {**placed, **whole}


def _placed() -> dict[str, str]:
    """What is wrong at a place, by key."""
    return {
        "catalog-key-unknown": _(
            "the key “{field}” is not known. The nearest right one: {nearest}."
        ),
        "catalog-key-missing": _("the key “{field}” is missing."),
        "catalog-value-wrong": _("“{field}” cannot be {value}; it must be: {expected}."),
        "catalog-word-unknown": _(
            "“{field}” cannot be “{value}”. The nearest right word: {nearest}."
        ),
        "catalog-id-doubled": _("the id “{value}” is used twice, also by {other}."),
        "catalog-name-doubled": _("the name “{value}” is used twice, also by {other}."),
        "catalog-circle": _("“{value}” leads back to itself."),
        "catalog-chain": _("too much stands behind “{value}”: too many entries refer to others."),
        "catalog-successor-circle": _("the successors lead back to “{value}”."),
        "catalog-example": _("this example should come to {value}, but the rules give {computed}."),
        "catalog-date": _("this is not a date of the calendar ({detail})."),
        "catalog-syntax": _("this is not TOML ({detail})."),
        "catalog-not-text": _("this is not UTF-8 text."),
        "catalog-change-doubled": _(
            "“{value}” is changed already by the entry of line {other_line}."
        ),
        "catalog-program-taken": _(
            "the program “{value}” is in another catalog already. Give this one an id of its own."
        ),
        "catalog-program-unknown": _("there is no catalog of “{value}” that could be changed."),
    }


def catalog_errors_without_near() -> dict[str, str]:
    """The sentences where no right word is near the wrong one."""
    where = _("{file}, line {line}: {what}")
    return {key: where.replace("{what}", words) for key, words in _placed_without_near().items()}


def fault_words(key: str, *, lost: bool) -> str | None:
    """What is wrong at a place of a catalog; `lost` where no right word is near the wrong one."""
    near = _placed_without_near().get(key) if lost else None
    return near or _placed().get(key)


def _placed_without_near() -> dict[str, str]:
    return {
        "catalog-key-unknown": _("the key “{field}” is not known here."),
        "catalog-word-unknown": _("“{field}” cannot be “{value}”; that is not known here."),
    }
