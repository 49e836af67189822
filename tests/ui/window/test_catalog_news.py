"""Catalogs of the user that are written while the window is open count at once."""

from pytestqt.qtbot import QtBot

from partner_planner.ui.kept_fact import KeptFact
from partner_planner.ui.main_window import MainWindow

PROGRAM = "microsoft-ai-cloud"
CHANGES = (
    f'kind = "changes"\nprogram = "{PROGRAM}"\nversion = "2026-08"\n\n'
    '[[change]]\nplace = "threshold/designation/at_least"\nwas = 70\nnow = 60\n'
)


def test_a_fact_is_read_once_until_it_is_forgotten() -> None:
    read: list[int] = []

    def count() -> int:
        read.append(1)
        return len(read)

    fact = KeptFact(count)
    assert (fact(), fact()) == (1, 1)
    fact.forget()
    assert fact() == 2


def test_written_catalogs_are_read_and_tabs_hear_of_them(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("programs")
    window.show_tab("start")
    session = window.session
    before = session.rules
    assert session.rules is before
    session.home.catalogs.mkdir(parents=True)
    (session.home.catalogs / "mine.toml").write_text(CHANGES, encoding="utf-8")
    with qtbot.waitSignal(session.bridge.catalogs_changed):
        session.bridge.catalogs_changed.emit()
    book = session.rules.get(PROGRAM)
    assert book is not None
    assert book.thresholds[0].at_least == 60
