"""Shapes over records and money, documents, fees and what somebody attests."""

from collections.abc import Callable

from partner_planner.catalog.rules.declared import (
    Given,
    Gives,
    Kind,
    Param,
    Setting,
    Shape,
    optional,
)
from partner_planner.catalog.rules.fact_params import (
    FACTS,
    MOST_DAYS,
    MOST_MONTHS,
    currency_of,
    dated_of,
)
from partner_planner.catalog.rules.shape_values import (
    AMOUNT,
    ATTESTED,
    CURRENCY,
    DISTINCT,
    FIELD,
    GROWTH,
    RECORDS,
    SHARE,
    UNIT,
    amount,
    attested_value,
    growth,
    share,
    tally,
)
from partner_planner.domain.figure import FactKind
from partner_planner.domain.rules.attested import Attested
from partner_planner.domain.rules.bounded import Bounded
from partner_planner.domain.rules.documents import Document
from partner_planner.domain.rules.fees import FeePaid
from partner_planner.domain.rules.node import Node
from partner_planner.domain.rules.quantities import Total
from partner_planner.domain.rules.records import Records

_LIMITS = (
    optional("at_least", Kind.EXACT, zero=True),
    optional("at_most", Kind.EXACT, zero=True),
)
_ONE_LIMIT = (("at_least", "at_most"),)


def _bounded(value: Callable[[Given, Setting], Node]) -> Callable[[Given, Setting], Node]:
    """The requirement that holds a value against a limit."""
    return lambda given, setting: Bounded(
        value(given, setting), given["at_least"], given["at_most"]
    )


def _records(given: Given, setting: Setting) -> Node:
    count = tally(given, setting)
    asked = given["sum"]
    if asked is None:
        return Records(Bounded(count, given["at_least"]))
    currency = currency_of(asked)
    total = Total(count.dated, currency or setting.unit or RECORDS, asked["field"], currency)
    return Records(Bounded(count, given["at_least"]), Bounded(total, asked["at_least"]))


def _document(given: Given, setting: Setting) -> Node:
    return Document(dated_of(given, "document", setting, FactKind.DOCUMENT))


def _fee(given: Given, setting: Setting) -> Node:
    measure = setting.measure
    months, grace = given["months"] or 0, given["grace"]
    return FeePaid.of(measure.program, measure.area, given["fee"], given["amount"], months, grace)


def _attested(given: Given, setting: Setting) -> Node:
    if given["at_least"] is None and given["at_most"] is None:
        return Attested(dated_of(given, "name", setting, FactKind.ATTESTED))
    return _bounded(attested_value)(given, setting)


SHAPES = (
    Shape(
        "records",
        Gives.REQUIREMENT,
        (
            Param("record", Kind.ID),
            Param("at_least", Kind.EXACT),
            *FACTS,
            DISTINCT,
            UNIT,
            optional("sum", Kind.TABLE, params=(Param("at_least", Kind.EXACT), FIELD, CURRENCY)),
        ),
        _records,
    ),
    Shape("amount", Gives.REQUIREMENT, (*AMOUNT, *_LIMITS), _bounded(amount), _ONE_LIMIT),
    Shape("growth", Gives.REQUIREMENT, (*GROWTH, *_LIMITS), _bounded(growth), _ONE_LIMIT),
    Shape("share", Gives.REQUIREMENT, (*SHARE, *_LIMITS), _bounded(share), _ONE_LIMIT),
    Shape("attested", Gives.REQUIREMENT, (*ATTESTED, *_LIMITS), _attested),
    Shape("document", Gives.REQUIREMENT, (Param("document", Kind.ID), *FACTS), _document),
    Shape(
        "fee",
        Gives.REQUIREMENT,
        (
            Param("fee", Kind.ID),
            Param("amount", Kind.MONEY),
            optional("months", Kind.MONTHS, high=MOST_MONTHS),
            optional("grace", Kind.DAYS, 0, low=0, high=MOST_DAYS),
        ),
        _fee,
    ),
)
