"""Every failure that the program raises has a sentence of its own."""

import string
from datetime import date

import pytest

from partner_planner.domain.errors import InputRefused, PlannerError, StoreUnavailable, WrongUse
from partner_planner.importers.reasons import Refusal
from partner_planner.services.wording import errors
from partner_planner.services.wording.errors import error_sentence
from partner_planner.services.wording.importing import import_reason
from partner_planner.store import failures
from tests.services.sources import raised

RAISED = sorted({(key, tuple(sorted(facts or ()))) for key, facts in raised()})


def test_keys_are_found_in_the_source() -> None:
    assert len(RAISED) > 30
    assert ("store-newer", ("known", "path", "version")) in RAISED


@pytest.mark.parametrize(("key", "facts"), RAISED, ids=[key for key, _ in RAISED])
def test_every_raised_key_has_a_sentence_of_its_own(key: str, facts: tuple[str, ...]) -> None:
    own = errors._sentences().get(key)
    if own is None:
        import_reason(key, dict.fromkeys(facts, "7") | {"file": "x.csv", "count": "7"})
        return
    needed = {name for _, name, _, _ in string.Formatter().parse(own) if name}
    assert needed <= set(facts), "the sentence asks for facts that are not given"


@pytest.mark.parametrize("key", sorted({*failures._KEYS.values(), *failures._ERRNOS.values()}))
def test_every_failure_of_the_file_has_a_sentence(key: str) -> None:
    sentence = error_sentence(StoreUnavailable(key, path="/people/dana/plan.db"))
    assert "/people/dana/plan.db" in sentence
    assert key not in sentence


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refused_file_has_a_sentence(refusal: Refusal) -> None:
    facts = dict.fromkeys(("size", "limit", "missing", "found", "kind", "known", "line"), "7")
    facts |= {"version": "2", "file": "trainings.csv"}
    assert refusal.value not in error_sentence(InputRefused(refusal, **facts))


def test_sentences_say_what_to_do() -> None:
    error = StoreUnavailable("store-synced-folder", path="/people/dana/Dropbox", service="Dropbox")
    assert error_sentence(error) == (
        "The folder of your plan is synced by Dropbox: /people/dana/Dropbox. Syncing can damage a"
        " plan while it is open. Choose a folder on this computer that is not synced; backups may"
        " be copied to a synced folder."
    )


def test_days_and_states_are_words() -> None:
    day = InputRefused("passed-in-future", day=date(2027, 3, 1))
    assert error_sentence(day).endswith("on 1 March 2027: that day is to come.")
    future = InputRefused("figure-in-future", month=date(2027, 3, 1))
    assert error_sentence(future).startswith("March 2027 is still to come.")
    closed = InputRefused("milestone-closed", state="dropped")
    assert error_sentence(closed) == "This milestone is dropped. Reopen it first."


@pytest.mark.parametrize(
    "error", [WrongUse("brand-new", shoe="42"), InputRefused("date-unreadable")]
)
def test_a_key_without_a_sentence_is_told_by_its_name(error: PlannerError) -> None:
    assert f"({error.key})" in error_sentence(error)
