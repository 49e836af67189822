"""The entrance: which arguments mean the window, and what a window start is given."""

import pytest

from partner_planner.__main__ import opening_of


def asked(*arguments: str) -> tuple[str | None, str | None, bool] | None:
    """Home, day and whether to quit, as arguments ask of the window; None for a command."""
    opening = opening_of(arguments)
    if opening is None:
        return None
    return opening.home, opening.today, opening.quit_after_paint


def test_nothing_means_the_window() -> None:
    assert asked() == (None, None, False)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--home", "there", "--today", "2026-11-22", "--quit-after-paint"),
        ("--quit-after-paint", "--today=2026-11-22", "--home=there"),
    ],
)
def test_the_window_takes_home_and_day(arguments: tuple[str, ...]) -> None:
    assert asked(*arguments) == ("there", "2026-11-22", True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("status",),
        ("--home", "there", "status"),
        ("--json",),
        ("--json", "status"),
        ("--home",),
        ("--nonsense",),
        ("--nonsense=1",),
        ("--",),
        ("--quit-after-paint", "status"),
    ],
)
def test_a_command_or_an_unknown_word_means_the_command_line(arguments: tuple[str, ...]) -> None:
    assert asked(*arguments) is None


def test_a_home_may_be_called_like_a_command() -> None:
    assert asked("--home", "status") == ("status", None, False)


@pytest.mark.parametrize("option", ["--help", "-h", "--version"])
def test_help_and_version_are_seen_before_any_command(option: str) -> None:
    opening = opening_of(["--json", "--home", "there", option, "status"])
    assert opening is not None
    assert (opening.help, opening.version) == (option != "--version", option == "--version")
