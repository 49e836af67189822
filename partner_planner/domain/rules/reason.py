"""Why a record does not count, and why a number is what it is: keys, the words come elsewhere."""

from enum import StrEnum
from typing import NamedTuple


class Reason(StrEnum):
    """A reason; the first groups are about records, the last about numbers."""

    # Certifications
    EXPIRED = "expired"
    NOT_LINKED = "not-linked"
    LEFT = "left"  # the person has left
    NOT_JOINED = "not-joined"  # the person has not joined yet
    NO_PERSON = "no-person"  # nobody of the plan holds it
    RETIRED = "retired"  # past the last day on which the list counts it
    NOT_YET_LISTED = "not-yet-listed"  # before the first day on which the list counts it
    ALREADY_COUNTED = "already-counted"  # the person counts in this step by another record
    WRONG_LIST = "wrong-list"  # on no list of the area
    NOT_IN_CATALOG = "not-in-catalog"  # its title is not matched with a credential
    OTHER_ROLE = "other-role"  # its holder has another role than the one that is asked
    NOT_NEEDED = "not-needed"  # it would count, but others fill all the places

    # Figures
    OLDER = "older"  # a newer figure counts
    OTHER_TRACK = "other-track"
    OTHER_STREAM = "other-stream"
    INCOMPLETE = "incomplete"  # a level without its base, or the other way round

    # Records, documents, payments and what somebody attested
    NO_RECORD = "no-record"  # nothing of the name was ever entered
    OUTSIDE_WINDOW = "outside-window"  # too old, or its period does not count yet
    FILTERED = "filtered"  # not of the kind that the rule looks at
    FIELD_MISSING = "field-missing"  # a field that decides was left empty
    OTHER_CURRENCY = "other-currency"
    SAME_AGAIN = "same-again"  # another of the same customer, person or thing counts
    TOO_LITTLE_PAID = "too-little-paid"
    IN_GRACE = "in-grace"  # due, and may still be paid
    RUN_OUT = "run-out"  # what was attested held until an earlier day
    NOT_ATTESTED = "not-attested"
    WEIGHT_MISSING = "weight-missing"  # a weight that the user knows was not entered
    PART_MISSING = "part-missing"  # one of several scores is unknown and is left out
    WHOLE_ZERO = "whole-zero"  # a share of nothing
    NOT_LONG_ENOUGH = "not-long-enough"  # met, but not for long enough yet
    HELD_FROM_BEFORE = "held-from-before"  # not met now, but it was, and that holds on
    OTHER_CYCLE = "other-cycle"  # collected in another cycle of its person
    YEAR_SHORT = "year-short"  # a year of the cycle that is over has too few
    NOT_ENROLLED = "not-enrolled"
    LEADS_BACK = "leads-back"  # two programs ask for a level of each other

    # Numbers
    NO_FIGURE = "no-figure"
    STREAM_MISSING = "stream-missing"  # one of several streams has no figure
    BASE_ZERO = "base-zero"  # growth from nothing is not defined
    BASE_TOO_LOW = "base-too-low"
    LEVEL_TOO_LOW = "level-too-low"
    ATTESTED = "attested"  # the points are what the portal shows
    GATE_CLOSED = "gate-closed"
    GATES_OUT_OF_ORDER = "gates-out-of-order"  # a later gate is met before an earlier one
    BELOW_ONE = "below-one"  # above zero but below one point: the vendor's pages disagree
    TOO_MANY_WAYS = "too-many-ways"  # to fill places; not all of them were tried
    NOTHING_TO_EARN = "nothing-to-earn"  # no credential that counts can be earned any more
    TRACK_UNKNOWN = "track-unknown"
    NO_RULES = "no-rules"  # no rule is known for that day
    HELD_ALREADY = "held-already"
    OTHER_EXAM = "other-exam"  # another exam is needed for the credential


class LeftOut(NamedTuple):
    """A record that does not count, by id, and why."""

    record: str
    reason: Reason
