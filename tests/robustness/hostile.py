"""Drafts made to break a program: nested, endless, unclosed and invisible things, of about the length asked for."""

from __future__ import annotations

import random
from collections.abc import Callable

_PROSE = "the mayor said council Monday river Tarn is shut police arrested two men Ann Lund Müller killed 12 in 2019"


def _sentence(rng: random.Random, words: int) -> str:
    return " ".join(rng.choice(_PROSE.split()) for _ in range(words)).capitalize() + "."


def _repeat(unit: str) -> Callable[[int], str]:
    return lambda size: unit * (size // len(unit) + 1)


def _paragraphs(size: int) -> str:
    rng = random.Random(1)
    return "\n\n".join(_sentence(rng, 20) for _ in range(size // 100 + 1))


def _one_paragraph(size: int) -> str:
    return _paragraphs(size).replace("\n\n", " ")


def _names(size: int) -> str:
    rng = random.Random(2)
    names = ("".join(rng.choice("aeiou") + rng.choice("lmnrs") for _ in range(3)).capitalize() for _ in iter(int, 1))
    return ". ".join(f"Mr {next(names)} said so" for _ in range(size // 20 + 1))


def _misspellings(size: int) -> str:
    rng = random.Random(4)
    return " ".join("recieve" + "".join(rng.choice("abcde") for _ in range(5)) for _ in range(size // 13 + 1))


def _front_matter(value: str) -> str:
    return f"---\ntitle: Bridge shut\nx: {value}\n---\nThe bridge is shut."


def _aliases(_: int) -> str:
    """A YAML bomb: eight levels of nine references."""
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9))]
    return "---\n" + "\n".join(lines) + "\ntitle: *a8\n---\nThe bridge is shut."


#: How each draft is made, by the name of the draft; the name's ending says what it is written in.
HOSTILE: dict[str, Callable[[int], str]] = {
    "nothing.txt": lambda _: "",
    "open-quotes.txt": _repeat("“"),
    "straight-quotes.txt": _repeat('"'),
    "single-quotes.txt": _repeat("'"),
    "mixed-quotes.txt": _repeat("“a \"b 'c ‘d "),
    "one-word.txt": _repeat("a"),
    "one-line.txt": _repeat("the mayor said so and "),
    "articles.txt": _repeat("al-"),
    "capitals.txt": _repeat("Ann "),
    "alike-names.txt": _names,
    "misspellings.txt": _misspellings,
    "digits.txt": _repeat("1"),
    "numbers.txt": _repeat("1,2,3,4.5 percent "),
    "number-words.txt": _repeat("one hundred thousand "),
    "dots.txt": _repeat("."),
    "spaced-dots.txt": _repeat(". "),
    "abbreviations.txt": _repeat("U.S."),
    "dates.txt": _repeat("Monday, March 3, 2019 "),
    "money.txt": _repeat("$1.5 million and £3bn "),
    "said.txt": _repeat("he said she said "),
    "accusations.txt": _repeat("He bribed the mayor. "),
    "quoted-accusations.txt": _repeat("“He bribed the mayor,” "),
    "addresses.txt": _repeat("http://a.b/c?utm_source=x "),
    "slashes.txt": _repeat("a/"),
    "parentheses.txt": _repeat("("),
    "empty-lines.txt": _repeat("\n"),
    "short-paragraphs.txt": _repeat("a b c d e\n\n"),
    "same-paragraph.txt": _repeat(
        "The bridge over the river Tarn is shut, and the men of the council said so on Monday.\n\n"
    ),
    "paragraphs.txt": _paragraphs,
    "one-paragraph.txt": _one_paragraph,
    "carriage-returns.txt": _repeat("a\r"),
    "odd-line-ends.txt": _repeat("a\u2028b\u2029c\x85d\x0b"),
    "tabs.txt": _repeat("\t"),
    "blanks.txt": _repeat("\u00a0"),
    "invisible.txt": _repeat("\u200d\u200b\ufeff"),
    "control-characters.txt": _repeat("".join(map(chr, (*range(1, 32), *range(0x7F, 0xA0))))),
    "right-to-left.txt": _repeat("\u202eabc שלום \u202c مرحبا "),
    "astral.txt": _repeat("😀𝒜𝓃𝓃 "),
    "combining.txt": lambda size: "e" + "\u0301" * size,
    "suppressions.txt": _repeat("<!-- newslint: ignore names -->\n\n"),
    "open-suppressions.txt": _repeat("<!-- newslint: ignore-start -->\n\n"),
    "brackets.md": _repeat("["),
    "links.md": _repeat("[a]("),
    "references.md": _repeat("[a][b] "),
    "stars.md": _repeat("*a "),
    "underscores.md": _repeat("_"),
    "block-quotes.md": _repeat(">"),
    "nested-list.md": lambda size: "\n".join("  " * level + "- a" for level in range(min(size // 10, 500))),
    "table.md": lambda size: "|a|b|\n|-|-|\n" + _repeat("|x|y|\n")(size),
    "backticks.md": _repeat("`"),
    "growing-backticks.md": lambda size: " ".join("`" * n for n in range(1, min(size // 10, 500))),
    "shortcodes.md": _repeat("{{< a >}}"),
    "deep-front-matter.md": lambda size: _front_matter("[" * size + "]" * size),
    "alias-bomb.md": _aliases,
    "elements.html": lambda size: "<div>" * (size // 5) + "x" + "</div>" * (size // 5),
    "paragraphs.html": _repeat("<p>a<p>b"),
    "less-than.html": _repeat("<"),
    "open-comments.html": _repeat("<!--"),
    "ampersands.html": _repeat("&"),
    "references.html": _repeat("&#x41;"),
    "attributes.html": lambda size: "<p " + _repeat("a='b' ")(size) + ">x</p>",
    "scripts.html": _repeat("<script>"),
    "entities.html": _repeat('<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><p>&lol2;</p>'),
}
