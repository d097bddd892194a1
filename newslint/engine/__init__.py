"""From drafts to results: which rules on which drafts, remembered between runs, in several processes.

linter.py      carries rules out on one draft
result.py      what became of one draft
together.py    what the drafts of a run show together
recipe.py      what a linter is made of, and what is the same for the same results
store.py       the results of earlier runs
batch.py       the drafts of a run, in their order: remembered, or checked
"""
