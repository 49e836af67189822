"""Bytes are recognised for what they are, and what is no import says what to do."""

import codecs
import io
import zipfile

import pytest

from partner_planner.importers.columns import Form
from partner_planner.importers.reasons import Refusal
from partner_planner.importers.recognise import recognise
from tests.importers.exports import BY_USER, FILES, HEADINGS, export, row


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("trainings-august-2023.csv", Form.AUGUST_2023),
        ("trainings-without-ends.csv", Form.WITHOUT_ENDS),
        ("trainings-older-order.csv", Form.OLDER_ORDER),
        ("trainings-by-user.tsv", Form.BY_USER),
        ("plan.json", Form.PLAN),
    ],
)
def test_the_known_forms_are_told_apart(name: str, form: Form) -> None:
    assert recognise((FILES / name).read_bytes()).form is form


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_any_usual_encoding_and_delimiter_is_read(delimiter: str, encoding: str) -> None:
    found = recognise(export(row(), delimiter=delimiter, encoding=encoding))
    assert (found.form, found.delimiter, found.remarks) == (Form.AUGUST_2023, delimiter, ())


def test_big_endian_without_a_mark_is_read() -> None:
    assert recognise(export(row(), encoding="utf-16-be")).form is Form.AUGUST_2023


def test_headings_are_found_whatever_their_case_spaces_and_order() -> None:
    headings = [
        "mcp id",
        " TRAINING title",
        "training_type",
        "TrainingCompletion Date",
        "Partner ID",
    ]
    found = recognise(export(headings=headings))
    assert found.form is Form.WITHOUT_ENDS
    assert sorted(found.columns.values()) == [0, 1, 2, 3]


def test_spreadsheet_hints_and_blank_lines_before_the_heading_are_passed() -> None:
    found = recognise(b"sep=;\r\n\r\n" + export(row(), delimiter=";"))
    assert (found.form, found.heading_line) == (Form.AUGUST_2023, 3)


def test_a_thousand_more_columns_do_no_harm() -> None:
    headings = [*HEADINGS, *(f"Extra{number}" for number in range(1000))]
    assert recognise(export(row(), headings=headings)).form is Form.AUGUST_2023


def test_missing_columns_are_named() -> None:
    found = recognise(export(headings=("TrainingTitle", "Month", "PartnerName")))
    told = dict(found.facts)
    assert found.problem is Refusal.COLUMNS_MISSING
    assert told["missing"] == "TrainingType, TrainingCompletionDate, MCPID / Email / AADUserId"
    assert told["found"] == "TrainingTitle, Month, PartnerName"


def test_long_lists_of_found_columns_are_cut() -> None:
    found = recognise(export(headings=[f"Column{number}" for number in range(1000)]))
    assert dict(found.facts)["found"].endswith("Column11, …")


def test_the_learn_report_is_told_from_the_training_export() -> None:
    headings = ("PGAMpnId", "UserName", "UserId", "TrainingName", "TrainingType", "CompletionDate")
    assert recognise(export(headings=headings)).problem is Refusal.LEARN_REPORT


def packed(name: str) -> bytes:
    """A zip archive with one file."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(name, "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Refusal.EMPTY),
        (b" \r\n\t\n", Refusal.EMPTY),
        (codecs.BOM_UTF8, Refusal.EMPTY),
        (b"x", Refusal.NOT_A_TABLE),
        (b"\x00", Refusal.NOT_A_TABLE),
        (b"A letter\nto a friend.\n", Refusal.NOT_A_TABLE),
        (b'"never closed, and nothing else', Refusal.NOT_A_TABLE),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), Refusal.BINARY),
        (b"%PDF-1.7\n%\xe2\xe3", Refusal.BINARY),
        (bytes(range(256)) * 20, Refusal.BINARY),
        (b"MZ" + b"\0\1\2\3\4\5\6\7" * 50, Refusal.BINARY),
        (packed("xl/workbook.xml"), Refusal.SPREADSHEET),
        (packed("trainings.csv"), Refusal.ARCHIVE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), Refusal.SPREADSHEET),
        (b"\x1f\x8b\x08\x00rest", Refusal.ARCHIVE),
        (b"\n<!DOCTYPE html><html><body>Sign in</body></html>", Refusal.WEB_PAGE),
        (b"{}", Refusal.JSON_OTHER),
        (b"[1, 2]", Refusal.JSON_OTHER),
        (b'{"format": "partner-planner/year-plan"}', Refusal.YEAR_PLAN),
        (b'{"format": "partner-planner/tea-time"}', Refusal.JSON_OTHER),
        (b"name,amount\nx,1\n", Refusal.COLUMNS_MISSING),
    ],
)
def test_what_is_no_import_is_refused_for_its_own_reason(content: bytes, problem: Refusal) -> None:
    found = recognise(content)
    assert (found.form, found.problem) == (Form.UNKNOWN, problem)


def test_windows_text_is_read_and_said() -> None:
    found = recognise(export(row(IndividualFirstName="Zoë"), encoding="cp1252"))
    assert "Zoë" in found.text
    assert [key for key, _ in found.remarks] == ["encoding-windows-1252"]


def test_damaged_utf_8_keeps_its_whole_letters() -> None:
    content = export(row(IndividualFirstName="Zoë Ödön Šárka")).replace(
        b"Fernhill", b"Fern\xffhill"
    )
    found = recognise(content)
    assert "Zoë Ödön Šárka" in found.text
    assert [key for key, _ in found.remarks] == ["characters-lost"]


def test_lone_surrogates_in_utf_16_become_a_visible_loss() -> None:
    content = export(row(), encoding="utf-16-le") + b"\x00\xd8\n\x00"
    found = recognise(codecs.BOM_UTF16_LE + content)
    assert [key for key, _ in found.remarks] == ["characters-lost"]


def test_user_ids_beside_names_are_the_usual_form() -> None:
    assert recognise(export(headings=BY_USER)).form is Form.BY_USER
    assert recognise(export(headings=(*HEADINGS, "AADUserId"))).form is Form.AUGUST_2023
