"""Scopes, as https://vale.sh/docs/scopes documents them."""

import pytest
from vale_rules import vale_rule, vale_texts

DRAFT = """# Word one

Word two *word three* [word four](http://x.org) **word five**.

## Word six

> Word seven.

- word eight

| word nine |
|-----------|
| word ten  |

![word eleven](x.png)

Text `word twelve` with ![word thirteen](y.png).
"""
WORDS = "extends: existence\nmessage: '%s'\nignorecase: true\ntokens: ['word (?:<em>)?\\w+']\n"
HTML = "<h1>Word one</h1><p>Word <em>two</em> <a href='w'>word three</a> <img alt='word four' src=x></p>"


def numbers(scope, draft=DRAFT, kind="md"):
    rule = vale_rule(f"{WORDS}scope: {scope}\n")
    return " ".join(text.split()[-1].removeprefix("<em>") for text in vale_texts(draft, rule, kind=kind))


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ("text", "one two three four five six seven eight nine ten eleven"),
        ("heading", "one six"),
        ("heading.h1", "one"),
        ("heading.h2", "six"),
        ("paragraph", "two three four five"),
        ("sentence", "one two three four five six seven eight nine ten eleven"),
        ("blockquote", "seven"),
        ("list", "eight"),
        ("table.header", "nine"),
        ("table.cell", "ten"),
        ("table", "nine ten"),
        ("link", "four"),
        ("strong", "five"),
        ("emphasis", "three"),
        ("code", "twelve"),
        ("alt", "eleven thirteen"),
        ("raw", "one two three four five six seven eight nine ten eleven twelve thirteen"),
        ("summary", "two three four five seven eight"),
        ("~heading", "two three four five seven eight nine ten eleven"),
        ("text & ~heading.h2 & ~list", "one two three four five seven nine ten eleven"),
        ("paragraph & ~link", "two three five"),
        ("[heading, list]", "one six eight"),
        ("text.md", "one two three four five six seven eight nine ten eleven"),
        ("text.html", ""),
        ("sentence & heading", "one six"),
    ],
)
def test_each_scope_means_its_stretches(scope, found):
    assert numbers(scope) == found


@pytest.mark.parametrize(
    ("scope", "found"),
    [
        ("heading.h1", "one"),
        ("paragraph", "two three"),
        ("link", "three"),
        ("alt", "four"),
        ("raw", "one two three four"),
    ],
)
def test_the_same_in_html(scope, found):
    assert numbers(scope, HTML, "html") == found


def test_a_heading_of_plain_text_is_the_headline_that_newslint_finds():
    draft = "Word one wins again\n\nThe long paragraph of word two ends in a stop, as a paragraph does.\n"
    assert numbers("heading", draft, "txt") == "one"
    assert numbers("paragraph", draft, "txt") == "two"


def test_a_dateline_is_a_part_of_its_paragraph():
    draft = "Headline here\n\nPORT SELIM, Oct. 14 — The word two came.\n\nAnother paragraph of a story.\n"
    rule = vale_rule("extends: existence\nmessage: '%s'\nscope: paragraph\nnonword: true\ntokens: ['^PORT', '^The']\n")
    assert vale_texts(draft, rule, kind="txt") == ["PORT"]


@pytest.mark.parametrize("scope", ["doc(h2)", "class.note", "meta", "headings"])
def test_a_rule_whose_scope_newslint_has_no_stretches_for_is_not_carried_out(scope):
    rule = vale_rule(f"extends: existence\nmessage: '%s'\nscope: {scope}\ntokens: [a]\n")
    assert rule.check == "vale-unsupported"
    assert f"the scope '{scope}' is not supported" in rule.settings["reason"]
