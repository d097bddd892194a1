"""What stays the same of a place in a draft while the draft around it is edited.

A place is its words and the few beside them in the same paragraph. It is told of the file as it is written, without
reading its mark-up, so that it costs next to nothing; how lines are wrapped, capitals and the shape of quotation marks
make no difference.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from unicodedata import normalize

from newslint.text.folding import fold
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: How many words beside a place belong to it, and in how many code points they are looked for.
_WORDS, _REACH = 5, 80
#: Longer words than this many code points are kept by their beginning and a digest.
LONGEST, _HEAD = 120, 60
_CUT = "… #"
#: What parts paragraphs in any format: a blank line, and a tag of HTML.
_ENDS = late_pattern(r"(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)|<")
_BEGINS = late_pattern(r"[\s\S]*(?:(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)|>)")
_LAST_WORDS = late_pattern(rf"(?:\S+\s+){{0,{_WORDS}}}\S*\s*\Z")
_FIRST_WORDS = late_pattern(rf"\s*\S*(?:\s+\S+){{0,{_WORDS}}}")
_SPACE = late_pattern(r"\s+")
#: Marks that one edit of a whole archive turns into one another.
_MARKS = str.maketrans({**dict.fromkeys("“”„«»″", '"'), **dict.fromkeys("–—−‒―", "-")})


class Place(NamedTuple):
    """A place: its words, and those before and behind it in its paragraph, each stretch of white space one space."""

    text: str
    before: str
    after: str

    @property
    def folded(self) -> Place:
        """The place as it is compared with others."""
        return Place(*map(comparable, self))


def place(source: str, span: Span) -> Place:
    """The place of a span of a draft's file."""
    before = source[max(0, span.start - _REACH) : span.start]
    begins = _BEGINS.match(before)
    before = before[begins.end() :] if begins else before
    after = source[span.end : span.end + _REACH]
    ends = _ENDS.search(after)
    after = after[: ends.start()] if ends else after
    return Place(
        _shortened(_spaced(source[span.start : span.end])),
        _spaced(_found(_LAST_WORDS.search(before))).lstrip(),
        _spaced(_found(_FIRST_WORDS.match(after))).rstrip(),
    )


def comparable(text: str) -> str:
    """`text` as places are compared: small letters, plain marks, single spaces."""
    return _spaced(fold(normalize("NFC", text)).translate(_MARKS))


def sought(place: Place) -> str:
    """What a folded source holds wherever this folded place stands: its words and those beside it."""
    head, cut, _ = place.text.partition(_CUT)
    return _spaced(place.before + head if cut else place.before + place.text + place.after)


def _found(match: re.Match[str] | None) -> str:
    return match.group() if match else ""


def _spaced(text: str) -> str:
    return _SPACE.sub(" ", text)


def _shortened(text: str) -> str:
    """A text that is not too long to be read in a list, and still no other's."""
    if len(text) <= LONGEST:
        return text
    digest = blake2b(comparable(text).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return f"{text[:_HEAD]}{_CUT}{digest}"
