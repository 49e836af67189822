"""Bars on what lies at the front door: few files, true papers, nothing of anybody's machine."""

import re
from collections.abc import Iterator, Mapping, Sequence

TOP_LEVEL = {
    ".ci",
    ".gitattributes",
    ".gitignore",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "packaging",
    "partner_planner",
    "pyproject.toml",
    "resources",
    "tests",
}

PLACES = re.compile(r"(?<![\w.~-])/(?:work|root|home/\w+|Users/\w+)/|[A-Z]:\\+Users\\|\.\./shared")
"""Folders of one machine or one person."""

REGISTRIES = re.compile(
    r"(?:pypi|pythonhosted|npmjs|debian|ubuntu|crates)\.(?:org|io|com)\b"
    r"|proxy\.golang\.org|\.pkg\.dev\b|--(?:extra-)?index-url"
)
"""Addresses that packages are fetched from: those are a matter of the machine's settings."""


def crowded_top(paths: Sequence[str]) -> list[str]:
    """The top level holds the papers, the project file and four rooms."""
    found = {path.split("/")[0] for path in paths} - TOP_LEVEL
    return [f"{name} does not belong at the top" for name in sorted(found)]


def dependencies(project: Mapping[str, list[str]]) -> set[str]:
    """The names of the libraries that the program needs when it runs."""
    return {re.split(r"[\s<>=!~;\[]", line)[0] for line in project["dependencies"]}


def architecture(text: str, needed: set[str]) -> list[str]:
    """ARCHITECTURE.md has fewer than 100 lines and says what each library is for."""
    lines = text.splitlines()
    found = [f"ARCHITECTURE.md has {len(lines)} lines"] if len(lines) >= 100 else []
    silent = {name for name in needed if not any(name.lower() in line.lower() for line in lines)}
    return found + [f"ARCHITECTURE.md does not mention {name}" for name in sorted(silent)]


def lines_like(pattern: re.Pattern[str], texts: Mapping[str, str]) -> Iterator[str]:
    """Where a pattern is found in texts by path."""
    for path, text in texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            if match := pattern.search(line):
                yield f"{path}:{number} {match.group()}"


def places(texts: Mapping[str, str]) -> list[str]:
    """No text names a folder of somebody's machine."""
    return list(lines_like(PLACES, texts))


def registries(texts: Mapping[str, str]) -> list[str]:
    """No text names an address that packages are fetched from."""
    return list(lines_like(REGISTRIES, texts))
