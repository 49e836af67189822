"""Sentences for next steps about areas and levels of programs."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from partner_planner.i18n import gettext as _
from partner_planner.services.next_steps import NextStep
from partner_planner.services.wording.scores_falls import fall_sentence
from partner_planner.services.wording.scores_gaps import missing_text
from partner_planner.services.wording.scores_numbers import points_of_text
from partner_planner.services.wording.scores_records import holder_text


def area_step_sentence(step: NextStep) -> str:
    """What there is to know of an area or a level, in a sentence or two."""
    facts: Mapping[str, Any] = dict(step.facts)
    sentences = {
        "area-falls": _falls,
        "nearest-area": _nearest,
        "level-ends": _ends,
        "next-level": _next_level,
    }
    return sentences[step.key](facts)


def _falls(facts: Mapping[str, Any]) -> str:
    before, after = Fraction(facts["before"]), Fraction(facts["after"])
    day: date = facts["day"]
    names = _lost(facts)
    fall = fall_sentence(facts["area"], before, after, day, names, ending=bool(facts["ending"]))
    if after >= before:
        return fall
    return _("{fall} It is then no longer reached.").format(fall=fall)


def _lost(facts: Mapping[str, Any]) -> list[str]:
    """Whose certifications stop to count."""
    return [
        holder_text(person, credential)
        for person, credential in zip(facts["holders"], facts["credentials"], strict=True)
    ]


def _ends(facts: Mapping[str, Any]) -> str:
    """A level that ends, and what brings it about."""
    level = _("{program}, {level}").format(program=facts["program"], level=facts["level"])
    nothing = Fraction(0)
    return fall_sentence(
        level, nothing, nothing, facts["day"], _lost(facts), ending=bool(facts["ending"])
    )


def _next_level(facts: Mapping[str, Any]) -> str:
    """The level that comes next, and what it lacks first."""
    gap = missing_text(facts["unit"], facts["amount"], facts["credentials"])
    if facts["part"]:
        gap = _("{part}: {missing}").format(part=facts["part"], missing=gap)
    return _("{program}: {level} comes next. What helps: {gap}.").format(
        program=facts["program"], level=facts["level"], gap=gap
    )


def _nearest(facts: Mapping[str, Any]) -> str:
    sentence = (
        _("{area} has {points} points, as far as figures are entered. What helps next: {gap}.")
        if facts["unknown"]
        else _("{area} has {points} points. What helps next: {gap}.")
    )
    return sentence.format(
        area=facts["area"],
        points=points_of_text(facts["points"], facts["needed"]),
        gap=missing_text(facts["unit"], facts["amount"], facts["credentials"]),
    )
