"""The ways out: a year plan or a snapshot goes in, bytes come out. Nothing here writes a file."""
