"""The written forms of the names in a draft: each word, each run of words, and every place where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, partial

from newslint.language.analysis import Analysis
from newslint.language.names.keys import letters
from newslint.language.names.lexicon import SUFFIXES, lexicon
from newslint.language.names.mentions import Mention
from newslint.text.folding import fold
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: No form but a whole name is of more words than this.
_MOST_WORDS = 3


#: Words that a web page has run together: NewsShareReply.
_GLUED = late_pattern(r"(?:[a-z][A-Z]\w*?){3}")


#: A part of such a surname is long enough to be told from another.
_LONG_PART = 5


class Use(NamedTuple):
    """One place where a form stands: in which mention, from which word to which (end exclusive), and its span."""

    mention: Mention
    first: int
    last: int
    span: Span

    @property
    def before(self) -> str:
        """The word of the name before the form, or ''."""
        return self.mention.words[self.first - 1] if self.first else ""

    @property
    def lead(self) -> str:
        """The last word of the name before the form that is no initial (Peter of Peter J. Harlow), or ''."""
        words = self.mention.words
        return next((word for word in reversed(words[: self.first]) if word[-1] != "."), "")

    @property
    def after(self) -> str:
        """The word of the name after the form, or ''."""
        words = self.mention.words
        return words[self.last] if self.last < len(words) else ""


#: Makes a use of a tuple in a third of the time: a draft has over a hundred.
_make = partial(tuple.__new__, Use)


class Form:
    """A name, or a word of one, written in one way: its text, and its uses in the order of the draft."""

    __slots__ = ("letters", "text", "uses")

    def __init__(self, text: str, words: Iterable[str] = ()) -> None:
        """One without uses; its words are those of `words`, where it has several."""
        self.text = text
        self.letters = "".join(map(letters, words)) if words else letters(text)  # words recur, runs of them seldom
        self.uses: list[Use] = []

    @property
    def count(self) -> int:
        """How often the draft uses it."""
        return len(self.uses)

    @property
    def first(self) -> Use:
        """Its first use."""
        return self.uses[0]

    def __repr__(self) -> str:
        return f"Form({self.text!r}, {self.count})"


class Forms:
    """The forms of one draft: `words` by their text, and those of several words or with a hyphen in `phrases`."""

    def __init__(self, analysis: Analysis, mentions: Iterable[Mention]) -> None:
        self.words: dict[str, Form] = {}
        self.phrases: dict[str, Form] = {}
        self._analysis = analysis
        self._particles, self._demonyms = lexicon().particles, lexicon().demonyms
        for mention in mentions:
            if len(mention.words) > 1:
                self._add_all(mention)
            elif not _is_skipped(mention.words[0]):
                _add(self.words, mention.words, _make((mention, 0, 1, mention.span)))
        self._fold_articles()

    def _add_all(self, mention: Mention) -> None:
        """Adds the words of a mention of several, and their runs."""
        spans, words, particles = _word_spans(self._analysis, mention), mention.words, self._particles
        for first, word in enumerate(words):
            if _is_skipped(word):
                continue
            if word not in particles:
                _add(self.words, (word,), _make((mention, first, first + 1, spans[first])))
            for last in range(first + 2, min(first + _MOST_WORDS, len(words)) + 1):
                if words[last - 1] not in particles and words[last - 1] != "&":
                    span = Span(spans[first].start, spans[last - 1].end)
                    _add(self.phrases, words[first:last], _make((mention, first, last, span)))
        if len(words) > _MOST_WORDS:
            _add(self.phrases, words, _make((mention, 0, len(words), mention.span)))

    def _fold_articles(self) -> None:
        """Takes an article with a capital at the beginning of a sentence for one without: Al-Masri, al-Masri."""
        for text in [text for text in self.words if text[2:3] == "-" and text[:1].isupper()]:
            usual, form = self.words.get(text[0].lower() + text[1:]), self.words[text]
            if usual and all(use.mention.opens and not use.first for use in form.uses):
                usual.uses = sorted((*usual.uses, *form.uses), key=_start)
                del self.words[text]

    @cached_property
    def barrels(self) -> list[Form]:
        """The parts of surnames that a hyphen makes one: Lindquist and Hale of Ingrid Lindquist-Hale.

        Those that the draft has by themselves as well are left out.
        """
        found: dict[str, Form] = {}
        for text, form in self.words.items():
            head, hyphen, tail = text.partition("-")
            if not hyphen or "-" in tail or not (head[:1].isupper() and tail[:1].isupper()):
                continue
            for use in form.uses:
                if use.first and not use.after:
                    ends = (
                        Span(use.span.start, use.span.start + len(head)),
                        Span(use.span.end - len(tail), use.span.end),
                    )
                    for part, span in zip((head, tail), ends, strict=True):
                        if len(part) >= _LONG_PART and part not in self.words and part not in self._demonyms:
                            _add(found, (part,), _make((use.mention, use.first, use.last, span)))
        return list(found.values())


def _start(use: Use) -> int:
    return use.span.start


def _is_skipped(word: str) -> bool:
    """Whether a word is no form by itself: a suffix, an initial, a sign, or what a web page has run together."""
    return word in SUFFIXES or word == "&" or word[-1] == "." or (len(word) > 15 and _GLUED.search(word) is not None)


def _add(forms: dict[str, Form], words: tuple[str, ...], use: Use) -> None:
    text = " ".join(words)
    form = forms.get(text)
    if form is None:
        form = forms[text] = Form(text, words)
    form.uses.append(use)


def _word_spans(analysis: Analysis, mention: Mention) -> list[Span]:
    """Where each word of a mention stands."""
    text, at, spans = analysis.text, mention.start, []
    for word in mention.words:
        start = text.find(word, at, mention.end)
        if start < 0:  # a word of a headline in capitals
            start = max(analysis.folded.find(fold(word), at, mention.end), at)
        at = start + len(word)
        spans.append(Span(start, at))
    return spans
