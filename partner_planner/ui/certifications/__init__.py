"""The Certifications tab: who holds what, until when, and the people who hold it."""
