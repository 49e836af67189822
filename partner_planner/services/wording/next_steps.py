"""Sentences for next steps, and the words on their buttons."""

from datetime import date

from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.next_steps import NextStep
from partner_planner.services.next_steps.step import Value
from partner_planner.services.wording.dates import day_text
from partner_planner.services.wording.states import nameless_text


def step_sentence(step: NextStep) -> str:
    """What there is to know, in a sentence or two."""
    if step.key in ("nearest-area", "area-falls", "next-level", "level-ends"):
        from partner_planner.services.wording.area_steps import area_step_sentence  # rules: slow

        return area_step_sentence(step)
    facts = {name: _told(value) for name, value in step.facts}
    if facts.get("person") == "":
        facts["person"] = nameless_text()
    if step.key in ("retirement", "stops-counting"):
        return _ending_sentences(step.key, facts)
    single = _singles().get(step.key)
    return (single or _plural(step.key, int(facts.get("count", 1)))).format(**facts)


def _told(value: Value) -> str | int:
    """A value as it goes into a sentence."""
    if isinstance(value, date):
        return day_text(value)
    return value if isinstance(value, str | int) else str(value)


def action_text(action: str) -> str:
    """The word on the button of a step."""
    return {
        "add-person": _("Add a person"),
        "book-exam": _("Book an exam"),
        "enter-result": _("Enter the result"),
        "import": _("Import"),
        "link": _("How to link"),
        "map-title": _("Choose credentials"),
        "match-person": _("Say who it is"),
        "move-milestone": _("Move it"),
        "name-person": _("Enter names"),
        "plan-milestone": _("Plan a milestone"),
        "renew": _("How to renew"),
        "show-certifications": _("Show"),
        "show-milestones": _("Show"),
        "show-programs": _("Show"),
    }[action]


def _singles() -> dict[str, str]:
    """Sentences about one thing, by key."""
    return {**_beginnings(), **_certifications(), **_exams(), **_milestones()}


def _beginnings() -> dict[str, str]:
    return {
        "begin-import": _(
            "Nothing is here yet. Import the training export from Partner Center to see who "
            "holds what."
        ),
        "begin-people": _("Without an export, add your people by hand."),
        "nothing-earned": _(
            "Nobody holds a certification yet. Import the training export from Partner Center, "
            "or enter certifications by hand."
        ),
        "nothing-planned": _("No milestone is planned. Choose who passes what by when."),
    }


def _certifications() -> dict[str, str]:
    return {
        "lapsing-free": _("{person}'s {credential} ends on {day}. Until then it renews for free."),
        "lapsing-paid": _(
            "{person}'s {credential} ends on {day}. To keep it, the exam has to be sat again."
        ),
        "lapsing": _("{person}'s {credential} ends on {day}."),
        "retired-ends": _(
            "{person}'s {credential} ends on {day}. Its exam is no longer offered; whether it can "
            "still be renewed is not known."
        ),
        "window-open": _("{person}'s {credential} can be renewed for free until {day}."),
        "next-lapse": _("Next to lapse is {person}'s {credential}, on {day}."),
        "next-lapse-window": _(
            "Next to lapse is {person}'s {credential}, on {day}. It can be renewed from {opens}."
        ),
        "expired": _(
            "{person}'s {credential} ended on {day}. To have it again, the exam has to be passed "
            "again."
        ),
        "expired-grace": _(
            "{person}'s {credential} ended on {day}. It can still be renewed until {last}."
        ),
        "expired-followed": _(
            "{person}'s {credential} ended on {day} and its exam can no longer be sat. "
            "{successor} follows it."
        ),
        "expired-retired": _(
            "{person}'s {credential} ended on {day} and its exam can no longer be sat."
        ),
    }


def _exams() -> dict[str, str]:
    return {
        "half-done": _("{person} passed {passed}. {credential} still needs {missing}."),
        "half-done-ending": _(
            "{person} passed {passed}. {credential} still needs {missing}, which can be sat until "
            "{day}."
        ),
        "half-done-other": _(
            "{person} passed {passed}, but {closed} can no longer be sat. "
            "{credential} now needs {other}."
        ),
        "half-done-closed": _(
            "{person} passed {passed}, but {closed} can no longer be sat, so {credential} cannot "
            "be completed."
        ),
        "not-listed": _(
            "{person} passed the exam for {credential} on {day}, but no certification shows it. "
            "A newer export may."
        ),
        "not-linked": _("{person}'s {credential} is not linked to the firm, so it does not count."),
    }


def _milestones() -> dict[str, str]:
    return {
        "exam-result": _("{person} sat {subject} on {day}. How did it go?"),
        "milestone-too-late": _(
            "{person} is to pass {subject} by {by}, but it can be sat only until {day}."
        ),
        "milestone-too-early": _(
            "{person} is to pass {subject} by {by}, but what is held can be renewed only from "
            "{day} on. Sitting it earlier may not renew it."
        ),
        "exam-booked": _("{person} sits {subject} on {day}."),
        "milestone-overdue": _("{person} was to pass {subject} by {day}."),
        "milestone-failed": _("{person} did not pass {subject} yet. It is due by {day}."),
        "milestone-due": _("{person} is to pass {subject} by {day}, and no exam is booked."),
        "milestone-next": _("The next milestone is {subject}, {person}, by {day}."),
    }


def _plural(key: str, number: int) -> str:
    """The sentence of a key about a number of things, to be filled in."""
    for table in (_many_certifications, _many_exams, _many_milestones, _many_records):
        sentences = table(number)
        if key in sentences:
            return sentences[key]
    raise KeyError(key)


def _many_certifications(number: int) -> dict[str, str]:
    return {
        "lapsing-many": ngettext(
            "{count} certification ends soon: {person}'s {credential}, on {day}.",
            "{count} certifications end soon. The first is {person}'s {credential}, on {day}.",
            number,
        ),
        "windows-many": ngettext(
            "{count} certification can be renewed for free: {person}'s {credential}, until {day}.",
            "{count} certifications can be renewed for free. The first to end is {person}'s "
            "{credential}, on {day}.",
            number,
        ),
        "all-expired": ngettext(
            "The only certification has expired. It ended on {day}.",
            "All {count} certifications have expired; the last one ended on {day}.",
            number,
        ),
        "expired-many": ngettext(
            "{count} certification has expired lately, on {day}.",
            "{count} certifications have expired lately, the last one on {day}.",
            number,
        ),
        "expired-earlier": ngettext(
            "{count} certification expired earlier, on {day}.",
            "{count} certifications expired earlier, the last one on {day}.",
            number,
        ),
    }


def _many_exams(number: int) -> dict[str, str]:
    return {
        "half-done-many": ngettext(
            "{count} credential is begun but still needs an exam.",
            "{count} credentials are begun but still need an exam.",
            number,
        ),
        "not-listed-many": ngettext(
            "{count} passed exam is not yet shown as a certification. A newer export may show it.",
            "{count} passed exams are not yet shown as certifications. A newer export may show "
            "them.",
            number,
        ),
        "not-linked-many": ngettext(
            "{count} certification is not linked to the firm, so it does not count.",
            "{count} certifications are not linked to the firm, so they do not count.",
            number,
        ),
    }


def _many_milestones(number: int) -> dict[str, str]:
    return {
        "exam-result-many": ngettext(
            "{count} booked exam is over. Enter how it went.",
            "{count} booked exams are over. Enter how they went.",
            number,
        ),
        "milestone-too-early-many": ngettext(
            "{count} milestone is set before the day from which it can renew what is held.",
            "{count} milestones are set before the days from which they can renew what is held.",
            number,
        ),
        "milestone-too-late-many": ngettext(
            "{count} milestone is set after the last day of its exam.",
            "{count} milestones are set after the last day of their exams.",
            number,
        ),
        "exam-booked-many": ngettext(
            "{count} exam is booked: {person} sits {subject} on {day}.",
            "{count} exams are booked. The first is {subject}, {person}, on {day}.",
            number,
        ),
        "milestone-overdue-many": ngettext(
            "{count} milestone is overdue.", "{count} milestones are overdue.", number
        ),
        "milestone-failed-many": ngettext(
            "{count} exam was not passed yet.", "{count} exams were not passed yet.", number
        ),
        "milestone-due-many": ngettext(
            "{count} milestone is due and no exam is booked: {subject}, {person}, by {day}.",
            "{count} milestones are due and no exam is booked. The first is {subject}, {person}, "
            "by {day}.",
            number,
        ),
    }


def _many_records(number: int) -> dict[str, str]:
    return {
        "nameless": ngettext(
            "{count} person has no name yet: {person}.",
            "{count} people have no name yet.",
            number,
        ),
        "unknown-titles": ngettext(
            "{count} title matches no known credential: {title}.",
            "{count} titles match no known credential, such as {title}.",
            number,
        ),
        "waiting-rows": ngettext(
            "{count} imported row waits until you say whose it is.",
            "{count} imported rows wait until you say whose they are.",
            number,
        ),
    }


def _ending_sentences(key: str, facts: dict[str, str | int]) -> str:
    """When an exam is last held and until when it counts, what follows it, whom it concerns."""
    counting = facts.get("counting", "")
    if key == "stops-counting":
        sentences = [_("{credential} counts only until {day}.")]
    elif not facts["exam"]:
        sentences = [_("{credential} can be earned only until {day}.")]
    else:
        sentences = [_("{exam} ({credential}) can be sat only until {day}.")]
    if counting == "unknown":
        sentences.append(_("How long it then counts is not known."))
    elif counting:
        sentences.append(_("It counts until {counting}."))
    if facts["successor"]:
        sentences.append(_("{successor} is named to follow it."))
    concerned = ngettext(
        "It concerns {person}.", "It concerns {people} people.", int(facts["people"])
    )
    return " ".join((*sentences, concerned)).format(**facts)
