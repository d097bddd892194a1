"""The age of a person, which differs from one place of a draft to another."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.drift.change import Change
from newslint.language.analysis import Analysis
from newslint.language.names import NameKind
from newslint.language.names.descriptions import ages


def changed_ages(analysis: Analysis) -> Iterator[Change]:
    """A change for each person, at the first age that differs from the one given before."""
    for chain in analysis.names.chains:
        if chain.kind is NameKind.PERSON:
            said = [age for mention in chain.mentions for age in ages(analysis, mention)]
            for age in said:
                if age.years != said[0].years:
                    yield Change(chain.canonical, age.years, age.span, said[0].years, said[0].span)
                    break
