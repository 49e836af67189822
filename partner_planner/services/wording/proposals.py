"""What a line of a file would do to the plan, in words: what was and what will be."""

from collections.abc import Iterator, Sequence
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.change import Change
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.proposal import ProposedRow, Verdict
from partner_planner.domain.tone import Tone
from partner_planner.domain.training import WaitingRow
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.dates import short_day_text
from partner_planner.services.wording.importing import import_reason
from partner_planner.services.wording.states import linked_text, unknown_text


def verdict_text(verdict: Verdict) -> str:
    """What would happen to a line, in a word."""
    return {
        Verdict.NEW: _("new"),
        Verdict.CHANGED: _("changed"),
        Verdict.SAME: _("same"),
        Verdict.REJECTED: _("rejected"),
        Verdict.WAITING: _("waiting"),
    }[verdict]


def verdict_tone(verdict: Verdict) -> Tone:
    """What the colour of a verdict says; its word always says it too."""
    return {
        Verdict.NEW: Tone.GOOD,
        Verdict.CHANGED: Tone.NOTICE,
        Verdict.SAME: Tone.DIM,
        Verdict.REJECTED: Tone.BAD,
        Verdict.WAITING: Tone.WARNING,
    }[verdict]


def line_text(row: ProposedRow, credentials: Credentials) -> str:
    """What a line would change, before and after, and what is odd about it."""
    parts = list(dict.fromkeys(_changed(row.changes, credentials)))
    text = "; ".join(parts)
    if row.reason:
        reason = import_reason(row.reason, dict(row.facts))
        text = f"{text}. {reason}" if text else reason
    return text


def counted_text(verdict: Verdict, count: int) -> str:
    """How many lines have a verdict, for a filter."""
    words = {
        Verdict.NEW: ngettext("{count} new", "{count} new", count),
        Verdict.CHANGED: ngettext("{count} changed", "{count} changed", count),
        Verdict.SAME: ngettext("{count} same", "{count} same", count),
        Verdict.REJECTED: ngettext("{count} rejected", "{count} rejected", count),
        Verdict.WAITING: ngettext("{count} waiting", "{count} waiting", count),
    }
    return words[verdict].format(count=count)


def _changed(changes: Sequence[Change], credentials: Credentials) -> Iterator[str]:
    """What is earned comes first, then what is learned about the person."""
    people = list[str]()
    new = any(change.kind is Person and change.before is None for change in changes)
    for change in changes:
        before, after = change.before, change.after
        if isinstance(after, Person):
            people += _person(before, after)
        elif isinstance(after, Identifier) and not new:
            people.append(_("also known by {mark}").format(mark=after.value))
        elif isinstance(after, Certification):
            yield from _certification(before, after, credentials)
        elif isinstance(after, ExamPass):
            yield _("exam passed {day}").format(day=short_day_text(after.passed_on))
        elif isinstance(after, WaitingRow):
            yield _earned(after.completed_on, after.expires_on)
    yield from people


def _person(before: object, after: Person) -> Iterator[str]:
    if not isinstance(before, Person):
        yield _("new person")
    elif before.name != after.name:
        yield _("name: {before} → {after}").format(before=before.name or "–", after=after.name)


def _certification(before: object, after: Certification, credentials: Credentials) -> Iterator[str]:
    if not isinstance(before, Certification):
        yield _earned(after.earned_on, after.expires_on)
        return
    arrow = _("{name}: {before} → {after}")
    for name, old, new in (
        (_("earned"), short_day_text(before.earned_on), short_day_text(after.earned_on)),
        (_("ends"), _end(before.expires_on), _end(after.expires_on)),
        (_("credential"), _title(before, credentials), _title(after, credentials)),
        (_("linked"), linked_text(before.linked), linked_text(after.linked)),
    ):
        if old != new:
            yield arrow.format(name=name, before=old, after=new)


def _earned(earned: date, end: date | None) -> str:
    day = short_day_text(earned)
    if end is None:
        return _("earned {day}").format(day=day)
    return _("earned {day}, ends {end}").format(day=day, end=short_day_text(end))


def _end(day: date | None) -> str:
    return short_day_text(day) if day else _("by its validity")


def _title(certification: Certification, credentials: Credentials) -> str:
    known = credentials.get(certification.credential)
    return known.title if known else certification.credential or unknown_text()
