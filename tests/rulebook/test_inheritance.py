"""A page that extends another says only what differs."""

import pytest

from newslint.rulebook.folders import read_pages, read_rules, shipped_rules
from newslint.rulebook.page import with_settings

BASE = """---
message: write {suggestion}
check: terms
terms: {utilise: use, commence: begin, prior to: before}
except: [utilise this]
severity: advice
in-quotes: skip
enabled: false
---
# Long words
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))

    def written(pages, name="rules"):
        for identity, text in pages.items():
            path = tmp_path / name / f"{identity}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text if text.startswith("---") else f"---\n{text}---\n# Title\n", encoding="utf-8")
        return tmp_path / name

    return written


def read(folder, *bases):
    rules, errors = read_rules(folder, (shipped_rules(), *bases, folder))
    return {rule.id: rule for rule in rules}, {error.rule: (error.line, error.message) for error in errors}


def test_entries_are_added_and_taken_out_and_all_else_is_replaced(house):
    rules, errors = read(
        house(
            {
                "house/base": BASE,
                "house/own": "extends: house/base\nterms: {peruse: read, utilise: apply}\nwithout: [commence]\n"
                "except: peruse it\nmessage: nay\nseverity: error\n",
            }
        )
    )
    assert errors == {}
    own = rules["house/own"]
    assert own.settings["terms"] == {"utilise": ["apply"], "prior to": ["before"], "peruse": ["read"]}
    assert own.settings["except"] == ["utilise this", "peruse it"]
    assert (own.message, own.severity, own.in_quotes, own.title) == ("nay", "error", "skip", "Title")
    assert own.enabled  # each page says so for itself
    assert own.extends == "house/base"


def test_a_rule_that_ships_is_extended_and_its_patterns_get_a_limit_of_time(house):
    rules, errors = read(house({"house/percent": "extends: style/percent\nhouse: per cent\n"}))
    (shipped,) = (rule for rule in read_rules(shipped_rules())[0] if rule.id == "style/percent")
    assert errors == {}
    assert rules["house/percent"].settings == {**shipped.settings, "house": "per cent"}
    assert rules["house/percent"].scope == shipped.scope
    assert rules["house/percent"].timed
    assert not shipped.timed


def test_a_page_may_extend_the_one_of_ours_whose_id_it_has(house):
    rules, errors = read(house({"style/percent": "extends: style/percent\nhouse: per cent\n"}))
    assert errors == {}
    assert rules["style/percent"].settings["house"] == "per cent"


def test_pages_of_other_folders_are_extended_through_each_other(house):
    first = house({"house/base": BASE}, "first")
    second = house({"house/middle": "extends: house/base\nmessage: two\n"}, "second")
    rules, errors = read(house({"house/own": "extends: house/middle\nterms: {peruse: read}\n"}), first, second)
    assert errors == {}
    assert rules["house/own"].message == "two"
    assert len(rules["house/own"].settings["terms"]) == 4


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("extends: house/own\n", 2, "'house/own' extends itself: name the rule that it builds on, or take the key out"),
        (
            "extends: house/loop\n",
            2,
            "this leads back to where it began, house/own → house/loop → house/own: extend one way only",
        ),
        ("message: x\nextends: house/bsae\n", 3, "there is no rule 'house/bsae' to extend; did you mean 'house/base'?"),
        ("extends: base\n", 2, "'extends' takes the id of one rule, such as style/percent, not 'base'"),
        ("extends: [house/base]\n", 2, "'extends' takes the id of one rule, such as style/percent, not ['house/base']"),
        (
            "extends: house/broken\n",
            2,
            "'house/broken' cannot be extended before its page is mended, line 2 of it: the front matter is no mapping",
        ),
        (
            "extends: house/base\ncheck: pattern\n",
            3,
            "'house/base' is a 'terms': a page keeps the check of the one that it extends",
        ),
        (
            "extends: house/base\nwithout: [comence]\n",
            3,
            "'comence' is no entry of 'house/base'; did you mean 'commence'?",
        ),
        ("without: [commence]\n", 2, "'without' takes entries out of the page that 'extends' names: name one"),
        (
            "extends: house/base\nterms: {a: a}\n",
            3,
            "'a' is to be written as it is: say what to write instead, or nothing",
        ),
        (
            "extends: house/base\nwithout: [utilise, commence, prior to]\n",
            2,
            "'terms' is empty: give at least one phrase",
        ),
    ],
)
def test_what_is_wrong_is_told_and_the_other_rules_are_read(house, text, line, what):
    rules, errors = read(
        house(
            {
                "house/base": BASE,
                "house/own": text,
                "house/loop": "extends: house/own\n",
                "house/broken": "---\n- a\n---\n",
                "house/sound": "extends: house/base\n",
            }
        )
    )
    assert errors["house/own"][0] == line
    assert errors["house/own"][1].startswith(what)
    assert {"house/base", "house/sound"} <= set(rules)


def test_what_is_kept_of_a_page_goes_stale_with_the_one_it_extends(house):
    folder = house({"house/base": BASE, "house/own": "extends: house/base\n"})
    other = house({"house/more": "extends: house/base\n"}, "other")
    assert "peruse" not in read(other, folder)[0]["house/more"].settings["terms"]
    house({"house/base": BASE.replace("utilise: use", "utilise: use, peruse: read")})
    assert "peruse" in read(other, folder)[0]["house/more"].settings["terms"]


def test_a_configuration_changes_a_page_that_extends_another(house):
    folder = house({"house/base": BASE, "house/own": "extends: house/base\n"})
    pages, _ = read_pages(folder, bases=(folder,))
    own = next(page for page in pages if page.rule.id == "house/own")
    changed = with_settings(own, {"severity": "error"})
    assert (changed.severity, changed.extends, len(changed.settings["terms"])) == ("error", "house/base", 3)
