"""Comparing what the program makes with what was looked at and found right."""

from pathlib import Path

GOLDEN = Path(__file__).parent
MADE = GOLDEN.parent.parent / "build" / "golden"


def same_as_golden(name: str, made: bytes) -> None:
    """Fail where something made differs from the golden file of a name.

    What was made is then left in `build/golden/`: look at it and, if it is right, copy it here.
    """
    golden = GOLDEN / name
    if golden.is_file() and golden.read_bytes() == made:
        return
    MADE.mkdir(parents=True, exist_ok=True)
    (MADE / name).write_bytes(made)
    was = golden.read_bytes().decode() if golden.is_file() else ""
    assert made.decode() == was, f"{name} has changed; what was made is in {MADE}"
