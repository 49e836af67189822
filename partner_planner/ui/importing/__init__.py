"""Importing: a file is chosen, what it would do is shown, questions are asked, then it is done."""
