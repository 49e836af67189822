"""Typst as a press: a template of ours and its data go in, pages come out.

A warning of the compiler is a fault of ours and raised as one. Letters that our fonts lack are
taken from the machine's fonts, and shown as a replacement mark where it has none either.
"""

import calendar
import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final, cast

import typst

from partner_planner.domain.errors import InputRefused

FONTS = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
)
TEMPLATES = (
    "year_plan.typ",
    "look.typ",
    "tables.typ",
    "charts.typ",
    "plot.typ",
    "timeline.typ",
    "probe.typ",
)

STANDARD: Final = "ua-1"
"""PDF/UA-1, checked by the compiler: tagged, in reading order, every drawing described."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_OUR_LETTERS = re.compile("[\x00-\u024f\u0370-\u052f\u1e00-\u1eff\u200b-\u2060\u20ac]*")
"""Latin, Greek, Cyrillic and common signs, which our fonts surely have."""


class Press:
    """Compiles the templates that lie in a resources folder.

    `made_on` is the day that the documents carry. A missing or damaged font or template is
    `InputRefused("font-missing", file=…)`.
    """

    def __init__(self, resources: Path, made_on: date) -> None:
        self._templates = resources / "templates"
        self._fonts = resources / "fonts"
        self._instant = calendar.timegm(made_on.timetuple())
        for folder, names in ((self._templates, TEMPLATES), (self._fonts, FONTS)):
            for name in names:
                if not (folder / name).is_file():
                    raise InputRefused("font-missing", file=name)

    def pdf(self, template: str, data: str) -> bytes:
        """One document from a template and its data as JSON text."""
        return self._drawable(template, data)[0]

    def pages(self, template: str, data: str, ppi: float) -> list[bytes]:
        """The same as one PNG for each page."""
        system = False
        if not _OUR_LETTERS.fullmatch(data):
            _, data, system = self._drawable(template, data)
        compiler = self._compiler(template, system)
        pictures, warnings = compiler.compile_with_warnings(
            sys_inputs={"plan": data}, format="png", ppi=ppi, timestamp=self._instant
        )
        _refuse(warnings)
        return pictures if isinstance(pictures, list) else [cast(bytes, pictures)]

    def _drawable(self, template: str, data: str) -> tuple[bytes, str, bool]:
        """The PDF, the data that it shows, and whether it took fonts of the machine."""
        try:
            return self._compile(template, data, False), data, False
        except typst.TypstError:
            if _OUR_LETTERS.fullmatch(data):
                raise
        try:
            return self._compile(template, data, True), data, True
        except typst.TypstError:
            foreign = {it for it in letters(data) if not _OUR_LETTERS.fullmatch(it)}
            missing = dict.fromkeys(self._undrawable(sorted(foreign)))
            if not missing:
                raise
        data = "".join(_drawable_part(it) if it in missing else it for it in letters(data))
        return self._compile(template, data, True), data, True

    def _undrawable(self, some: list[str]) -> list[str]:
        """Those letters that no font here can draw, found by halving."""
        try:
            self._compile("probe.typ", json.dumps(some), True)
        except typst.TypstError:
            if len(some) == 1:
                return some
            half = len(some) // 2
            return self._undrawable(some[:half]) + self._undrawable(some[half:])
        return []

    def _compile(self, template: str, data: str, system: bool) -> bytes:
        compiler = self._compiler(template, system)
        document, warnings = compiler.compile_with_warnings(
            sys_inputs={"plan": data},
            format="pdf",
            pdf_standards=STANDARD,
            timestamp=self._instant,
        )
        _refuse(warnings)
        return cast(bytes, document)

    def _compiler(self, template: str, system: bool) -> typst.Compiler:
        return typst.Compiler(
            str(self._templates / template),
            root=str(self._templates),
            font_paths=[str(self._fonts)],
            ignore_system_fonts=not system,
        )


def letters(text: str) -> Iterator[str]:
    """The text in pieces of one character and the marks that sit on it."""
    letter = ""
    for character in text:
        if letter and not unicodedata.category(character).startswith("M"):
            yield letter
            letter = ""
        letter += character
    if letter:
        yield letter


def _drawable_part(letter: str) -> str:
    """What is left of a letter that cannot be drawn: the plain one, else the replacement mark."""
    return letter[0] if _OUR_LETTERS.fullmatch(letter[0]) else REPLACEMENT


def _refuse(warnings: list[typst.TypstWarning]) -> None:
    """Raise on any warning; a family that the compiler cannot find is a damaged font file."""
    for warning in warnings:
        if "unknown font family" in str(warning):
            raise InputRefused("font-missing", file="Inter")
        raise warning
