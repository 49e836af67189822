"""What `status` answers.

As JSON: `as_of`, `programs` (as `program_facts` tells; of one without rules nothing is known),
`certifications`, `exams` (passed ones that stand for no certification), `people`, `counts` by
state, `retirements` and `next_steps`. A certification has `id`, `person`, `person_id`,
`credential` (null where the title is unknown), `title`, `exams`, `earned_on`, `ends_on` (a day,
"unknown", or null with `never_ends`), `window_opens`, `state`, `linked`, `superseded` (there is a
newer one), `left` (its holder has left) and `confidence` in its validity. `counts` leaves out
superseded ones and those of leavers.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from partner_planner.cli.answers import Answer, Table
from partner_planner.cli.call import Call
from partner_planner.cli.program_blocks import program_blocks
from partner_planner.cli.program_facts import program_facts
from partner_planner.domain.certification import CertificationState
from partner_planner.domain.evidence import Unknown
from partner_planner.domain.person import Person
from partner_planner.domain.program import Program
from partner_planner.domain.snapshot import Snapshot
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.exam_standing import ExamState
from partner_planner.services.next_steps import NextStep, next_steps
from partner_planner.services.retirements import Retirement, retirements
from partner_planner.services.scoring import (
    ProgramReading,
    program_readings,
    programs_named,
)
from partner_planner.services.standing import (
    CertificationRow,
    Summary,
    certification_rows,
    leavers,
    summary,
)
from partner_planner.services.wording.dates import day_text, short_day_text
from partner_planner.services.wording.next_steps import step_sentence
from partner_planner.services.wording.scores import RecordNames
from partner_planner.services.wording.states import (
    last_day_text,
    linked_text,
    nameless_text,
    row_state_text,
    state_count_text,
    term_text,
)

STATES: tuple[CertificationState | ExamState, ...] = (*CertificationState, *ExamState)


def status_answer(call: Call, snapshot: Snapshot) -> Answer:
    """Standing on the day of the call."""
    day, credentials = call.day, call.credentials()
    rows = certification_rows(snapshot, credentials, day)
    ends = retirements(snapshot, credentials, day, rows=rows)
    named = programs_named(snapshot)
    rules = call.rules(credentials) if named else None
    readings = program_readings(snapshot, credentials, rules, day) if rules else ()
    names = RecordNames.of(snapshot, credentials)
    steps = next_steps(snapshot, credentials, day, readings)
    people = len(snapshot.all(Person)) - len(leavers(snapshot, day))
    counted = summary(rows)
    facts = {
        "as_of": day,
        "programs": _programs(call, named, readings, names),
        "certifications": [_certification(row) for row in rows if row.term is not None],
        "exams": [_exams(row) for row in rows if row.term is None],
        "people": people,
        "counts": {str(state): counted.of(state) for state in STATES},
        "retirements": [_retirement(end) for end in ends],
        "next_steps": [_step(step) for step in steps],
    }
    heading = _("As of {day}").format(day=day_text(day))
    firm = snapshot.firm.name if snapshot.firm else ""
    blocks: list[str | Table] = [
        f"{firm}\n{heading}" if firm else heading,
        *_counted(people, counted),
        *(block for each in readings for block in program_blocks(each, names)),
        _table(rows),
        *_left_out(rows),
        _ends(ends),
        *_next(steps),
    ]
    return Answer(facts, blocks)


def _programs(
    call: Call,
    named: Sequence[str],
    readings: Iterable[ProgramReading],
    names: RecordNames,
) -> list[dict[str, object]]:
    """The named programs; of those without rules only what they are."""
    known = {each.rulebook.program: program_facts(each, names) for each in readings}
    if known.keys() >= set(named):
        return [known[id] for id in named]
    programs = call.programs()
    return [known.get(id) or _without_rules(id, programs.get(id)) for id in named]


def _without_rules(id: str, program: Program | None) -> dict[str, object]:
    return {
        "program": id,
        "catalog_version": None,
        "confidence": program.evidence.confidence if program else None,
        "levels": [],
        "areas": [],
        "requirements": [],
    }


def _certification(row: CertificationRow) -> dict[str, object]:
    end = row.term.ends_on if row.term else None
    return {
        "id": row.id,
        "person": row.person,
        "person_id": row.person_id,
        "credential": row.credential or None,
        "title": row.title,
        "exams": row.exams,
        "earned_on": row.earned_on,
        "ends_on": end.value if isinstance(end, Unknown) else end,
        "never_ends": end is None,
        "window_opens": row.term.window_opens if row.term else None,
        "state": row.state,
        "linked": row.linked,
        "superseded": row.superseded,
        "left": row.left,
        "confidence": row.evidence.confidence if row.evidence else None,
    }


def _exams(row: CertificationRow) -> dict[str, object]:
    return {
        "id": row.id,
        "records": row.records,
        "person": row.person,
        "person_id": row.person_id,
        "credential": row.credential or None,
        "title": row.title,
        "passed": row.progress.passed if row.progress else (),
        "missing": row.progress.missing if row.progress else (),
        "passed_on": row.earned_on,
        "state": row.state,
        "left": row.left,
    }


def _retirement(end: Retirement) -> dict[str, object]:
    counting = end.last_counting
    return {
        "credential": end.credential.id,
        "title": end.credential.title,
        "exams": end.exams,
        "last_sitting": end.last_sitting,
        "last_counting": counting.value if isinstance(counting, Unknown) else counting,
        "only_exams": not end.whole,
        "successor": end.successor or None,
        "holders": end.concerned.holders,
        "lapsed": end.concerned.lapsed,
        "milestones": [each.id for each in end.concerned.milestones],
    }


def _step(step: NextStep) -> dict[str, object]:
    return {
        "id": step.id,
        "key": step.key,
        "severity": step.severity,
        "action": step.action,
        "day": step.day,
        "text": step_sentence(step),
        "records": step.records,
    }


def _counted(people: int, counted: Summary) -> Iterable[str]:
    """How many people and certifications, how many in each state, and how many exams besides."""
    if not people and not counted.counts:
        return
    held = counted.certifications
    numbers = [
        ngettext("{count} person", "{count} people", people).format(count=people),
        ngettext("{count} certification", "{count} certifications", held).format(count=held),
    ]
    lines = [", ".join(numbers)]
    for states in (CertificationState, ExamState):
        found = [(state, counted.of(state)) for state in states if counted.of(state)]
        if found:
            lines.append(", ".join(state_count_text(state, count) for state, count in found))
    yield "\n".join(lines)


def _table(rows: Iterable[CertificationRow]) -> Table:
    headings = (
        _("Person"),
        _("Credential"),
        _("Exams"),
        _("Earned"),
        _("Ends"),
        _("State"),
        _("Link"),
    )
    return Table(
        headings,
        [
            (
                row.person or nameless_text(),
                row.title,
                row.code,
                short_day_text(row.earned_on),
                term_text(row.term),
                row_state_text(row),
                linked_text(row.linked),
            )
            for row in rows
            if row.current
        ],
    )


def _left_out(rows: Iterable[CertificationRow]) -> Iterable[str]:
    """How many rows the table leaves out."""
    older = sum(not row.current for row in rows)
    if older:
        yield ngettext(
            "{count} older entry, or one of somebody who has left, is not shown.",
            "{count} older entries, or those of people who have left, are not shown.",
            older,
        ).format(count=older)


def _ends(ends: Sequence[Retirement]) -> Table:
    headings = (_("Ends at the vendor"), _("Exams"), _("Last sitting"), _("Counts until"))
    return Table(
        headings,
        [
            (
                end.credential.title,
                " + ".join(end.exams),
                short_day_text(end.last_sitting),
                _counting(end.last_counting, end.whole),
            )
            for end in ends
        ],
    )


def _counting(last: date | Unknown | None, whole: bool) -> str:
    """The last counting day; nothing for exams that end while the credential goes on."""
    return last_day_text(last) if whole and last is not None else ""


def _next(steps: Sequence[NextStep]) -> Iterable[str]:
    if steps:
        sentences = [f"- {step_sentence(step)}" for step in steps]
        yield "\n".join((_("What now:"), *sentences))
