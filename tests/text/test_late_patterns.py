"""A late pattern is a pattern, only later."""

import re
from pathlib import Path

import newslint
from newslint.rulebook.files import shipped_rules
from newslint.text.pattern_codes import PatternCodes
from newslint.text.patterns import late_pattern


def test_it_does_what_the_pattern_does():
    late, now = late_pattern(r"(?P<first>a+)b", re.IGNORECASE), re.compile(r"(?P<first>a+)b", re.IGNORECASE)
    for _ in range(2):
        assert late.search("xAAb")["first"] == "AA"
        assert [match.span() for match in late.finditer("ab aab")] == [(0, 2), (3, 6)]
        assert late.findall("ab aab") == now.findall("ab aab")
        assert (late.match("b"), late.fullmatch("abb")) == (None, None)
        assert (late.split("1ab2"), late.sub("-", "1ab2")) == (now.split("1ab2"), now.sub("-", "1ab2"))
        assert (late.pattern, late.flags, late.groups, dict(late.groupindex)) == (
            now.pattern,
            now.flags,
            now.groups,
            dict(now.groupindex),
        )


def test_nothing_is_compiled_before_it_is_used(monkeypatch):
    monkeypatch.setattr("newslint.text.patterns.CODES", PatternCodes())  # another test may have filled the process's
    compiled = []
    real = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: compiled.append(given) or real(*given))
    late = late_pattern("a")
    assert compiled == []
    late.search("a")
    late.finditer("a")
    assert compiled == [("a", 0)]


POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")
ROOT = Path(newslint.__file__).parent


def test_no_pattern_has_a_possessive_group():
    """Python 3.11.0 to 3.11.4, which Debian 12 has, match them wrongly; (?>…) says the same."""
    sources = [*ROOT.rglob("*.py"), *shipped_rules().rglob("*.md")]
    assert len(sources) > 400
    found = [path for path in sources if POSSESSIVE_GROUP.search(path.read_text(encoding="utf-8"))]
    assert found == []
