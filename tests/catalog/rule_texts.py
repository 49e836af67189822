"""A small, invented rule catalog, and the ways in which the tests read it and the shipped one."""

from pathlib import Path

from partner_planner import resources
from partner_planner.catalog.credential_files import credentials_of
from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.rules.rule_file import faults_of, rulebook_of
from partner_planner.domain.errors import InputRefused
from partner_planner.domain.rules.rulebook import Rulebook
from tests.catalog.conftest import SMALL

NAME = "acme-partners.toml"

SMALL_RULES = Path(__file__).with_name(NAME).read_text(encoding="utf-8")


def small_credentials() -> Credentials:
    """The credentials of the small catalog."""
    return credentials_of((("acme-credentials.toml", SMALL.encode()),))


def read_small(text: str = SMALL_RULES) -> Rulebook:
    """Read a text as a rule catalog that knows the small catalog's credentials."""
    return rulebook_of(NAME, text.encode(), small_credentials())


def faults(text: str) -> tuple[InputRefused, ...]:
    """All that is wrong with such a text."""
    return faults_of(NAME, text.encode(), small_credentials())


def shipped_credentials() -> Credentials:
    """The credentials that the program brings with it."""
    paths = sorted(resources.path("catalogs").glob("*-credentials.toml"))
    return credentials_of(tuple((path.name, path.read_bytes()) for path in paths))


def shipped_rules() -> Rulebook:
    """The rules of today's Microsoft program."""
    path = resources.path("catalogs", "microsoft-ai-cloud.toml")
    return rulebook_of(path.name, path.read_bytes(), shipped_credentials())
