"""The words of the program: the template for translators and the catalogs that are read.

`python packaging/words.py` writes both. Every build of the project compiles the catalogs first,
through the hook below, and puts the resources into the wheel.
"""

from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
DOMAIN = "partner_planner"
KEYWORDS = {**DEFAULT_KEYWORDS, "marked": None}
"""The functions whose first argument is a message; `marked` ones are translated when shown."""


def template() -> Catalog:
    """All messages of the program with the files that they stand in."""
    heading = "# The words of Partner Planner, for translators.\n#"
    catalog = Catalog(domain=DOMAIN, header_comment=heading, project="Partner Planner")
    found = extract_from_dir(
        ROOT / DOMAIN,
        keywords=KEYWORDS,
        comment_tags=["Translators:"],
        strip_comment_tags=True,
    )
    for file, _line, message, comments, context in found:
        catalog.add(
            message, locations=[(f"{DOMAIN}/{file}", 0)], auto_comments=comments, context=context
        )
    return catalog


def write_template() -> Path:
    """Write the template for translators; gives its place."""
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    file = TRANSLATIONS / f"{DOMAIN}.pot"
    with file.open("wb") as stream:
        write_po(stream, template(), include_lineno=False, sort_output=True, width=100)
    return file


def compile_catalogs(folder: Path = TRANSLATIONS) -> list[Path]:
    """Compile every translation beside its source; gives the places of the compiled files."""
    written = []
    for source in sorted(folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        with source.open("rb") as stream:
            catalog = read_po(stream, locale=source.parent.parent.name, domain=DOMAIN)
        target = source.with_suffix(".mo")
        with target.open("wb") as stream:
            write_mo(stream, catalog)
        written.append(target)
    return written


class Words(BuildHookInterface[Any]):
    """Compiles the catalogs before a build and takes the resources into a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by the build; `version` is `editable` where the checkout itself is used."""
        compile_catalogs()
        if version != "editable":
            build_data["force_include"][str(ROOT / "resources")] = f"{DOMAIN}/_resources"


if __name__ == "__main__":
    for place in (write_template(), *compile_catalogs()):
        print(place.relative_to(ROOT))
