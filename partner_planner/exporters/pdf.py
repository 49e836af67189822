"""The year plan as pages: a tagged PDF for print, pictures of its pages for a preview.

The same plan gives the same bytes: the only time in the file is the day the plan was made on.
"""

import json
from typing import Any

from partner_planner import resources
from partner_planner.domain.year_plan import YearPlan
from partner_planner.exporters.press import Press
from partner_planner.exporters.typesetting import template_data

TEMPLATE = "year_plan.typ"


def year_plan_to_pdf(plan: YearPlan) -> bytes:
    """The plan as a tagged PDF.

    Where a font or template of the program is missing or damaged: `InputRefused("font-missing")`.
    """
    press = Press(resources.folder(), plan.made_on)
    return press.pdf(TEMPLATE, _text(template_data(plan)))


def year_plan_to_pages(plan: YearPlan, ppi: float = 96) -> list[bytes]:
    """Each page as a PNG with so many pixels per inch; errors as for the PDF."""
    press = Press(resources.folder(), plan.made_on)
    return press.pages(TEMPLATE, _text(template_data(plan)), ppi)


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)
