"""Catalogs as the user works with them: compared, copied, changed, written anew."""
