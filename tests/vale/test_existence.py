"""`existence`, as https://vale.sh/docs/checks/existence documents it."""

import pytest
from vale_rules import vale_findings, vale_messages, vale_rule, vale_texts

from newslint.finding import Severity

WORDY = """
extends: existence
message: "Consider removing '%s'"
level: suggestion
ignorecase: true
tokens:
  - very
  - so to speak
  - appears to be (?:about )?
"""


def test_a_token_is_found_as_whole_words_whatever_its_capitals():
    draft = "Very slow, so to speak, and everybody knew. It appears to be about over."
    assert vale_texts(draft, vale_rule(WORDY)) == ["Very", "so to speak", "appears to be about "]


def test_the_message_names_what_was_found_and_a_suggestion_is_advice():
    (finding,) = vale_findings("It was very late.", vale_rule(WORDY))
    assert (finding.rule, finding.message, finding.severity) == (
        "vale/House.Rule",
        "Consider removing 'very'",
        Severity.ADVICE,
    )


def test_capitals_count_where_the_rule_does_not_say_otherwise():
    rule = vale_rule("extends: existence\nmessage: '%s'\ntokens: [Council]\n")
    assert vale_texts("The council met. The Council met.", rule) == ["Council"]


def test_nonword_looks_inside_words_too():
    rule = vale_rule("extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['[a-z]--[a-z]', '  +']\n")
    assert vale_texts("The vote--the last--was near.", rule) == ["e--t", "t--w"]


def test_raw_is_one_pattern_of_its_parts():
    rule = vale_rule("extends: existence\nmessage: '%s'\nraw:\n  - '(?:mayor|chief)'\n  - '\\s+elect'\n")
    assert vale_texts("The mayor elect and the chief of police.", rule) == ["mayor elect"]


@pytest.mark.parametrize(("append", "found"), [("false", ["big very"]), ("true", ["very big"])])
def test_raw_stands_before_the_tokens_or_behind_them(append, found):
    raw = "'big '" if append == "false" else "' big'"
    rule = vale_rule(f"extends: existence\nmessage: '%s'\nappend: {append}\nraw: [{raw}]\ntokens: [very]\n")
    assert vale_texts("a big very big thing", rule) == found


def test_an_exception_is_let_pass_with_its_capitals():
    rule = vale_rule(f"{WORDY}exceptions: [Very, '(?i)so to speak']\n")
    assert vale_texts("Very slow and very late, So to speak.", rule) == ["very"]


def test_a_word_of_an_accepted_phrase_is_let_pass():
    rule = vale_rule("extends: existence\nmessage: '%s'\nignorecase: true\ntokens: [culpa]\n", accepted=["mea culpa"])
    assert vale_texts("A mea culpa is no culpa.", rule) == ["culpa"]


def test_the_vocabulary_is_let_pass_unless_the_rule_says_vocab_false():
    rule = "extends: existence\nmessage: '%s'\ntokens: ['[A-Z]{3,}']\n"
    assert vale_texts("NASA and ESA and JAXA", vale_rule(rule, accepted=["NASA", "ESAs?"])) == ["JAXA"]
    assert vale_texts("NASA and ESA", vale_rule(f"{rule}vocab: false\n", accepted=["NASA"])) == ["NASA", "ESA"]


def test_limit_is_how_many_findings_a_draft_is_given():
    rule = vale_rule("extends: existence\nmessage: '%s'\nlimit: 2\ntokens: [very]\n")
    assert vale_texts("very one\n\nvery two\n\nvery three\n", rule) == ["very", "very"]


def test_the_first_token_of_those_that_begin_at_one_place_counts():
    rule = vale_rule("extends: existence\nmessage: '%s'\ntokens: [we, \"we're\", are late]\n")
    assert vale_texts("So we're late and are late.", rule) == ["we", "are late"]


def test_a_pattern_never_reaches_from_one_paragraph_into_the_next():
    rule = vale_rule("extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['one\\s+two']\n")
    assert vale_texts("one two\n\none\n\ntwo\n", rule) == ["one two"]


def test_look_behinds_of_any_length_and_classes_of_letters_are_known():
    rule = vale_rule("extends: existence\nmessage: '%s'\ntokens: ['(?<=Mr\\.? |Mrs\\.? )\\p{Lu}\\p{Ll}+']\n")
    assert vale_texts("Mr. Okafor and Mrs Élan met Bright.", rule) == ["Okafor", "Élan"]


def test_an_inline_flag_holds_to_the_end_of_its_group():
    rule = vale_rule("extends: existence\nmessage: '%s'\ntokens: ['(?i)mayor (?:bright|(?-i)Okafor)']\n")
    assert vale_texts("MAYOR BRIGHT, mayor okafor, Mayor Okafor", rule) == ["MAYOR BRIGHT", "Mayor Okafor"]


def test_characters_are_known_by_their_numbers():
    rule = vale_rule("extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['\\x{00A0}', '[\\x{2014}]']\n")
    assert vale_texts("a\u00a0b\u2014c", rule) == ["\u00a0", "\u2014"]


def test_braces_and_percent_signs_of_a_message_stay_what_they_are():
    rule = vale_rule("extends: existence\nmessage: \"{x} 100%% of '%s' {found}\"\ntokens: [cat]\n")
    assert vale_messages("A cat.", rule) == ["{x} 100% of 'cat' {found}"]


def test_code_and_addresses_are_not_looked_at():
    rule = vale_rule("extends: existence\nmessage: '%s'\ntokens: [very]\n")
    assert vale_texts("A `very` good [page](http://x.org/very) is very good.", rule) == ["very"]
