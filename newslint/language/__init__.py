"""What the words of a draft mean: computed once, when first asked for, and shared by all checks."""
