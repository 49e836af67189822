"""`export`: the year plan as a document, or the whole plan loss-free."""

from collections.abc import Sequence
from pathlib import Path

import click

from partner_planner.cli.answers import Answer
from partner_planner.cli.call import Call
from partner_planner.cli.frame import Command, Family, answering
from partner_planner.i18n import gettext as _


@answering
def year_plan(call: Call, year: int, out: Path, sections: Sequence[str]) -> Answer:
    """Write the plan of a year in the form that the file's ending names."""
    from partner_planner.services.exporting import build_year_plan, export_year_plan

    chosen = [name for text in sections for name in text.replace(",", " ").split()]
    credentials = call.credentials()
    rules = call.rules(credentials)
    with call.reading() as snapshot:
        plan = build_year_plan(
            snapshot, credentials, call.programs(), year, call.day, chosen or None, rules
        )
    export_year_plan(plan, out)
    written = [section.id for section in plan.sections]
    return _written({"year": year, "sections": written, "entries": len(plan.entries)}, out)


@answering
def plan(call: Call, out: Path) -> Answer:
    """Write every record of the plan; `import` reads it back."""
    from partner_planner.exporters.plan_file import plan_to_json
    from partner_planner.services.exporting.documents import write_whole

    with call.reading() as snapshot:
        content = plan_to_json(snapshot)
    write_whole(out, content)
    return _written({}, out)


def _written(facts: dict[str, object], out: Path) -> Answer:
    place = out.absolute()
    facts = {"out": str(place), "bytes": place.stat().st_size, **facts}
    return Answer(facts, [_("Written: {path}").format(path=place)])


def _out(help: str) -> click.Parameter:
    return click.Option(
        ["--out"],
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        required=True,
        help=help,
    )


COMMANDS = (
    Family(
        "export",
        _("Write the year plan, or the whole plan, to a file."),
        (
            Command(
                "year-plan",
                [
                    click.Option(
                        ["--year"], type=int, metavar="YEAR", required=True, help=_("The year.")
                    ),
                    _out(_("Where to; the ending says the form: .pdf, .ics or .json.")),
                    click.Option(
                        ["--sections"],
                        multiple=True,
                        metavar="NAMES",
                        help=_("Only these sections, with commas between; without it, all."),
                    ),
                ],
                callback=year_plan,
                help=_("Write the plan of a year as PDF, as a calendar or as JSON."),
            ),
            Command(
                "plan",
                [_out(_("Where to, as JSON."))],
                callback=plan,
                help=_("Write every record of the plan as JSON, loss-free; import reads it back."),
            ),
        ),
    ),
)
