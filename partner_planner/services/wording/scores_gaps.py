"""What is missing, and what something would add, in words."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from fractions import Fraction

from partner_planner.catalog import Credentials
from partner_planner.domain.rules.asked_effect import AskedEffect
from partner_planner.domain.rules.gated import Gated
from partner_planner.domain.rules.lists import CredentialList
from partner_planner.domain.rules.milestone_effect import AreaEffect, GateOpened, MilestoneEffect
from partner_planner.domain.rules.node import Node, inputs_of
from partner_planner.domain.rules.people import CERTIFICATES, CREDENTIALS, EARNED, PEOPLE
from partner_planner.domain.rules.rulebook import Level, Requirement, Rulebook
from partner_planner.domain.rules.standing import Standing
from partner_planner.domain.rules.verdict import Gap, Verdict
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext
from partner_planner.services.wording.amounts import tenths_text
from partner_planner.services.wording.fact_units import less_text
from partner_planner.services.wording.scores_numbers import adds_text, more_text, unit_text
from partner_planner.services.wording.scores_records import credential_text, reason_text

NAMED = 4
"""So many credentials are named; of more only the first and how many others there are."""


def gap_text(gap: Gap, credentials: Credentials) -> str:
    """What is missing, such as "one more person with SC-401 or SC-300"."""
    if gap.fewer:
        return less_text(unit_text(gap.unit, gap.amount))
    names = [credential_text(id, credentials) for id in gap.credentials]
    missing = missing_text(gap.unit, gap.amount, names)
    if gap.names:
        return _("{missing}, among them {names}").format(missing=missing, names=_one_of(gap.names))
    if not gap.within:
        return missing
    if gap.unit in EARNED:
        return _("{missing} as {role}").format(missing=missing, role=gap.within)
    return _("{missing} of {category}").format(missing=missing, category=gap.within)


def missing_text(unit: str, amount: Fraction, credentials: Sequence[str]) -> str:
    """The same from the names of the credentials of which each missing person needs one."""
    more = more_text(unit, amount)
    if unit not in EARNED:
        return more
    if not credentials:
        return _("{people}, but nothing that counts can be earned any more").format(people=more)
    if unit == CREDENTIALS:
        return _("{missing}: {credentials}").format(missing=more, credentials=_all_of(credentials))
    words = {
        PEOPLE: _("{missing} with {credentials}"),
        CERTIFICATES: _("{missing} of {credentials}"),
    }[unit]
    return words.format(missing=more, credentials=_one_of(credentials))


def gap_worth_text(gap: Gap, credentials: Credentials) -> str:
    """The same with what it adds, such as "one more person with SC-100 (+6.7)"."""
    missing = gap_text(gap, credentials)
    if not gap.adds:
        return missing
    return _("{missing} ({adds})").format(missing=missing, adds=adds_text(gap.adds))


def one_of_text(ids: Iterable[str], credentials: Credentials) -> str:
    """Credentials of which one is enough, such as "SC-401, SC-300 or SC-100"."""
    return _one_of(credential_text(id, credentials) for id in ids)


def _all_of(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def _one_of(names: Iterable[str]) -> str:
    told = list(dict.fromkeys(names))
    others = len(told) - NAMED
    if others > 1:
        return ngettext(
            "{names} or {count} other", "{names} or one of {count} others", others
        ).format(names=", ".join(told[:NAMED]), count=others)
    if len(told) == 1:
        return told[0]
    return _("{names} or {last}").format(names=", ".join(told[:-1]), last=told[-1])


def gate_name_text(gate: Verdict, credentials: Credentials) -> str:
    """A gate by what it asks for, such as "gate: SC-500 or AZ-500"."""
    return _("gate: {credentials}").format(credentials=asked_text(gate.node, credentials))


def have_text(verdict: Verdict) -> str:
    """How much there is of what is needed, such as "1 of 2 people"; '' where that says nothing."""
    if verdict.have is None or verdict.need is None or not verdict.unit:
        return ""
    if verdict.have > verdict.need:
        return _("{have}, {need} needed").format(
            have=unit_text(verdict.unit, verdict.have), need=tenths_text(verdict.need)
        )
    return _("{have} of {need}").format(
        have=tenths_text(verdict.have), need=unit_text(verdict.unit, verdict.need)
    )


def gate_text(gate: Verdict, credentials: Credentials) -> str:
    """What a gate asks for and what there is, such as "1 of 2 people with SC-200"."""
    asked = asked_text(gate.node, credentials)
    if not asked or gate.have is None or gate.need is None:
        return have_text(gate)
    if gate.have <= gate.need:
        return _("{have} with {credentials}").format(have=have_text(gate), credentials=asked)
    return _("{have} with {credentials}, {need} needed").format(
        have=unit_text(gate.unit, gate.have), credentials=asked, need=tenths_text(gate.need)
    )


def asked_text(node: Node, credentials: Credentials) -> str:
    """The credentials of which a node counts the holders, '' where it counts something else."""
    lists = [each for each in inputs_of(node) if isinstance(each, CredentialList)]
    ids = dict.fromkeys(id for each in lists for id in each.credentials)
    return one_of_text(ids, credentials) if ids else ""


def effect_text(
    effect: MilestoneEffect,
    rulebook: Rulebook | None = None,
    areas: Collection[str] | None = None,
) -> str:
    """What a milestone would add, such as "+8, opens the second gate".

    With the rulebook, gates are told by their number, and where several areas gain each by its
    name. `areas` are the ids of those to tell of, all if None.
    """
    if effect.reason is not None:
        return _("adds nothing: {reason}").format(reason=reason_text(effect.reason))
    told = [
        (each, _area_effect(each, rulebook))
        for each in effect.areas
        if areas is None or each.area in areas
    ]
    texts = [text for _area, text in told]
    if len(told) > 1:
        texts = [
            _("{area} {effect}").format(area=area_name(rulebook, each.area), effect=text)
            for each, text in told
        ]
    nearer = not texts  # beside points it says little that a level comes nearer
    texts += [asked_effect_text(each) for each in _told_apart(effect.asked, nearer)]
    return "; ".join(texts) or _("adds nothing now")


def asked_effect_text(effect: AskedEffect) -> str:
    """What becomes of a requirement or a level, such as "reaches Select"."""
    asked = effect.asked
    if isinstance(asked, Level):
        words = _("reaches {name}") if effect.met else _("brings {name} nearer")
    else:
        words = _("meets “{name}”") if effect.met else _("brings “{name}” nearer")
    return words.format(name=asked.name or asked.text.rstrip("."))


def _told_apart(effects: Iterable[AskedEffect], nearer: bool) -> list[AskedEffect]:
    """What is worth telling: what is met, and requirements before the levels that ask for them.

    What only comes nearer is told where `nearer` is asked for.
    """
    found = list(effects)
    requirements = [each for each in found if isinstance(each.asked, Requirement)]
    reached = [each for each in found if isinstance(each.asked, Level) and each.met]
    others = found if nearer and not requirements and not reached else []
    met = requirements if nearer else [each for each in requirements if each.met]
    return [*reached, *met, *others]


def area_name(rulebook: Rulebook | None, area: str) -> str:
    """The name of an area, its id where it is not known."""
    rules = rulebook.area(area) if rulebook is not None else None
    return rules.name if rules is not None else area


def _area_effect(effect: AreaEffect, rulebook: Rulebook | None) -> str:
    parts = []
    added = effect.after - effect.before
    if added > 0:
        parts.append(adds_text(added))
    if effect.standings[0] is not Standing.MET and effect.standings[1] is Standing.MET:
        parts.append(_("reaches the area"))
    opened = [gate for gate in effect.gates if gate.track == effect.track] or effect.gates
    parts.extend(dict.fromkeys(_gate_text(effect.area, gate, rulebook) for gate in opened))
    if parts:
        return ", ".join(parts)
    return _("adds to the track that does not count")


def _gate_text(area: str, gate: GateOpened, rulebook: Rulebook | None) -> str:
    number = _number_of(area, gate, rulebook) if rulebook is not None else 0
    return {
        1: _("opens the first gate"),
        2: _("opens the second gate"),
        3: _("opens the third gate"),
    }.get(number, _("opens the gate"))


def _number_of(area: str, gate: GateOpened, rulebook: Rulebook) -> int:
    """Which gate of its metric it is, 0 where it is the only one."""
    rules = rulebook.area(area)
    for metric in rules.metrics if rules is not None else ():
        if (metric.track, metric.id) == (gate.track, gate.metric):
            for gated in _gated(metric.score):
                asked = [_lists(each) for each in gated.gates]
                if len(asked) > 1 and gate.lists in asked:
                    return asked.index(gate.lists) + 1
    return 0


def _gated(node: Node) -> Iterator[Gated]:
    if isinstance(node, Gated):
        yield node


def _lists(node: Node) -> tuple[str, ...]:
    return tuple(each.id for each in inputs_of(node) if isinstance(each, CredentialList))
