"""`substitution`, as https://vale.sh/docs/checks/substitution documents it."""

from vale_rules import vale_findings, vale_messages, vale_rule, vale_texts

from newslint.finding import Safety

PLAIN = "extends: substitution\nmessage: '%s/%s'\n"
TERMS = """
extends: substitution
message: "Consider using '%s' instead of '%s'."
level: warning
ignorecase: true
swap:
  abundance: plenty
  accelerate(?:s|d)?: speed up
  in regards? to: about
"""


def test_what_to_write_comes_first_in_the_message_and_what_was_found_second():
    assert vale_messages("An abundance in regard to trains.", vale_rule(TERMS)) == [
        "Consider using 'plenty' instead of 'abundance'.",
        "Consider using 'about' instead of 'in regard to'.",
    ]


def test_what_to_write_is_suggested_with_the_capital_of_what_was_found():
    (finding,) = vale_findings("Abundance is nice.", vale_rule(TERMS))
    assert finding.suggestions == ("Plenty",)
    assert finding.fix is None


def test_an_action_makes_it_a_fix_and_bars_part_the_choices():
    rule = vale_rule(
        "extends: substitution\nmessage: \"Use '%s' rather than '%s'\"\naction: {name: replace}\n"
        "ignorecase: true\nswap: {purchase: buy|get, 'and\\/or': and}\n"
    )
    (finding,) = vale_findings("They purchase land.", rule)
    assert finding.message == "Use 'buy' or 'get' rather than 'purchase'"
    assert finding.suggestions == ("buy", "get")
    assert finding.fix
    assert (finding.fix.edits[0].replacement, finding.fix.safety) == ("buy", Safety.UNSAFE)


def test_the_longest_key_that_matches_counts():
    rule = vale_rule("extends: substitution\nmessage: '%s/%s'\nswap: {in: i, in order to: to}\n")
    assert vale_messages("in order to win in time", rule) == ["to/in order to", "i/in"]


def test_what_is_written_as_it_should_be_is_let_pass():
    rule = vale_rule(f"{PLAIN}ignorecase: true\nswap: {{github: GitHub, 'e.?mail': email}}\n")
    assert vale_texts("GitHub, Github, email, e-mail", rule) == ["Github", "e-mail"]


def test_a_value_may_be_a_pattern_of_the_forms_that_are_right():
    rule = vale_rule("extends: substitution\nmessage: '%s/%s'\nignorecase: true\nswap: {'pythons?': '[Pp]ythons?'}\n")
    assert vale_texts("Python and python and PYTHON", rule) == ["PYTHON"]


def test_groups_of_the_key_are_filled_into_the_value():
    rule = vale_rule(f"{PLAIN}action: {{name: replace}}\nswap: {{'(\\d+) ?per cent': '$1%'}}\n")
    assert vale_messages("some 12 per cent", rule) == ["'12%'/12 per cent"]


def test_capitalize_gives_the_message_the_capital_too():
    rule = vale_rule(f"{PLAIN}ignorecase: true\ncapitalize: true\nswap: {{utilize: use}}\n")
    assert vale_messages("Utilize it.", rule) == ["Use/Utilize"]


def test_exceptions_and_the_vocabulary_are_let_pass():
    rule = vale_rule(f"{TERMS}exceptions: [Abundance]\n", accepted=["accelerated"])
    assert vale_texts("Abundance and abundance accelerated, accelerates.", rule) == ["abundance", "accelerates"]


def test_nonword_looks_inside_words():
    rule = vale_rule("extends: substitution\nmessage: '%s/%s'\nnonword: true\nswap: {'&': and}\n")
    assert vale_texts("R&D", rule) == ["&"]
