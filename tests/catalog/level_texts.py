"""A small, invented program without areas: requirements, and levels that refer to them."""

HEAD = """\
kind = "rules"
program = "acme-services"
name = "Acme Services"
version = "1"
checked_on = 2026-11-01
from = 2020-01-01
to = "not printed"
evidence = ["page"]

[sources.page]
title = "Acme's levels"
checked_on = 2026-11-01
confidence = "official"

[[list]]
id = "basics"
credentials = ["widget-basics"]
sources = ["page"]

[[list]]
id = "engineers"
credentials = ["widget-engineer-associate"]
sources = ["page"]
"""

REQUIREMENTS = """
[[requirement]]
id = "starters"
name = "Two starters"
require = { people = { list = "basics", at_least = 2 } }
unit = "people"
text = "Two people know the basics."
sources = ["page"]

[[requirement]]
id = "engineer"
require = { people = { list = "engineers", at_least = 1 } }
text = "One engineer."
sources = ["page"]

[[requirement]]
id = "competencies"
unit = "competencies"
text = "Two competencies."
sources = ["page"]

[requirement.require.count_status]
facts = ["Security", "Cloud", "Data"]
at_least = 2
including_any = ["Cloud"]
"""

LEVELS = """
[[level]]
id = "select"
name = "Select"
require = { status = { requirement = "starters" } }
text = "The first level."
sources = ["page"]

[[level]]
id = "premier"
name = "Premier"
require.all_of = [
    { status = { level = "select" } },
    { status = { requirement = "engineer" } },
    { status = { requirement = "competencies" } },
]
text = "The second level."
sources = ["page"]

[[level]]
id = "validated"
name = "Validated"
stage = "stage"
require = { status = { fact = "review", absent = "not-held" } }
text = "A second ladder."
sources = ["page"]
"""

LEVEL_RULES = HEAD + REQUIREMENTS + LEVELS


def requirement(id: str, require: str, *more: str) -> str:
    """One more requirement."""
    lines = ["[[requirement]]", f'id = "{id}"', f"require = {{ {require} }}", 'text = "Asked."']
    return "\n".join(["", *lines, *more, 'sources = ["page"]', ""])
