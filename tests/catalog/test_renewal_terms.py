"""What a catalog says of renewals: window, grace, how long, and what renews what."""

from collections.abc import Callable

from partner_planner.catalog import Credentials
from partner_planner.catalog.packing import pack, unpack
from partner_planner.domain.credential import Renewal, RenewalKind

Load = Callable[[str], Credentials]

PAID = """renewal = "paid"
window_days = 60
grace_days = 30
extends_months = 24
maintain_months = 12"""
FREE = """renewal = "free"
window_days = 180"""


def test_a_paid_renewal_may_have_a_window_and_grace(small: str, load: Load) -> None:
    read = load(small.replace(FREE, PAID)).get("gadget-engineer-associate")
    assert read is not None
    assert read.renewal == Renewal(RenewalKind.PAID, 60, 30, 24, 12)


def test_a_credential_that_says_its_renewal_says_all_of_it(small: str, load: Load) -> None:
    own = small.replace('exams = [["GE-200"]]', 'exams = [["GE-200"]]\nrenewal = "paid"')
    read = load(own.replace(FREE, PAID)).get("gadget-engineer-associate")
    assert read is not None
    assert read.renewal == Renewal(RenewalKind.PAID)


def test_a_credential_is_renewed_by_those_it_names_and_those_of_levels(
    small: str, load: Load
) -> None:
    by_level = small.replace(FREE, f'{FREE}\nrenewed_by_levels = ["associate"]')
    read = load(
        by_level.replace('note = "Has no exam."', 'renewed_by = ["widget-engineer-associate"]')
    )
    assert {each.id: each.renewed_by for each in read.all()} == {
        "widget-engineer-associate": ("gadget-engineer-associate",),
        "gadget-engineer-associate": ("widget-engineer-associate",),
        "widget-basics": ("widget-engineer-associate",),
    }


def test_the_quick_copy_keeps_renewals(small: str, load: Load) -> None:
    text = small.replace(FREE, f'{PAID}\nrenewed_by_levels = ["associate"]')
    read = load(text)
    texts = (("acme-credentials.toml", text.encode()),)
    copied = unpack(pack(texts, read), texts)
    assert copied is not None
    assert copied.all() == read.all()
