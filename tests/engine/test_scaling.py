"""Twice the draft takes twice the work, counted in calls of functions and not in time.

bench/scaling.py measures the time, for drafts and folders of any size.
"""

import cProfile
import random
from functools import cache

import pytest

from newslint.drafts.reading import read_text
from newslint.engine.linter import Linter
from newslint.rulebook.folders import read_rules, shipped_rules

#: How much more work twice the text may take: some things are found once a draft, others between pairs of names.
MOST = 2.6
PARAGRAPHS = 100
WORDS = ("harbour", "council", "ferry", "voted", "closed", "opened", "river", "bridge", "letter", "said", "the", "of")
SYLLABLES = ("ka", "le", "mor", "tin", "sa", "ro", "vel", "da", "nu", "bri", "os", "hen")


def paragraphs(count):
    rng = random.Random(1)
    for _ in range(count):
        name = " ".join("".join(rng.choices(SYLLABLES, k=3)).capitalize() for _ in range(2))
        words = " ".join(rng.choices(WORDS, k=20))
        yield f"The {words}, {name} said on Monday. “We {words} {rng.randint(2, 900)} of them,” he said."


def varied(count):
    return "\n\n".join(paragraphs(count))


def one_paragraph(count):
    return " ".join(paragraphs(count))


def repeated(count):
    return "\n\n".join([next(paragraphs(1))] * count)


def repeated_in_one_paragraph(count):
    return " ".join([*paragraphs(count // 2)] * 2)


def open_quotes(count):
    return "“The mayor " * (5 * count)


def headings(count):
    return "\n\n".join(f"## Part\n\n*{text}* [more](https://example.org)" for text in paragraphs(count))


def elements(count):
    return "\n".join(f"<div><p><b>{text}</b> &amp; more</p></div>" for text in paragraphs(count))


KINDS = {
    varied: "a.txt",
    one_paragraph: "a.txt",
    repeated: "a.txt",
    repeated_in_one_paragraph: "a.txt",
    open_quotes: "a.txt",
    headings: "a.md",
    elements: "a.html",
}


@cache
def linter():
    made = Linter([rule for rule in read_rules(shipped_rules())[0] if rule.enabled])
    made.check(read_text(varied(5)))  # what is read once is read
    return made


def calls(text, name):
    profile = cProfile.Profile()
    made = linter()
    profile.enable()
    made.check(read_text(text, name))
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_work_grows_with_the_draft(kind):
    once, twice = (calls(kind(count), KINDS[kind]) for count in (PARAGRAPHS, 2 * PARAGRAPHS))
    assert twice < MOST * once
