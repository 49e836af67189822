"""The year as a list: every dated thing in order, the same as the timeline draws."""

from dataclasses import dataclass

from partner_planner.domain.calendar import Quarter
from partner_planner.domain.year_plan import Tone
from partner_planner.i18n import marked
from partner_planner.services.exporting.dated import dated_things
from partner_planner.services.exporting.plan_year import PlanYear
from partner_planner.services.happenings import Dated, Happening
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.happenings import (
    happening_text,
    happening_tone,
    next_step_text,
)
from partner_planner.services.wording.year_plan import names_text
from partner_planner.services.wording.year_plan_tables import quarter_text
from partner_planner.ui.record_table import TableColumn
from partner_planner.ui.year.marks import Layer

_LAYERS = {
    Happening.ENDS: Layer.CERTIFICATIONS,
    Happening.WINDOW: Layer.CERTIFICATIONS,
    Happening.DUE: Layer.MILESTONES,
    Happening.SITTING: Layer.MILESTONES,
    Happening.PASSED: Layer.MILESTONES,
    Happening.LAST_SITTING: Layer.RETIREMENTS,
    Happening.LAST_COUNTING: Layer.RETIREMENTS,
}


@dataclass(frozen=True, slots=True)
class DatedRow:
    """A dated thing in words."""

    id: str
    it: Dated
    what: str
    tone: Tone
    step: str


def dated_rows(facts: PlanYear, layers: frozenset[Layer]) -> list[DatedRow]:
    """What happens in the year, by day."""
    return [
        DatedRow(
            it.key,
            it,
            happening_text(it, facts.today),
            happening_tone(it, facts.today),
            next_step_text(it, facts.today),
        )
        for it in dated_things(facts)
        if _LAYERS[it.happening] in layers
    ]


Column = TableColumn[DatedRow]


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        TableColumn("day", marked("Day"), _day, lambda row: (row.it.day, row.id), 112),
        TableColumn("quarter", marked("Quarter"), _quarter, lambda row: row.it.day, 92),
        TableColumn("who", marked("Who"), _who, lambda row: row.it.names, 160, tip=_who),
        TableColumn(
            "exam",
            marked("Credential"),
            lambda row: row.it.short,
            lambda row: row.it.short.casefold(),
            140,
            tip=lambda row: row.it.title,
        ),
        TableColumn(
            "what",
            marked("What happens"),
            lambda row: row.what,
            lambda row: row.what,
            180,
            tone=lambda row: Tone.DIM if row.tone is Tone.PLAIN else row.tone,
        ),
        TableColumn("step", marked("What to do"), lambda row: row.step, lambda row: row.step, 200),
    )


def _day(row: DatedRow) -> str:
    return short_day_text(row.it.day)


def _quarter(row: DatedRow) -> str:
    return quarter_text(Quarter.of(row.it.day))


def _who(row: DatedRow) -> str:
    return names_text(row.it.names)
