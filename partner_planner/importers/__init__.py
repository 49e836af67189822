"""The ways in: bytes go in, a `Proposal` comes out. Nothing here writes or knows a workspace."""
