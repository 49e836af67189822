"""The nouns of the program: frozen records and the plain rules about them.

Nothing here knows a file, a table, a window or a clock; the standard library is all it uses.
"""
