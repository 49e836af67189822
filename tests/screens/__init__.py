"""Takes the pictures of every tab and dialog, in both looks and at two scales."""
