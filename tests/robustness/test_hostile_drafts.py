"""A hostile draft is checked by every rule, or told in one line; it breaks none.

What takes for ever shows in bench/, not here.
"""

import io
from functools import cache

import pytest
from hostile import HOSTILE

from newslint.drafts.reading import ReadError, read_text
from newslint.engine.linter import Linter
from newslint.report.formats import FORMATS, find_format
from newslint.report.run import Run
from newslint.rulebook.folders import read_rules, shipped_rules

#: Code points of a draft.
SIZE = 6_000


@cache
def rules():
    return read_rules(shipped_rules())[0]


@cache
def linter():
    return Linter(rules())


@pytest.mark.parametrize("name", HOSTILE)
def test_every_rule_bears_it(name):
    text = HOSTILE[name](SIZE)
    told = []
    try:
        draft = read_text(text, name)
    except ReadError as error:
        told = str(error).splitlines()
    if told:
        assert len(told) == 1
        return
    result = linter().check(draft)
    assert result.errors == []
    assert all(0 <= finding.span.start <= finding.span.end <= len(text) for finding in result.findings)


@pytest.mark.parametrize("form", FORMATS)
def test_every_report_bears_them_together(form):
    results = []
    for name, make in HOSTILE.items():
        try:
            results.append(linter().check(read_text(make(500), name)))
        except ReadError:
            continue
    out = io.StringIO()
    find_format(form)(Run(results, {rule.id: rule for rule in rules()}), out)
    assert out.getvalue()
