"""A small invented catalog, the shipped ones, and a way to read texts as catalogs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials, load_programs
from partner_planner.catalog.programs import Programs

SMALL = """\
kind = "credentials"
vendor = "acme"
prefixes = ["Acme Certified:"]

[sources.page]
title = "Acme's list of certificates"
address = "https://example.com/certificates"
checked_on = 2026-11-01
confidence = "official"

[sources.guess]
title = "A guess"
checked_on = 2026-10-01
confidence = "unverified"

[evidence]
hours = ["guess"]

[levels.associate]
validity_months = 12
renewal = "free"
window_days = 180
fee = "165.50 USD"
hours = 40

[levels.basic]
validity_months = "never"
renewal = "never"
fee = "unknown"
hours = "unknown"
evidence = { fee = ["guess"] }

[[credential]]
id = "widget-engineer-associate"
title = "Widget Engineer Associate"
level = "associate"
exams = [["WE-100", "WE-101"], ["WE-102"]]
exam_ends = { WE-100 = 2026-09-30, WE-101 = 2026-09-30 }
ends = { last_sitting = 2027-01-31, last_counting = "unknown" }
successor = "gadget-engineer-associate"
aliases = ["Widget Mechanic"]
sources = ["page", "guess"]

[[credential]]
id = "gadget-engineer-associate"
title = "Gadget Engineer Associate"
level = "associate"
exams = [["GE-200"]]
ends = "none announced"
sources = ["page"]

[[credential]]
id = "widget-basics"
title = "Widget Basics"
level = "basic"
exams = []
ends = "unknown"
sources = ["page"]
note = "Has no exam."
"""

SMALL_PROGRAMS = """\
kind = "programs"

[sources.page]
title = "Acme's program"
checked_on = 2026-11-01
confidence = "press"

[[vendor]]
id = "acme"
name = "Acme"
fiscal_year_start = "unknown"
sources = ["page"]

[[program]]
id = "acme-partners"
vendor = "acme"
name = "Acme Partners"
historical = false
areas = [
    { id = "widgets", name = "Widgets", badge = "All of Acme" },
    { id = "gadgets", name = "Gadgets" },
]
sources = ["page"]
"""


@pytest.fixture
def small() -> str:
    """The text of a small, sound catalog of credentials."""
    return SMALL


@pytest.fixture
def small_programs() -> str:
    """The text of a small, sound catalog of programs."""
    return SMALL_PROGRAMS


@pytest.fixture
def load(tmp_path: Path) -> Callable[[str], Credentials]:
    """Read a text as the only credential catalog."""

    def loaded(text: str) -> Credentials:
        (tmp_path / "acme-credentials.toml").write_text(text, encoding="utf-8")
        return load_credentials(tmp_path)

    return loaded


@pytest.fixture(scope="session")
def shipped() -> Credentials:
    """The credentials that the program brings with it."""
    return load_credentials(resources.path("catalogs"))


@pytest.fixture(scope="session")
def programs() -> Programs:
    """The programs that the program brings with it."""
    return load_programs(resources.path("catalogs"))
