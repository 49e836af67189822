"""Dialogs about the catalogs of rules: what newer ones mean."""
