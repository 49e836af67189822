"""Names of metrics, tracks, streams and kinds of figures and facts, as the vendors' portals have
them; what has no name here goes by its id."""

from collections.abc import Iterable

from partner_planner.domain.figure import FactKind, FigureKind
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext


def metric_text(metric: str) -> str:
    """The name of a metric, in the middle of a sentence."""
    return {
        "net-customer-adds": _("net customer adds"),
        "intermediate": _("intermediate skilling"),
        "advanced": _("advanced skilling"),
        "usage-growth": _("usage growth"),
        "deployments": _("deployments"),
        "smb-customers": _("share of small and medium customers, in percent"),
        "azure-revenue": _("Azure revenue of twelve months"),
        "large-workloads": _("number of large workloads"),
        "csp-revenue": _("CSP revenue of twelve months"),
        "co-sell-contract-value": _("yearly contract value of co-selling"),
        "partner-implemented-workloads": _("workloads that you implemented"),
        "influenced-opportunities": _("opportunities that you influenced"),
        "index": _("index"),
        "foundational": _("foundational category"),
        "capabilities": _("capabilities category"),
        "performance": _("performance category"),
        "engagement": _("engagement category"),
        "competencies": _("competencies"),
        "certified-people": _("points of certified people"),
        "extra-references": _("further customer references"),
        "satisfaction": _("customer satisfaction"),
        "conference": _("people at the conference"),
    }.get(metric, metric)


def track_text(track: str) -> str:
    """The name of a track; '' is every track."""
    return {
        "": _("all tracks"),
        "enterprise": _("enterprise"),
        "smb": _("small and medium business"),
        "all": _("only track"),
    }.get(track, track)


def stream_text(stream: str) -> str:
    """The name of an association or source by which a metric is split; '' is no split."""
    return {
        "": _("not split"),
        "azure": _("Azure"),
        "m365": _("Microsoft 365"),
        "cpor": _("CPOR, claiming partner of record"),
        "csp": _("CSP, cloud solution provider"),
        "dpor": _("DPOR, digital partner of record"),
        "percent": _("growth in percent"),
    }.get(stream, stream)


def figure_kind_text(kind: FigureKind) -> str:
    """What the value of a figure is."""
    return {
        FigureKind.NET: _("change against a year before"),
        FigureKind.LEVEL: _("level now"),
        FigureKind.BASE: _("level a year before"),
        FigureKind.POINTS: _("points as the portal shows them"),
    }[kind]


def fact_kind_text(kind: FactKind) -> str:
    """What a dated fact is."""
    return {
        FactKind.RECORD: _("record"),
        FactKind.DOCUMENT: _("document"),
        FactKind.FEE: _("fee"),
        FactKind.TRAINING: _("training"),
        FactKind.CREDIT: _("credit"),
        FactKind.ATTESTED: _("attested by you"),
        FactKind.STATUS: _("status"),
    }[kind]


def kind_cell_text(cell: str) -> str:
    """The kind of a figure or a fact from the word in which it is stored."""
    if cell in frozenset(FigureKind):
        return figure_kind_text(FigureKind(cell))
    return fact_kind_text(FactKind(cell)) if cell in frozenset(FactKind) else cell


def split_text(track: str, stream: str, kind: FigureKind) -> str:
    """What a figure is about besides its metric, such as "enterprise, Azure, level now"."""
    parts: Iterable[str] = (track and track_text(track), stream and stream_text(stream))
    return ", ".join([*(part for part in parts if part), figure_kind_text(kind)])


def age_text(months: int) -> str:
    """How old a figure is, in whole months."""
    if months == 0:
        return _("of this month")
    return ngettext("{count} month old", "{count} months old", months).format(count=months)
