"""The kinds of check that a rule can ask for, one file each."""
