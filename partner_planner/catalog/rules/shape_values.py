"""Shapes that give a value: a count, an amount, growth, a share, a number that is entered."""

from fractions import Fraction

from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Param,
    Setting,
    Shape,
    optional,
)
from partner_planner.catalog.rules.fact_params import FACTS, MOST_MONTHS, currency_of, dated_of
from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.attested import AttestedValue, FigureValue
from partner_planner.domain.rules.comparing import Growth, Share
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.quantities import Tally, Total

RECORDS = "records"
"""The unit of records where a rule names none."""

DISTINCT = optional("distinct_by", Kind.WORD, "", choices=("customer", "person", "note"))
FIELD = optional("field", Kind.WORD, "amount", choices=("amount", "count"))
UNIT = optional("unit", Kind.ID)
CURRENCY = optional("currency", Kind.TEXT, "")
_YEAR = 12

AMOUNT = (Param("record", Kind.ID), *FACTS, FIELD, CURRENCY, UNIT)
GROWTH = (
    Param("of", Kind.VALUE),
    optional("months", Kind.MONTHS, _YEAR, high=MOST_MONTHS),
    optional("from_zero", Kind.EXACT, zero=True),
)
SHARE = (Param("part", Kind.VALUE), Param("whole", Kind.VALUE))
ATTESTED = (Param("name", Kind.ID), UNIT)


def tally(given: Given, setting: Setting) -> Tally:
    """How many records there are."""
    unit = given["unit"] or setting.unit or RECORDS
    return Tally(dated_of(given, "record", setting, FactKind.RECORD), unit, given["distinct_by"])


def amount(given: Given, setting: Setting) -> Total:
    """What a field of the records adds up to."""
    currency = currency_of(given)
    unit = given["unit"] or currency or setting.unit or RECORDS
    dated = dated_of(given, "record", setting, FactKind.RECORD)
    return Total(dated, unit, given["field"], currency)


def growth(given: Given, _setting: Setting) -> Growth:
    """By how much a value grew."""
    from_zero: Fraction | None = given["from_zero"]
    return Growth.of(given["of"], given["months"], from_zero)


def share(given: Given, _setting: Setting) -> Share:
    """What part of a whole a value is."""
    return Share(given["part"], given["whole"])


def attested_value(given: Given, setting: Setting) -> AttestedValue:
    """A number that somebody enters."""
    dated = dated_of(given, "name", setting, FactKind.ATTESTED)
    return AttestedValue(dated, given["unit"] or setting.unit or RECORDS)


def _figure(given: Given, setting: Setting) -> Node:
    measure = setting.of(given["metric"], given["stream"])
    return FigureValue(measure, given["unit"] or setting.unit, given["net"])


SHAPES = (
    Shape("count", Gives.VALUE, (Param("record", Kind.ID), *FACTS, DISTINCT, UNIT), tally),
    Shape("amount", Gives.VALUE, AMOUNT, amount),
    Shape("growth", Gives.VALUE, GROWTH, growth),
    Shape("share", Gives.VALUE, SHARE, share),
    Shape("attested", Gives.VALUE, ATTESTED, attested_value),
    Shape(
        "figure",
        Gives.VALUE,
        (
            Param("metric", Kind.ID),
            optional("stream", Kind.TEXT, ""),
            UNIT,
            optional("net", Kind.SWITCH, False),
        ),
        _figure,
    ),
)
