"""The first start, and later changes of the firm and its programs."""
