"""Every key that an import can give has a sentence that its facts fit into."""

import re
from pathlib import Path

import pytest

from partner_planner.domain.errors import InputRefused
from partner_planner.domain.proposal import Proposal
from partner_planner.domain.snapshot import Snapshot
from partner_planner.importers.columns import Form
from partner_planner.importers.plan_file import propose_plan
from partner_planner.importers.reasons import Reason, Refusal, Remark
from partner_planner.services.wording.importing import (
    form_text,
    import_reason,
    refused_import,
    where_to_find,
)
from tests.importers.exports import CATALOG, FILES, accepted, export, ids, propose, row

KEYS = (*Refusal, *Reason, *Remark)
REASONS = Path(__file__).parents[2] / "partner_planner" / "importers" / "reasons.py"


def declared_facts() -> dict[str, dict[str, str]]:
    """The facts that the list of keys declares beside each key, with values to show."""
    found = re.findall(
        r'^    \w+ = "([\w-]+)"(?:  # ([^:\n]*).*)?$', REASONS.read_text("utf-8"), re.M
    )
    special = {"count": "2", "day": "2026-05-04", "earned": "2026-05-04", "end": "2027-05-04"}
    special["latest"] = "2022-07-03"
    return {
        key: {name: special.get(name, f"<{name}>") for name in names.split(", ") if name}
        for key, names in found
    }


@pytest.mark.parametrize("key", KEYS)
def test_every_key_has_a_sentence_for_its_facts(key: str) -> None:
    facts = declared_facts()[key]
    sentence = import_reason(key, facts)
    assert sentence.endswith((".", "?"))
    for name, value in facts.items():
        if name not in ("day", "earned", "end", "latest", "mark"):
            assert value in sentence


def test_keys_are_told_apart() -> None:
    assert len(set(KEYS)) == len(KEYS)


def test_a_key_of_nobody_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        import_reason("no-such-key", {})


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        ("1", "The one certification in this file has expired: it ended on 3 July 2022."),
        ("160", "All 160 certifications in this file have expired, the last on 3 July 2022."),
    ],
)
def test_counts_have_their_plural(count: str, sentence: str) -> None:
    assert import_reason("all-expired", {"count": count, "latest": "2022-07-03"}) == sentence


@pytest.mark.parametrize("form", Form)
def test_every_form_has_a_name(form: Form) -> None:
    assert form_text(form.value)


def test_the_place_of_the_export_is_told() -> None:
    assert "Insights > Downloads" in where_to_find()


def shown(proposal: Proposal) -> list[str]:
    """All sentences of a proposal."""
    rows = [import_reason(told.reason, dict(told.facts)) for told in proposal.rows if told.reason]
    return rows + [import_reason(key, dict(facts)) for key, facts in proposal.remarks]


@pytest.mark.parametrize("name", ["august-2023.csv", "without-ends.csv", "by-user.tsv"])
def test_whatever_the_samples_give_can_be_said(name: str) -> None:
    assert all(shown(propose((FILES / f"trainings-{name}").read_bytes())))


def test_whatever_the_sample_plan_gives_can_be_said() -> None:
    empty = Snapshot.of([])
    content = (FILES / "plan.json").read_bytes()
    sentences = shown(propose_plan("plan.json", content, empty, CATALOG, ids(empty)))
    assert "This program does not hold “offices” yet: 1 entry was left out." in sentences


def test_a_contradicting_name_can_be_said() -> None:
    plan = accepted(export(row()))
    assert shown(propose(export(row(IndividualLastName="Kelly")), plan)) == [
        "The file says Niamh Kelly here; the name stays Niamh Corrigan."
    ]


def test_braces_in_a_file_stay_as_they_are() -> None:
    assert any("{0}" in said for said in shown(propose(export(row("{0} Associate {x}")))))


def test_a_refused_file_can_be_said() -> None:
    refused = InputRefused(Refusal.TOO_LARGE, file="x.csv", size=200, limit=50)
    assert refused_import(refused).startswith("The file has 200 MB, and up to 50 MB can be read.")
