"""The rules of programs as catalog files: read strictly, with examples that must compute."""
