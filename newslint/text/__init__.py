"""Spans of text, and the units in which the world counts them. Depends on nothing."""
