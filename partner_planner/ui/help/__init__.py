"""Help, one short page per tab."""
