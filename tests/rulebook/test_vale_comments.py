"""Vale's own comments, as https://vale.sh/docs/formats/markdown documents them, in each format."""

import pytest

from newslint.drafts.reading import read_text
from newslint.finding import Finding, Severity
from newslint.rulebook.suppression import Suppressions
from newslint.text.span import Span

RULES = ("vale/House.We", "vale/House.Wordy", "vale/Other.We", "style/dash")


def kept(comments, word="we", rules=RULES, name="draft.md"):
    """Which rules' findings on a word are kept that stands below those comments, each in a paragraph of its own."""
    source = "\n\n".join((*comments, f"So {word} went on."))
    suppressions = Suppressions(read_text(source, name))
    at = source.rindex(f" {word} ") + 1
    found = [Finding(rule, "m", Span(at, at + len(word)), Severity.ERROR) for rule in rules]
    left = [finding.rule for finding in suppressions.kept(found)]
    assert suppressions.unused(rules, rules, False) == []
    return left


OFF, ON = "<!-- vale off -->", "<!-- vale on -->"


@pytest.mark.parametrize("name", ["draft.md", "draft.html", "draft.txt"])
@pytest.mark.parametrize(
    ("comments", "expected"),
    [
        ([OFF], ["style/dash"]),
        ([OFF, ON], list(RULES)),
        ([OFF, OFF, ON], list(RULES)),
        ([ON], list(RULES)),
        (["<!-- vale House.We = NO -->"], ["vale/House.Wordy", "vale/Other.We", "style/dash"]),
        (["<!-- vale House.We = NO -->", "<!-- vale House.We = YES -->"], list(RULES)),
        (["<!-- vale House = NO -->"], ["vale/Other.We", "style/dash"]),
        (["<!-- vale House = off -->", "<!-- vale House = on -->"], list(RULES)),
        (["<!-- vale styles = House -->"], ["vale/House.We", "vale/House.Wordy", "style/dash"]),
        (["<!-- vale styles = House -->", "<!-- vale styles = House, Other -->"], list(RULES)),
        (['<!-- vale House.We["us"] = NO -->'], list(RULES)),
        (['<!-- vale House.We["we", "us"] = NO -->'], ["vale/House.Wordy", "vale/Other.We", "style/dash"]),
        (['<!-- vale House.We["we", "us"] = NO -->', '<!-- vale House.We["we"] = YES -->'], list(RULES)),
        (["<!-- vale is a valley -->"], list(RULES)),
    ],
)
def test_a_comment_switches_rules_off_and_on(name, comments, expected):
    assert kept(comments, name=name) == expected


def test_our_own_suppressions_name_a_style_a_rule_or_all():
    for given, left in (("vale", 1), ("vale/House", 2), ("vale/House.We", 3)):
        assert len(kept([f"<!-- newslint: ignore {given} -->"])) == left


def test_what_vale_says_in_plain_text_is_no_prose():
    draft = read_text("A story.\n\n<!-- vale off -->\n\nIts end <!-- vale on --> here.\n", "draft.txt")
    assert [draft.quote(block.span) for block in draft.blocks] == ["A story.", "Its end here."]
