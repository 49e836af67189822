"""How credentials are found by id, exam and title, and what follows them."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner import resources
from partner_planner.catalog import Credentials, load_credentials
from partner_planner.catalog.titles import exam_code, leading_exam_code, shorter_forms
from partner_planner.domain.credential import Credential

SHIPPED = load_credentials(resources.path("catalogs"))
NAMES = [(name, each) for each in SHIPPED.all() for name in (each.title, *each.aliases)]
CODES = sorted({code for each in SHIPPED.all() for way in each.exams for code in way})
Load = Callable[[str], Credentials]
CASES: list[Callable[[str], str]] = [str.upper, str.lower, str.title, str.swapcase, str]
SPACE = st.text(" \t\n\u00a0", max_size=3)


def test_an_id_or_a_code_that_alone_completes_names_a_credential(small: str, load: Load) -> None:
    read = load(small)
    gadgets = read.get("gadget-engineer-associate")
    assert gadgets is not None
    assert read.named("gadget-engineer-associate") is gadgets
    assert read.named(" ge-200 ") is gadgets
    assert read.named("WE-102") is read.get("widget-engineer-associate")
    assert read.named("WE-100") is None  # it is one of two
    assert read.named("XX-999") is None
    assert read.named("Gadget Engineer Associate") is None


def test_a_code_that_completes_several_names_none(small: str, load: Load) -> None:
    read = load(small.replace("exams = []", 'exams = [["GE-200"]]'))
    assert len(read.by_exam("GE-200")) == 2
    assert read.named("GE-200") is None


def test_every_mention_of_an_exam_is_found(small: str, load: Load) -> None:
    read = load(small)
    assert [each.id for each in read.by_exam("we-100")] == ["widget-engineer-associate"]
    assert read.by_exam("XX-999") == ()


def test_what_follows_is_a_chain(small: str, load: Load) -> None:
    read = load(small.replace("exams = []", 'exams = []\nsuccessor = "widget-engineer-associate"'))
    chain = [each.id for each in read.successors("widget-basics")]
    assert chain == ["widget-engineer-associate", "gadget-engineer-associate"]
    assert read.successors("gadget-engineer-associate") == ()
    assert read.successors("nobody-knows-it") == ()


def test_a_circle_of_successors_ends() -> None:
    turned = Credentials(
        (
            _with_successor("azure-developer-associate", "azure-ai-cloud-developer-associate"),
            _with_successor("azure-ai-cloud-developer-associate", "azure-developer-associate"),
        )
    )
    assert len(turned.successors("azure-developer-associate")) == 2


def test_a_successor_may_be_an_exam_that_is_not_in_the_catalog(small: str, load: Load) -> None:
    read = load(small.replace('successor = "gadget-engineer-associate"', 'successor = "XX-999"'))
    widget = read.get("widget-engineer-associate")
    assert widget is not None
    assert widget.successor == "XX-999"
    assert read.successors(widget.id) == ()


@given(st.sampled_from(NAMES), st.sampled_from(CASES), SPACE, SPACE)
def test_a_title_is_found_in_any_case_and_space(
    named: tuple[str, Credential], case: Callable[[str], str], before: str, after: str
) -> None:
    name, credential = named
    assert SHIPPED.by_title(before + case(name) + after) is credential


@given(st.sampled_from(NAMES), st.lists(st.sampled_from(SHIPPED.prefixes), max_size=3))
def test_a_title_is_found_behind_any_known_prefixes(
    named: tuple[str, Credential], prefixes: list[str]
) -> None:
    name, credential = named
    assert SHIPPED.by_title(" ".join((*prefixes, name))) is credential


@given(st.one_of(st.sampled_from(CODES), st.text(max_size=12)))
def test_a_code_never_names_what_it_does_not_complete_alone(code: str) -> None:
    named = SHIPPED.named(code)
    known = code.strip().upper()
    if named is not None and named.id != code.strip():
        assert (known,) in named.exams
        assert named.completed_by(frozenset({known}))


@given(st.text())
def test_any_text_has_forms_that_only_get_shorter(text: str) -> None:
    forms = list(shorter_forms(text, SHIPPED.prefixes))
    assert all(len(later) < len(earlier) for earlier, later in pairwise(forms))


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Exam SC-300: Microsoft Identity and Access Administrator", "SC-300"),
        ("exam az-800: Administering Windows Server Hybrid Core Infrastructure", "AZ-800"),
        ("SC-300", "SC-300"),
        ("Exam XX-999: Something New", "XX-999"),
        ("Exam 70-282: Networks for Small Firms", "70-282"),
        ("SAA-C03 Solutions Architect", "SAA-C03"),
        ("Exam", None),
        ("", None),
        ("Exam about widgets", None),
        ("Azure Administrator Associate", None),
        ("Microsoft 365 Fundamentals", None),
        ("e-mail basics", None),
        ("2026-11-30 something", None),
    ],
)
def test_the_exam_at_the_head_of_a_title(title: str, code: str | None) -> None:
    assert SHIPPED.exam_in_title(title) == code


@given(st.text(max_size=20))
def test_an_exam_code_is_stable(text: str) -> None:
    code = exam_code(text)
    if code is not None:
        assert exam_code(code) == code
        assert leading_exam_code(f"Exam {code}: anything") == code


def _with_successor(id: str, successor: str) -> Credential:
    credential = SHIPPED.get(id)
    assert credential is not None
    return replace(credential, successor=successor)
