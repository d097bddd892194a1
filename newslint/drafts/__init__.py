"""A draft, and how each file format becomes one."""
