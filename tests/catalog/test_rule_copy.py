"""The rules of a folder, and the quick copy that is used only when nothing differs."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner import resources
from partner_planner.catalog.catalog_file import read
from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.rules.copying import pack, unpack
from partner_planner.catalog.rules.loading import load_program_rules
from partner_planner.catalog.rules.own import Own, own_of
from partner_planner.domain.errors import InputRefused
from tests.catalog.rule_texts import NAME, SMALL_RULES, read_small, small_credentials

CREDENTIALS = small_credentials()
TEXTS = ((NAME, SMALL_RULES.encode()),)
TABLES = tuple(read(name, content).tables for name, content in TEXTS)
PACKED = pack(TEXTS, TABLES, CREDENTIALS)


def folder_of(tmp_path: Path) -> Path:
    """A folder with one rule catalog among other files."""
    (tmp_path / NAME).write_text(SMALL_RULES, encoding="utf-8")
    (tmp_path / "programs.toml").write_text("kind = 'programs'", encoding="utf-8")
    (tmp_path / "acme-credentials.toml").write_text("kind = 'credentials'", encoding="utf-8")
    return tmp_path


def test_the_rules_of_a_folder_are_found_by_program(tmp_path: Path) -> None:
    rules = load_program_rules(folder_of(tmp_path), CREDENTIALS)
    assert rules.all() == (read_small(),)
    assert rules.get("acme-partners") == rules.all()[0]
    assert rules.get("other") is None


def test_the_shipped_folder_has_rules(shipped: Credentials) -> None:
    rules = load_program_rules(resources.path("catalogs"), shipped)
    assert "microsoft-ai-cloud" in [each.program for each in rules.all()]


def test_two_catalogs_of_one_program_are_refused(tmp_path: Path) -> None:
    (folder_of(tmp_path) / "again.toml").write_text(SMALL_RULES, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        load_program_rules(tmp_path, CREDENTIALS)
    assert refused.value.key == "catalog-id-doubled"


def test_the_copy_gives_the_same(tmp_path: Path) -> None:
    copy = tmp_path / "state" / "rules"
    (tmp_path / "catalogs").mkdir()
    folder = folder_of(tmp_path / "catalogs")
    first = load_program_rules(folder, CREDENTIALS, copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert list(copy.parent.iterdir()) == [copy]
    assert load_program_rules(folder, CREDENTIALS, copy).all() == first.all()
    copy.write_bytes(b"not a copy")
    assert load_program_rules(folder, CREDENTIALS, copy).all() == first.all()
    assert len(copy.read_bytes()) > 1000


def test_a_copy_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    folder = folder_of(tmp_path)
    assert load_program_rules(folder, CREDENTIALS, tmp_path / "file" / "copy").all()


def test_a_changed_catalog_is_read_again(tmp_path: Path) -> None:
    folder, copy = folder_of(tmp_path), tmp_path / "copy"
    load_program_rules(folder, CREDENTIALS, copy)
    changed = SMALL_RULES.replace('version = "1"', 'version = "2"')
    (folder / NAME).write_text(changed, encoding="utf-8")
    assert load_program_rules(folder, CREDENTIALS, copy).all()[0].version == "2"


def test_a_copy_of_other_texts_or_credentials_is_not_used() -> None:
    assert unpack(PACKED, TEXTS, CREDENTIALS) is not None
    assert unpack(PACKED, (*TEXTS, ("more", b"")), CREDENTIALS) is None
    assert unpack(PACKED, TEXTS, Credentials(CREDENTIALS.all()[1:])) is None


def test_examples_are_not_kept() -> None:
    assert "example" in TABLES[0]
    copied = unpack(PACKED, TEXTS, CREDENTIALS)
    assert copied is not None
    tables, own = copied
    assert tables == ({key: each for key, each in TABLES[0].items() if key != "example"},)
    assert own_of(own) == Own()


@given(st.integers(0, len(PACKED) - 1), st.integers(1, 255))
def test_a_copy_with_a_flipped_byte_is_not_used(place: int, flip: int) -> None:
    spoiled = bytearray(PACKED)
    spoiled[place] ^= flip
    assert unpack(bytes(spoiled), TEXTS, CREDENTIALS) is None


@given(st.binary(max_size=40))
def test_any_other_bytes_are_not_used(packed: bytes) -> None:
    assert unpack(packed, TEXTS, CREDENTIALS) is None
