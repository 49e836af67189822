"""The sentences of the year plan: its frame and what its sections say in running text.

Headings and cells of tables stand in `year_plan_tables.py`, dated things in `happenings.py`,
sentences about money and hours in `costs.py`.
"""

from collections.abc import Sequence
from datetime import date

from partner_planner.domain.credential import Fact
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.dates import day_text

NAMES_SHOWN = 4


def title_text(year: int) -> str:
    """The title of a plan."""
    return _("Year plan {year}").format(year=year)


def made_on_text(day: date) -> str:
    """When the plan was made."""
    return _("As of {day}").format(day=day_text(day))


def page_words() -> str:
    """The words at the foot of a page, with the two numbers left open."""
    return _("Page {page} of {pages}")


def contents_heading() -> str:
    """The heading of the list of contents."""
    return _("Contents")


def section_heading(section: str) -> str:
    """The heading of a section by its id."""
    return {
        "summary": _("Summary"),
        "standing": _("Where you stand"),
        "outlook": _("What is coming"),
        "people": _("People and certifications"),
        "quarters": _("Quarter by quarter"),
        "timeline": _("The year at a glance"),
        "cost": _("Cost and hours"),
        "notes": _("Where the facts come from"),
    }[section]


def nameless() -> str:
    """What stands for a person without a name, address or number."""
    return _("Person without a name")


def names_text(names: Sequence[str]) -> str:
    """Names beside each other; of many the first few, and how many more."""
    if len(names) <= NAMES_SHOWN:
        return ", ".join(names)
    rest = len(names) - NAMES_SHOWN + 1
    return ngettext("{names} and {count} more", "{names} and {count} more", rest).format(
        names=", ".join(names[: NAMES_SHOWN - 1]), count=rest
    )


def nothing_recorded(year: int) -> str:
    """Said instead of everything else where the plan is empty."""
    return _(
        "There are no certifications and no milestones yet, so there is nothing to plan for "
        "{year}. Import the vendor's training export, or add people and what they hold, "
        "then make this plan again."
    ).format(year=year)


def held_by_people(certifications: int, people: int) -> str:
    """How many certifications the people of the firm have."""
    if not certifications:
        return ngettext(
            "One person is in the plan and no certification is recorded.",
            "{people} people are in the plan and no certification is recorded.",
            people,
        ).format(people=people)
    held = ngettext("one certification", "{count} certifications", certifications)
    return ngettext(
        "One person is in the plan, with {held} on record.",
        "{people} people are in the plan, with {held} on record.",
        people,
    ).format(people=people, held=held.format(count=certifications))


def all_expired() -> str:
    """Said where no certification is valid any more."""
    return _(
        "All of them have expired. What is needed again has to be sat again: "
        "plan a milestone for each, the most important first."
    )


def ending_in_year(count: int, year: int, first: str, name: str, day: date) -> str:
    """How many certifications end in the year, and the first of them."""
    return ngettext(
        "One of them ends in {year}: {first} of {name} on {day}.",
        "{count} of them end in {year}, the first is {first} of {name} on {day}.",
        count,
    ).format(count=count, year=year, first=first, name=name, day=day_text(day))


def none_ending(year: int) -> str:
    """Said where no certification ends in the year."""
    return _("None of them ends in {year}.").format(year=year)


def free_renewals(count: int) -> str:
    """How many of those that end can be renewed free of charge."""
    return ngettext(
        "One of these can be renewed free of charge online, "
        "from the day its window opens to its last valid day.",
        "{count} of these can be renewed free of charge online, "
        "from the day each window opens to the last valid day.",
        count,
    ).format(count=count)


def paid_renewals(count: int) -> str:
    """How many of those that end need a paid exam."""
    return ngettext(
        "One of these can only be kept by sitting the paid exam again.",
        "{count} of these can only be kept by sitting the paid exam again.",
        count,
    ).format(count=count)


def ending_before(count: int, year: int) -> str:
    """How many certifications end between the day of the plan and the start of the year."""
    return ngettext(
        "One of them ends before {year} begins.",
        "{count} of them end before {year} begins.",
        count,
    ).format(count=count, year=year)


def milestones_in_year(count: int, year: int) -> str:
    """How many milestones lie in the year."""
    if not count:
        return _("No milestones are set for {year}.").format(year=year)
    return ngettext(
        "One milestone is set for {year}.", "{count} milestones are set for {year}.", count
    ).format(count=count, year=year)


def dropped_milestones(count: int) -> str:
    """How many milestones of the year were given up."""
    return ngettext(
        "One more was dropped and is left out.",
        "{count} more were dropped and are left out.",
        count,
    ).format(count=count)


def overdue_milestones(whats: Sequence[str]) -> str:
    """Which open milestones are past their day."""
    return ngettext(
        "One milestone is overdue: {whats}. "
        "Give it a new day, or mark it passed, failed or dropped.",
        "{count} milestones are overdue: {whats}. "
        "Give each a new day, or mark it passed, failed or dropped.",
        len(whats),
    ).format(count=len(whats), whats=names_text(whats))


def person_and_exam(name: str, short: str) -> str:
    """Who is to pass what, in a list of such pairs."""
    return _("{name} ({exam})").format(name=name, exam=short)


def retiring(count: int, year: int, shorts: Sequence[str]) -> str:
    """Which credentials that concern the firm are ended by the vendor in the year."""
    return ngettext(
        "The vendor ends one exam or credential in {year} that concerns you: {shorts}.",
        "The vendor ends {count} exams or credentials in {year} that concern you: {shorts}.",
        count,
    ).format(count=count, year=year, shorts=names_text(shorts))


def wanted_programs(names: Sequence[str]) -> str:
    """Which programs and areas the firm wants."""
    return _("Wanted: {names}.").format(names=", ".join(names))


def program_with_areas(program: str, areas: Sequence[str]) -> str:
    """A program and those of its areas that are wanted."""
    if not areas:
        return program
    return _("{program} ({areas})").format(program=program, areas=", ".join(areas))


def people_without(names: Sequence[str]) -> str:
    """Who has no certification."""
    return ngettext(
        "{names} has no certification on record.",
        "These people have no certification on record: {names}.",
        len(names),
    ).format(names=", ".join(names))


def nobody() -> str:
    """Said where there are no people."""
    return _("No people are in the plan yet.")


def nothing_dated(quarter: str) -> str:
    """Said of a quarter in which nothing happens."""
    return _("{quarter}: nothing ends, opens or is due.").format(quarter=quarter)


def no_timeline(year: int) -> str:
    """Said instead of a drawing without marks."""
    return _("There is nothing to draw for {year}.").format(year=year)


def timeline_caption(year: int) -> str:
    """The caption of the drawn year."""
    return _("People in {year}").format(year=year)


def timeline_key() -> str:
    """How to read the drawn year."""
    return _(
        "A bar is a renewal window, from the day it opens to the last valid day. A dot is a day: "
        "a milestone, a booked exam, or the end of a certification that has no free renewal."
    )


def timeline_description(year: int, people: int, marks: int) -> str:
    """The drawn year for those who hear it."""
    who = ngettext("one person", "{count} people", people).format(count=people)
    what = ngettext("one mark", "{count} marks", marks).format(count=marks)
    return _(
        "Timeline of {year} with a row for each of {people} and {marks}. "
        "The same days are listed in the section Quarter by quarter."
    ).format(year=year, people=who, marks=what)


def notes_explained(day: date) -> tuple[str, ...]:
    """What the reader should know of the facts in this plan."""
    return (
        _(
            "States are as of {day}. A certification ends on the day that the vendor's export "
            "gives; where it gives none, the end is reckoned from the day earned and the validity "
            "in the catalog. The last valid day still counts."
        ).format(day=day_text(day)),
        _(
            "Facts about credentials come from the catalog. For each source it names the day on "
            "which somebody checked it and how far it can be trusted; official means the vendor's "
            "own page."
        ),
    )


def unknown_facts(fact: Fact, shorts: Sequence[str]) -> str:
    """For which credentials a fact is not known."""
    return {
        Fact.FEE: _("The exam fee is not known for: {shorts}."),
        Fact.VALIDITY: _("How long it is valid is not known for: {shorts}."),
        Fact.ENDS: _("Whether and when it retires is not known for: {shorts}."),
        Fact.HOURS: _("The learning hours are not known for: {shorts}."),
    }[fact].format(shorts=", ".join(shorts))


def unknown_credentials(titles: Sequence[str]) -> str:
    """Which titles the catalog does not know."""
    return ngettext(
        "The catalog does not know this title, so its end and renewal may be missing: {titles}.",
        "The catalog does not know these titles, so their ends and renewals may be missing: "
        "{titles}.",
        len(titles),
    ).format(titles="; ".join(titles))
