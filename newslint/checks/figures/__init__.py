"""The checks that do a draft's sums and look up its calendar, each on an explicit wording alone."""
