"""What an entry refers to: a person by id, mark or name; a credential by id or exam code."""

import re
from collections.abc import Mapping
from typing import Any

from partner_planner.domain.plan_file import EMAILS, EXTERNAL_IDS
from partner_planner.importers.marks import EMAIL, fold
from partner_planner.importers.people import People
from partner_planner.importers.plan_values import WrongValue, readable, wrong
from partner_planner.importers.reasons import Reason, facts
from partner_planner.importers.titles import EXAM_CODE, KnownCredentials

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)


def person_marks(entry: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The marks that `external_ids` and `emails` of an entry list. Raises `WrongValue`."""
    listed, addresses = entry.get(EXTERNAL_IDS) or {}, entry.get(EMAILS) or []
    if not isinstance(listed, dict):
        raise wrong(EXTERNAL_IDS, listed)
    if not isinstance(addresses, list):
        raise wrong(EMAILS, addresses)
    marks = [
        (scheme, _mark(EXTERNAL_IDS, value))
        for scheme, values in listed.items()
        for value in (values if isinstance(values, list) else [values])
    ]
    return marks + [(EMAIL, _mark(EMAILS, address)) for address in addresses]


def _mark(name: str, value: object) -> str:
    """An address or a number; numbers may be written without quotation marks."""
    text = str(value).strip() if isinstance(value, str | int) else ""
    if not text or isinstance(value, bool) or not readable(text):
        raise wrong(name, value)
    return text


def named_person(people: People, entry: Mapping[str, Any]) -> str:
    """The person of a natural key (`external_ids`, then `emails`, then `name`), or ''.

    Raises `WrongValue` where several fit.
    """
    marks = person_marks(entry)
    for scheme in (None, EMAIL):
        found: list[str] = []
        for known, value in marks:
            if (known == EMAIL) is (scheme == EMAIL):
                found += people.with_mark(known, value)
        fitting = [who for who in dict.fromkeys(found) if _may_be(people, who, marks, scheme)]
        if fitting:
            return _only(people, fitting, entry)
    namesakes = people.named(str(entry.get("name") or ""))
    fitting = [who for who in namesakes if _may_be(people, who, marks, EMAIL)]
    return _only(people, fitting, entry) if fitting else ""


def _may_be(people: People, who: str, marks: list[tuple[str, str]], scheme: str | None) -> bool:
    """Whether no number speaks against a person who was found by something weaker."""
    if scheme is None:
        return True
    for known in {mark for mark, _ in marks if mark != EMAIL}:
        have = {fold(value) for value in people.values(who, known)}
        if have and have.isdisjoint(fold(value) for mark, value in marks if mark == known):
            return False
    return True


def _only(people: People, fitting: list[str], entry: Mapping[str, Any]) -> str:
    if len(fitting) > 1:
        named = set(people.named(str(entry.get("name") or "")))
        fitting = [who for who in fitting if who in named] or fitting
    if len(fitting) > 1:
        shown = people.shown(fitting[0])
        raise WrongValue(Reason.PERSON_AMBIGUOUS, facts(person=shown))
    return fitting[0]


def read_person(people: People, value: object, lasting: bool) -> str:
    """The id of the person that a reference means. Raises `WrongValue`.

    A `lasting` reference stands in an entry that carries its own id; there the id of a person who
    is gone is kept as it is.
    """
    if isinstance(value, dict):
        if found := named_person(people, value):
            return found
        raise WrongValue(Reason.PERSON_UNKNOWN, facts(person=_shown(value)))
    if not isinstance(value, str) or not value.strip():
        raise wrong("person", value)
    if value in people:
        return value
    found_by_text = people.with_value(value) or people.named(value)
    if len(found_by_text) > 1:
        raise WrongValue(Reason.PERSON_AMBIGUOUS, facts(person=value[:80]))
    if found_by_text:
        return found_by_text[0]
    if lasting and _ID.fullmatch(value):
        return value
    raise WrongValue(Reason.PERSON_UNKNOWN, facts(person=value[:80]))


def _shown(value: Mapping[str, Any]) -> str:
    marks = person_marks(value)
    return str(value.get("name") or (marks[0][1] if marks else ""))[:80]


def read_credential(credentials: KnownCredentials, value: object, lasting: bool) -> str:
    """The catalog id that a reference means. Raises `WrongValue`.

    In an entry with its own id a credential that the catalog does not have is kept as it is.
    """
    if not isinstance(value, str) or not readable(value):
        raise wrong("credential", value)
    if not value or credentials.get(value) is not None:
        return value
    code = value.strip().upper()
    if EXAM_CODE.fullmatch(code):
        alone = {found.id for found in credentials.by_exam(code) if (code,) in found.exams}
        if len(alone) == 1:
            return alone.pop()
        if not lasting:
            raise WrongValue(Reason.EXAM_NOT_ENOUGH, facts(exam=code))
    if lasting:
        return value
    raise WrongValue(Reason.CREDENTIAL_UNKNOWN, facts(credential=value[:80]))
