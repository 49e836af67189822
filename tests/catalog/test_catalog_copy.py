"""The quick copy gives the same credentials, and nothing when anything differs."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partner_planner import resources
from partner_planner.catalog import load_credentials
from partner_planner.catalog.credential_files import credentials_of
from partner_planner.catalog.packing import pack, unpack

TEXTS = tuple(
    (path.name, path.read_bytes())
    for path in sorted(resources.path("catalogs").glob("*-credentials.toml"))
)
PACKED = pack(TEXTS, credentials_of(TEXTS))


def test_the_copy_gives_the_same() -> None:
    read, copied = credentials_of(TEXTS), unpack(PACKED, TEXTS)
    assert copied is not None
    assert copied.all() == read.all()
    assert copied.prefixes == read.prefixes


def test_the_copy_of_the_small_catalog_gives_the_same(small: str) -> None:
    texts = (("small", small.encode()),)
    copied = unpack(pack(texts, credentials_of(texts)), texts)
    assert copied is not None
    assert copied.all() == credentials_of(texts).all()


def test_the_copy_of_other_texts_is_not_used() -> None:
    changed = tuple((name, content + b"\n") for name, content in TEXTS)
    assert unpack(PACKED, changed) is None
    assert unpack(PACKED, (*TEXTS, ("more", b""))) is None


@given(st.integers(0, len(PACKED) - 1), st.integers(1, 255))
def test_a_copy_with_a_flipped_byte_is_not_used(place: int, flip: int) -> None:
    spoiled = bytearray(PACKED)
    spoiled[place] ^= flip
    assert unpack(bytes(spoiled), TEXTS) is None


@given(st.one_of(st.binary(max_size=40), st.integers(0, 100).map(bytes)))
def test_any_other_bytes_are_not_used(packed: bytes) -> None:
    assert unpack(packed, TEXTS) is None


def test_the_copy_is_made_and_kept_private(tmp_path: Path) -> None:
    copy = tmp_path / "state" / "credentials"
    first = load_credentials(resources.path("catalogs"), copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    assert list(copy.parent.iterdir()) == [copy]
    assert load_credentials(resources.path("catalogs"), copy).all() == first.all()


@pytest.mark.parametrize("content", [b"", b"\0\0\0\0", b"not a copy"])
def test_a_spoiled_copy_is_made_again(tmp_path: Path, content: bytes) -> None:
    copy = tmp_path / "credentials"
    copy.write_bytes(content)
    load_credentials(resources.path("catalogs"), copy)
    assert len(copy.read_bytes()) > 1000


def test_a_changed_catalog_is_read_again(tmp_path: Path, small: str) -> None:
    catalog, copy = tmp_path / "a-credentials.toml", tmp_path / "copy"
    catalog.write_text(small, encoding="utf-8")
    load_credentials(tmp_path, copy)
    catalog.write_text(small.replace("Widget Basics", "Widget Beginnings"), encoding="utf-8")
    assert load_credentials(tmp_path, copy).by_title("Widget Beginnings") is not None


def test_a_copy_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert load_credentials(resources.path("catalogs"), tmp_path / "file" / "copy").all()


def test_a_folder_without_catalogs_has_no_credentials(tmp_path: Path) -> None:
    assert load_credentials(tmp_path).all() == ()
