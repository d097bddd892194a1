"""Whatever stands on a rule's page, it is a rule or told with its file and line; no other page is lost to it."""

import json

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newslint.checks.registry import OURS
from newslint.drafts.reading import read_text
from newslint.engine.linter import Linter
from newslint.rulebook.folders import read_rules

GOOD = """---
message: Worn out
check: terms
terms: {at this point in time: now}
---
# Worn out

```flag
He left [at this point in time].
```
"""
KEYS = st.sampled_from(
    [
        "message",
        "check",
        "severity",
        "in-quotes",
        "enabled",
        "scope",
        "extends",
        "precision",
        "terms",
        "find",
        "except",
        "forms",
        "house",
        "write",
        "case",
        "fix",
        "pairs",
        "words",
        "of",
        "replace",
        "once",
    ]
)
PATTERNS = st.sampled_from(
    [r"\bthe\b", "(", "[a-", r"(?P<found>a)|b", r"(?<=a+)b", r"\1", "(?i)x", "a{99999999}", "", "💥"]
)
PLAIN = st.one_of(PATTERNS, st.text(max_size=6), st.integers(), st.booleans(), st.none(), st.floats())
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(PLAIN.map(str), inner, max_size=3)),
    max_leaves=5,
)
FRONT = st.dictionaries(
    KEYS, st.one_of(VALUES, st.sampled_from([*OURS, "error", "advice", "skip", "body"])), max_size=6
)
BODIES = st.lists(
    st.sampled_from(
        [
            "# Title\n",
            "```flag\n",
            "```clean\n",
            "```fix\n",
            "```\n",
            "a [b] c\n",
            "=>\n",
            "[",
            "]",
            "\\[",
            "---\n",
            "````\n",
            "```flag house=%\n",
            "```flag date=x\n",
            "```flag 'a\n",
            "\x00",
            "\u2028",
            "text\n",
        ]
    ),
    max_size=8,
).map("".join)
DRAFT = "The mayor said: “It is the end.” At this point in time the the river is shut, 12 percent."


def told(page, tmp_path):
    """The rules that are read, and what is told of a folder with a good page and this one."""
    for name, text in (("good.md", GOOD), ("odd.md", page)):
        path = tmp_path / "house" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
    rules, errors = read_rules(tmp_path)
    assert "house/good" in {rule.id for rule in rules}
    for error in errors:
        assert error.path.name == "odd.md"
        assert error.line >= 1
        assert len(error.message.splitlines()) == 1
    assert len(rules) + len(errors) == 2
    return rules


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FRONT, BODIES)
@example({"message": "m", "check": "pattern", "find": ["(a+)+$"]}, "# T\n")
@example({"message": "{0.__class__} {found!r:>9}", "check": "terms", "terms": {"the": "a"}}, "# T\n")
@example({"message": "m", "check": "terms", "terms": {"the": "a"}, "fix": "safe"}, "# T\n```flag\n[The] a\n```\n")
def test_a_page_of_any_values(tmp_path, front, body):
    rows = [f"{key}: {json.dumps(value)}" for key, value in front.items()]
    rules = told("---\n" + "\n".join(rows) + "\n---\n" + body, tmp_path)
    for error in Linter([rule for rule in rules if rule.enabled]).check(read_text(DRAFT, "a.txt")).errors:
        assert len(error.splitlines()) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=()), max_size=80))
@example("---\na: &a [*a]\n---\n# T")
@example("---\n" + "[" * 5000 + "\n---\n# T")
@example("---\na: 2026-99-99\n---\n# T")
@example("---\na: !!python/object/apply:os.system ['true']\n---\n# T")
def test_a_page_of_any_text(tmp_path, text):
    told(text, tmp_path)
