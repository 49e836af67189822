"""What the records behind a number are called, and why some of them do not count."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from partner_planner.catalog import Credentials
from partner_planner.domain.certification import Certification
from partner_planner.domain.figure import Fact, Figure
from partner_planner.domain.rules.reason import LeftOut, Reason
from partner_planner.domain.snapshot import Snapshot
from partner_planner.i18n import gettext as _
from partner_planner.services.standing import last_valid_day, shown_names
from partner_planner.services.wording.dates import day_text, month_text
from partner_planner.services.wording.figures import metric_text, split_text
from partner_planner.services.wording.states import nameless_text


@dataclass(frozen=True, slots=True)
class RecordNames:
    """Names for the certifications, figures and facts of a plan, made when they are asked for."""

    snapshot: Snapshot
    credentials: Credentials
    people: Mapping[str, str]

    @classmethod
    def of(cls, snapshot: Snapshot, credentials: Credentials) -> "RecordNames":
        """The names of a plan's records."""
        return cls(snapshot, credentials, shown_names(snapshot))

    def text(self, record: str) -> str:
        """What a record is called, such as "Linh Tran's SC-200"; '' where there is none."""
        certification = self.snapshot.get(Certification, record)
        if certification is not None:
            return holder_text(self.people.get(certification.person, ""), self.short(certification))
        fact = self.snapshot.get(Fact, record)
        if fact is not None:
            name = fact.name.replace("-", " ")
            return _("{name} of {day}").format(name=name, day=day_text(fact.on))
        figure = self.snapshot.get(Figure, record)
        if figure is None:
            return ""
        return _("{metric}, {split}, {month}").format(
            metric=metric_text(figure.metric),
            split=split_text(figure.track, figure.stream, figure.kind),
            month=month_text(figure.as_of),
        )

    def short(self, certification: Certification) -> str:
        """The exam code of what is certified where there is one, else its title."""
        return (
            credential_text(certification.credential, self.credentials)
            if certification.credential
            else certification.title
        )

    def ends(self, record: str, day: date) -> bool:
        """Whether a record's own last day is the given one: of a certification or a fact."""
        certification = self.snapshot.get(Certification, record)
        if certification is None:
            fact = self.snapshot.get(Fact, record)
            return fact is not None and fact.until == day
        return last_valid_day(certification, self.snapshot, self.credentials) == day


def holder_text(person: str, credential: str) -> str:
    """What somebody holds, such as "Linh Tran's SC-200"; `person` is '' for the nameless."""
    return _("{person}'s {credential}").format(
        person=person or nameless_text(), credential=credential
    )


def credential_text(id: str, credentials: Credentials) -> str:
    """The exam code of a credential where it has one, else its title, else its id."""
    credential = credentials.get(id)
    return (credential.code or credential.title) if credential is not None else id


def left_out_text(left_out: LeftOut, names: RecordNames) -> str:
    """A record that does not count and why, such as "Linh Tran's SC-200: has expired"."""
    return _("{record}: {reason}").format(
        record=names.text(left_out.record), reason=reason_text(left_out.reason)
    )


def reason_text(reason: Reason) -> str:
    """Why a record does not count, or why a number is what it is."""
    return {**_of_certifications(), **_of_figures(), **_of_facts(), **_of_numbers()}[reason]


def _of_certifications() -> dict[Reason, str]:
    return {
        Reason.EXPIRED: _("has expired"),
        Reason.NOT_LINKED: _("is not linked to the firm"),
        Reason.LEFT: _("its holder has left the firm"),
        Reason.NOT_JOINED: _("its holder has not joined the firm yet"),
        Reason.NO_PERSON: _("nobody in the plan holds it"),
        Reason.RETIRED: _("is past the last day on which it counts here"),
        Reason.NOT_YET_LISTED: _("does not count here yet"),
        Reason.ALREADY_COUNTED: _("its holder already counts in this step"),
        Reason.WRONG_LIST: _("is on no list of this area"),
        Reason.NOT_IN_CATALOG: _("its title matches no known credential"),
        Reason.OTHER_ROLE: _("its holder has another role"),
        Reason.NOT_NEEDED: _("would count, but the places are filled by others"),
        Reason.HELD_ALREADY: _("the person already holds it"),
        Reason.OTHER_EXAM: _("another exam is still needed for the credential"),
    }


def _of_figures() -> dict[Reason, str]:
    return {
        Reason.OLDER: _("a newer figure counts"),
        Reason.OTHER_TRACK: _("is of the other track"),
        Reason.OTHER_STREAM: _("is of another stream"),
        Reason.INCOMPLETE: _("a level and its base are only known together"),
        Reason.NO_FIGURE: _("no figure has been entered"),
        Reason.STREAM_MISSING: _("the figure of one part is missing"),
        Reason.BASE_ZERO: _("growth from zero cannot be told in percent"),
        Reason.BASE_TOO_LOW: _("there was too little a year before for growth to count"),
        Reason.LEVEL_TOO_LOW: _("there is too little now for growth to count"),
        Reason.ATTESTED: _("points as the portal shows them"),
    }


def _of_facts() -> dict[Reason, str]:
    return {
        Reason.NO_RECORD: _("nothing of this kind has been entered"),
        Reason.OUTSIDE_WINDOW: _("lies outside the days that count"),
        Reason.FILTERED: _("is not of the kind that counts here"),
        Reason.FIELD_MISSING: _("an entry that decides whether it counts is missing"),
        Reason.OTHER_CURRENCY: _("is in another currency, and no rate is known"),
        Reason.SAME_AGAIN: _("counts once together with another one"),
        Reason.TOO_LITTLE_PAID: _("less than the fee was paid"),
        Reason.IN_GRACE: _("the fee is due and can still be paid"),
        Reason.RUN_OUT: _("what was confirmed has run out"),
        Reason.NOT_ATTESTED: _("nobody has confirmed it yet"),
        Reason.WEIGHT_MISSING: _("the weight of a part has not been entered"),
        Reason.PART_MISSING: _("a part that is not known is left out"),
        Reason.WHOLE_ZERO: _("there is nothing yet to be a part of"),
        Reason.NOT_LONG_ENOUGH: _("is met, but not for long enough yet"),
        Reason.HELD_FROM_BEFORE: _("is no longer met, but what was reached still holds"),
        Reason.OTHER_CYCLE: _("belongs to another cycle"),
        Reason.YEAR_SHORT: _("a year of the cycle that is over has too few credits"),
        Reason.NOT_ENROLLED: _("the firm is not enrolled"),
        Reason.LEADS_BACK: _("two programs ask for a level of each other"),
    }


def _of_numbers() -> dict[Reason, str]:
    return {
        Reason.GATE_CLOSED: _("a step that must be met first is not met"),
        Reason.GATES_OUT_OF_ORDER: _(
            "a later step is met before an earlier one, and the program does not say what that "
            "is worth"
        ),
        Reason.BELOW_ONE: _("above zero but below one point; the vendor's pages disagree on that"),
        Reason.TOO_MANY_WAYS: _("there are too many ways to fill the places to try them all"),
        Reason.NOTHING_TO_EARN: _("nothing that counts here can be earned any more"),
        Reason.TRACK_UNKNOWN: _("which track counts is not known"),
        Reason.NO_RULES: _("no rule is known for this day"),
    }
