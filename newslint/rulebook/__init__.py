"""Finds, reads and validates rule pages, and carries rules out on a draft."""
