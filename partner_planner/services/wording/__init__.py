"""Sentences: facts and keys become words of the user's language, here and nowhere below."""
