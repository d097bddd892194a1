"""What several drafts show together: where it is said, and what may keep it from being said."""

from itertools import permutations

import pytest

from newslint.checks.check import Across, Check
from newslint.drafts.reading import read_text
from newslint.engine.linter import Linter
from newslint.engine.together import compare
from newslint.rule import Rule
from newslint.rulebook import ruleset, together
from newslint.rulebook.folders import read_rules, shipped_rules

SHIPPED, _ = read_rules(shipped_rules())
RULES = [
    rule
    for rule in SHIPPED
    if rule.id
    in {
        "names/inconsistent-spelling",
        "names/inconsistent-term",
        "duplicates/repeated-paragraph",
        "newslint/unused-suppression",
    }
]
BRIDGE = "The bridge over the Tarn was closed on Monday after divers found cracks in two of its five piers."
STORIES = {
    "a.md": f"We met Milan Kovar at the bridge. Then Milan Kovar left.\n\n{BRIDGE}\n",
    "b.md": "They sent Milan Kovář home. It was late in the day.\n",
    "c.md": f"Nobody in the old town was told.\n\n{BRIDGE}\n",
}
BOTH = [
    ("b.md", "names/inconsistent-spelling", "Milan Kovář", "a.md"),
    ("c.md", "duplicates/repeated-paragraph", BRIDGE, "a.md"),
]


def checked(stories, rules=RULES, across=True):
    linter = Linter(rules, across=across)
    return compare([linter.check(read_text(text, path)) for path, text in stories.items()])


def told(results):
    found = [(result, finding) for result in results for finding in result.findings]
    return sorted((r.path, f.rule, words(r, f), *(other.path or "" for other in f.related)) for r, f in found)


def words(result, place):
    return result.draft.source[place.span.start : place.span.end]


@pytest.mark.parametrize("order", list(permutations(STORIES)))
def test_the_order_of_drafts_does_not_matter(order):
    results = checked({path: STORIES[path] for path in order})
    assert told(results) == BOTH
    assert [result.path for result in results] == list(order)


def test_nothing_is_said_unless_it_is_asked_for():
    assert told(checked(STORIES, across=False)) == []


def test_places_in_another_draft_are_places_in_its_file():
    stories = {**STORIES, "a.md": f"# Head\n\n{STORIES['a.md']}"}
    first, _, last = checked(stories)
    ((other,),) = (finding.related for finding in last.findings)
    assert words(first, other) == BRIDGE


def test_a_suppression_holds_and_is_not_unused():
    note = "<!-- newslint: ignore duplicates -- as agreed -->"
    stories = {**STORIES, "c.md": STORIES["c.md"].replace(BRIDGE, f"{note}\n\n{BRIDGE}")}
    assert told(checked(stories)) == BOTH[:1]
    assert ("c.md", "newslint/unused-suppression", note) in told(checked(stories, across=False))


def test_a_mark_in_another_draft_is_not_one_in_this():
    stories = {**STORIES, "b.md": "[sic] " * 20 + STORIES["b.md"]}
    assert told(checked(stories)) == BOTH


def test_a_later_draft_by_its_date_has_the_finding():
    dated = {"a.md": f"---\ndate: 2026-05-04\n---\n{BRIDGE}\n", "b.md": f"---\ndate: 2026-05-03\n---\n{BRIDGE}\n"}
    assert told(checked(dated)) == [("a.md", "duplicates/repeated-paragraph", BRIDGE, "b.md")]


def test_a_paragraph_in_very_many_drafts_is_boilerplate():
    assert told(checked({f"{number}.md": f"{BRIDGE}\n" for number in range(6)})) == []
    assert len(told(checked({f"{number}.md": f"{BRIDGE}\n" for number in range(5)}))) == 4


def test_what_a_draft_shows_alone_is_not_said_again():
    stories = {"a.md": f"{BRIDGE}\n", "b.md": f"{BRIDGE}\n\nNobody was told.\n\n{BRIDGE}\n"}
    assert told(checked(stories)) == [
        ("b.md", "duplicates/repeated-paragraph", BRIDGE, ""),
        ("b.md", "duplicates/repeated-paragraph", BRIDGE, "a.md"),
    ]


def test_terms_follow_most_of_the_drafts():
    stories = {"a.txt": "The U.S. said so.", "b.txt": "The U.S. said no.", "c.txt": "The US left."}
    stories["d.txt"] = "“The US left,” he said."
    assert told(checked(stories)) == [("c.txt", "names/inconsistent-term", "US", "a.txt")]


def test_a_rule_that_fails_leaves_the_others_be(monkeypatch):
    def fails(kept):
        raise ValueError("no")

    broken = Check({}, lambda rules: [], across=Across(lambda rule: lambda analysis: 1, fails))
    find = together.find_check
    for module in (together, ruleset):
        monkeypatch.setattr(module, "find_check", lambda name: broken if name == "broken" else find(name))
    rule = Rule("style/broken", "Broken", "no", "broken")
    results = checked(STORIES, [*RULES, rule])
    assert told(results) == BOTH
    assert [result.errors for result in results] == [
        ["the rule style/broken failed on the drafts together: ValueError: no"],
        [],
        [],
    ]
