"""Finds and merges configuration, and can say where every value came from."""
