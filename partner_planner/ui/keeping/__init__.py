"""Keeping the plan safe: backups, checks, history, and all data as a file."""
