"""Every edit has a name for the menu, in the imperative, with its facts."""

import pytest

from partner_planner.domain.change import Label
from partner_planner.domain.clock import StoppedClock
from partner_planner.domain.person import Person
from partner_planner.services.wording.labels import label_text
from partner_planner.workspace import Workspace
from tests.services.sources import edit_words, labels

UNKNOWN = label_text(Label.of("nonsense"))
NAMED = sorted({(key, tuple(sorted(facts))) for key, facts in labels()})
FACTS = {
    "person": "Dev Patel",
    "name": "Dev Patel",
    "credential": "AZ-104",
    "exam": "AZ-800",
    "title": "Azure Wizardry",
    "user": "0f3c",
    "file": "trainings.csv",
    "firm": "Harbour Example",
    "setting": "theme",
    "backup": "20261122T100000Z-asked",
    "day": "2026-11-22",
    "by": "2027-03-31",
    "count": "3",
    "program": "microsoft-ai-cloud",
    "area": "Security",
    "metric": "usage-growth",
    "month": "2026-10-01",
    "fact": "workshop",
}


def test_names_of_edits_are_found_in_the_source() -> None:
    assert ("sample", ()) in NAMED
    assert ("import-trainings", ("count", "file")) in NAMED
    assert "pass-milestone" in set(edit_words())


@pytest.mark.parametrize(("key", "facts"), NAMED, ids=[key for key, _ in NAMED])
def test_every_edit_that_is_made_has_a_name(key: str, facts: tuple[str, ...]) -> None:
    text = label_text(Label.of(key, **{fact: FACTS[fact] for fact in facts}))
    assert text != UNKNOWN
    assert "…" not in text, "the name asks for a fact that is not given"


@pytest.mark.parametrize("key", sorted(set(edit_words())))
def test_every_word_for_an_edit_has_a_name(key: str) -> None:
    one = {name: value for name, value in FACTS.items() if name != "count"}
    texts = {label_text(Label.of(key, **one)), label_text(Label.of(key, **FACTS))}
    assert texts != {UNKNOWN}


@pytest.mark.parametrize(
    ("label", "text"),
    [
        (Label.of("add-certification", credential="AZ-104", person="Dev"), "add AZ-104 for Dev"),
        (Label.of("add-certification", credential="AZ-104", person=""), "add AZ-104 for somebody"),
        (Label.of("import-trainings", file="t.csv", count="1"), "import 1 row from t.csv"),
        (Label.of("import-trainings", file="t.csv", count="24"), "import 24 rows from t.csv"),
        (
            Label.of("move-milestone", credential="SC-200", person="Dev", by="2027-03-31"),
            "move SC-200 of Dev to 31 Mar 2027",
        ),
        (Label.of("move-milestone", count="3"), "move 3 milestones"),
        (Label.of("restore", day="2026-11-22"), "restore the backup of 22 Nov 2026"),
        (Label.of("restore", day="someday"), "restore the backup of someday"),
        (Label.of("undo", person="Dev", label="add-person", of="x"), "add Dev"),
        (Label.of("redo", label="sample", of="x"), "open the sample firm"),
        (Label.of("add-certification"), "add … for …"),
        (
            Label.of("edit-figures", area="Security", metric="usage-growth", month="2026-10-01"),
            "enter usage growth of Security for October 2026",
        ),
        (
            Label.of("edit-figures", area="x", metric="sales", month="soon"),
            "enter sales of x for soon",
        ),
        (Label.of("edit-figures", count="1"), "enter 1 figure"),
        (Label.of("edit-figures", count="4"), "enter 4 figures"),
        (
            Label.of("edit-enrolment", program="p", area="Security"),
            "change the enrolment in Security",
        ),
        (Label.of("edit-fact", fact="workshop"), "change workshop"),
    ],
)
def test_names_tell_what_and_for_whom(label: Label, text: str) -> None:
    assert label_text(label) == text


def test_an_undo_is_called_like_the_edit_it_took_back(
    workspace: Workspace, clock: StoppedClock
) -> None:
    workspace.put(Person("p", "Dev Patel"), Label.of("add-person", person="Dev Patel"))
    undone, redone = workspace.undo(), workspace.redo()
    assert undone is not None
    assert redone is not None
    assert label_text(undone.label) == label_text(redone.label) == "add Dev Patel"
