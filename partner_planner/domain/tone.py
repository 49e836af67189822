"""What a mark says by its colour; a word beside it always says the same."""

from enum import StrEnum


class Tone(StrEnum):
    """The tones of marks, in every picture and document."""

    PLAIN = "plain"
    GOOD = "good"
    NOTICE = "notice"
    WARNING = "warning"
    BAD = "bad"
    DIM = "dim"
